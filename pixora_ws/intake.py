"""What a client may send beside messages: pings, and pieces of messages. No I/O; the socket asks about each frame.

The library bounds the bytes of a message, not its pieces, and answers every ping. A client could keep the server busy
with frames that never become a message, or fill its memory with empty ones.
"""

from __future__ import annotations

from typing import Final

__all__ = ["MOST_CONTROLS", "MOST_PIECES", "Intake"]

MOST_PIECES: Final = 1_024
"""So many frames one message may come in."""

MOST_CONTROLS: Final = 100
_CONTROLS_PER_SECOND: Final = 10.0


class Intake:
    """One connection's; times are seconds of a clock that never goes back."""

    def __init__(self, now: float) -> None:
        self._pieces = 0
        self._credit = float(MOST_CONTROLS)
        self._credited = now

    def piece(self, *, last: bool) -> bool:
        """Whether a message may have this frame, too."""
        self._pieces = 0 if last else self._pieces + 1
        return self._pieces < MOST_PIECES

    def control(self, now: float) -> bool:
        """Whether a ping or a pong is within the rate: 100 at once, ten a second."""
        earned = (now - self._credited) * _CONTROLS_PER_SECOND
        self._credit, self._credited = min(float(MOST_CONTROLS), self._credit + earned) - 1, now
        return self._credit >= 0
