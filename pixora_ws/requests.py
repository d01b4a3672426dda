"""The upgrade request: which task, whose token, from where on, from which web page. No I/O."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl

from pixora_core.errors import PixoraError

__all__ = ["PROTOCOL_NAME", "Asked", "BadRequest", "is_allowed_origin", "read_request"]

PROTOCOL_NAME: Final = "pixora.v1"
_PATH: Final = re.compile(r"/api/v1/ws/([^/]*)")
_TASK_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PRINTABLE: Final = re.compile(r"[!-~]+")
_BEARER: Final = "bearer."


class BadRequest(PixoraError):
    """A request that is answered with this status instead of an upgrade."""

    def __init__(self, status: HTTPStatus, problem: str) -> None:
        self.status = status
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an upgrade request asks for."""

    task_id: str
    token: str | None = field(default=None, repr=False)
    last_seq: int | None = None
    epoch: str | None = None


def read_request(target: str, authorization: Sequence[str], protocols: Sequence[str]) -> Asked:
    """What the request asks for: its target, its `Authorization` headers, its subprotocols. Raises `BadRequest`."""
    name, _, query = target.partition("?")
    path = _PATH.fullmatch(name)
    if path is None:
        raise BadRequest(HTTPStatus.NOT_FOUND, "there is nothing here; the socket is at /api/v1/ws/{task_id}")
    if not _TASK_ID.fullmatch(path[1]):
        raise BadRequest(HTTPStatus.BAD_REQUEST, "a task's id is 1 to 64 of A-Z, a-z, 0-9, _ and -")
    last_seq, epoch = _place(query)
    return Asked(path[1], _token(authorization, protocols), last_seq, epoch)


def _place(query: str) -> tuple[int | None, str | None]:
    try:
        given = dict(parse_qsl(query, max_num_fields=8, strict_parsing=bool(query)))
    except ValueError as error:
        raise BadRequest(HTTPStatus.BAD_REQUEST, "the query cannot be read") from error
    if {"token", "access_token", "jwt"} & given.keys():
        raise BadRequest(HTTPStatus.BAD_REQUEST, "a token in a URL ends in logs; send it in a header or a message")
    if "last_seq" not in given and "epoch" not in given:
        return None, None
    last_seq, epoch = given.get("last_seq", ""), given.get("epoch", "")
    if not re.fullmatch(r"[0-9]{1,18}", last_seq) or not 1 <= len(epoch) <= 128:
        raise BadRequest(HTTPStatus.BAD_REQUEST, "last_seq (a number) and epoch belong together")
    return int(last_seq), epoch


def _token(authorization: Sequence[str], protocols: Sequence[str]) -> str | None:
    """The token of the header, or of the subprotocols; two headers are none that anybody would send."""
    if len(authorization) == 1:
        scheme, _, token = authorization[0].partition(" ")
        if scheme.lower() == "bearer":
            return token.strip()
    if PROTOCOL_NAME in protocols:
        return next((each.removeprefix(_BEARER) for each in protocols if each.startswith(_BEARER)), None)
    return None


def is_allowed_origin(origin: str | None, host: str | None, allowed: Sequence[str]) -> bool:
    """Whether a web page of that origin may connect: programs send none, the server's own host may, others by name."""
    if origin is None:
        return True
    if not _PRINTABLE.fullmatch(origin):
        return False
    return "*" in allowed or origin in allowed or (not allowed and origin.partition("://")[2] == host)
