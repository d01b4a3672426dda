"""The protocol's rules of one connection, without a socket: what comes in, and what is to be done about it.

Times come in as seconds of one clock that never goes back. Nothing here waits, and nothing here knows a task's content:
`Handle` hands a message to the task's session, `Verify` a token to who knows the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from pixora_core.errors import Refused
from pixora_core.messages import (
    Ack,
    Auth,
    ClientMessage,
    ErrorMessage,
    FieldProblem,
    MalformedMessage,
    Resume,
    ServerMessage,
    read_client_message,
)
from pixora_ws.auth import Identity, Unauthenticated
from pixora_ws.settings import ServerSettings

__all__ = ["Action", "Close", "Dialogue", "Enter", "Handle", "Replay", "Tell", "Verify"]

WARNED_SECONDS: Final = 60.0
PATIENCE: Final = 20
"""How many refused messages in a row, malformed or too many, end a connection."""

_NEVER: Final = float("inf")


@dataclass(frozen=True, slots=True)
class Tell:
    """Send this."""

    message: ServerMessage


@dataclass(frozen=True, slots=True)
class Verify:
    """Find out whose token this is, then say `verified` or `refused`."""

    token: str


@dataclass(frozen=True, slots=True)
class Enter:
    """The client is this user: let it into the task."""

    identity: Identity


@dataclass(frozen=True, slots=True)
class Handle:
    """Hand this to the task's session."""

    message: ClientMessage


@dataclass(frozen=True, slots=True)
class Replay:
    """Send every logged message after `after` again, if the log is that of `epoch`."""

    after: int
    epoch: str
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Send what waits, then close."""

    code: int
    reason: str


Action = Tell | Verify | Enter | Handle | Replay | Close


class Dialogue:
    """One connection's. `deadline` is when `tick` has something to do."""

    def __init__(self, settings: ServerSettings, *, now: float) -> None:
        self._settings = settings
        self._phase: Literal["waiting", "open", "closed"] = "waiting"
        self._identity: Identity | None = None
        self._renewing: str | None = None
        self._credit = float(settings.burst)
        self._credited = now
        self._refused = 0
        self._warn = _NEVER
        self._expiry = now + settings.auth_seconds
        self._idle = _NEVER
        self.deadline = self._expiry

    # -- what comes in

    def receive(self, frame: str | bytes, now: float) -> tuple[Action, ...]:
        """A frame."""
        if self._phase == "closed":
            return ()
        if isinstance(frame, bytes):
            return self._closing(1003, "text frames only")
        if self._phase == "waiting":
            return self._first(frame)
        self._idle = now + self._settings.idle_seconds
        if not self._in_time(now):
            return self._too_many()
        try:
            message = read_client_message(frame)
        except MalformedMessage as error:
            return self._malformed(error)
        self._refused = 0
        return self._act(message)

    def _first(self, frame: str) -> tuple[Action, ...]:
        """The first frame is a token, bare or in an `auth` message."""
        token = frame.strip()
        if token.startswith("{"):
            try:
                message = read_client_message(token)
            except MalformedMessage:
                message = None
            if not isinstance(message, Auth):
                return self.refused(Unauthenticated("the first message is no auth"))
            self._renewing = message.id
            token = message.token
        return (Verify(token),)

    def _act(self, message: ClientMessage) -> tuple[Action, ...]:
        if isinstance(message, Auth):
            self._renewing = message.id
            return (Verify(message.token),)
        if isinstance(message, Resume):
            return (Replay(message.last_seq, message.epoch, message.id),)
        return (Handle(message),)

    def _in_time(self, now: float) -> bool:
        """Whether this message is within the rate (a token bucket)."""
        settings = self._settings
        earned = max(0.0, now - self._credited) * settings.messages_per_second
        self._credit, self._credited = min(float(settings.burst), self._credit + earned), now
        if self._credit < 1:
            return False
        self._credit -= 1
        return True

    def _too_many(self) -> tuple[Action, ...]:
        self._refused += 1
        told = f"more than {self._settings.messages_per_second:g} messages a second; this one was not read"
        error = Tell(ErrorMessage(message=told, code="rate_limited", retryable=True))
        return (error,) if self._refused < PATIENCE else (error, *self._closing(4429, "too many messages"))

    def _malformed(self, error: MalformedMessage) -> tuple[Action, ...]:
        self._refused += 1
        fields = tuple(FieldProblem(field=field, problem=problem) for field, problem in error.fields) or None
        told = ErrorMessage(
            message=error.problem, code="malformed", retryable=False, fields=fields, reply_to=error.message_id
        )
        return (Tell(told),) if self._refused < PATIENCE else (Tell(told), *self._closing(4400, "malformed messages"))

    # -- what was found out

    def verified(self, identity: Identity, *, now: float, left: float) -> tuple[Action, ...]:
        """Whose token it was; it expires `left` seconds from now."""
        if self._phase == "closed":
            return ()
        reply_to, self._renewing = self._renewing, None
        if self._identity is not None and self._identity.user_id != identity.user_id:
            told = "the token is another user's"
            return (Tell(ErrorMessage(message=told, code="forbidden", retryable=False, reply_to=reply_to)),)
        first = self._phase == "waiting"
        self._phase, self._identity = "open", identity
        self._expiry = now + max(0.0, left)
        self._warn = self._expiry - WARNED_SECONDS if left > WARNED_SECONDS else _NEVER
        if first:
            self._idle = now + self._settings.idle_seconds
        self._set_deadline()
        return (Enter(identity),) if first else (Tell(Ack(reply_to=reply_to)),)

    def refused(self, error: Refused) -> tuple[Action, ...]:
        """The token was not good, or the task is another user's."""
        reply_to, self._renewing = self._renewing, None
        told = Tell(ErrorMessage(message=str(error), code=error.code, retryable=error.retryable, reply_to=reply_to))
        if self._phase == "open" and isinstance(error, Unauthenticated):
            return (told,)
        code = {"unauthenticated": 4401, "forbidden": 4403, "too_many_connections": 4429}.get(error.code, 1011)
        return told, *self._closing(code, error.code)

    def touched(self, told: float) -> None:
        """When news was sent last: the task was at work then."""
        self._idle = max(self._idle, told + self._settings.idle_seconds)

    def tick(self, now: float) -> tuple[Tell | Close, ...]:
        """What is to be done because of the time."""
        if self._phase == "closed" or now < self.deadline:
            return ()
        if now >= self._expiry:
            return self.refused_by_time()
        if now >= self._warn:
            self._warn = _NEVER
            self._set_deadline()
            told = "the token expires in a minute; send auth with a fresh one"
            return (Tell(ErrorMessage(message=told, code="token_expiring", retryable=False, recovery=("auth",))),)
        if now >= self._idle:
            return self._closing(1000, "idle")
        self._set_deadline()
        return ()

    def refused_by_time(self) -> tuple[Tell | Close, ...]:
        """No token in time, or it has expired."""
        what = "no token came in time" if self._phase == "waiting" else "the token has expired"
        told = Tell(ErrorMessage(message=what, code="unauthenticated", retryable=False))
        return told, *self._closing(4401, "unauthenticated")

    def _set_deadline(self) -> None:
        self.deadline = min(self._expiry, self._warn, self._idle)

    def _closing(self, code: int, reason: str) -> tuple[Close]:
        self._phase = "closed"
        self.deadline = _NEVER
        return (Close(code, reason),)
