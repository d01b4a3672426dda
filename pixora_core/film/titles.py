"""When a film's titles are shown. Pure.

The film's title stands over the first picture from its first second on, a chapter's title when its scene has been
come into, and the film's title once more, small, when all has been said. Each stays as long as it takes to read, never
beyond its own scene; where there is no time for that, it is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from pixora_core.film.breakdown import Scene, SceneBreakdown
from pixora_core.film.brief import TitleMode
from pixora_core.film.timeline import Title
from pixora_core.units import Frames, Seconds, frames_at

__all__ = ["Staged", "titles_of"]

Kind = Literal["opening", "chapter", "closing"]

OPENS_AFTER: Final = 0.3
"""Seconds in which the first picture is seen alone."""

CHAPTER_AFTER: Final = 0.25
"""Seconds between the end of a transition and a chapter's title."""

CLOSES_AFTER: Final = 0.35
"""Seconds between the last word and the closing."""

SHORTEST: Final = 1.2
"""Seconds without which no title is worth showing."""

CLOSES_FROM: Final = 15.0
"""Seconds that a film lasts at least for its title to be shown once more."""

OPENING_SECONDS, CHAPTER_SECONDS, CLOSING_SECONDS = 3.4, 2.4, 2.2
LONGEST_SECONDS: Final = 8.0
_LETTERS_A_SECOND: Final = 17.0
_NOTICED: Final = 1.4
"""Seconds until a title is seen at all: it fades in, and the eye must find it."""


@dataclass(frozen=True, slots=True)
class Staged:
    """Where a scene stands in the film, in frames: its slot, the transition into it, and when its last word is said.

    `subject` is where the picture's subject is seen, as `Title.beside` tells it.
    """

    scene: Scene
    first: int
    frames: int
    join: int
    said: int
    subject: tuple[float, float, float, float] | None = None


def titles_of(
    breakdown: SceneBreakdown, scenes: Sequence[Staged], rate: Fraction, mode: TitleMode
) -> tuple[Title, ...]:
    """The titles of a film, in order and one at a time."""
    if mode == "off":
        return ()
    times = _Times(breakdown.brief.style, rate)
    shown = [each for number, each in enumerate(scenes) if number == 0 or mode == "scenes" or each.scene.chapter]
    titles = [
        times.opening(breakdown.title, each) if each is scenes[0] else times.chapter(each.scene.title, each)
        for each in shown
    ]
    standing = [title for title in titles if title is not None]
    closing = times.closing(breakdown.title, scenes[-1], after=standing[-1].end if standing else 0)
    return (*standing, closing) if closing else tuple(standing)


@dataclass(frozen=True, slots=True)
class _Times:
    """A film's titles, each None where it has no time."""

    style: str
    rate: Fraction

    def opening(self, text: str, scene: Staged) -> Title | None:
        return self._read("opening", text, OPENING_SECONDS, self._later(scene.first, OPENS_AFTER), scene)

    def chapter(self, text: str, scene: Staged) -> Title | None:
        start = self._later(scene.first + scene.join, CHAPTER_AFTER)
        return self._read("chapter", text, CHAPTER_SECONDS, start, scene)

    def closing(self, text: str, scene: Staged, *, after: int) -> Title | None:
        """From when the last word has been said to the film's last frame."""
        end = scene.first + scene.frames
        start = max(self._later(scene.said, CLOSES_AFTER), self._later(after, CLOSES_AFTER))
        start = max(start, end - self._later(0, CLOSING_SECONDS))
        return self._title("closing", text, start, end, scene) if end >= self._later(0, CLOSES_FROM) else None

    def _read(self, kind: Kind, text: str, least: float, start: int, scene: Staged) -> Title | None:
        wanted = min(LONGEST_SECONDS, max(least, _NOTICED + len(text) / _LETTERS_A_SECOND))
        return self._title(kind, text, start, min(self._later(start, wanted), scene.first + scene.frames), scene)

    def _title(self, kind: Kind, text: str, start: int, end: int, scene: Staged) -> Title | None:
        if not text or end - start < self._later(0, SHORTEST):
            return None
        return Title(kind=kind, text=text, style=self.style, start=Frames(start), end=Frames(end), beside=scene.subject)

    def _later(self, frame: int, seconds: float) -> int:
        return frame + frames_at(Seconds(seconds), self.rate)
