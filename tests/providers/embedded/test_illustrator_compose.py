"""Composition: sizes, places and light, as arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.providers.embedded.illustrator import PROPS, SETTINGS, Idea
from pixora_core.providers.embedded.illustrator.compose import CAPTION_SHARE, compose, fits
from pixora_core.providers.embedded.illustrator.stage import Plan


def _plan(setting: str, *names: str, wide: float = 16 / 9, variant: int = 0, seed: int = 0, hour: str = "day") -> Plan:
    idea = Idea.model_validate({"setting": setting, "subjects": names, "hour": hour})
    props = tuple(PROPS[name] for name in names)
    return compose(idea, SETTINGS[setting], props, wide=wide, variant=variant, rng=np.random.default_rng(seed))


@settings(max_examples=150)
@given(data=st.data(), wide=st.sampled_from([16 / 9, 9 / 16, 1.0, 0.8, 4 / 3, 21 / 9]), variant=st.integers(0, 40))
def test_nobody_is_clipped_and_captions_stay_free(data: st.DataObject, wide: float, variant: int) -> None:
    setting = SETTINGS[data.draw(st.sampled_from(sorted(SETTINGS)))]
    able = sorted(name for name, prop in PROPS.items() if fits(prop, setting))
    names = data.draw(st.lists(st.sampled_from(able), max_size=2, unique=True))
    plan = _plan(setting.name, *names, wide=wide, variant=variant, seed=variant)
    for member in (member for member in plan.cast if not (member.prop.hangs or member.prop.spans)):
        assert member.x - member.width / 2 >= -1e-9
        assert member.x + member.width / 2 <= wide + 1e-9
        assert member.y - member.height >= -1e-9
        assert member.y <= 1 - CAPTION_SHARE + 1e-9
        assert member.height > 0.03


def test_of_two_the_smaller_is_smaller() -> None:
    heights = {member.prop.name: member.height for member in _plan("meadow", "teapot", "house").cast}
    assert heights["teapot"] < 0.6 * heights["house"]


def test_beside_a_world_people_keep_their_size() -> None:
    heights = {member.prop.name: member.height for member in _plan("space", "rocket", "planet").cast}
    assert heights["rocket"] > 0.2


def test_what_is_large_stands_farther_away() -> None:
    (near,) = _plan("mountains", "telescope").cast
    (far,) = _plan("mountains", "volcano").cast
    assert far.y < near.y
    assert (far.plane, near.plane) == ("middle", "ground")


def test_a_table_stands_before_a_landscape_only_when_it_is_needed() -> None:
    assert _plan("mountains", "cup").ledge
    assert not _plan("mountains", "tree").ledge
    assert not _plan("room", "cup").ledge


@pytest.mark.parametrize("wide", [16 / 9, 9 / 16])
def test_two_who_need_ground_in_the_sea_stand_beside_each_other(wide: float) -> None:
    for variant in range(4):
        one, other = _plan("ocean", "lighthouse", "person", wide=wide, variant=variant).cast
        assert abs(one.x - other.x) < 0.36 * wide


def test_an_old_town_paints_its_own_bridge() -> None:
    plan = _plan("old_town", "stone_bridge", "cat")
    assert plan.own == ("stone_bridge",)
    assert [member.prop.name for member in plan.cast] == ["cat"]
    assert _plan("river_valley", "stone_bridge").own == ()


def test_a_bed_has_its_own_cat_on_it() -> None:
    plan = _plan("bedroom", "cat")
    assert (plan.own, plan.cast) == (("cat",), ())
    assert _plan("bedroom", "sleeping_cat").cast == ()
    assert [member.prop.name for member in _plan("room", "cat").cast] == ["cat"]


def test_a_branch_reaches_in_from_the_side_of_the_picture() -> None:
    for variant in range(4):
        (branch,) = _plan("forest", "leaf", variant=variant).cast
        stem = branch.x + branch.width / 2 if branch.flip else 16 / 9 - branch.x + branch.width / 2
        assert stem > 16 / 9
        assert branch.rests == "nowhere"


def test_the_sky_itself_shows_a_sun_or_a_moon_that_is_asked_for() -> None:
    sun, moon = _plan("desert", "sun"), _plan("ocean", "moon", "sailboat")
    assert (sun.cast, sun.sunlit, sun.moonlit) == ((), True, False)
    assert ([member.prop.name for member in moon.cast], moon.moonlit) == (["sailboat"], True)
    assert sun.disc > moon.disc > _plan("desert").disc
    assert [member.prop.name for member in _plan("space", "sun").cast] == ["sun"]


def test_a_moon_that_the_picture_is_about_stands_high_at_dusk_and_a_sun_low() -> None:
    moon, sun = _plan("sky", "moon", hour="dusk"), _plan("sky", "sun", hour="dusk")
    assert moon.horizon - moon.sun[1] > 0.3 > 0.14 > sun.horizon - sun.sun[1]
    assert _plan("lake", "moon", hour="dusk").sun[1] > 0.2


def test_beside_a_giant_the_dwarf_comes_forward() -> None:
    apple, tree = sorted(_plan("meadow", "tree", "apple").cast, key=lambda member: member.height)
    assert apple.y > tree.y + 0.02
    assert apple.height > 0.3 * tree.height
    alone = _plan("meadow", "tree", variant=0).cast[0]
    assert tree.y < alone.y


def test_a_flower_stands_before_a_cottage_and_keeps_its_place_below_a_bee() -> None:
    places = {member.prop.name: member.y for member in _plan("village", "cottage", "flower").cast}
    assert places["flower"] > places["cottage"] + 0.04
    visited = next(member for member in _plan("meadow", "flower", "bee").cast if member.prop.name == "flower")
    assert visited.y == _plan("meadow", "flower").cast[0].y


def test_the_camera_is_nearer_or_farther_from_variant_to_variant() -> None:
    heights = {round(_plan("meadow", "cow", variant=variant).cast[0].height, 2) for variant in range(4)}
    assert max(heights) > 1.3 * min(heights)


def test_vehicles_bring_their_way_where_the_ground_is_open() -> None:
    assert _plan("meadow", "train").open_ground
    assert not _plan("street", "car").open_ground


def test_no_second_sun() -> None:
    assert not _plan("sky", "planet").sunlit
    assert _plan("sky", "bird").sunlit


def test_a_boat_rests_on_the_river() -> None:
    (boat,) = _plan("river_valley", "sailboat").cast
    assert (boat.rests, boat.plane) == ("water", "ground")


def test_the_sun_is_low_at_the_ends_of_the_day() -> None:
    heights = {hour: _plan("ocean", hour=hour).sun[1] for hour in ("dawn", "day", "evening")}
    assert heights["day"] < heights["evening"]
    assert heights["day"] < heights["dawn"]


@pytest.mark.parametrize("wide", [16 / 9, 21 / 9])
def test_a_single_subject_leaves_the_middle_to_the_thirds(wide: float) -> None:
    for variant in range(8):
        (member,) = _plan("meadow", "tree", wide=wide, variant=variant).cast
        assert 0.05 < abs(member.x / wide - 0.5) < 0.25


def test_the_light_changes_sides_with_the_variant() -> None:
    assert _plan("ocean", variant=0).side == -_plan("ocean", variant=1).side


def test_the_camera_is_close_to_what_is_small_and_to_nothing_else() -> None:
    bee, flower, cup = _plan("meadow", "bee"), _plan("meadow", "flower"), _plan("room", "cup")
    assert bee.close == 1
    assert bee.close > flower.close > 0
    assert cup.close > 0
    for large in (("cow",), ("tree", "apple"), ("cottage", "flower"), ()):
        assert _plan("meadow", *large).close == 0
    assert _plan("space", "planet").close == 0


def test_beside_what_belongs_on_the_floor_a_candle_stands_on_a_small_table() -> None:
    candle, guitar = sorted(_plan("hall", "guitar", "candle").cast, key=lambda member: -member.perch)
    assert (candle.prop.name, guitar.prop.name) == ("candle", "guitar")
    assert candle.y == pytest.approx(guitar.y - candle.perch)
    assert guitar.perch == 0
    assert [member.perch for member in _plan("room", "book", "candle").cast] == [0, 0]
    assert [member.perch for member in _plan("village", "guitar", "candle").cast] == [0, 0]


def test_rails_lie_in_a_pavement_and_through_open_country_and_not_in_the_sea() -> None:
    grounds = {name: (_plan(name).open_ground, _plan(name).paved) for name in ("street", "meadow", "ocean", "room")}
    assert grounds == {
        "street": (False, True), "meadow": (True, False), "ocean": (False, False), "room": (False, False)
    }  # fmt: skip
