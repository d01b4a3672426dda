"""The client: connects, and when the connection is lost connects again and goes on where it was.

::

    async with connect("ws://127.0.0.1:8765", token, task_id="tea") as task:
        await task.chat("A 30-second film about tea")
        async for message in task:
            print(message)

Messages come once each and in order, however often the connection is lost. What was asked is sent again under the same
`id`, so that nothing is done twice. Where the server's log does not reach back any more, a `TaskState` with the reason
`truncated` comes in the place of what is missing. Who does not iterate misses nothing either: a thousand messages wait,
and what finds no room is told again, by another connection, when they have been read.
"""

from __future__ import annotations

import contextlib
import logging
import random
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from types import TracebackType
from typing import Any, Final, Literal
from urllib.parse import quote, urlencode

import anyio
from anyio.abc import TaskGroup
from pydantic import JsonValue, ValidationError
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as connect_socket
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, WebSocketException

from pixora_core.errors import PixoraError
from pixora_core.messages import (
    Ack,
    Approval,
    Cancel,
    ChatMessage,
    ClientMessage,
    Command,
    CommandResult,
    Connected,
    ErrorMessage,
    Pause,
    Replayed,
    ResumeGeneration,
    ServerMessage,
    TaskState,
    server_messages,
)

__all__ = ["ConnectionRefused", "Refusal", "Task", "connect"]

_LOG = logging.getLogger(__name__)

FIRST_PAUSE: Final = 0.1
LONGEST_PAUSE: Final = 5.0
ASK_AGAIN_SECONDS: Final = 2.0
"""An answer may have gone to the connection that was lost; asked again, the server gives it once it is there."""
FAREWELL_SECONDS: Final = 1.0
LARGEST: Final = 16 * 1024 * 1024
_WAITING: Final = 1_000
_FINAL: Final = frozenset({4401, 4403, 4400})

TokenSource = str | Callable[[], Awaitable[str]]


class ConnectionRefused(PixoraError):
    """The server does not let this client in: a bad token, another user's task, no such place."""


class Refusal(PixoraError):
    """What was asked for was answered with an error; `answer` is it."""

    def __init__(self, answer: ErrorMessage) -> None:
        self.answer = answer
        self.code = answer.code
        super().__init__(answer.message)


class _Ended(Exception):
    """Nothing more will come."""


