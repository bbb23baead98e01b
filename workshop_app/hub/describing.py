"""The API described as OpenAPI 3.1, made of what the codec of the messages really reads."""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from workshop_app.application.sync.codec import schemas
from workshop_app.application.sync.messages import PROTOCOL, Reason
from workshop_app.hub.answers import JSON, STATUS

_R: Final = Reason
_ANYWHERE: Final = (_R.MALFORMED, _R.NO_KEY, _R.REVOKED, _R.TOO_LARGE, _R.TOO_MANY, _R.BUSY)
_POSTS: Final = {
    "join": ("Join", "Joined", (_R.MALFORMED, _R.NO_CODE, _R.TOO_LARGE, _R.TOO_MANY, _R.BUSY)),
    "hello": ("Hello", "Welcome", (*_ANYWHERE, _R.NOT_YOURS)),
    "push": (
        "Push",
        "Acknowledgement",
        (*_ANYWHERE, _R.DAMAGED, _R.NOT_YOURS, _R.FORK, _R.GAP, _R.OTHER_FEED),
    ),
    "pull": ("Pull", "Page", (*_ANYWHERE, _R.OTHER_FEED)),
    "register": ("Exchange", "Entries", (*_ANYWHERE, _R.NOT_YOURS, _R.OTHER_FEED)),
    "addresses": ("AskAddresses", "Addresses", (*_ANYWHERE, _R.NOT_YOURS)),
    "contents": ("Offer", "Wanted", _ANYWHERE),
    "presence": ("Presence", "Beat", (*_ANYWHERE, _R.NOT_YOURS)),
}
_LINES: Final = "application/x-ndjson"
_BYTES: Final = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
_KEY: Final[list[dict[str, list[str]]]] = [{"key": []}]


@cache
def description() -> bytes:
    """Return the description as JSON."""
    paths: dict[str, Any] = {f"/v1/{name}": {"post": _post(name)} for name in _POSTS}
    paths["/v1/stream"] = {"post": _stream()}
    paths["/v1/blob/{sha256}"] = _blob()
    told = {
        "openapi": "3.1.0",
        "info": {"title": "Etabli hub", "version": f"{PROTOCOL}"},
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }
    return json.dumps(told, sort_keys=True).encode()


def _post(name: str) -> dict[str, Any]:
    asked, answered, reasons = _POSTS[name]
    return {
        "operationId": name,
        "security": [] if name == "join" else _KEY,
        "requestBody": {"required": True, "content": {JSON: {"schema": _ref(asked)}}},
        "responses": {
            "200": {"description": answered, "content": {JSON: {"schema": _ref(answered)}}},
            **_refusals(reasons),
        },
    }


def _stream() -> dict[str, Any]:
    lines = {"description": "lines, each a Page or a Beat", "content": {_LINES: {}}}
    return {
        "operationId": "stream",
        "security": _KEY,
        "requestBody": {"required": True, "content": {JSON: {"schema": _ref("Pull")}}},
        "responses": {"200": lines, **_refusals((*_ANYWHERE, _R.OTHER_FEED))},
    }


def _blob() -> dict[str, Any]:
    named = {
        "name": "sha256",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    asked_from = {"name": "Range", "in": "header", "schema": {"type": "string"}}
    part = {"description": "the content", "content": _BYTES}
    return {
        "parameters": [named],
        "get": {
            "operationId": "blob",
            "security": _KEY,
            "parameters": [asked_from],
            "responses": {"200": part, "206": part, **_refusals((*_ANYWHERE, _R.NOT_THERE))},
        },
        "put": {
            "operationId": "keep_blob",
            "security": _KEY,
            "requestBody": {"required": True, "content": _BYTES},
            "responses": {
                "204": {"description": "kept"},
                **_refusals((*_ANYWHERE, _R.DAMAGED, _R.NOT_THERE)),
            },
        },
    }


def _refusals(reasons: Iterable[Reason]) -> dict[str, Any]:
    by_status: dict[str, list[str]] = {}
    for reason in reasons:
        by_status.setdefault(str(STATUS[reason]), []).append(str(reason))
    return {
        status: {"description": " or ".join(words), "content": {JSON: {"schema": _ref("Refusal")}}}
        for status, words in by_status.items()
    }


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
