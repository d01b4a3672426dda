"""Films at signed links that expire: who has the link may see the film, and nobody can make one but the server.

A link names one of a finished film's public files. Its signature (HMAC-SHA-256) covers all that it says; the name is
then one of a list, below one folder, so that no link reaches anything else, whoever signed it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from pixora_ws.http import FilePart, Reply, Request, part_of, plain
from pixora_ws.requests import BadRequest

__all__ = ["PREFIX", "Media"]

PREFIX: Final = "/media/"
_PATH: Final = re.compile(r"/media/(\d{8}T\d{6}Z-[A-Za-z0-9_-]{1,64})/([a-z_]+\.[a-z0-9]+)")
_TYPES: Final[Mapping[str, str]] = {
    "final_video.mp4": "video/mp4",
    "thumbnail.jpg": "image/jpeg",
    "captions.vtt": "text/vtt; charset=utf-8",
    "captions.srt": "application/x-subrip; charset=utf-8",
}


class Media:
    """Makes links, and answers them with files below `out`. `base` is how clients reach the server."""

    def __init__(
        self, out: Path, key: bytes, *, base: str, seconds: float, now: Callable[[], float] = time.time
    ) -> None:
        self._out = out
        self._key = key
        self._base = base.rstrip("/")
        self._seconds = seconds
        self._now = now

    def link(self, task_id: str, folder: Path, file: str) -> str:
        """Where a client finds a file of a film, for as long as links last; implements `generation.Link`."""
        del task_id
        path, expires = f"{PREFIX}{folder.name}/{file}", int(self._now() + self._seconds)
        return f"{self._base}{path}?expires={expires}&signature={self._signature(path, expires)}"

    def answer(self, request: Request) -> Reply:
        """The file, or the part that is asked for. Raises `BadRequest`."""
        parts = urlsplit(request.target)
        self._check(parts.path, parts.query)
        match = _PATH.fullmatch(parts.path)
        if match is None or match[2] not in _TYPES:
            raise BadRequest(HTTPStatus.NOT_FOUND, "there is no such file")
        return self._file(request, match[1], match[2])

    def _signature(self, path: str, expires: int) -> str:
        digest = hmac.digest(self._key, f"{path}?{expires}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")

    def _check(self, path: str, query: str) -> None:
        """Raises `BadRequest` (403) unless the server signed this and it has not expired."""
        try:
            given = dict(parse_qsl(query, max_num_fields=4))
            expires, signature = int(given["expires"][:12]), given["signature"]
        except (ValueError, KeyError):
            expires, signature = 0, ""
        good = hmac.compare_digest(self._signature(path, expires).encode(), signature.encode("utf-8", "replace"))
        if not good or expires < self._now():
            raise BadRequest(HTTPStatus.FORBIDDEN, "this link is not good, or not any more; ask the task for a new one")

    def _file(self, request: Request, folder: str, name: str) -> Reply:
        path = self._out / folder / name
        if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
            raise BadRequest(HTTPStatus.NOT_FOUND, "there is no such file any more")
        stat = path.stat()
        tag = f'"{stat.st_size:x}-{stat.st_mtime_ns:x}"'
        headers = {
            "Content-Type": _TYPES[name],
            "Accept-Ranges": "bytes",
            "ETag": tag,
            "Cache-Control": f"private, max-age={int(self._seconds)}",
            "Content-Disposition": f'inline; filename="{name}"',
        }
        if request.headers.get("if-none-match") == tag:
            return Reply(HTTPStatus.NOT_MODIFIED, headers=headers)
        asked = request.headers.get("range") if request.headers.get("if-range", tag) == tag else None
        try:
            part = part_of(asked, stat.st_size)
        except BadRequest as error:
            return plain(error.status, str(error), {"Content-Range": f"bytes */{stat.st_size}"})
        if part is None:
            return Reply(HTTPStatus.OK, headers=headers, file=FilePart(path, 0, stat.st_size))
        start, count = part
        headers["Content-Range"] = f"bytes {start}-{start + count - 1}/{stat.st_size}"
        return Reply(HTTPStatus.PARTIAL_CONTENT, headers=headers, file=FilePart(path, start, count))
