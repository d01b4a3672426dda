"""The server: accepts, refuses, counts, looks after every connection, and ends in bounded time."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import socket
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from http import HTTPStatus
from typing import Any, Final, cast

import anyio
import anyio.lowlevel
from anyio.abc import TaskGroup
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from websockets.asyncio.server import Server as Library
from websockets.asyncio.server import ServerConnection
from websockets.datastructures import MultipleValuesError
from websockets.http11 import Request as UpgradeRequest
from websockets.http11 import Response
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from pixora_core import Hub, Settings, open_hub
from pixora_core.context import Limits
from pixora_core.errors import InvalidInput, StorageError
from pixora_core.generation.filming import Link
from pixora_core.pipeline.together import together
from pixora_ws.auth import Verifier
from pixora_ws.connection import Connection
from pixora_ws.door import Door
from pixora_ws.http import Reply, Request, plain
from pixora_ws.listening import Listener
from pixora_ws.media import PREFIX, Media
from pixora_ws.metrics import CONTENT_TYPE, Metrics
from pixora_ws.outbox import Framing, Outbox
from pixora_ws.requests import PROTOCOL_NAME, Asked, BadRequest, is_allowed_origin, read_request
from pixora_ws.secret import keys_of, media_key
from pixora_ws.settings import ServerSettings
from pixora_ws.wire import Socket

__all__ = ["Server", "serve"]

_LOG = logging.getLogger(__name__)

LOOK_SECONDS: Final = 0.5
_BACKLOG: Final = 4_096
_QUIET: Final = logging.getLogger("pixora_ws.library")
_QUIET.setLevel(logging.CRITICAL)
"""The library's own lines, which strangers could fill a disk with; what nobody foresaw is logged here instead."""


Work = Callable[[], Coroutine[Any, Any, None]]


class _Guest(Socket):
    """A socket, and what its request asked for."""

    __slots__ = ("asked",)

    asked: Asked


class _Library(Library):
    """The library's server, which says when it has done with a connection."""

    async def conn_handler(self, connection: ServerConnection) -> None:
        try:
            await super().conn_handler(connection)
        finally:
            cast(_Guest, connection).handled()


