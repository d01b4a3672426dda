"""From the SDK's stream to the protocol's messages. It decides only; telling them is `telling`'s.

Tools and hand-overs are told from the run's hooks (`hooks`), at the moment when they happen; the stream's own copies
of them come late and are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from agents import AgentUpdatedStreamEvent, RawResponsesStreamEvent, StreamEvent
from agents.items import TResponseStreamEvent
from openai.types.responses import ResponseOutputMessage

from pixora_core.messages import Message, MessageData, Piece

__all__ = ["Translator"]

Said = Piece | Message


@dataclass
class _Saying:
    """A message that is being said: its id, and its pieces so far."""

    message_id: str
    pieces: list[str] = field(default_factory=list)


class Translator:
    """One run's stream. The pieces of a message, joined, are its text: the message is made of them.

    An agent whose output is data, not text, is not quoted.
    """

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._saying: dict[int, _Saying] = {}
        self._quiet = False

    def receive(self, event: StreamEvent) -> tuple[Said, ...]:
        """What clients are told because of this event."""
        if isinstance(event, RawResponsesStreamEvent):
            return () if self._quiet else self._raw(event.data)
        if isinstance(event, AgentUpdatedStreamEvent):
            self._quiet = event.new_agent.output_type not in {None, str}
        return ()

    def _raw(self, data: TResponseStreamEvent) -> tuple[Said, ...]:
        if data.type == "response.output_text.delta" or data.type == "response.refusal.delta":  # noqa: PLR1714 -- narrows
            return self._piece(data.output_index, data.delta)
        if data.type == "response.created":
            self._saying.clear()
        elif data.type == "response.output_item.done" and isinstance(data.item, ResponseOutputMessage):
            return self._whole(data.output_index, data.item)
        elif data.type == "response.completed":
            return self._rest()
        return ()

    def _piece(self, place: int, delta: str) -> tuple[Said, ...]:
        if not delta:
            return ()
        saying = self._saying.get(place)
        if saying is None:
            saying = self._saying[place] = _Saying(self._new_id())
        saying.pieces.append(delta)
        return (Piece(delta, saying.message_id),)

    def _whole(self, place: int, item: ResponseOutputMessage) -> tuple[Said, ...]:
        """The message; one that was not said in pieces is one piece."""
        first: tuple[Said, ...] = ()
        if place not in self._saying:
            parts = (part.text if part.type == "output_text" else part.refusal for part in item.content)
            first = self._piece(place, "".join(parts))
        saying = self._saying.pop(place, None)
        return (*first, _message(saying)) if saying else first

    def _rest(self) -> tuple[Said, ...]:
        """Messages that the server never called finished."""
        rest = tuple(_message(saying) for saying in self._saying.values())
        self._saying.clear()
        return rest


def _message(saying: _Saying) -> Message:
    data = MessageData(role="assistant", content="".join(saying.pieces))
    return Message(data=data, message_id=saying.message_id)
