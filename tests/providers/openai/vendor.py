"""A server that speaks as OpenAI's does for pictures and speech: real HTTP, real pictures, real voices."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import anyio
from PIL import Image

from pixora_core.film import Narration
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator import EspeakNarrator

Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Vendor:
    """What was asked of it, in order; what it answers instead of what it would, the next first."""

    url: str = ""
    asked: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)

    def fail(self, status: int, *, code: str = "", times: int = 1, after: str = "", says: str = "no") -> None:
        """The next answers are this failure."""
        body = json.dumps({"error": {"message": says, "code": code}}).encode()
        self.replies += [(status, {"retry-after": after} if after else {}, body)] * times

    def answer(self, path: str, headers: dict[str, str], body: dict[str, Any]) -> Reply:
        self.asked.append((path, headers, body))
        if self.replies:
            return self.replies.pop(0)
        if path.endswith("/images/generations"):
            return 200, {}, json.dumps({"data": [{"b64_json": _picture(body["prompt"], body["size"])}]}).encode()
        return 200, {"content-type": "audio/wav"}, said(body["input"])[1]


def _picture(prompt: str, size: str) -> str:
    """A picture that depends on its prompt."""
    width, height = (int(side) for side in size.split("x"))
    digest = hashlib.sha256(prompt.encode()).digest()
    small = Image.frombytes("RGB", (3, 3), digest[:27])
    written = io.BytesIO()
    small.resize((width, height), Image.Resampling.BICUBIC).save(written, "PNG", compress_level=1)
    return base64.b64encode(written.getvalue()).decode()


@cache
def said(text: str) -> tuple[Narration, bytes]:
    """A text by another voice than the one that it is compared with, which knows when it says each word."""
    with tempfile.TemporaryDirectory() as folder:
        request = SpeechRequest(text=text)
        take = anyio.run(EspeakNarrator().speak, request, Path(folder))
        return take, take.path.read_bytes()


class _Handler(BaseHTTPRequestHandler):
    vendor: Vendor

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        status, headers, answer = self.vendor.answer(
            self.path, {name.lower(): value for name, value in self.headers.items()}, body
        )
        self.send_response(status)
        for name, value in {"content-type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        """Nothing is said of it."""


@contextmanager
def open_vendor() -> Iterator[Vendor]:
    vendor = Vendor()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"vendor": vendor}))
    vendor.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield vendor
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
