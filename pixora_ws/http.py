"""Plain HTTP beside the socket: a request's head read, a reply's head written, the range of a file. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from typing import Final

from pixora_ws.requests import BadRequest

__all__ = ["LARGEST_HEAD", "FilePart", "Reply", "Request", "part_of", "plain", "read_head"]

LARGEST_HEAD: Final = 16 * 1024
_LINE: Final = re.compile(r"([A-Z]{1,16}) (/[!-~]{0,8191}) HTTP/1\.[01]")
_HEADER: Final = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t -~\x80-\xff]*)")
"""The spaces around a value are not the expression's: it would try each of them with each."""
_RANGE: Final = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(frozen=True, slots=True)
class Request:
    """A request's head; the names of headers are in lower case, of those given twice the last counts."""

    method: str
    target: str
    headers: Mapping[str, str]

    @property
    def wants_socket(self) -> bool:
        return self.headers.get("upgrade", "").lower() == "websocket"


@dataclass(frozen=True, slots=True)
class FilePart:
    """`count` bytes of a file, from `start`."""

    path: Path
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; its body is `body`, or a part of a file."""

    status: HTTPStatus
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    file: FilePart | None = None

    def head(self) -> bytes:
        """The head; a connection serves one request."""
        length = self.file.count if self.file is not None else len(self.body)
        fields = {
            "Date": formatdate(usegmt=True),
            "Content-Length": str(length),
            "X-Content-Type-Options": "nosniff",
            "Connection": "close",
            **self.headers,
        }
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}", *(f"{k}: {v}" for k, v in fields.items())]
        return "\r\n".join([*lines, "", ""]).encode("ascii")


def plain(status: HTTPStatus, text: str, headers: Mapping[str, str] | None = None) -> Reply:
    """A sentence as an answer."""
    fields = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", **(headers or {})}
    return Reply(status, f"{text}\n".encode(), fields)


def read_head(data: bytes) -> Request:
    """The request in front of the empty line. Raises `BadRequest`."""
    first, *rest = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    line = _LINE.fullmatch(first)
    headers = [_HEADER.fullmatch(each) for each in rest]
    if line is None or len(headers) > 128:
        raise BadRequest(HTTPStatus.BAD_REQUEST, "this is no HTTP request")
    found: dict[str, str] = {}
    for each in headers:
        if each is None:
            raise BadRequest(HTTPStatus.BAD_REQUEST, "a header cannot be read")
        found[each[1].lower()] = each[2].strip(" \t")
    return Request(line[1], line[2], found)


def part_of(asked: str | None, size: int) -> tuple[int, int] | None:
    """The first byte and the count that a `Range` asks for (RFC 9110, 14.2); None: all of it, also when unreadable.

    Raises `BadRequest` (416) where nothing of it is there.
    """
    match = _RANGE.fullmatch(asked or "")
    if match is None or not (match[1] or match[2]):
        return None
    if not match[1]:
        start, end = max(0, size - int(match[2])), size - 1
    else:
        start, end = int(match[1]), min(int(match[2]) if match[2] else size - 1, size - 1)
        if match[2] and int(match[2]) < start:
            return None
    if start > end or start >= size:
        raise BadRequest(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "there is no such range")
    return start, end - start + 1
