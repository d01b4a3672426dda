"""What a film's sound is made from, told without loading what makes it."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import Final

from pixora_core.engine.digests import digest_of
from pixora_core.film.timeline import SoundTrack
from pixora_core.units import Frames

__all__ = ["digests_of", "sound_files", "sound_key"]

_VERSION: Final = "1"
"""Part of every key: to be raised whenever the same request would sound different."""


def sound_key(sound: SoundTrack, *, frames: int, rate: Fraction, part: tuple[Frames, Frames] | None = None) -> str:
    """A SHA-256 of all that decides on the packets: the files' contents, where they stand, the levels."""
    told = sound.model_dump(exclude={"score": True, "voices": {"__all__": {"path"}}})
    facts = [_VERSION, repr(told), str(frames), str(rate), str(part), *digests_of(sound)]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


def digests_of(sound: SoundTrack) -> tuple[str, ...]:
    """The SHA-256 of each file's bytes."""
    return tuple(digest_of(path) for path in sound_files(sound))


def sound_files(sound: SoundTrack) -> tuple[Path, ...]:
    """The files of a sound track, the score last."""
    return (*(voice.path for voice in sound.voices), *([sound.score] if sound.score else []))
