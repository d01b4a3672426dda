"""One client on one task: carries out what the dialogue decides, and the task's news."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import Final, Literal

import anyio
from anyio.abc import TaskGroup
from websockets.exceptions import ConnectionClosed

from pixora_core.errors import (
    LogTruncated,
    NotYours,
    PixoraError,
    Refused,
    StorageError,
    StorageUnavailable,
)
from pixora_core.hub import Hub
from pixora_core.messages import Answer, ClientMessage, Connected, ErrorMessage, Replayed, ServerMessage, encode
from pixora_core.session import Session
from pixora_core.tasks import Logged, Position
from pixora_core.tasks.entries import EMPTY
from pixora_core.tools.calling import failure
from pixora_core.working import working_on
from pixora_ws import dialogue
from pixora_ws.auth import Identity, Unauthenticated, Verifier
from pixora_ws.dialogue import Action, Dialogue
from pixora_ws.metrics import Metrics
from pixora_ws.outbox import Overflow
from pixora_ws.requests import Asked
from pixora_ws.settings import ServerSettings
from pixora_ws.wire import Socket

__all__ = ["Connection"]

_LOG = logging.getLogger(__name__)

SERVER: Final = f"pixora/{version('pixora')}"
CLOSE_SECONDS: Final = 2.0
SETTLE_SECONDS: Final = 0.25
"""So long the news waits for the client's first message, which may be a `resume` that has it begin somewhere else."""
PATIENCE_SECONDS: Final = 0.5


