"""What a client says: one JSON object a message, told apart by `type`.

Top-level fields that a type does not have are ignored, so that a newer client can talk to an older server; unknown
fields in a command's `params` are refused by the command itself, so that a misspelt parameter is not silently dropped.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, JsonValue, StringConstraints, TypeAdapter

from pixora_core.units import Frozen

__all__ = [
    "Approval",
    "Auth",
    "Cancel",
    "ChatMessage",
    "ClientMessage",
    "Command",
    "Pause",
    "Ping",
    "Resume",
    "ResumeGeneration",
    "TaskId",
    "client_messages",
]

MessageId = Annotated[str, StringConstraints(min_length=1, max_length=128)]
TaskId = Annotated[str, StringConstraints(pattern=r"\A[A-Za-z0-9_-]{1,64}\z")]
"""A task's name, chosen by the client; safe in a path, a key and a URL."""

_OTHER_NAMES: Final[dict[str, dict[str, str]]] = {
    "pause_task": {"type": "pause"},
    "resume_task": {"type": "resume_generation"},
    "cancel_task": {"type": "cancel", "target": "all"},
    "feedback_response": {"type": "approval"},
}
"""The names that the original system used."""


class _FromClient(Frozen):
    model_config = ConfigDict(extra="ignore")

    id: MessageId | None = None


class ChatMessage(_FromClient):
    """One conversational turn with the agents."""

    type: Literal["chat_message"] = "chat_message"
    message: Annotated[str, StringConstraints(min_length=1, max_length=32_000)]


class Command(_FromClient):
    """A tool, called without a model; its name is the tool's without `_tool`."""

    type: Literal["command"] = "command"
    command: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    params: Annotated[dict[str, JsonValue], Field(max_length=64)] = Field(default_factory=dict)


class Cancel(_FromClient):
    """Stops the turn in progress, the generation, or both; what was finished stays. Idempotent."""

    type: Literal["cancel"] = "cancel"
    target: Literal["run", "generation", "all"] = "all"


class Pause(_FromClient):
    """Stops the generation after the steps in progress."""

    type: Literal["pause"] = "pause"


class ResumeGeneration(_FromClient):
    """Goes on with a paused generation."""

    type: Literal["resume_generation"] = "resume_generation"


class Approval(_FromClient):
    """Answers an `approval_request`."""

    type: Literal["approval"] = "approval"
    approval_id: Annotated[str, StringConstraints(min_length=1, max_length=128)]
    decision: Literal["approve", "reject"]
    comment: Annotated[str, StringConstraints(max_length=4_000)] = ""


class Resume(_FromClient):
    """Asks for every logged message after `last_seq`, if the log is still that of `epoch`."""

    type: Literal["resume"] = "resume"
    last_seq: Annotated[int, Field(ge=0, lt=2**63)]
    epoch: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class Auth(_FromClient):
    """A token: the first frame of a connection, or its renewal."""

    type: Literal["auth"] = "auth"
    token: Annotated[str, StringConstraints(min_length=1, max_length=16_384)] = Field(repr=False)


class Ping(_FromClient):
    """For clients that cannot send the transport's own ping; answered `pong`."""

    type: Literal["ping"] = "ping"


ClientMessage = Annotated[
    ChatMessage | Command | Cancel | Pause | ResumeGeneration | Approval | Resume | Auth | Ping,
    Field(discriminator="type"),
]


client_messages: Final[TypeAdapter[ClientMessage]] = TypeAdapter(ClientMessage)
"""For schemas; to read a message, `reading.read_client_message` bounds it first."""


def named(value: dict[str, JsonValue]) -> ClientMessage:
    """The message that a JSON object is, by the original names too. Raises pydantic's `ValidationError`."""
    kind = value.get("type")
    other = _OTHER_NAMES.get(kind, {}) if isinstance(kind, str) else {}
    return client_messages.validate_python({**value, **other})
