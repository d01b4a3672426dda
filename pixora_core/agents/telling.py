"""Telling the clients of a task what a run says, in order, and no faster than the log keeps it."""

from __future__ import annotations

import anyio

from pixora_core.context import TaskContext
from pixora_core.messages import Message, MessageData, News, Piece, Token

__all__ = ["Teller", "say"]

_MOST_WAITING = 65_536
"""Characters that may wait for the log; beyond that the model's stream waits."""


class Teller:
    """Tokens are gathered while the log is busy and told together; everything else is told after those before it.

    `secret` is never told: text that holds it is told with dots in its place, also where it comes in pieces.
    """

    def __init__(self, context: TaskContext, secret: str | None = None) -> None:
        self._context = context
        self._secret = secret if secret and len(secret) >= 8 else None
        self._lock = anyio.Lock()
        self._message_id = ""
        self._waiting: list[str] = []
        self._more = anyio.Event()

    async def say(self, piece: Piece) -> None:
        """Takes a piece of a message; it is told at the next turn of the event loop."""
        if piece.message_id != self._message_id:
            await self.flush(whole=True)
            self._message_id = piece.message_id
        self._waiting.append(piece.content)
        self._more.set()
        if len(self._waiting) > 256 and sum(map(len, self._waiting)) > _MOST_WAITING:
            await self.flush()

    async def tell(self, *news: News) -> None:
        """Tells it, after all that was said before."""
        await self.flush(whole=True)
        async with self._lock:
            await self._context.emit(*(self.hidden(message) for message in news))

    async def pump(self) -> None:
        """Tells the tokens that wait, again and again, until it is cancelled."""
        while True:
            await self._more.wait()
            self._more = anyio.Event()
            await self.flush()

    async def flush(self, *, whole: bool = False) -> None:
        """Tells the tokens that wait. What may be the beginning of the secret is held back, unless `whole`."""
        async with self._lock:
            if not self._waiting:
                return
            text, self._waiting = "".join(self._waiting), []
            told, held = (text, "") if whole else self._divided(text)
            if held:
                self._waiting.append(held)
            if told:
                await self._context.emit(Piece(self._without(told), self._message_id))

    def _divided(self, text: str) -> tuple[str, str]:
        """The text that can be told, and its end if the secret may begin there."""
        secret = self._secret
        if secret is None:
            return text, ""
        longest = min(len(secret) - 1, len(text))
        size = next((size for size in range(longest, 0, -1) if text.endswith(secret[:size])), 0)
        return (text[:-size], text[-size:]) if size else (text, "")

    def _without(self, text: str) -> str:
        return text.replace(self._secret, "•" * 8) if self._secret else text

    def hidden(self, message: News) -> News:
        """The message without the secret."""
        if self._secret is None or self._secret not in message.model_dump_json():
            return message
        clean = message.model_dump_json().replace(self._secret, "•" * 8)
        return type(message).model_validate_json(clean)


async def say(teller: Teller, text: str, message_id: str) -> None:
    """Says a whole message that no model wrote."""
    await teller.tell(
        Token(content=text, message_id=message_id),
        Message(data=MessageData(role="assistant", content=text), message_id=message_id),
    )
