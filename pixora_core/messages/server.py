"""What Pixora says: one JSON object a message, told apart by `type`.

The seven of the original protocol keep their shapes (`token` and `error` flat, the others with `data`); further
fields stand beside `type`. A message that goes to every client of a task is logged and has `seq`, which the event log
gives: from 1, one more for each, the same for every client. Answers to one client have none.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal, NamedTuple, TypeVar

from pydantic import Field, JsonValue, TypeAdapter

from pixora_core.units import Frozen, Seconds

__all__ = [
    "PROTOCOL",
    "Ack",
    "Answer",
    "ApprovalRequest",
    "CommandResult",
    "Completion",
    "CompletionData",
    "Connected",
    "ErrorMessage",
    "FieldProblem",
    "Message",
    "MessageData",
    "News",
    "Piece",
    "Pong",
    "ProgressData",
    "ProgressUpdate",
    "Replayed",
    "ServerMessage",
    "Stage",
    "Status",
    "TaskState",
    "Token",
    "Told",
    "ToolCall",
    "ToolCallData",
    "ToolResult",
    "ToolResultData",
    "encode",
    "logged",
    "server_messages",
]

PROTOCOL: Final = 1
"""The version of the protocol."""

Stage = Literal[
    "scene_breakdown",
    "character_generation",
    "asset_generation",
    "video_generation",
    "video_composition",
    "checking",
    "completed",
]


class _FromServer(Frozen):
    """`reply_to` is the `id` of the client message that this comes of, `run_id` the turn of conversation."""

    seq: Annotated[int, Field(ge=1)] | None = None
    ts: datetime | None = None
    task_id: str | None = None
    reply_to: str | None = None
    run_id: str | None = None


class Token(_FromServer):
    """A piece of a message being said; the pieces of one `message_id`, joined, are the `message` that follows.

    To a reader that lags, pieces are sent joined: the one with `first_seq` stands for all from there to its `seq`.
    """

    type: Literal["token"] = "token"
    content: str
    message_id: str | None = None
    first_seq: Annotated[int, Field(ge=1)] | None = None


class ToolCallData(Frozen):
    """`tool` ends in `_tool`."""

    tool: str
    parameters: dict[str, JsonValue] = Field(default_factory=dict)


class ToolCall(_FromServer):
    """A tool begins."""

    type: Literal["tool_call"] = "tool_call"
    data: ToolCallData
    call_id: str | None = None


class ToolResultData(Frozen):
    """`result` is text; JSON where the tool gives structure."""

    tool: str
    result: str


class ToolResult(_FromServer):
    """A tool has ended; the same `call_id` as its `tool_call`."""

    type: Literal["tool_result"] = "tool_result"
    data: ToolResultData
    call_id: str | None = None


class MessageData(Frozen):
    """Who said what."""

    role: Literal["user", "assistant"]
    content: str


class Message(_FromServer):
    """Something said, whole."""

    type: Literal["message"] = "message"
    data: MessageData
    message_id: str | None = None


class ProgressData(Frozen):
    """`progress` 0 to 100; it never goes back within a generation."""

    progress: Annotated[int, Field(ge=0, le=100)]
    stage: Stage
    message: str
    scene_index: int | None = None
    eta_seconds: Seconds | None = None


class ProgressUpdate(_FromServer):
    """How far the generation is."""

    type: Literal["progress_update"] = "progress_update"
    data: ProgressData


class CompletionData(Frozen):
    """Where the film is; `report` says what was checked and every second choice taken."""

    video_url: str
    thumbnail_url: str
    message: str
    captions_url: str | None = None
    duration: Seconds | None = None
    report: dict[str, JsonValue] | None = None


class Completion(_FromServer):
    """The film is finished."""

    type: Literal["completion"] = "completion"
    data: CompletionData


class FieldProblem(Frozen):
    """A parameter and what is wrong with it."""

    field: str
    problem: str


class ErrorMessage(_FromServer):
    """Something failed. `code` is stable; `ref` finds the log line of what nobody foresaw."""

    type: Literal["error"] = "error"
    message: str
    code: str | None = None
    retryable: bool | None = None
    recovery: tuple[str, ...] | None = None
    fields: tuple[FieldProblem, ...] | None = None
    ref: str | None = None


class Connected(_FromServer):
    """The first message of an authenticated connection."""

    type: Literal["connected"] = "connected"
    protocol: int = PROTOCOL
    user_id: str
    epoch: str
    last_seq: int
    token_expires_at: int | None = None
    server: str


class Ack(_FromServer):
    """The message `reply_to` has been taken."""

    type: Literal["ack"] = "ack"


class TaskState(_FromServer):
    """The whole state of a task; `reason` says why when nobody asked for it."""

    type: Literal["task_state"] = "task_state"
    status: str
    stage: Stage | None = None
    version: int
    epoch: str
    last_seq: int
    breakdown: dict[str, JsonValue] | None = None
    characters: tuple[dict[str, JsonValue], ...] = ()
    generation: dict[str, JsonValue] | None = None
    messages: tuple[MessageData, ...] = ()
    approvals: tuple[dict[str, JsonValue], ...] = ()
    reason: Literal["truncated"] | None = None


class CommandResult(_FromServer):
    """What a command gave."""

    type: Literal["command_result"] = "command_result"
    command: str
    result: JsonValue


class ApprovalRequest(_FromServer):
    """Somebody has to agree before this goes on."""

    type: Literal["approval_request"] = "approval_request"
    approval_id: str
    subject: str
    options: tuple[Literal["approve", "reject"], ...] = ("approve", "reject")
    expires_at: datetime
    tool: str | None = None
    seconds: Seconds | None = None
    price: float | None = None


class Replayed(_FromServer):
    """The end of a replay: every message from `from` to `to` has been sent again."""

    type: Literal["replayed"] = "replayed"
    first: Annotated[int, Field(alias="from", serialization_alias="from")]
    last: Annotated[int, Field(alias="to", serialization_alias="to")]


class Pong(_FromServer):
    """The answer to `ping`."""

    type: Literal["pong"] = "pong"


class Status(_FromServer):
    """A run or a generation was queued, started, paused, cancelled or resumed; a hand-over; an edit."""

    type: Literal["status"] = "status"
    subject: Literal["run", "generation", "task"]
    status: Literal[
        "queued", "started", "paused", "resumed", "cancelled", "finished", "failed", "changed", "handoff", "fallback"
    ]
    message: str = ""

    @property
    def is_last(self) -> bool:
        """Whether it is the end of what it is about: this run, this generation."""
        return self.status in {"finished", "failed", "cancelled"}


News = Token | ToolCall | ToolResult | Message | ProgressUpdate | Completion | ErrorMessage | ApprovalRequest | Status
"""What every client of a task is told: logged, with a `seq`."""


class Piece(NamedTuple):
    """What is told as a `Token` of this content and message id. The log makes its JSON straight from these two.

    A model says thousands of them and each wakes somebody: a `Token` costs more to validate and to encode than all the
    rest of its way. So this is for text of our own, or that was looked at, only: it is not looked at here.
    """

    content: str
    message_id: str
    type: Literal["token"] = "token"


Told = News | Piece
"""What can be told to every client."""

Answer = Connected | Ack | TaskState | CommandResult | ErrorMessage | Replayed | Pong
"""What only the client that asked is told."""

ServerMessage = Annotated[
    Token
    | ToolCall
    | ToolResult
    | Message
    | ProgressUpdate
    | Completion
    | ErrorMessage
    | Connected
    | Ack
    | TaskState
    | CommandResult
    | ApprovalRequest
    | Replayed
    | Pong
    | Status,
    Field(discriminator="type"),
]

server_messages: Final[TypeAdapter[ServerMessage]] = TypeAdapter(ServerMessage)
"""Reads and describes any message of the server."""

M = TypeVar("M", bound=_FromServer)


def logged(message: M, *, seq: int, ts: datetime, task_id: str) -> M:
    """The message as the event log has numbered it."""
    return message.model_copy(update={"seq": seq, "ts": ts, "task_id": task_id})


def encode(message: _FromServer) -> bytes:
    """The message's JSON, UTF-8, without the fields that are not there."""
    return message.__pydantic_serializer__.to_json(message, by_alias=True, exclude_none=True)
