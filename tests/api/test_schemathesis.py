"""Requests of every kind, made from the description: nothing fails, and all answers are as told."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi import checks as of_openapi
from web.conftest import site
from web.world import LEAD, World

from api.programs import Programs
from api.rows import ROWS
from casewright.api.declaring import OPERATIONS
from casewright.api.root import interface

interface()
CHECKS = [
    schemathesis.checks.not_a_server_error,
    of_openapi.status_code_conformance,
    of_openapi.content_type_conformance,
    of_openapi.response_headers_conformance,
    of_openapi.response_schema_conformance,
    of_openapi.negative_data_rejection,
]
EXAMPLES = 10
SOME = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    verbosity=Verbosity.quiet,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    """The interface over a case of its own, by its description, and a token of the lead."""
    from django.core.wsgi import get_wsgi_application
    from django.test import override_settings

    with (
        site(tmp_path_factory.mktemp("api") / "case"),
        override_settings(ALLOWED_HOSTS=["localhost"]),
    ):
        with override_settings(ALLOWED_HOSTS=["testserver"]):
            world = World()
            words = Programs(world).token(LEAD)[1]
        token = {"Authorization": f"Bearer {words}"}
        schema = schemathesis.openapi.from_wsgi(
            "/api/openapi.json", get_wsgi_application(), headers=token
        )
        ids = {name: str(one) for row in ROWS for name, one in row.ids(world).items()}
        yield schema, token, ids | {"slug": world.case.slug}


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda one: one.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.name)
def test_every_operation_answers_as_described(described, operation, mode):
    schema, token, ids = described
    path = f"/api/{operation.route}"
    for name in (*ids, "number"):
        path = path.replace(f"<slug:{name}>", f"{{{name}}}").replace(f"<int:{name}>", f"{{{name}}}")
    asked = schema[path][operation.method]

    @SOME
    @given(asked.as_strategy(generation_mode=mode))
    def ask(case):
        _ask(case, token, ids)

    ask()


def _ask(case, token, ids):
    # Of what is not there, one answer is like the other: mostly it is there.
    for name, value in (case.path_parameters or {}).items():
        is_wrong_number = name == "number" and not str(value).isdecimal()
        if len(str(value)) % 4 and not is_wrong_number:
            case.path_parameters[name] = ids.get(name, value)
    case.call_and_validate(checks=CHECKS, headers=token)