class Task(AsyncIterator[ServerMessage]):
    """A task as its client has it. Iterating gives its news, from the moment of connecting (or from `place`) on.

    `connected` and `state` are the last that the server told; `place` is (`epoch`, `seq`) of the last message that was
    given out: handed to `connect`, another client goes on after it.
    """

    def __init__(
        self,
        urls: Sequence[str],
        token: TokenSource,
        task_id: str,
        *,
        place: tuple[str, int] | None,
        patience: float,
    ) -> None:
        self.task_id = task_id
        self.place = place
        self.connected: Connected | None = None
        self.state: TaskState | None = None
        self.connections = 0
        self._urls = [f"{url.rstrip('/')}/api/v1/ws/{quote(task_id, safe='')}" for url in urls]
        self._token = token
        self._patience = patience
        self._socket: ClientConnection | None = None
        self._ready = anyio.Event()
        self._asked: dict[str, _Asked] = {}
        self._give, self._news = anyio.create_memory_object_stream[ServerMessage](_WAITING)
        self._failure: PixoraError | None = None
        self._behind = False
        self._unread = 0
        self._over = False
        self._seen = place

    # -- what is told

    def __aiter__(self) -> Task:
        return self

    async def __anext__(self) -> ServerMessage:
        """The next message; the end when this client leaves. Raises `ConnectionRefused` when it is lost for good."""
        try:
            message = await self._next()
        except (anyio.EndOfStream, anyio.ClosedResourceError):
            if self._failure is not None:
                raise self._failure  # noqa: B904 -- its own cause is the one that counts
            raise StopAsyncIteration from None
        if message.seq is not None and self._seen is not None:
            self.place = (self._seen[0], message.seq)
        return message

    async def _next(self) -> ServerMessage:
        """What waits, and then what found no room beside it: by another connection, where nothing is in its way."""
        with contextlib.suppress(anyio.WouldBlock):
            return self._news.receive_nowait()
        if self._behind and self._socket is not None:
            socket, self._socket = self._socket, None
            await _closed(socket)
        return await self._news.receive()

    # -- what is said

    async def chat(self, text: str) -> str:
        """One turn of conversation; returns its id once the server has it. What comes of it carries it as `reply_to`.

        Raises `Refusal`, `ConnectionRefused`.
        """
        message = ChatMessage(message=text, id=uuid.uuid4().hex)
        await self._ask(message, Ack)
        return message.id or ""

    async def command(self, name: str, /, **params: Any) -> JsonValue:
        """What a command gives. Raises `Refusal`, `ConnectionRefused`."""
        message = Command.model_validate({"command": name, "params": params, "id": uuid.uuid4().hex})
        answer = await self._ask(message, CommandResult)
        return answer.result if isinstance(answer, CommandResult) else None

    async def approve(self, approval_id: str, *, approve: bool = True, comment: str = "") -> None:
        """Answers an `approval_request`. Raises `Refusal`, `ConnectionRefused`."""
        decision = "approve" if approve else "reject"
        given = {"approval_id": approval_id, "decision": decision, "comment": comment, "id": uuid.uuid4().hex}
        await self._ask(Approval.model_validate(given), Ack)

    async def cancel(self, target: Literal["run", "generation", "all"] = "all") -> None:
        """Stops the turn in progress, the generation, or both."""
        await self._ask(Cancel(target=target, id=uuid.uuid4().hex), Ack)

    async def pause(self) -> None:
        """Stops the generation after the steps in progress."""
        await self._ask(Pause(id=uuid.uuid4().hex), Ack)

    async def resume_generation(self) -> None:
        """Goes on with it."""
        await self._ask(ResumeGeneration(id=uuid.uuid4().hex), Ack)

    async def _ask(self, message: ClientMessage, last: type[ServerMessage]) -> ServerMessage:
        """The answer of the kind that is waited for; sent again after each reconnect, and when the server was sent too
        many messages at once to read them all, until there is one.
        """
        assert message.id is not None
        asked = self._asked[message.id] = _Asked(message, last)
        try:
            sent = self._lost
            await self._send(message)
            while not asked.answered.is_set() and not self._over:
                with anyio.move_on_after(ASK_AGAIN_SECONDS * random.uniform(0.5, 1)):  # noqa: S311 -- not all at once
                    await asked.answered.wait()
                if self._lost != sent and asked.answer is None:
                    sent = self._lost
                    await self._send(message)
        finally:
            del self._asked[message.id]
        if asked.answer is None:
            raise self._failure or ConnectionRefused("the connection is closed")
        if isinstance(asked.answer, ErrorMessage):
            raise Refusal(asked.answer)
        return asked.answer

    @property
    def _lost(self) -> tuple[int, int]:
        """Changes whenever what was sent may not have been read."""
        return self.connections, self._unread

    async def _send(self, message: ClientMessage) -> None:
        """Nothing happens while there is no connection: it is sent when there is one."""
        if self._socket is not None:
            with contextlib.suppress(ConnectionClosed):
                await self._socket.send(message.model_dump_json(exclude_none=True))

    # -- the connection

    async def run(self) -> None:
        """Connects again and again, until the server says no."""
        pause, lost = FIRST_PAUSE, anyio.current_time()
        try:
            while True:
                try:
                    if await self._connection():
                        pause, lost = FIRST_PAUSE, anyio.current_time()
                except (OSError, TimeoutError, InvalidHandshake, WebSocketException) as error:
                    _LOG.info("no connection: %s", type(error).__name__)
                if anyio.current_time() - lost > self._patience:
                    self._failure = ConnectionRefused("the server cannot be reached")
                    return
                await anyio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 -- so that clients do not come at once
                pause = min(2 * pause, LONGEST_PAUSE)
        except ConnectionRefused as error:
            self._failure = error
        except _Ended:
            pass
        finally:
            self._over = True
            self._give.close()
            self._ready.set()
            for asked in self._asked.values():
                asked.answered.set()

    async def _connection(self) -> bool:
        """One connection, until it is lost; whether the server let us in. Raises `ConnectionRefused`."""
        token = self._token if isinstance(self._token, str) else await _fresh(self._token)
        headers = {"Authorization": f"Bearer {token}"}
        url = self._urls[self.connections % len(self._urls)] + self._query()
        self.connections += 1
        entered = False
        try:
            async with connect_socket(url, additional_headers=headers, compression=None, max_size=LARGEST) as socket:
                try:
                    async for text in socket:
                        entered = await self._take(socket, text) or entered
                finally:
                    await _closed(socket)
                _check(socket.close_code)
        except InvalidStatus as error:
            if error.response.status_code < 500:
                raise ConnectionRefused(f"the server answers {error.response.status_code}") from error
            raise
        except ConnectionClosed as error:
            _check(error.rcvd.code if error.rcvd is not None else None)
        finally:
            self._socket = None
        return entered

    def _query(self) -> str:
        if self._seen is None:
            return ""
        return "?" + urlencode({"last_seq": self._seen[1], "epoch": self._seen[0]})

    async def _take(self, socket: ClientConnection, text: str | bytes) -> bool:
        """Deals with a message of the server; whether we are in."""
        try:
            message = server_messages.validate_json(text)
        except ValidationError:
            return False  # a newer server's; what this client does not know it passes over
        if isinstance(message, Connected):
            await self._enter(socket, message)
            return True
        if isinstance(message, ErrorMessage) and message.code == "rate_limited":
            self._unread += 1
        if isinstance(message, TaskState):
            self._take_state(message)
        elif message.seq is not None:
            self._take_news(message)
        elif message.reply_to in self._asked:
            self._asked[message.reply_to].take(message)
        elif not isinstance(message, (Ack, Replayed)):
            self._give_out(message)
        return False

    async def _enter(self, socket: ClientConnection, message: Connected) -> None:
        self.connected, self._socket, self._behind = message, socket, False
        if self._seen is None:
            self._seen = self.place = (message.epoch, message.last_seq)
        self._ready.set()
        for asked in list(self._asked.values()):
            await socket.send(asked.message.model_dump_json(exclude_none=True))

    def _take_state(self, state: TaskState) -> None:
        self.state = state
        assert self._seen is not None
        if state.reason != "truncated":
            self._seen = (state.epoch, self._seen[1])
        elif self._give_out(state):
            self._seen = (state.epoch, state.last_seq)

    def _take_news(self, message: ServerMessage) -> None:
        """News once each, in order: what was seen already is passed over, and what comes after a gap as well."""
        assert message.seq is not None
        assert self._seen is not None
        if message.seq > self._seen[1] and not self._behind and self._give_out(message):
            self._seen = (self._seen[0], message.seq)

    def _give_out(self, message: ServerMessage) -> bool:
        """Whether there was room for it. Answers come by the same connection: nobody who does not read holds it up."""
        try:
            self._give.send_nowait(message)
        except anyio.WouldBlock:
            self._behind = True
            return False
        except anyio.BrokenResourceError as error:
            raise _Ended from error
        return True

    def close(self) -> None:
        """Nothing more is given out."""
        self._over = True
        self._news.close()

    async def ready(self) -> None:
        """Waits until the server has let us in. Raises `ConnectionRefused`."""
        await self._ready.wait()
        if self._failure is not None:
            raise self._failure


