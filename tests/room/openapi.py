"""Judges by Discord's API description whether an exchange between bot and room fits it."""

import json
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

VARIABLE = "DISCORD_OPENAPI"
needs_description = pytest.mark.skipif(
    not os.environ.get(VARIABLE), reason=f"{VARIABLE} does not say where Discord's API description is"
)
_URI = "urn:discord"


@cache
def description() -> dict[str, Any]:
    """Read the whole description."""
    return json.loads(Path(os.environ[VARIABLE]).read_text(encoding="utf-8"))


@cache
def _registry(*, sent: bool) -> Registry:
    whole = description()
    if sent:
        # Discord takes ids as numbers too, and discord.py sends them so.
        components = whole["components"]
        snowflake = {"SnowflakeType": {"type": ["string", "integer"]}}
        whole = whole | {"components": components | {"schemas": components["schemas"] | snowflake}}
    return Registry().with_resource(_URI, Resource(whole, DRAFT202012))


@cache
def _validator(pointer: str, *, sent: bool) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"{_URI}#{pointer}"}, registry=_registry(sent=sent))


def faults(pointer: str, value: Any, *, sent: bool = False) -> list[str]:
    """Return what does not fit the schema at a JSON pointer; ``sent`` is for requests. It is empty when all is well."""
    return [_told(error) for error in _validator(pointer, sent=sent).iter_errors(value)]


def _told(error: Any) -> str:
    """Return the cause in the branch that was meant: the one whose ``type`` fits."""
    while error.context:
        meant = [each for each in error.context if not _other_branch(each, error.context)]
        error = (meant or error.context)[0]
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def _other_branch(error: Any, siblings: list[Any]) -> bool:
    """Tell whether the branch of this error is for a value of another kind."""
    branch = error.schema_path[0]
    mine = [each for each in siblings if each.schema_path[0] == branch]
    return any(list(each.relative_path) == ["type"] or each.validator == "type" for each in mine)


def schema_faults(name: str, value: Any) -> list[str]:
    """Return what of a value does not fit one of the named schemas."""
    return faults(f"/components/schemas/{name}", value)


@cache
def _operations() -> dict[tuple[str, str], tuple[str, dict[str, Any]]]:
    found: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
    for path, methods in description()["paths"].items():
        for method, operation in methods.items():
            if method != "parameters":
                found[method.upper(), _plain(path)] = (f"/paths/{_escaped(path)}/{method}", operation)
    return found


def _plain(template: str) -> str:
    return re.sub(r"\{\w+\}", "{}", template)


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def exchange_faults(exchange: Any) -> list[str]:
    """Return what of one request (``Room.requests``) and its answer does not fit, or that its operation is unknown."""
    return _judged(exchange, _request_faults, _answer_faults)


def answer_faults(exchange: Any) -> list[str]:
    """Return what of one answer does not fit, whatever was asked."""
    return _judged(exchange, _answer_faults)


def _judged(exchange: Any, *judges: Callable[[str, dict[str, Any], Any], list[str]]) -> list[str]:
    key = (exchange.method, _plain(exchange.template or exchange.path))
    if key not in _operations():
        return [f"{key} is not in the description"]
    problems = [each for judge in judges for each in judge(*_operations()[key], exchange)]
    return [f"{exchange.method} {exchange.template} {exchange.status}: {each}" for each in problems]


def _request_faults(pointer: str, operation: dict[str, Any], exchange: Any) -> list[str]:
    kinds = operation.get("requestBody", {}).get("content", {})
    if exchange.status >= 400 or exchange.body is None or "application/json" not in kinds:
        return []
    return faults(f"{pointer}/requestBody/content/application~1json/schema", exchange.body, sent=True)


def _answer_faults(pointer: str, operation: dict[str, Any], exchange: Any) -> list[str]:
    answers = operation["responses"]
    status = str(exchange.status)
    told = status if status in answers else f"{status[0]}XX"
    if told not in answers:
        return [f"status {status} is not described"]
    if "$ref" in answers[told] or "application/json" not in answers[told].get("content", {}):
        return []
    return faults(f"{pointer}/responses/{told}/content/application~1json/schema", exchange.answer)
