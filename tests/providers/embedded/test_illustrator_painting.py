"""Shapes, the brush's light, props in their places: what is painted where."""

from __future__ import annotations

from itertools import pairwise
from types import ModuleType

import numpy as np
import pytest
import skia

from pixora_core.providers.embedded.illustrator import PROPS, STYLES, Idea
from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, luma
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.paint import Pixels, composed, flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.paints import dye
from pixora_core.providers.embedded.illustrator.palette import Hour, look_for
from pixora_core.providers.embedded.illustrator.places.clouds import clouds
from pixora_core.providers.embedded.illustrator.prop import collect, prop
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, join, meet, path, star
from pixora_core.providers.embedded.illustrator.stage import Plane, Stage
from pixora_core.providers.embedded.illustrator.texture import fractal
from pixora_core.providers.embedded.illustrator.treatment import _coat
from pixora_core.units import Size

_SIZE = Size(width=128, height=72)


def _painted(light: Light, style: str = "documentary") -> Pixels:
    """A grey ball in a light, 40 pixels across."""
    surface = skia.Surface(48, 48)
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.translate(24, 24)
    canvas.scale(40, -40)
    Brush(canvas, light, STYLES[style], np.random.default_rng(0)).ball(circle(0, 0, 0.5), "#808080")
    return pixels_of(surface, opaque=False)


def _drawn(idea: Idea, style: str = "cinematic", variant: int = 0) -> Pixels:
    _, planes = paint(idea, STYLES[style], _SIZE, variant=variant, seed=0)
    return pixels_of(flatten(planes, _SIZE), opaque=True)


def test_absolute_and_relative_paths_are_the_same_shape() -> None:
    absolute = path("M0 0 H2 V1 L1 2 C1 3 0 3 0 2 Q0 1 0 0 Z M5 5 L6 6")
    relative = path("m0 0 h2 v1 l-1 1 c0 1 -1 1 -1 0 q0 -1 0 -2 z m5 5 l1 1")
    assert [(p.x(), p.y()) for p in absolute.getPoints(40)] == [(p.x(), p.y()) for p in relative.getPoints(40)]


def test_no_cloud_streaks_the_face_of_a_moon_that_the_picture_is_about() -> None:
    idea = Idea(setting="sky", subjects=("moon",), hour="dusk")
    for variant in range(4):
        _, plan, *_ = composed(idea, _SIZE, variant=variant, seed=0)
        x, y = (round(part * _SIZE.height) for part in plan.sun)
        face = _drawn(idea, variant=variant)[y - 4 : y + 5, x - 4 : x + 5, :3].mean(axis=2)
        assert face.min() > 190


def test_points_after_a_move_are_lines() -> None:
    assert path("M0 0 1 0 1 1 Z").contains(0.8, 0.3)


def test_a_path_with_other_commands_is_refused() -> None:
    with pytest.raises(ValueError, match="A1"):
        path("M0 0 A1 1 0 0 0 2 2")


def test_shapes_can_be_joined_cut_and_met() -> None:
    left, right = box(0, 0, 2, 1), box(1, 0, 3, 1)
    assert join(left, right).getBounds().width() == 3
    assert not cut(left, right).contains(1.5, 0.5)
    assert meet(left, right).contains(1.5, 0.5)
    assert star(0, 0, 1).contains(0, 0.9)
    assert arc(0, 0, 1, 0, 90).getBounds().width() == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_side_towards_the_light_is_lighter(style: str) -> None:
    from_right = _painted(Light(x=0.8, y=0.6), style)[..., :3].astype(int)
    from_left = _painted(Light(x=-0.8, y=0.6), style)[..., :3].astype(int)
    assert from_right[16, 34].sum() >= from_right[30, 12].sum()
    assert from_left[16, 12].sum() >= from_left[30, 34].sum()
    assert from_right[16, 34].sum() + from_left[16, 12].sum() > from_right[30, 12].sum() + from_left[30, 34].sum()


def test_light_turns_against_whoever_turns() -> None:
    light = Light(x=1.0, y=0.0)
    quarter = light.turned(90)
    assert (quarter.x, quarter.y) == pytest.approx((0.0, -1.0))
    assert light.turned(0, flip=True).x == -1.0


