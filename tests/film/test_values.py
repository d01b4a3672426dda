"""The film's values refuse what no film can be."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from pixora_core.film import Brief, Clip, Cue, Delivery, Join, Scene, SceneBreakdown, Score, Shot, Timeline, Visual
from pixora_core.units import Frames, Seconds, Size


def breakdown(**scene: Any) -> SceneBreakdown:
    plain = Scene(title="One", visual=Visual(description="a leaf"), seconds=3)
    scenes = (plain, plain.model_copy(update=scene))
    return SceneBreakdown(title="Tea", brief=Brief(prompt="Tea"), scenes=scenes)


def timeline(join: int) -> Timeline:
    shot = Shot(source=Clip(path=Path("tea.mp4")), frames=Frames(30), join=Join(kind="crossfade", frames=Frames(join)))
    return Timeline(size=Size(width=64, height=36), rate=Fraction(30), shots=(shot,))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: breakdown(seconds=None), "either every scene has seconds or none has"),
        (lambda: breakdown(characters=("Mia",)), "a scene shows 'Mia', who is none of the characters"),
        (lambda: breakdown(speaker="Mia"), "a scene is spoken by 'Mia', who is none of the characters"),
        (lambda: Brief(prompt="tea \ud800"), "prompt"),
        (lambda: Brief(prompt="\x00\x01"), "prompt"),
        (lambda: Brief.model_validate({"prompt": b"\x1b[2Jtea"}), "prompt"),
        (lambda: Cue(start=Seconds(2), end=Seconds(2), lines=("Tea.",)), "a cue ends after it begins"),
        (lambda: timeline(join=1), "the first shot has none"),
    ],
)
def test_what_no_film_can_be(make: Callable[[], object], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        make()


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        (29.97, Fraction(30_000, 1001)),
        ("29.97", Fraction(30_000, 1001)),
        (30_000 / 1001, Fraction(30_000, 1001)),
        ("23.98", Fraction(24_000, 1001)),
        ("59.94", Fraction(60_000, 1001)),
        ("24000/1001", Fraction(24_000, 1001)),
        (12.5, Fraction(25, 2)),
        (" 25 ", 25),
        ("29.9", Fraction(299, 10)),
        (1 / 3, Fraction(1, 3)),
    ],
)
def test_a_rate_is_exact_however_it_is_written(written: object, exact: Fraction) -> None:
    rate = Delivery.model_validate({"rate": written}).rate
    assert rate == exact
    assert Delivery.model_validate_json(Delivery(rate=rate).model_dump_json()).rate == rate


@pytest.mark.parametrize("written", ["fast", "1/0", "1e99", "9" * 5_000, float("nan"), float("inf"), 0, -30, 241, None])
def test_a_rate_that_is_none(written: object) -> None:
    with pytest.raises(ValidationError, match="rate"):
        Delivery.model_validate({"rate": written})


def test_what_a_terminal_or_a_player_would_obey_is_left_out() -> None:
    """Escape sequences in both forms, direction overrides; in a title line ends too, as in a chapter's name."""
    scene = Scene(
        title="One\n[CHAPTER]\r\nTwo", script="A\x1b[31m\x9b31m \u202eleaf\x00.\r\n\rIt falls.", visual="a\x07 leaf"
    )
    assert (scene.title, scene.visual.description) == ("One [CHAPTER] Two", "a leaf")
    assert scene.script == "A[31m31m leaf.\n\nIt falls."


@pytest.mark.parametrize(("script", "spoken"), [("", False), ("🚀 … 🌙", False), ("7", True), ("茶", True)])
def test_what_can_be_read_out(script: str, spoken: bool) -> None:
    assert Scene(title="One", script=script, visual="a leaf").is_spoken is spoken


@pytest.mark.parametrize("path", ["/etc/passwd", "../score.wav"])
def test_a_stored_take_names_no_file_outside_its_folder(path: str, tmp_path: Path) -> None:
    inside = Score.model_validate({"path": "score.wav", "seconds": 3}, context={"root": tmp_path})
    assert inside.path == tmp_path / "score.wav"
    with pytest.raises(ValidationError, match="stays inside its folder"):
        Score.model_validate({"path": path, "seconds": 3}, context={"root": tmp_path})
