"""What users bring, taken in: a light door, as the pipeline knows it, before what opens the files."""

from __future__ import annotations

from pathlib import Path

from anyio import to_thread

from pixora_core.film.takes import Footage, Narration, Picture, Score
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.units import Seconds, Size

__all__ = ["OwnMedia"]


class OwnMedia:
    """Opens the user's own pictures, clips and sounds by what they are; loads what it works with when it is used."""

    @property
    def info(self) -> ProviderInfo:
        """What it is; the version changes whenever the same file would look or sound different."""
        summary = "pictures, clips and recordings of the user's own"
        return ProviderInfo(name="own media", version="1", licence="the user's own", summary=summary)

    async def picture(self, file: Path, size: Size, into: Path) -> Picture:
        """As `Intake.picture`: PNG, JPEG or WebP. Raises `MediaRefused`, `StorageError`."""
        return await to_thread.run_sync(_picture, file, size, into)

    async def clip(self, file: Path, size: Size, into: Path) -> Footage:
        """As `Intake.clip`: MP4, MOV, WebM, Matroska, AVI or GIF. Raises `MediaRefused`, `StorageError`."""
        return await to_thread.run_sync(_clip, file, size, into)

    async def narration(self, file: Path, into: Path, *, text: str = "", spoken: Narration | None = None) -> Narration:
        """As `Intake.narration`: a sound, or a film's sound, of twenty minutes at most.

        Raises `MediaRefused`, `StorageError`.
        """
        return await to_thread.run_sync(_narration, file, into, text, spoken)

    async def music(self, file: Path, seconds: Seconds, into: Path) -> Score:
        """As `Intake.music`. Raises `MediaRefused`, `StorageError`."""
        return await to_thread.run_sync(_music, file, seconds, into)


def _picture(file: Path, size: Size, into: Path) -> Picture:
    with ALONE:
        from pixora_core.engine.own_pictures import take_picture  # noqa: PLC0415 -- see above

    return take_picture(file, size, into)


def _clip(file: Path, size: Size, into: Path) -> Footage:
    with ALONE:
        from pixora_core.engine.own_pictures import take_clip  # noqa: PLC0415 -- see above

    return take_clip(file, size, into)


def _narration(file: Path, into: Path, text: str, spoken: Narration | None) -> Narration:
    with ALONE:
        from pixora_core.engine.own_sounds import take_narration  # noqa: PLC0415 -- see above

    return take_narration(file, into, text, spoken)


def _music(file: Path, seconds: Seconds, into: Path) -> Score:
    with ALONE:
        from pixora_core.engine.own_sounds import take_music  # noqa: PLC0415 -- see above

    return take_music(file, seconds, into)