def test_every_way_to_stand_is_drawn() -> None:
    for idea in (
        Idea(setting="ocean", subjects=("sailboat", "lighthouse"), hour="evening"),
        Idea(setting="space", subjects=("rocket", "planet")),
        Idea(setting="mountains", subjects=("cup", "teapot"), hour="dusk"),
        Idea(setting="forest", subjects=("tree",), weather="snow"),
        Idea(setting="river_valley", subjects=("sailboat", "bird"), weather="mist"),
    ):
        alone = _drawn(idea.model_copy(update={"subjects": ()})).astype(int)
        for style in ("cinematic", "cartoon"):
            assert np.abs(_drawn(idea, style).astype(int) - alone).mean() > 1


def test_rooms_and_studios_of_one_film_differ() -> None:
    for setting in ("room", "studio", "workshop"):
        pictures = [_drawn(Idea(setting=setting, hour="day"), variant=variant).astype(int) for variant in range(6)]
        gaps = [np.abs(one - other).mean() for one, other in pairwise(pictures)]
        assert min(gaps) > 3


def test_a_mood_changes_how_vivid_the_sky_is() -> None:
    def vividness(mood: str) -> float:
        look = look_for("day", "clear", mood=mood, rng=np.random.default_rng(1))
        return max(look.sky[0]) - min(look.sky[0])

    assert vividness("dark and tense") < vividness("") < vividness("joyful")


def test_a_prop_names_known_places() -> None:
    with pytest.raises(ValueError, match="moonbase"):
        prop(words="x", stands="ground moonbase")


def test_two_props_of_one_name_are_refused() -> None:
    one, other = ModuleType("one"), ModuleType("other")
    one.__dict__["tree"] = other.__dict__["tree"] = PROPS["tree"]
    with pytest.raises(ValueError, match="tree"):
        collect(one, other)


@pytest.mark.parametrize("size", [Size(width=160, height=90), Size(width=90, height=160)])
@pytest.mark.parametrize("variant", range(4))
def test_whoever_stands_alone_by_a_river_stands_on_grass(size: Size, variant: int) -> None:
    idea = Idea(setting="river_valley", subjects=("bear",), hour="day", weather="clear")
    plan, planes = paint(idea, STYLES["cinematic"], size, variant=variant, seed=3)
    (bear,) = plan.cast
    pixels = pixels_of(flatten(planes, size), opaque=True)
    _, green, blue = pixels[int(bear.y * size.height) + 2, int(bear.x * size.height)]
    assert green > blue


@pytest.mark.parametrize("variant", range(2))
def test_a_bridge_reaches_both_banks(variant: int) -> None:
    idea = Idea(setting="river_valley", subjects=("stone_bridge",), hour="day", weather="clear")
    size = Size(width=320, height=180)
    plan, planes = paint(idea, STYLES["cinematic"], size, variant=variant, seed=3)
    (bridge,) = plan.cast
    pixels = pixels_of(flatten(planes, size), opaque=True)
    row = int(bridge.y * size.height) + 5
    for x, water in ((-0.47, False), (-0.25, True), (0.25, True), (0.47, False)):
        _, green, blue = pixels[row, int((bridge.x + x * bridge.width) * size.height)].astype(int)
        assert (blue > green) == water


def test_an_old_town_shows_the_bridge_that_it_was_asked_for() -> None:
    town, bridged = (Idea(setting="old_town", subjects=names, hour="day") for names in ((), ("stone_bridge",)))
    assert np.abs(_drawn(town).astype(int) - _drawn(bridged).astype(int)).mean() > 3


