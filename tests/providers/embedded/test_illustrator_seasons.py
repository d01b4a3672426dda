"""Seasons, and the kinds of places and of people that a description tells."""

from __future__ import annotations

import numpy as np
import pytest

from pixora_core.film import Visual
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator import STYLES, Idea
from pixora_core.providers.embedded.illustrator.paint import Pixels, flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.palette import LEAVES, look_for
from pixora_core.providers.embedded.illustrator.understand import understand
from pixora_core.units import Size

_SIZE = Size(width=128, height=72)


def _idea(description: str, setting: str, *subjects: str) -> Idea:
    visual = Visual(description=description, setting=setting, subjects=subjects)
    return understand(PictureRequest(visual=visual, size=_SIZE))


def _drawn(idea: Idea) -> Pixels:
    _, planes = paint(idea, STYLES["cinematic"], _SIZE, variant=1, seed=0)
    return pixels_of(flatten(planes, _SIZE), opaque=True)


@pytest.mark.parametrize(
    ("description", "season"),
    [
        ("A golden tree on a hillside, in fresh morning light", "autumn"),
        ("The last light on coloured hills", "autumn"),
        ("A blossoming tree in spring", "spring"),
        ("A tree in the golden light of evening", None),
        ("A spring of clear water", None),
        ("They fall in love by the sea", None),
    ],
)
def test_a_season_is_told_by_its_leaves(description: str, season: str | None) -> None:
    assert _idea(description, "meadow").season == season


def test_in_autumn_what_is_green_turns_and_snow_hides_it() -> None:
    look = look_for("day", "clear", rng=np.random.default_rng(1))
    autumn = look.model_copy(update={"season": "autumn"})
    assert look.ground("#79a862") == "#79a862"
    red, green, _ = (int(autumn.ground("#79a862")[place : place + 2], 16) for place in (1, 3, 5))
    assert red > green
    assert autumn.ground("#8a7f86") == "#8a7f86", "what is not green stays what it is"
    assert autumn.model_copy(update={"weather": "snow"}).ground("#79a862") == look.model_copy(
        update={"weather": "snow"}
    ).ground("#79a862")
    assert [autumn.leaves("#4d8048", place) for place in range(len(LEAVES["autumn"]))] == list(LEAVES["autumn"])
    assert look.leaves("#4d8048", 3) == "#4d8048"


@pytest.mark.parametrize("setting", ["meadow", "road", "river_valley", "village", "broadleaf_wood"])
def test_every_landscape_has_its_seasons(setting: str) -> None:
    summer, autumn = (
        _drawn(Idea(setting=setting, hour="day", season=season)).astype(int).mean(axis=(0, 1))
        for season in (None, "autumn")
    )
    assert (autumn[0] - autumn[1]) - (summer[0] - summer[1]) > 1.0, "redder than green was"


@pytest.mark.parametrize(
    ("description", "setting", "shown"),
    [
        ("Paris and its roofs along the Seine", "old_town", "paris"),
        ("London and a crowd on its way to work", "old_town", "london"),
        ("An old square in the evening", "old_town", "old_square"),
        ("A town by the water in pale light", "old_town", "waterside_town"),
        ("New York across the water", "city", "new_york_harbour"),
        ("A golden forest in autumn", "forest", "broadleaf_wood"),
        ("Light in the rainforest", "forest", "jungle"),
        ("A boat on a fjord", "river_valley", "fjord"),
        ("A quiet hospital ward", "laboratory", "ward"),
        ("A book on a desk in a classroom", "room", "classroom"),
        ("A factory hall", "workshop", "factory_hall"),
        ("A long station platform", "street", "station"),
        ("A stadium full of people", "meadow", "stadium"),
        ("A giraffe on the savanna", "meadow", "savanna"),
        ("White houses of a Greek island", "beach", "island_village"),
        ("A gate of the great wall in the dusk", "mountains", "great_wall"),
    ],
)
def test_a_kind_of_place_is_told_by_its_words(description: str, setting: str, shown: str) -> None:
    assert _idea(description, setting).setting == shown


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("A nurse in a bright room", "nurse"),
        ("A doctor in a bright room", "doctor"),
        ("A teacher in a classroom", "teacher"),
        ("A knight before his horse", "knight"),
        ("An old man sitting in the light", "old_man"),
        ("A ballet dancer in the light", "ballerina"),
        ("A miner before a mine", "miner"),
    ],
)
def test_people_are_known_by_what_they_do(description: str, who: str) -> None:
    assert who in _idea(description, "room", "person").subjects


def test_of_a_city_its_landmark_is_seen_above_the_roofs() -> None:
    paris, rome = (_drawn(Idea(setting=name, hour="day", weather="clear")).astype(int) for name in ("paris", "rome"))
    high = slice(10, 36)
    assert (np.abs(paris[high] - rome[high]).max(axis=2) > 24).sum() > 20
