"""A newcomer's tour of the house: one idea a test, real objects, no edge cases."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import pixora_core
from pixora_core.duration import allot, speech_seconds
from pixora_core.engine import FilmEngine
from pixora_core.film import CameraMove, Pose, Shot, Timeline
from pixora_core.film.captions import cues_of, srt
from pixora_core.film.takes import Word
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.testing import PlainIllustrator
from pixora_core.units import Frames, Seconds, Size

SMALL = Size(width=64, height=36)


def test_a_brief_is_what_was_asked() -> None:
    brief = pixora_core.make_brief(prompt="Space exploration", duration=60)
    assert (brief.style, brief.aspect_ratio, brief.language) == ("cinematic", "16:9", "und")


@pytest.mark.anyio
async def test_a_breakdown_is_the_film_on_paper_and_a_value(tmp_path: Path) -> None:
    brief = pixora_core.make_brief(prompt="Space exploration", duration=60)
    breakdown = await pixora_core.plan(brief, out=tmp_path)
    assert sum(scene.seconds or 0 for scene in breakdown.scenes) == pytest.approx(60)
    louder = breakdown.scenes[0].model_copy(update={"energy": 1.0})
    assert breakdown.with_scene(1, louder) != breakdown


def test_lengths_are_shared_in_whole_frames_that_sum_exactly() -> None:
    assert sum(allot(Frames(1801), [3.0, 2.0, 2.0], Frames(45))) == 1801


def test_words_take_seconds() -> None:
    assert 1.0 < speech_seconds("Every jar of honey begins with a very small traveller.") < 6.0


def test_captions_are_words_with_instants() -> None:
    words = [Word(text=text, start=Seconds(at), end=Seconds(at + 0.4)) for at, text in enumerate(("Good", "evening."))]
    cues = cues_of(words, voice=Seconds(1.0), scene_end=Seconds(5.0), rate=Fraction(30))
    assert "Good evening." in srt(cues)


@pytest.mark.anyio
async def test_a_timeline_becomes_a_film_and_the_film_is_measured(tmp_path: Path) -> None:
    visual = pixora_core.Visual(description="A hill")
    picture = await PlainIllustrator().draw(PictureRequest(visual=visual, size=SMALL), tmp_path)
    shot = Shot(source=picture, frames=Frames(45), camera=CameraMove(end=Pose(zoom=1.2)))
    engine = FilmEngine()
    await engine.render(
        Timeline(size=SMALL, shots=(shot,)), tmp_path / "film.mp4", preset="draft", pieces=tmp_path / "pieces"
    )
    assert (await engine.measure(tmp_path / "film.mp4")).frames == 45
