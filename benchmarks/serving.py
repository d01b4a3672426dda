"""The three servers that `benchmarks/server.py` measures, each a process of its own: `python serving.py KIND STORE`.

What a client orders is said by `Order`; all three send everybody messages of the same size. Pixora's are numbered, kept
in its event log (in STORE) and encoded. FastAPI's are made from a pydantic model, numbered and dated, once for all who
get them, and kept nowhere; `KIND` with `, ready` after it sends a text that is there already, as the bare server does.
Pixora runs on uvloop, as `pixora serve` does; the others on asyncio's loop, or with `+uvloop` on that.
"""
# ruff: noqa: PLC0415, ASYNC110 -- each process loads only its own server

from __future__ import annotations

import asyncio
import contextlib
import itertools
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, cast

SECRET = "a secret of a benchmark, thirty-two bytes"
AT_ONCE = 50
READY = ", ready"
Send = Callable[[str], Awaitable[None]]
Say = Callable[[], str]


class Order(NamedTuple):
    """`burst`: 50 messages a turn of the loop. `ticks`: one each `pause` seconds. `again`: to who asks, all at once.

    A message of a `ticks` says when it was sent.
    """

    how: Literal["burst", "ticks", "again"]
    count: int
    pause: float = 0.001

    def __str__(self) -> str:
        return f"{self.how} {self.count} {self.pause}"

    @classmethod
    def read(cls, text: str) -> Order:
        how, count, pause = text.split()
        return cls(cast(Literal["burst", "ticks", "again"], how), int(count), float(pause))


def stamp() -> str:
    """The time as all processes of this machine know it, in ns; as wide as what is sent without it."""
    return f"{time.monotonic_ns():020d}"


def sample() -> str:
    """A message as Pixora sends it; its content is to be replaced by one that is as long."""
    from pixora_core.messages import Token, encode, logged

    token = Token(content="0" * 20, message_id="f" * 32, run_id="f" * 32, reply_to="1")
    return encode(logged(token, seq=1000, ts=datetime.now(UTC), task_id="bench")).decode()


async def carried_out(order: Order, send: Callable[[int], Awaitable[None]]) -> None:
    """Sends as it was ordered; `send` sends so many to everybody."""
    if order.how == "burst":
        for _ in range(order.count // AT_ONCE):
            await send(AT_ONCE)
            await asyncio.sleep(0)
    else:
        for _ in range(order.count):
            await send(1)
            await asyncio.sleep(order.pause)


async def pixora(store: str) -> None:
    from pydantic import SecretStr

    from pixora_core import Settings, open_hub
    from pixora_core.messages import Message, MessageData, Piece
    from pixora_ws import ServerSettings, serve
    from pixora_ws.running import forget_the_start

    class Talk:
        async def turn(self, context: Any, text: str) -> None:
            async def send(count: int) -> None:
                await context.emit(*[Piece(stamp(), "f" * 32)] * count)

            await carried_out(Order.read(text), send)
            await context.emit(Message(data=MessageData(role="assistant", content="END")))

    settings = ServerSettings(port=0, jwt_secret=SecretStr(SECRET), connections_per_user=20_000)
    with tempfile.TemporaryDirectory() as folder:
        core = Settings.from_environment({"PIXORA_STORE": folder, "PIXORA_OUT": folder, "PIXORA_STATE": store})
        opened = lambda link: open_hub(core, conversation=Talk(), link=link)  # noqa: E731
        async with serve(settings, core=core, hub=opened) as server:
            forget_the_start()
            print(server.port, flush=True)
            await asyncio.Event().wait()


async def bare() -> None:
    from websockets.asyncio.server import serve
    from websockets.exceptions import ConnectionClosed

    everybody: dict[Any, Send] = {}
    say = ready()

    async def guest(socket: Any) -> None:
        everybody[socket] = socket.send
        with contextlib.suppress(ConnectionClosed):
            async for order in socket:
                await fan_out(Order.read(order), everybody, socket.send, say)
        del everybody[socket]

    async with serve(guest, "127.0.0.1", 0, compression=None, backlog=4096) as server:
        print(next(iter(server.sockets)).getsockname()[1], flush=True)
        await asyncio.Event().wait()


def ready() -> Say:
    """A text that is there already; only the time is put into it."""
    text = sample()
    return lambda: text.replace("0" * 20, stamp())


def made() -> Say:
    """A message as a server makes it that streams a model's words."""
    from pydantic import BaseModel

    class Token(BaseModel):
        seq: int
        ts: datetime
        task_id: str
        reply_to: str
        run_id: str
        type: Literal["token"] = "token"
        content: str
        message_id: str

    numbers = itertools.count(1000)
    Token.model_rebuild(_types_namespace=globals())
    origin = {"task_id": "bench", "reply_to": "1", "run_id": "f" * 32, "message_id": "f" * 32}
    return lambda: Token(seq=next(numbers), ts=datetime.now(UTC), content=stamp(), **origin).model_dump_json()


async def fan_out(order: Order, everybody: dict[Any, Send], asker: Send, say: Say) -> None:
    async def send(count: int) -> None:
        for _ in range(count):
            said = say()
            for each in list(everybody.values()):
                await each(said)

    if order.how == "again":
        for _ in range(order.count):
            await asker(say())
        await asker("END")
        return
    await carried_out(order, send)
    for each in list(everybody.values()):
        await each("END")


async def fastapi(loop: str, say: Say) -> None:
    """`loop` is uvicorn's: `uvloop` or `asyncio`."""
    import uvicorn
    from fastapi import FastAPI, WebSocket, WebSocketDisconnect

    app = FastAPI()
    everybody: dict[Any, Send] = {}

    async def guest(socket: WebSocket) -> None:
        await socket.accept()
        everybody[socket] = socket.send_text
        try:
            while True:
                await fan_out(Order.read(await socket.receive_text()), everybody, socket.send_text, say)
        except WebSocketDisconnect:
            del everybody[socket]

    guest.__annotations__["socket"] = WebSocket
    app.websocket("/api/v1/ws/{task_id}")(guest)
    config = uvicorn.Config(app, port=0, log_level="error", ws_per_message_deflate=False, backlog=4096)
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    assert type(asyncio.get_running_loop()).__module__.startswith(loop)
    print(server.servers[0].sockets[0].getsockname()[1], flush=True)
    await running


def main(kind: str, store: str) -> None:
    server, _, rest = kind.removesuffix(READY).partition("+")
    loop = "uvloop" if rest or server == "pixora" else "asyncio"
    work = {
        "pixora": lambda: pixora(store),
        "websockets": bare,
        "fastapi": lambda: fastapi(loop, ready() if kind.endswith(READY) else made()),
    }[server]
    if loop == "uvloop":
        import uvloop

        uvloop.run(work())
    else:
        asyncio.run(work())


if __name__ == "__main__":
    main(*sys.argv[1:])
