"""A film as it is drafted: its title and pieces, and how a stretch of it is told."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from pixora_core.film.brief import Brief
from pixora_core.providers.embedded.writer.arc import SCENE_SECONDS, Told, beats_wanted, tell
from pixora_core.providers.embedded.writer.cards import Beat, CardHead
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.matching import hero_of
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.topic import topic_of

__all__ = ["Draft", "chapter", "pieces_of", "primary", "rng_of", "spoken_in", "subject_of"]


class Draft(NamedTuple):
    """What a film tells: its pieces in order, those left over, its mood, and what its user is told of it."""

    title: str
    pieces: tuple[Piece, ...]
    spare: tuple[Beat, ...] = ()
    mood: str | None = None
    sources: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def primary(language: str) -> str:
    """The primary subtag of a BCP 47 tag."""
    return language.lower().split("-")[0]


def rng_of(brief: Brief, about: str) -> Generator:
    """Chance that is the same for the same seed and the same topic."""
    digest = hashlib.sha256(f"{brief.seed}\n{about}".encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def subject_of(brief: Brief) -> str:
    """What the prompt is about."""
    return topic_of(brief.prompt, primary(brief.language))


def spoken_in(pieces: Sequence[Piece], language: str) -> float:
    """The seconds that the pieces take to be said, with a breath after each."""
    return sum(spoken_seconds(piece.script, language) + BREATH for piece in pieces)


def chapter(
    beats: Sequence[Beat],
    seconds: float,
    brief: Brief,
    rng: Generator,
    *,
    usual: float = SCENE_SECONDS,
    head: CardHead | None = None,
) -> list[Piece]:
    """The pieces of a stretch of the film; of `head` its hero is seen and its name is said, where it can be."""
    names = (*head.names, head.topic) if head else ()
    hero = hero_of(head) if head else None
    wanted = _wanted(beats, seconds, brief, usual)
    return pieces_of(tell(beats, seconds, brief.language, rng, wanted=wanted, hero=hero, names=names))


def pieces_of(told: Told) -> list[Piece]:
    """The pieces of beats that were chosen and fitted."""
    pairs = zip(told.beats, told.fitted.scripts, strict=True)
    return [Piece(beat.role, beat.title, script, beat.look, then=beat.then) for beat, script in pairs]


def _wanted(beats: Sequence[Beat], seconds: float, brief: Brief, usual: float) -> int:
    """The beats for a stretch of the film: as many as it shall have scenes, where that is comfortable to hear."""
    if brief.scene_count is None:
        return beats_wanted(seconds, beats, brief.language, usual=usual)
    scenes = brief.scene_count * seconds / brief.duration
    return max(1, round(min(max(scenes, seconds / 13), max(1, seconds / 4.5))))