class Server:
    """A running server; `serve` gives it. `url` is where its sockets are, without the task."""

    def __init__(
        self, hub: Hub, verifier: Verifier, media: Media, settings: ServerSettings, *, host: str, port: int
    ) -> None:
        self.hub = hub
        self.host, self.port = host, port
        self.metrics = Metrics()
        self.metrics.watch(hub)
        self._verifier = verifier
        self._media = media
        self._settings = settings
        self._connections: set[Connection] = set()
        self._strangers: dict[Connection, None] = {}
        self._users: Counter[str] = Counter()
        self._doors: dict[Door, None] = {}
        self._framing = Framing()
        self._library: Library
        self._listening: Listener
        self._group: TaskGroup
        self._asked_for: MemoryObjectSendStream[Work]
        self._ending = False

    @property
    def url(self) -> str:
        return f"ws://{_in_url(self.host)}:{self.port}/api/v1/ws/"

    # -- its life

    @contextlib.asynccontextmanager
    async def open(self, sock: socket.socket) -> AsyncIterator[None]:
        """Accepts for as long as the context lasts, then says good-bye to everybody."""
        self._library = _Library(
            self._guest,
            process_request=self._request,
            server_header=None,
            open_timeout=self._settings.auth_seconds,
            logger=_QUIET,
        )
        self._asked_for, asked_for = anyio.create_memory_object_stream[Work](math.inf)
        async with self._asked_for, asked_for, together() as self._group:
            self._listening = Listener(sock, self._door, start=self._asked_for.send_nowait)
            self._library.wrap(cast(asyncio.Server, self._listening))
            self._group.start_soon(self._look_after)
            self._group.start_soon(self._begin_work, asked_for)
            try:
                yield
            finally:
                with anyio.CancelScope(shield=True):
                    await self.stop()
                self._group.cancel_scope.cancel()

    async def _begin_work(self, asked_for: MemoryObjectReceiveStream[Work]) -> None:
        """Begins what doors ask for: the loop itself calls them, outside of any task, and no task can begin there."""
        async for work in asked_for:
            self._group.start_soon(self._do, work)

    async def _do(self, work: Work) -> None:
        """The outermost edge of one connection's beginning: what nobody foresaw ends nothing but that."""
        try:
            await work()
        except Exception:  # noqa: BLE001 -- an outermost edge, and it is logged whole
            self._unforeseen()

    def _unforeseen(self) -> str:
        """Logs the exception that is being handled; what finds it in the log."""
        ref = uuid.uuid4().hex[:12]
        self.metrics.internal.inc()
        _LOG.exception("internal error %s", ref)
        return ref

    async def stop(self) -> None:
        """Stops accepting, tells every client 1001, and cuts off within the grace time who does not go."""
        self._ending = True
        self._listening.close()
        for connection in list(self._connections):
            connection.end(1001, "going away")
        await self._gone(self._settings.grace_seconds)
        for each in list(self._library.handlers):
            each.transport.abort()
        for door in list(self._doors):
            door.cut_off()
        await self._gone(1)

    async def _gone(self, seconds: float) -> None:
        """Waits until every connection has ended, but no longer."""
        handlers = list(self._library.handlers.values())
        if handlers:
            await asyncio.wait(handlers, timeout=seconds)

    async def _look_after(self) -> None:
        """Once in a while, for all connections: what their time has come for, who is gone, who does not read."""
        while True:
            await anyio.sleep(min(LOOK_SECONDS, self._settings.stall_seconds / 4))
            now = asyncio.get_running_loop().time()
            self.metrics.waiting.set(sum(len(each.socket.outbox) for each in self._connections))
            for connection in list(self._connections):
                if self._look_at(connection, now):
                    await anyio.lowlevel.checkpoint()  # thousands whose time has come at once take their turns

    def _look_at(self, connection: Connection, now: float) -> bool:
        """Whether there was something to be done."""
        wire, settings, done = connection.socket, self._settings, True
        if wire.paused_since is not None and now - wire.paused_since > settings.stall_seconds:
            self.metrics.stalled.inc()
            wire.transport.abort()
        elif wire.pinged is not None and now - wire.pinged > settings.ping_seconds:
            wire.transport.abort()
        elif now - wire.heard > settings.ping_seconds and wire.pinged is None:
            wire.ping_now()
        else:
            done = False
        if wire.state is State.CLOSING:
            # The library waits for ever for a client to go that it has refused.
            connection.end(1000, "")
        return connection.tick(now) or done

    # -- who comes in

    def _door(self, sock: socket.socket) -> Door:
        return Door(
            sock,
            upgrade=self._upgraded,
            answer=self._answer,
            start=self._asked_for.send_nowait,
            seconds=self._settings.auth_seconds,
            doors=self._doors,
            most=self._settings.connections,
        )

    def _upgraded(self) -> _Guest:
        """A connection of the library; compression is off, and the looking after is ours."""
        protocol = ServerProtocol(
            subprotocols=[Subprotocol(PROTOCOL_NAME)],
            select_subprotocol=lambda _, offered: Subprotocol(PROTOCOL_NAME) if PROTOCOL_NAME in offered else None,
            max_size=self._settings.frame_bytes,
            logger=_QUIET,
        )
        guest = _Guest(protocol, self._library, ping_interval=None, ping_timeout=None, close_timeout=2, max_queue=16)
        settings = self._settings
        guest.outbox = Outbox(messages=settings.outbox_messages, size=settings.outbox_bytes)
        guest.framing = self._framing
        guest.traffic = self.metrics.traffic
        return guest

    def _request(self, guest: ServerConnection, request: UpgradeRequest) -> Response | None:
        """Refuses before the upgrade what is no request for a task, comes from elsewhere, or is one too many."""
        try:
            asked = self._asked(request)
        except BadRequest as error:
            return guest.respond(error.status, f"{error}\n")
        except Exception:
            self._unforeseen()  # the library answers 500, and logs where nobody reads
            raise
        cast(_Guest, guest).asked = asked
        return None

    def _asked(self, request: UpgradeRequest) -> Asked:
        headers = request.headers
        offered = ",".join(headers.get_all("Sec-WebSocket-Protocol")).split(",")
        asked = read_request(request.path, headers.get_all("Authorization"), [each.strip() for each in offered])
        try:
            origin, host = headers.get("Origin"), headers.get("Host")
        except MultipleValuesError as error:
            raise BadRequest(HTTPStatus.BAD_REQUEST, "a header is given twice") from error
        if not is_allowed_origin(origin, host, self._settings.origins):
            raise BadRequest(HTTPStatus.FORBIDDEN, "pages of this origin may not connect")
        if self._ending or not self._has_room():
            raise BadRequest(HTTPStatus.SERVICE_UNAVAILABLE, "no more connections now; try again later")
        return asked

    def _has_room(self) -> bool:
        """Whether one more may come in; where all is taken, whoever has been here longest without a token has to go."""
        if len(self._connections) < self._settings.connections:
            return True
        stranger = next(iter(self._strangers), None)
        if stranger is not None:
            del self._strangers[stranger]
            stranger.socket.transport.abort()
        return stranger is not None

    async def _guest(self, guest: ServerConnection) -> None:
        """The outermost edge of a connection: the library closes it with 1011, and logs where nobody reads."""
        try:
            await self._connected(cast(_Guest, guest))
        except Exception:
            self._unforeseen()
            raise

    async def _connected(self, wire: _Guest) -> None:
        wire.forget_handshake()
        connection = Connection(
            wire,
            wire.asked,
            hub=self.hub,
            verifier=self._verifier,
            settings=self._settings,
            metrics=self.metrics,
            admit=self._admit,
        )
        self._connections.add(connection)
        self._strangers[connection] = None
        self.metrics.connections.inc()
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
            self._strangers.pop(connection, None)
            self.metrics.connections.dec()
            if connection.user_id is not None:
                self._dismiss(connection.user_id)

    def _admit(self, connection: Connection, user_id: str) -> bool:
        self._strangers.pop(connection, None)
        if self._users[user_id] >= self._settings.connections_per_user:
            return False
        self._users[user_id] += 1
        return True

    def _dismiss(self, user_id: str) -> None:
        self._users[user_id] -= 1
        if not self._users[user_id]:
            del self._users[user_id]

    # -- plain HTTP

    async def _answer(self, request: Request) -> Reply:
        """The outermost edge of a request: what nobody foresaw is logged whole, and ends nothing but the request."""
        try:
            reply = await self._replied(request)
        except BadRequest as error:
            reply = plain(error.status, str(error))
        except Exception:  # noqa: BLE001 -- a request's outermost edge, and it is logged whole
            reply = plain(HTTPStatus.INTERNAL_SERVER_ERROR, f"internal error {self._unforeseen()}")
        if request.target.startswith(PREFIX):
            self.metrics.media.labels(str(reply.status.value)).inc()
        return self._shared(request, reply)

    def _shared(self, request: Request, reply: Reply) -> Reply:
        """Lets the pages that may connect read films, too."""
        origin = request.headers.get("origin")
        if origin is None or not is_allowed_origin(origin, request.headers.get("host"), self._settings.origins):
            return reply
        headers = {**reply.headers, "Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        return Reply(reply.status, reply.body, headers, reply.file)

    async def _replied(self, request: Request) -> Reply:
        if request.method not in {"GET", "HEAD"}:
            return plain(HTTPStatus.METHOD_NOT_ALLOWED, "GET and HEAD only", {"Allow": "GET, HEAD"})
        path = request.target.partition("?")[0]
        if path.startswith(PREFIX):
            return self._media.answer(request)
        if path == "/healthz":
            return plain(HTTPStatus.OK, "alive")
        if path == "/readyz":
            return await self._ready()
        if path == "/metrics":
            return Reply(HTTPStatus.OK, self.metrics.text(), {"Content-Type": CONTENT_TYPE})
        read_request(request.target, [], [])
        return plain(HTTPStatus.UPGRADE_REQUIRED, "this is a WebSocket", {"Upgrade": "websocket"})

    async def _ready(self) -> Reply:
        try:
            await self.hub.backend.tasks.owned_by("readyz")
        except StorageError:
            return plain(HTTPStatus.SERVICE_UNAVAILABLE, "the store of the tasks does not answer")
        if self._ending:
            return plain(HTTPStatus.SERVICE_UNAVAILABLE, "going away")
        return plain(HTTPStatus.OK, "ready")


OpenHub = Callable[[Link], AbstractAsyncContextManager[Hub]]


@contextlib.asynccontextmanager
async def serve(
    settings: ServerSettings | None = None, *, core: Settings | None = None, hub: OpenHub | None = None
) -> AsyncIterator[Server]:
    """A server that accepts until the context is left; what is being made then is gone on with at the next start.

    `hub` opens another hub than that of the settings `core`; it is handed the function that makes links to films.
    Raises `InvalidInput`, `StorageError`; also for an address that other machines reach where nothing says whose
    tokens are good.
    """
    chosen, core = settings or ServerSettings.from_environment(), core or Settings.from_environment()
    if chosen.is_public and not chosen.knows_users:
        raise InvalidInput(
            "PIXORA_JWT_SECRET", f"is needed to listen on {chosen.host} (or PIXORA_JWT_KEY, PIXORA_JWT_JWKS)"
        )
    verifier = Verifier(keys_of(chosen, core), chosen)
    sock = _bound(chosen)
    try:
        host, port = sock.getsockname()[:2]
        base = chosen.public_url or f"http://{_in_url('127.0.0.1' if host in {'0.0.0.0', '::'} else host)}:{port}"  # noqa: S104
        media = Media(core.out, media_key(chosen, core), base=base, seconds=chosen.media_lifetime)
        limits = Limits(user_tasks=chosen.tasks_per_user, user_films=chosen.films_per_user)
        opening = hub(media.link) if hub is not None else open_hub(core, link=media.link, limits=limits)
        async with opening as opened:
            server = Server(opened, verifier, media, chosen, host=host, port=port)
            async with server.open(sock):
                yield server
    finally:
        sock.close()


def _bound(settings: ServerSettings) -> socket.socket:
    """Raises `InvalidInput`."""
    try:
        family = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((settings.host, settings.port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise InvalidInput("PIXORA_PORT", f"{settings.host}:{settings.port}: {error.strerror or error}") from error


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
