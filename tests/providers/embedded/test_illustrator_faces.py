"""The faces of a place, by the picture's variant, and what is painted for a subject to stand on."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from pixora_core.providers.embedded.illustrator import STYLES, Idea
from pixora_core.providers.embedded.illustrator.paint import Pixels, flatten, paint, pixels_of
from pixora_core.units import Size

_SIZE = Size(width=128, height=72)


def _drawn(idea: Idea, style: str = "cinematic", variant: int = 0) -> Pixels:
    _, planes = paint(idea, STYLES[style], _SIZE, variant=variant, seed=0)
    return pixels_of(flatten(planes, _SIZE), opaque=True)


@pytest.mark.parametrize("setting", ["bedroom", "hills", "house_row", "meadow", "night_sky", "studio", "village"])
def test_every_face_of_a_place_is_another_picture(setting: str) -> None:
    faces = [_drawn(Idea(setting=setting, hour="evening"), variant=variant).astype(int) for variant in range(6)]
    assert min(np.abs(one - other).mean() for one, other in combinations(faces, 2)) > 0.5


@pytest.mark.parametrize(
    ("setting", "subject"),
    [("room", "candle guitar"), ("bedroom", "cat"), ("meadow", "train"), ("street", "tram"), ("house_row", "tram")],
)
def test_what_needs_something_to_stand_on_is_given_it(setting: str, subject: str) -> None:
    """A table for a candle, a bed for a cat, rails for a train: more is painted than the subject alone."""
    empty = _drawn(Idea(setting=setting, hour="day")).astype(int)
    changed = np.abs(
        _drawn(Idea(setting=setting, subjects=tuple(subject.split()), hour="day")).astype(int) - empty
    ).max(axis=2)
    assert (changed > 12).mean() > 0.01


@pytest.mark.parametrize("setting", ["laboratory", "room"])
def test_a_place_that_is_seen_nine_times_never_bears_the_same(setting: str) -> None:
    """Boards, walls, cloths and what stands before the camera turn by the variant, each at its own pace."""
    idea = Idea(setting=setting, subjects=("book",), hour="day")
    places = [paint(idea, STYLES["cartoon"], _SIZE, variant=variant, seed=0)[1] for variant in range(9)]
    bare = [pixels_of(planes["middle"].surface, opaque=False)[: _SIZE.height // 2].astype(int) for planes in places]
    gaps = [np.abs(one - other).mean() for one, other in combinations(bare, 2)]
    assert min(gaps) > 0.5