class _Asked:
    """A message that waits for an answer of the kind `last`."""

    def __init__(self, message: ClientMessage, last: type[ServerMessage]) -> None:
        self.message = message
        self.answered = anyio.Event()
        self.answer: ServerMessage | None = None
        self._last = last

    def take(self, message: ServerMessage) -> None:
        undecided = isinstance(message, ErrorMessage) and message.code == "in_progress"
        if isinstance(message, self._last | ErrorMessage) and not undecided:
            self.answer = message
            self.answered.set()


async def _closed(socket: ClientConnection) -> None:
    """Takes leave of the server, also when this task was cancelled; one that does not answer is not waited for long."""
    with anyio.move_on_after(FAREWELL_SECONDS, shield=True):
        await socket.close()
        return
    socket.transport.abort()


async def _fresh(source: Callable[[], Awaitable[str]]) -> str:
    """A token. Raises `ConnectionRefused` where there is none."""
    try:
        return await source()
    except Exception as error:
        # The caller's own function: whatever it raises is told where he waits, by the name of what failed.
        raise ConnectionRefused(f"there is no token: {type(error).__name__}: {error}") from error


def _check(code: int | None) -> None:
    if code in _FINAL:
        raise ConnectionRefused({4401: "the token is not good", 4403: "forbidden"}.get(code, "the server refuses"))


class connect(contextlib.AbstractAsyncContextManager[Task]):  # noqa: N801 -- used like a function
    """A task on a server; the connection lasts as long as the context.

    `url` is the server's (`ws://host:port`), or several of servers that share one store. `token` is a token, or gives a
    fresh one for each connection; where it raises, that is the end. `place` (of an earlier `Task`) is after which
    message to go on. For `patience` seconds a lost server is called again. Raises `ConnectionRefused`.
    """

    def __init__(
        self,
        url: str | Sequence[str],
        token: TokenSource,
        *,
        task_id: str | None = None,
        place: tuple[str, int] | None = None,
        patience: float = 60.0,
    ) -> None:
        urls = [url] if isinstance(url, str) else list(url)
        self._task = Task(urls, token, task_id or uuid.uuid4().hex, place=place, patience=patience)
        self._group: TaskGroup

    async def __aenter__(self) -> Task:
        self._group = await anyio.create_task_group().__aenter__()
        self._group.start_soon(self._task.run)
        try:
            await self._task.ready()
        except BaseException:
            self._task.close()
            self._group.cancel_scope.cancel()
            await self._group.__aexit__(None, None, None)
            raise
        return self._task

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        """What is raised inside comes out as it is, not in a group."""
        self._group.cancel_scope.cancel()
        self._task.close()
        cancelled = kind is not None and issubclass(kind, anyio.get_cancelled_exc_class())
        await self._group.__aexit__(*((kind, error, trace) if cancelled else (None, None, None)))
        return None
