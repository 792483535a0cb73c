"""Every page that a person can come to by following links, one of each kind of address."""

from urllib.parse import urldefrag, urlsplit

from django.urls import Resolver404, get_resolver, resolve

from casewright.web.guard import has_own_guard, rules_of

URLS = "casewright.web.urls"
# Links of drawings have no plain href.
HREFS = "all => all.map(one => new URL(one.getAttribute('href'), location).href)"


def shown(resolver=None):
    """The names of all addresses that can be looked at; those for programs are no pages."""
    names = set()
    for one in (resolver or get_resolver(URLS)).url_patterns:
        if hasattr(one, "url_patterns"):
            names |= shown(one)
        elif not has_own_guard(one.callback) and "GET" in (rules_of(one.callback) or ()):
            names.add(one.name)
    return names


def name_of(address):
    """The name of an address in the URL configuration; none where it has none."""
    try:
        return resolve(urlsplit(address).path, urlconf=URLS).url_name
    except Resolver404:
        return None


def walk(page, first, leave_out):
    """The name of each kind of address with the page open at it, as links lead to them."""
    known, waiting = set(leave_out), list(first)
    while waiting:
        address = waiting.pop(0)
        name = name_of(address)
        if name is None or name in known:
            continue
        page.goto(address)
        # Where it led elsewhere, that page is the one to look at.
        name = name_of(page.url)
        if name in known:
            continue
        known.add(name)
        links = page.eval_on_selector_all("a[href]", HREFS)
        waiting += [urldefrag(one).url for one in links if one.startswith("http")]
        yield name
