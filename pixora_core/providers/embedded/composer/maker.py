"""The composer that needs nothing but arithmetic."""

from __future__ import annotations

from pathlib import Path

import anyio
import anyio.from_thread
import anyio.to_thread

from pixora_core.errors import StorageError
from pixora_core.film.takes import Score
from pixora_core.pipeline.ports import ProviderInfo, ScoreRequest
from pixora_core.providers.embedded.composer.character import reading
from pixora_core.providers.embedded.composer.form import Span
from pixora_core.providers.embedded.composer.master import master
from pixora_core.providers.embedded.composer.mixdown import mixdown
from pixora_core.providers.embedded.composer.passages import Dice
from pixora_core.providers.embedded.composer.perform import Composition, compose
from pixora_core.providers.embedded.composer.waves import RATE
from pixora_core.units import Seconds

__all__ = ["EmbeddedComposer"]

_INFO = ProviderInfo(
    name="embedded",
    version="2",
    licence="CC0-1.0",
    summary="Composes and synthesises a score by mood: theme, harmony and orchestration that follow the film.",
)


class EmbeddedComposer:
    """Composes offline. Mood, style and seed give theme and harmony; the sections' lengths only lay them out anew."""

    @property
    def info(self) -> ProviderInfo:
        """What it is."""
        return _INFO

    async def compose(self, request: ScoreRequest, into: Path) -> Score:
        """The score as `score.wav` in `into`. Raises `StorageError` when it cannot be written."""
        return await anyio.to_thread.run_sync(_made, request, into)


def _made(request: ScoreRequest, into: Path) -> Score:
    """Runs in a worker thread; when its caller is cancelled it stops at the next block and leaves nothing."""
    samples = max(1, round(sum(section.seconds for section in request.sections) * RATE))
    composition = composed(request)
    dice = Dice("sound", request.mood, request.style, request.seed)
    blocks = mixdown(composition.notes, composition.character, samples, dice.of("room"))
    part, wav = into / "score.part", into / "score.wav"
    try:
        master(blocks, samples, part, dice.of("dither"), anyio.from_thread.check_cancelled)
        part.replace(wav)
    except OSError as error:
        raise StorageError(wav.name, f"the score cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return Score(path=wav, seconds=Seconds(samples / RATE), description=described(composition))


def composed(request: ScoreRequest) -> Composition:
    """The score on paper."""
    character = reading(request.mood, request.style)
    spans = [Span(seconds=section.seconds, energy=section.energy) for section in request.sections]
    return compose(spans, character, Dice(request.mood, request.style, request.seed))


def described(composition: Composition) -> str:
    """What was composed, in a line."""
    form = composition.form
    leader = next(layer.instrument for layer in composition.character.layers if layer.part == "lead")
    pace = f"{form.bpm:.0f} beats a minute, {form.meter} to the bar"
    return f"{composition.character.name}, {composition.passages[0].key}, {pace}, led by {leader}"
