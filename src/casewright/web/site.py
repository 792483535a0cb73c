"""The site as one WSGI application: the pages, and beside them the few files they load."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.conf import settings

from casewright.web.folder import OpenFolder, hold
from casewright.web.headers import for_static
from casewright.web.settings import STATIC_FOLDER, STATIC_URL, Place, web_settings
from casewright.workspace.borrowed.second_factors import seal_all
from casewright.workspace.keys import Purpose

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]
_BORROWED = ("account/static", "mfa/static")


def prepared(place: Place) -> Application:
    """The application for that place, all of it loaded; it answers once a folder is open."""
    for name, value in web_settings(place).items():
        setattr(settings, name, value)
    _keep_silent()
    return with_files(_pages())


def open_for(folder: OpenFolder) -> None:
    """Answer with what is in the folder from now on."""
    # Signs cookies and forms; nobody without the passphrase can make one, on any machine.
    settings.SECRET_KEY = folder.ring.subkey(Purpose.PAGES).hex()
    seal_all(folder.ring)
    hold(folder)


def with_files(pages: Application) -> Application:
    """The pages, with the stylesheet and the scripts for passkeys beside them."""
    import allauth
    import django_htmx
    from whitenoise import WhiteNoise

    found = WhiteNoise(pages, add_headers_function=for_static, max_age=0, charset="utf-8")
    found.add_files(str(STATIC_FOLDER), prefix=STATIC_URL)
    for name in _BORROWED:
        found.add_files(str(Path(allauth.__file__).parent / name), prefix=STATIC_URL)
    htmx = Path(django_htmx.__file__).parent / "static"
    found.add_files(str(htmx), prefix=STATIC_URL)
    application: Application = found
    return application


def _pages() -> Application:
    # Here and not above: Django reads its settings as it is loaded.
    from django.core.signals import got_request_exception
    from django.core.wsgi import get_wsgi_application

    from casewright.web import urls  # noqa: F401 (else the first page would wait for it)
    from casewright.web.sign_in.recording import listen
    from casewright.web.trouble import tell_where

    listen()
    got_request_exception.connect(tell_where, dispatch_uid="casewright")
    pages: Application = get_wsgi_application()
    return pages


def _keep_silent() -> None:
    # The messages of errors may be testimony; where no handler is, Python would print them.
    for name in ("django", "allauth"):
        logging.getLogger(name).addHandler(logging.NullHandler())