class Connection:
    """`run` is the whole life of it. `admit` says whether this user may have one more connection."""

    def __init__(
        self,
        socket: Socket,
        asked: Asked,
        *,
        hub: Hub,
        verifier: Verifier,
        settings: ServerSettings,
        metrics: Metrics,
        admit: Callable[[Connection, str], bool],
    ) -> None:
        self.socket = socket
        socket.refused = self.end
        self.user_id: str | None = None
        self._asked = asked
        self._hub = hub
        self._verifier = verifier
        self._metrics = metrics
        self._admit = admit
        self._dialogue = Dialogue(settings, now=socket.loop.time())
        self._session: Session | None = None
        self._group: TaskGroup
        self._reading = anyio.CancelScope()
        self._news = anyio.CancelScope()
        self._spoke: anyio.Event | None = anyio.Event()
        self._end = (1000, "")
        self._over = False

    async def run(self) -> None:
        """Until either side has had enough. Ends the socket, too."""
        with working_on(self._asked.task_id):
            await self._run()

    async def _run(self) -> None:
        self._log("connection begins")
        try:
            async with anyio.create_task_group() as self._group:
                with self._reading:
                    await self._read()
                self._news.cancel()
        except Exception:  # noqa: BLE001 -- a connection's outermost edge, and it is logged whole
            self._tell(self._internal())
            self._end = (1011, "internal error")
        finally:
            self._over = True
            with anyio.CancelScope(shield=True):
                await self.socket.leave(*self._end, seconds=CLOSE_SECONDS)
            code = self.socket.close_code
            self._metrics.count_closed(code)
            self._log(f"connection ends ({code})")

    def end(self, code: int, reason: str) -> None:
        """Has the connection closed, from outside."""
        if not self._over:
            self._over, self._end = True, (code, reason)
            self._reading.cancel()

    def tick(self, now: float) -> bool:
        """What is to be done because of the time; whether there was something."""
        if now < self._dialogue.deadline or self._over:
            return False
        self._dialogue.touched(self.socket.told)
        actions = self._dialogue.tick(now)
        for action in actions:
            if isinstance(action, dialogue.Tell):
                self._tell(action.message)
            else:
                self.end(action.code, action.reason)
        return bool(actions)

    async def _read(self) -> None:
        if self._asked.token is not None:
            await self._do(dialogue.Verify(self._asked.token))
        try:
            while not self._over:
                frame = await self.socket.recv()
                await self._do(*self._dialogue.receive(frame, self.socket.loop.time()))
                if self._spoke is not None:
                    self._spoke.set()
        except ConnectionClosed:
            self._over = True

    async def _do(self, *actions: Action) -> None:
        for action in actions:
            match action:
                case dialogue.Tell(message):
                    self._tell(message)
                case dialogue.Verify(token):
                    await self._verify(token)
                case dialogue.Enter(identity):
                    await self._enter(identity)
                case dialogue.Handle(message):
                    self._metrics.received.labels(message.type).inc()
                    await self._handle(message)
                case dialogue.Replay():
                    await self._replay(action)
                case _:
                    self.end(action.code, action.reason)

    # -- who it is

    async def _verify(self, token: str) -> None:
        try:
            identity = await self._verifier.verify(token)
        except Unauthenticated as error:
            self._log(f"token refused: {error.reason}")
            await self._do(*self._dialogue.refused(error))
            return
        now = self.socket.loop.time()
        await self._do(*self._dialogue.verified(identity, now=now, left=identity.expires_at - time.time()))

    async def _enter(self, identity: Identity) -> None:
        """Lets the client into its task. Nothing is told of a task that is another user's."""
        try:
            self._count(identity.user_id)
            session = self._session = await self._hub.session(self._asked.task_id, identity.user_id)
            position = await session.position()
            self._tell(
                Connected(
                    task_id=session.task_id,
                    user_id=identity.user_id,
                    epoch=position.epoch,
                    last_seq=position.last_seq,
                    token_expires_at=identity.expires_at,
                    server=SERVER,
                )
            )
            await self._tell_state(session, position)
        except StorageError as error:
            self._tell(failure(error))
            self.end(1013, "try again later")
        except Refused as error:
            await self._do(*self._dialogue.refused(error))
        else:
            self._metrics.accepted.inc()
            self._begin_news(session, position)

    def _count(self, user_id: str) -> None:
        if not self._admit(self, user_id):
            raise Refused("too_many_connections", "this user has as many connections as are allowed")
        self.user_id = user_id

    async def _tell_state(self, session: Session, position: Position, *, truncated: bool = False) -> bool:
        """The task's state as of `position` at least; what comes after it is told as news. False: there is no task."""
        state = await session.state()
        if state is not None:
            update = {"last_seq": position.last_seq, "epoch": position.epoch, "task_id": session.task_id}
            self._tell(state.model_copy(update=update | ({"reason": "truncated"} if truncated else {})))
        return state is not None

    # -- messages

    async def _handle(self, message: ClientMessage) -> None:
        """The outermost edge of a message: what nobody foresaw is logged whole and told as one sentence."""
        assert self._session is not None
        try:
            await self._session.handle(message, self._say)
        except NotYours as error:
            await self._do(*self._dialogue.refused(error))
        except PixoraError as error:
            self._tell(failure(error).model_copy(update={"reply_to": message.id}))
        except Exception:  # noqa: BLE001 -- a message's outermost edge, and it is logged whole
            self._tell(self._internal().model_copy(update={"reply_to": message.id}))

    def _internal(self) -> ErrorMessage:
        """What is told of the exception that is being handled; `ref` finds it in the log."""
        ref = uuid.uuid4().hex[:12]
        self._metrics.internal.inc()
        _LOG.exception("internal error %s", ref)
        return ErrorMessage(message="internal error", code="internal", ref=ref, retryable=False)

    async def _say(self, answer: Answer) -> None:
        self._tell(answer)

    def _tell(self, message: ServerMessage) -> None:
        """To this client only; nothing happens when it is gone."""
        if isinstance(message, ErrorMessage):
            self._metrics.refused.labels(message.code or "").inc()
        try:
            self.socket.answer(encode(message))
        except Overflow:
            self._metrics.stalled.inc()
            self.end(4408, "too slow")

    # -- news

    def _begin_news(self, session: Session, position: Position) -> None:
        asked = self._asked
        if asked.last_seq is not None and asked.epoch is not None:
            self._start_news(session, Position(epoch=asked.epoch, first_seq=1, last_seq=asked.last_seq), replay=True)
        else:
            self._start_news(session, position, replay=False)

    async def _replay(self, replay: dialogue.Replay) -> None:
        assert self._session is not None
        place = Position(epoch=replay.epoch, first_seq=1, last_seq=replay.after)
        self._start_news(self._session, place, replay=True, reply_to=replay.reply_to)

    def _start_news(self, session: Session, place: Position, *, replay: bool, reply_to: str | None = None) -> None:
        """From `place` on; what was being sent from somewhere else is not gone on with."""
        self._news.cancel()
        scope = self._news = anyio.CancelScope()

        async def follow() -> None:
            with scope:
                await self._follow(session, place, replay=replay, reply_to=reply_to)

        self._group.start_soon(follow)

    async def _follow(self, session: Session, place: Position, *, replay: bool, reply_to: str | None) -> None:
        if not replay and self._spoke is not None:
            with anyio.move_on_after(SETTLE_SECONDS):
                await self._spoke.wait()
        self._spoke = None
        told = False
        while True:
            try:
                try:
                    await self._stream(session, place, replay=replay, reply_to=reply_to)
                except LogTruncated as error:
                    place, replay = await self._truncated(session, error), False
            except NotYours as error:
                # The task was not there when this client came, and is another user's now.
                await self._do(*self._dialogue.refused(error))
                return
            except StorageUnavailable as error:
                if not told:
                    self._tell(failure(error).model_copy(update={"reply_to": reply_to}))
                told = True
                await anyio.sleep(PATIENCE_SECONDS)
            except StorageError as error:
                self._tell(failure(error).model_copy(update={"reply_to": reply_to}))
                self.end(1013, "try again later")
                return

    async def _truncated(self, session: Session, error: LogTruncated) -> Position:
        """The log cannot go on there: the state takes the place of what is missing."""
        position = await session.position()
        if not await self._tell_state(session, position, truncated=True):
            self._tell(failure(error))
        return position

    async def _stream(self, session: Session, place: Position, *, replay: bool, reply_to: str | None) -> None:
        seq, begins = place.last_seq, place.epoch == EMPTY.epoch
        async with session.follow(seq, None if begins else place.epoch) as entries:
            last = max(seq, (await session.position()).last_seq) if replay else seq
            if replay and last == seq:
                self._tell_replayed(seq, last, reply_to)
            while begins or seq < last:
                news = await entries.some()
                if begins:
                    begins = await self._tell_epoch(session, news[0].seq - 1)
                if seq < last:
                    missed, news = news[: last - seq], news[last - seq :]
                    await self._pass_on(missed)
                    if missed[-1].seq == last:
                        self._tell_replayed(place.last_seq, last, reply_to)
                    seq = missed[-1].seq
                await self._pass_on(news)
            await entries.hand_to(self.socket)

    async def _pass_on(self, news: Sequence[Logged]) -> None:
        while news:
            await self.socket.room()
            news = news[self.socket.take(news) :]

    async def _tell_epoch(self, session: Session, seq: int) -> Literal[False]:
        """The log has begun: its epoch is known before anything of it, so that a client can resume from there on."""
        position = await session.position()
        await self._tell_state(session, position.model_copy(update={"last_seq": seq}))
        return False

    def _tell_replayed(self, after: int, last: int, reply_to: str | None) -> None:
        task_id = self._asked.task_id
        self._tell(Replayed.model_validate({"from": after + 1, "to": last, "reply_to": reply_to, "task_id": task_id}))

    def _log(self, what: str) -> None:
        _LOG.info("%s", what)