def _corner(name: str, setting: str = "room", variant: int = 0) -> float:
    """How far a far corner of what it stands on differs from the middle of that edge's row."""
    plan, planes = paint(
        Idea(setting=setting, subjects=(name,), hour="day"), STYLES["minimal"], _SIZE, variant=variant, seed=0
    )
    pixels = pixels_of(flatten(planes, _SIZE), opaque=True).astype(int)
    row = int((plan.horizon + 0.04 + 0.03) * _SIZE.height)
    return float(np.abs(pixels[row, 1] - pixels[row, _SIZE.width // 2 + 20 * (1 if plan.side < 0 else -1)]).sum())


def test_a_cup_stands_on_a_table_and_a_dog_on_the_floor() -> None:
    assert _corner("cup") > 3 * _corner("dog")


def test_in_a_hall_a_table_is_laid_for_what_needs_one() -> None:
    lamp, person = (_drawn(Idea(setting="hall", subjects=(name,), hour="day")).astype(int) for name in ("lamp", "bear"))
    assert np.abs(lamp[-1] - person[-1]).mean() > 10


def test_palms_hang_over_tropical_beaches_alone() -> None:
    hung = []
    for name in ("beach", "tropical_beach"):
        _, planes = paint(Idea(setting=name, hour="day"), STYLES["minimal"], _SIZE, variant=0, seed=0)
        hung.append(bool(pixels_of(planes["near"].surface, opaque=False)[: _SIZE.height // 3, :, 3].any()))
    assert hung == [False, True]


def _hardest_edge(idea: Idea, style: str) -> int:
    """The largest step between pixels above each other in the opacity of the middle plane."""
    _, planes = paint(idea, STYLES[style], Size(width=640, height=360), variant=0, seed=0)
    return int(
        np.abs(np.diff(pixels_of(planes["middle"].surface, opaque=False)[..., 3].astype(np.int16), axis=0)).max()
    )


@pytest.mark.parametrize("style", ["documentary", "cartoon"])
def test_behind_what_is_small_the_land_is_out_of_focus(style: str) -> None:
    small, large = (Idea(setting="meadow", subjects=(name,), hour="day") for name in ("bee", "cow"))
    assert _hardest_edge(small, style) < 100
    assert _hardest_edge(large, style) > 200


@pytest.mark.parametrize("style", ["retro", "minimal"])
def test_what_is_printed_has_no_lens(style: str) -> None:
    assert _hardest_edge(Idea(setting="meadow", subjects=("bee",), hour="day"), style) > 200


@pytest.mark.parametrize("style", ["cinematic", "watercolor", "retro"])
def test_the_coat_lies_only_where_something_is_painted(style: str) -> None:
    _, planes = paint(Idea(setting="ocean"), STYLES[style], _SIZE, variant=0, seed=0)
    near = pixels_of(planes["near"].surface, opaque=False)
    assert not near[: _SIZE.height // 2, :, 3].any()
    assert near[-1, :, 3].all()


def test_the_paper_of_neighbouring_pictures_is_stained_differently() -> None:
    one, other = (_coat("paper", 0.0, 96, 54, turn) for turn in (0, 1))
    assert one is not None
    assert other is not None
    assert (one.toarray() != other.toarray()).any()
    assert _coat("clean", 0.0, 96, 54, 0) is None


@pytest.mark.parametrize(("style", "coats"), [("cinematic", 1), ("retro", 1), ("watercolor", 2)])
def test_what_neighbouring_pictures_have_alike_on_them_is_drawn_once(style: str, coats: int) -> None:
    _coat.cache_clear()
    for variant in (0, 1):
        paint(Idea(setting="ocean"), STYLES[style], _SIZE, variant=variant, seed=0)
    assert _coat.cache_info().misses == coats


def test_a_dyed_prop_keeps_its_lighter_and_darker_parts() -> None:
    assert dye(("#c23a34", "#8a2420"), None) == {}
    body, dark = dye(("#c23a34", "#8a2420"), "#2f5f9f").values()
    assert body == pytest.approx(hexa("#2f5f9f"), abs=0.01)
    assert luma(dark) < luma(body)
    plain, blue = (
        _drawn(Idea(setting="road", subjects=("car",), hour="day", paints=paints)).astype(int)
        for paints in ({}, {"car": "#2f5f9f"})
    )
    changed = np.abs(plain - blue).sum(axis=2) > 40
    assert (plain[changed][:, 0] > plain[changed][:, 2]).mean() > 0.9
    assert (blue[changed][:, 2] > blue[changed][:, 0]).mean() > 0.9


@pytest.mark.parametrize("subject", ["fox", "cat", "person", "child", "walker"])
def test_a_character_is_painted_in_its_own_colours(subject: str) -> None:
    idea = Idea(setting="meadow", subjects=(subject,), hour="day", weather="clear")
    red, blue = (
        _drawn(idea.model_copy(update={"palettes": ((subject, (colour,)),)}), "documentary").astype(int)
        for colour in ("#c02020", "#2030c0")
    )
    plain = _drawn(idea, "documentary").astype(int)
    changed = np.abs(red - blue).sum(axis=2) > 60
    assert 20 < changed.sum() < changed.size / 4
    assert (red[changed][:, 0] > blue[changed][:, 0]).mean() > 0.95
    assert np.array_equal(plain, _drawn(idea, "documentary").astype(int))


def _clouds_alone(size: Size, setting: str, seed: int) -> Pixels:
    """How much cloud covers each pixel of a sky in which there is nothing else."""
    idea = Idea(setting=setting, hour="day", weather="clear")
    _, plan, look, _, rng = composed(idea, size, variant=seed, seed=seed)
    surface = skia.Surface(size.width, size.height)
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.scale(size.height, size.height)
    stage = Stage(size, plan, look, STYLES["cartoon"], rng, ledge=lambda _stage, _brush: None)
    clouds(stage, Brush(canvas, look.light, STYLES["cartoon"], rng, up=-1))
    return pixels_of(surface, opaque=False)[..., 3]


@pytest.mark.parametrize("size", [(320, 180), (180, 180), (144, 180), (102, 180), (420, 180)])
@pytest.mark.parametrize("setting", ["meadow", "mountains", "sky", "city"])
def test_no_cloud_is_cut_by_the_upper_edge(size: tuple[int, int], setting: str) -> None:
    wide, high = size
    for seed in range(6):
        cloud = _clouds_alone(Size(width=wide, height=high), setting, seed)
        assert cloud.any()
        assert not cloud[: high * 16 // 100].any(), "a camera that rises begins below so much of the picture"


def _plane(plane: Plane, setting: str, *subjects: str) -> Pixels:
    _, planes = paint(Idea(setting=setting, subjects=subjects), STYLES["cinematic"], _SIZE, variant=0, seed=0)
    return pixels_of(planes[plane].surface, opaque=False)


def test_the_edge_of_the_earth_is_seen_below_what_goes_round_it_only() -> None:
    for orbiting in ("satellite", "space_station", "sputnik", "two_astronauts"):
        blue = _plane("middle", "space", orbiting)
        assert blue[-3:, :, 3].any()
        assert blue[-3:, :, 2].sum() > 1.2 * blue[-3:, :, 0].sum()
    for far_away in ((), ("space_probe",), ("gas_giant",), ("satellite", "earth"), ("comet",)):
        assert not _plane("middle", "space", *far_away)[-3:, :, 3].any()


def test_no_daylight_comes_to_the_deep_sea_and_no_coral_grows_in_a_lake() -> None:
    reef, deep, lake = (_drawn(Idea(setting=place, hour="day")) for place in ("underwater", "deep_sea", "lake_bed"))
    half = _SIZE.height // 2
    assert deep[:half, :, :3].mean() < 30 < 90 < reef[:half, :, :3].mean()
    assert reef[:half, :, 2].mean() > reef[:half, :, 1].mean()
    assert lake[:half, :, 1].mean() > lake[:half, :, 2].mean()
    pinks = [int((p[..., 0].astype(int) > p[..., 1].astype(int) + 12).sum()) for p in (reef, deep, lake)]
    assert pinks[0] > 10
    assert max(pinks[1:]) == 0


def test_the_weather_is_seen_at_the_windows_of_a_room() -> None:
    idea = Idea(setting="window_sill", hour="day")
    clear, rain, snow = (_drawn(idea.model_copy(update={"weather": each})) for each in ("clear", "rain", "snow"))
    upper = _SIZE.height // 2
    assert clear[:upper, :, :3].mean() > rain[:upper, :, :3].mean() + 8
    spread = [
        float(p[:upper, :, 2].astype(int).mean() - p[:upper, :, 0].astype(int).mean()) for p in (clear, rain, snow)
    ]
    assert spread[0] > spread[2] + 10


def test_noise_is_in_bounds_at_any_points_and_heaped_noise_has_creases() -> None:
    x, y = np.linspace(0, 200, 90, dtype=np.float32)[None, :], np.linspace(0, 9, 60, dtype=np.float32)[:, None]
    level, heaped = (fractal(np.random.default_rng(3), x, y, round_=round_) for round_ in (False, True))
    assert level.shape == heaped.shape == (60, 90)
    assert 0 <= min(level.min(), heaped.min()) < 0.3 < 0.6 < max(level.max(), heaped.max()) <= 1
    assert np.array_equal(level, fractal(np.random.default_rng(3), x, y))
    assert heaped.mean() < level.mean() - 0.05


def test_low_key_darkens_the_middle_tones_and_keeps_both_ends() -> None:
    noir = STYLES["noir"].model_copy(update={"tone": None, "contrast": 1.0, "brightness": 0.0})
    plain = noir.model_copy(update={"low_key": 0.0})

    def darker(grey: float) -> float:
        return luma(plain.map((grey, grey, grey))) - luma(noir.map((grey, grey, grey)))

    assert darker(0.45) > 0.05 > darker(0.1) >= 0 > darker(0.9)
    assert abs(darker(0.0)) + abs(darker(1.0)) < 0.01


def _warmth_before(subject: str, hour: Hour) -> float:
    """How much redder than blue the ground is right before a subject."""
    idea = Idea(setting="meadow", subjects=(subject,), hour=hour, weather="clear")
    plan, planes = paint(idea, STYLES["documentary"], _SIZE, variant=0, seed=0)
    member, pixels = plan.cast[0], pixels_of(planes["ground"].surface, opaque=False).astype(float)
    row, left, right = (round(_SIZE.height * share) for share in (member.y + 0.03, member.x - 0.1, member.x + 0.1))
    return float((pixels[row, left:right, 0] - pixels[row, left:right, 2]).mean())


def test_by_night_a_house_lights_the_ground_before_it_and_a_tree_does_not() -> None:
    assert _warmth_before("house", "night") > _warmth_before("tree", "night") + 10
    assert abs(_warmth_before("house", "day") - _warmth_before("tree", "day")) < 10


@pytest.mark.parametrize(("style", "lighter"), [("noir", True), ("minimal", False)])
def test_the_air_behind_whoever_stands_in_a_picture_is_lighter(style: str, lighter: bool) -> None:
    idea = Idea(setting="desert", subjects=("person",), hour="evening")
    plan, planes = paint(idea, STYLES[style], _SIZE, variant=0, seed=0)
    member, air = plan.cast[0], pixels_of(planes["middle"].surface, opaque=False)[..., 3].astype(int)
    row, column = round(_SIZE.height * (member.y - 0.8 * member.height)), round(_SIZE.height * member.x)
    assert bool(air[row, column] > air[row, -1 - column] + 20) is lighter


def test_a_clear_sky_is_of_three_kinds() -> None:
    skies = [_drawn(Idea(setting="ocean", hour="day"), "anime", variant=variant) for variant in (0, 2, 4)]
    upper = [sky[: _SIZE.height // 2].astype(int) for sky in skies]
    assert min(np.abs(one - other).mean() for one, other in pairwise([*upper, upper[0]])) > 4


def test_hard_light_falls_through_blinds() -> None:
    """Across the wall of a room in noir the light changes more often than in a style of soft light."""

    def stripes(style: str) -> float:
        changes = []
        for variant in range(6):
            picture = _drawn(Idea(setting="bedroom", hour="night"), style, variant=variant).astype(float).mean(axis=2)
            steps = np.diff(picture[4:34], axis=0)
            changes.append((np.diff(np.sign(np.where(np.abs(steps) > 1.5, steps, 0)), axis=0) != 0).mean())
        return float(np.mean(changes))

    assert stripes("noir") > stripes("documentary") * 1.1
