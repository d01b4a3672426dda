"""A real server on a free port, with small films and a conversation that repeats what it hears."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import anyio
import jwt
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as connect_socket
from websockets.exceptions import ConnectionClosed

from pixora_core.context import TaskContext
from pixora_core.messages import Message, MessageData, Token
from pixora_core.storage import FilmFolder
from pixora_core.tasks import PendingApproval
from pixora_ws import Server

SECRET = "a secret of this test, thirty-two bytes long"


class Talk:
    """Repeats what it hears, word by word, so that tokens join to their message; `slow` waits between words."""

    def __init__(self) -> None:
        self.slow = 0.0
        self.go = anyio.Event()

    async def turn(self, context: TaskContext, text: str) -> None:
        if text == "wait":
            await self.go.wait()
        if text == "flood":
            for _ in range(60):
                await context.emit(Token(content="x" * 200_000, message_id="flood"))
        if text == "break":
            raise ZeroDivisionError("/home/somebody/secret")
        message_id = context.new_id()
        words = [f"{word} " for word in text.split()]
        for word in words:
            await context.emit(Token(content=word, message_id=message_id))
            await anyio.sleep(self.slow)
        said = Message(data=MessageData(role="assistant", content="".join(words)), message_id=message_id)
        await context.emit(said)

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        raise NotImplementedError


def token_for(user: str = "me", *, seconds: float = 3600, secret: str = SECRET, **claims: Any) -> str:
    now = time.time()
    return jwt.encode({"sub": user, "iat": int(now), "exp": int(now + seconds), **claims}, secret, algorithm="HS256")


class Wire:
    """A client of the bare library: JSON in, JSON out."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def say(self, **message: Any) -> None:
        await self.socket.send(json.dumps(message))

    async def hear(self, kind: str | None = None, /, **fields: Any) -> dict[str, Any]:
        """The next message, or the next of that type that has these fields."""
        with anyio.fail_after(10):
            while True:
                message: dict[str, Any] = json.loads(await self.socket.recv())
                if kind in (None, message["type"]) and all(message.get(k) == v for k, v in fields.items()):
                    return message

    async def closed(self) -> int | None:
        """Reads on until the end; the code of the close."""
        with anyio.fail_after(10), contextlib.suppress(ConnectionClosed):
            while True:
                await self.socket.recv()
        return self.socket.close_code


@contextlib.asynccontextmanager
async def wired(server: Server, task: str = "tea", user: str | None = "me", **options: Any) -> AsyncIterator[Wire]:
    """A connection with a token in its header; `user=None`: without."""
    query = options.pop("query", "")
    headers = {"Authorization": f"Bearer {token_for(user)}"} if user is not None else {}
    headers |= options.pop("headers", {})
    async with connect_socket(
        f"{server.url}{task}{query}", additional_headers=headers, compression=None, **options
    ) as socket:
        yield Wire(socket)


def target(server: Any, folder: FilmFolder, name: str) -> str:
    """The signed link of a file of a film, without its host."""
    parts = urlsplit(server._media.link("tea", folder.root, name))
    return f"{parts.path}?{parts.query}"
