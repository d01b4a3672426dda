"""From a request to a score: composed on paper, sounded, mastered."""

from __future__ import annotations

from pathlib import Path

import anyio.from_thread

from pixora_core.errors import StorageError
from pixora_core.film.takes import Score
from pixora_core.pipeline.ports import ScoreRequest
from pixora_core.providers.embedded.composer.form import Span
from pixora_core.providers.embedded.composer.master import master
from pixora_core.providers.embedded.composer.mixdown import mixdown
from pixora_core.providers.embedded.composer.moods import reading
from pixora_core.providers.embedded.composer.passages import Dice
from pixora_core.providers.embedded.composer.perform import Composition, compose
from pixora_core.providers.embedded.composer.waves import RATE
from pixora_core.units import Seconds

__all__ = ["composed", "described", "made"]


def made(request: ScoreRequest, into: Path) -> Score:
    """The score as `score.wav` in `into`, made in a worker thread.

    When its caller is cancelled it stops at the next block and leaves nothing. Raises `StorageError`.
    """
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
