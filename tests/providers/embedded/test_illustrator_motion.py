"""What moves in drawn pictures: boats, not cows; slowly; and never so that an edge comes into the frame."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from pixora_core.engine.sources import Sources
from pixora_core.film import Picture, Shot, Timeline
from pixora_core.film.motion import STILL, place_at, reach_of
from pixora_core.providers.embedded.illustrator import STYLES, Idea
from pixora_core.providers.embedded.illustrator.gaits import Gait, crossing, motion_of, raining, rising, snowing
from pixora_core.providers.embedded.illustrator.paint import paint
from pixora_core.providers.embedded.illustrator.paint_picture import picture_of
from pixora_core.units import Frames, Size

SIZE = Size(width=192, height=108)


def drawn(
    folder: Path, setting: str, *subjects: str, style: str = "cinematic", variant: int = 0, **told: str
) -> Picture:
    idea = Idea.model_validate({"setting": setting, "subjects": subjects, **told})
    return picture_of(idea, STYLES[style], SIZE, folder, variant=variant, seed=0)


def movers(picture: Picture) -> set[str]:
    """The names of the layers that move."""
    return {layer.path.stem.split("_")[-1] for layer in picture.layers if layer.motion != STILL}


@pytest.mark.parametrize(
    ("setting", "subject", "told", "wanted"),
    [
        ("ocean", "sailboat", {"hour": "evening", "weather": "clear"}, {"sailboat"}),
        ("ocean", "stone_bridge", {"hour": "evening", "weather": "clear"}, set()),
        ("meadow", "cow", {"hour": "evening", "weather": "clear"}, set()),
        ("underwater", "whale", {}, {"whale"}),
        ("space", "planet", {"hour": "night"}, {"star"}),
        ("room", "cup", {}, {"steam"}),
        ("room", "candle", {}, {"light", "flame"}),
        ("village", "house", {"hour": "day", "weather": "snow"}, {"clouds", "weather"}),
    ],
)
def test_what_stands_on_nothing_moves_and_what_stands_does_not(
    setting: str, subject: str, told: dict[str, str], wanted: set[str], tmp_path: Path
) -> None:
    moving = movers(drawn(tmp_path, setting, subject, **told))
    assert wanted <= moving
    assert moving <= wanted | {"birds", "star"}


@pytest.mark.parametrize(
    ("setting", "subject", "style", "weather"),
    [
        ("ocean", "sailboat", "cartoon", "clear"),
        ("sky", "airplane", "watercolor", "cloudy"),
        ("city", "person", "noir", "rain"),
        ("polar", "person", "anime", "snow"),
        ("underwater", "whale", "retro", "clear"),
        ("meadow", "butterfly", "minimal", "storm"),
    ],
)
def test_no_edge_of_what_moves_comes_into_the_frame(
    setting: str, subject: str, style: str, weather: str, tmp_path: Path
) -> None:
    """Nothing had to be stilled for its edge, and the engine, which looks at the files themselves, takes them."""
    idea = Idea.model_validate({"setting": setting, "subjects": (subject,), "weather": weather, "hour": "day"})
    _, sheets = paint(idea, STYLES[style], SIZE, variant=0, seed=0)
    picture = drawn(tmp_path, setting, subject, style=style, weather=weather, hour="day")
    meant = [sheet for sheet in sheets.values() if sheet.motion != STILL]
    assert len(meant) == len([layer for layer in picture.layers if layer.motion != STILL])
    minute = Shot(source=picture, frames=Frames(60 * 30))
    Sources(Timeline(size=SIZE, rate=Fraction(30), shots=(minute,))).open(0).close()


@pytest.mark.parametrize("gait", get_args(Gait))
@pytest.mark.parametrize("way", [1, -1])
def test_a_gait_is_slow_goes_the_way_it_looks_and_comes_back(gait: Gait, way: int) -> None:
    motion = motion_of(gait, 1.35, metres=9, way=way, seed=5)
    places = [place_at(motion, number / 30) for number in range(300)]
    steps = [abs(b - a) * 30 for axis in zip(*places, strict=True) for a, b in pairwise(axis)]
    assert max(steps) < 0.01
    assert max(reach_of(motion, 3600)) < 0.1
    if gait in ("glide", "sail"):
        assert (places[299][0] - places[0][0]) * way > 0.015


def test_a_painting_is_calmer_than_a_cartoon() -> None:
    reaches = [reach_of(motion_of("hover", STYLES[name].life), 0)[0] for name in ("watercolor", "cinematic", "cartoon")]
    assert reaches == sorted(set(reaches))


def test_what_falls_comes_again_without_a_gap_and_a_drop_does_not_jump_over_itself() -> None:
    for wide in (0.5625, 1.0, 1.78, 2.33):
        for motion in (raining(wide=wide, slant=-0.16), snowing(1.0, wide=wide)):
            assert motion.every == (1.0, pytest.approx(1 / wide))
            assert motion.drift[1] * wide / 30 < 0.03, "heights from one frame to the next: less than a drop is long"
    assert crossing(1.0, way=-1).drift[0] < 0
    assert rising(0.02, turn=1).drift[1] < 0


def test_what_must_be_kept_in_view_is_kept_wherever_it_goes(tmp_path: Path) -> None:
    gliding = drawn(tmp_path, "sky", "airplane", hour="day")
    (motion,) = (layer.motion for layer in gliding.layers if "airplane" in layer.path.stem)
    assert gliding.kept is not None
    layer = next(layer for layer in gliding.layers if "airplane" in layer.path.stem)
    assert layer.at is not None
    assert gliding.kept[2] - gliding.kept[0] > 2 * reach_of(motion, 0)[0] * 0.9
