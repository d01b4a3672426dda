"""From the SDK's stream to the protocol's messages. It decides only; telling them is `telling`'s.

Tools and hand-overs are told from the run's hooks (`hooks`), at the moment when they happen; the stream's own copies
of them come late and are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from agents import AgentUpdatedStreamEvent, RawResponsesStreamEvent, StreamEvent
from agents.items import TResponseStreamEvent
from openai.types.responses import ResponseOutputMessage

from pixora_core.messages import Message, MessageData, Piece

__all__ = ["Translator"]

Said = Piece | Message

_FIRST_HALVES: Final = frozenset(map(chr, range(0xD800, 0xDC00)))


@dataclass
class _Saying:
    """A message that is being said: its id, its pieces so far, and the half of a character that came last."""

    message_id: str
    pieces: list[str] = field(default_factory=list)
    half: str = ""

    def piece(self, text: str) -> tuple[Said, ...]:
        """What is told of the text."""
        if not text:
            return ()
        self.pieces.append(text)
        return (Piece(text, self.message_id),)

    def end(self) -> tuple[Said, ...]:
        """The message; a character of which only a half came is U+FFFD."""
        last = self.piece(_characters(self.half))
        data = MessageData(role="assistant", content="".join(self.pieces))
        return (*last, Message(data=data, message_id=self.message_id))


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
        text, saying.half = _halved(saying.half + delta)
        return saying.piece(_characters(text))

    def _whole(self, place: int, item: ResponseOutputMessage) -> tuple[Said, ...]:
        """The message; one that was not said in pieces is one piece."""
        first: tuple[Said, ...] = ()
        if place not in self._saying:
            parts = (part.text if part.type == "output_text" else part.refusal for part in item.content)
            first = self._piece(place, "".join(parts))
        saying = self._saying.pop(place, None)
        return (*first, *saying.end()) if saying else first

    def _rest(self) -> tuple[Said, ...]:
        """Messages that the server never called finished."""
        rest = tuple(told for saying in self._saying.values() for told in saying.end())
        self._saying.clear()
        return rest


def _halved(text: str) -> tuple[str, str]:
    """The text without the first half of a surrogate pair at its end, and that half: servers that count in UTF-16 cut
    their pieces between the two.
    """
    return (text[:-1], text[-1]) if text[-1:] in _FIRST_HALVES else (text, "")


def _characters(text: str) -> str:
    """The text with its surrogate pairs as the characters that they mean; a half alone is U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
