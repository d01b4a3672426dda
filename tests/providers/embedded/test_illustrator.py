"""The embedded illustrator's pictures: files, layers, determinism, variety, and that everything draws."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Final, get_args

import anyio
import numpy as np
import numpy.typing as npt
import pytest
import skia

from pixora_core.errors import InvalidInput, ProviderError
from pixora_core.film import Layer, Picture, Visual, frame_size
from pixora_core.film.brief import ASPECT_RATIOS, AspectRatio
from pixora_core.film.motion import opacity_at
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator import SETTINGS, STYLES, EmbeddedIllustrator, Idea
from pixora_core.providers.embedded.illustrator.compose import CAPTION_SHARE
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.paint import Pixels, flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.paint_picture import draw_picture, focus_of, kept_of, plan_of
from pixora_core.providers.embedded.illustrator.palette import Hour, Weather
from pixora_core.providers.embedded.illustrator.preview import preview
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.style import Style, style_for
from pixora_core.providers.embedded.illustrator.subject import recorded
from pixora_core.units import Size
from tests.providers.embedded.drawn import of_every_prop

_SMALL = Size(width=320, height=180)
_TINY = Size(width=128, height=72)


def _request(*, size: Size = _SMALL, style: str = "cinematic", seed: int = 0, **visual: object) -> PictureRequest:
    told = Visual.model_validate({"description": "a picture", "setting": "meadow", **visual})
    return PictureRequest(visual=told, size=size, style=style, seed=seed)


def _read(path: Path) -> npt.NDArray[np.float64]:
    image = skia.Image.open(str(path))
    pixels = image.toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType)
    return np.asarray(pixels, np.float64)


def _whole(layer: Layer) -> npt.NDArray[np.float64]:
    """A layer of a picture of 320 x 180 as it lies there, with straight alpha."""
    pixels, whole = _read(layer.path), np.zeros((180, 320, 4))
    left, top = layer.at or (0, 0)
    right, low = left + pixels.shape[1], top + pixels.shape[0]
    inside = pixels[
        max(0, -top) : pixels.shape[0] - max(0, low - 180), max(0, -left) : pixels.shape[1] - max(0, right - 320)
    ]
    whole[max(0, top) : low, max(0, left) : right] = inside
    return whole


def _drawn(idea: Idea, *, style: str = "cinematic", size: Size = _TINY, variant: int = 0, seed: int = 0) -> Pixels:
    _, planes = paint(idea, STYLES[style], size, variant=variant, seed=seed)
    return pixels_of(flatten(planes, size), opaque=True)


def _psnr(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    return float(10 * np.log10(255**2 / max(1e-9, float(np.mean((one - other) ** 2)))))


def _difference(one: Pixels, other: Pixels) -> float:
    """The mean difference of two pictures seen from afar (18 x 32 patches), in grey levels."""
    patches = [np.asarray(image, np.float64).reshape(18, 4, 32, 4, 3).mean((1, 3)) for image in (one, other)]
    return float(np.abs(patches[0] - patches[1]).mean())


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Picture:
    into = tmp_path_factory.mktemp("picture")
    return anyio.run(EmbeddedIllustrator().draw, _request(subjects=("house", "tree")), into)


def test_a_picture_is_a_flat_image_and_layers_from_far_to_near(picture: Picture) -> None:
    assert picture.flat.name == "scene_image.png"
    assert picture.shows == ("meadow", "house", "tree")
    depths = [layer.depth for layer in picture.layers]
    assert depths == sorted(depths)
    assert 3 <= len(set(depths)) <= 5
    assert all(_read(path).shape == (180, 320, 4) for path in (picture.flat, picture.layers[0].path))


def test_the_farthest_layer_is_opaque_and_the_others_are_not(picture: Picture) -> None:
    far, *others = (_read(layer.path)[..., 3] for layer in picture.layers)
    assert far.min() == 255
    assert all(alpha.min() == 0 for alpha in others)


def test_each_layer_is_whole_behind_the_nearer_ones(picture: Picture) -> None:
    """A camera that moves the planes apart uncovers picture, not holes: the ground reaches the lower edge."""
    ground = _read(picture.layers[2].path)[..., 3]
    assert ground[-1].min() == 255


@pytest.mark.parametrize("style", sorted(STYLES))
def test_the_layers_laid_over_each_other_are_the_flat_image(style: str, tmp_path: Path) -> None:
    drawn = draw_picture(_request(style=style, setting="mountains", subjects=("pine",)), tmp_path)
    whole = np.zeros((180, 320, 3))
    for layer in drawn.layers:
        pixels = _whole(layer)
        share = pixels[..., 3:] / 255 * opacity_at(layer.motion, 0)
        whole = pixels[..., :3] * share + whole * (1 - share)
    assert _psnr(whole, _read(drawn.flat)[..., :3]) > 38


def test_the_same_request_gives_the_same_bytes(tmp_path: Path) -> None:
    digests = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        drawn = draw_picture(_request(setting="city", time_of_day="night", seed=5), tmp_path / name)
        files = (drawn.flat, *(layer.path for layer in drawn.layers))
        digests.append([hashlib.sha256(file.read_bytes()).hexdigest() for file in files])
    assert digests[0] == digests[1]


_TRACED: Final = ("dawn", "day", "night")
"""Hours that run every line of every place."""


@pytest.mark.parametrize(
    "hours",
    [_TRACED, pytest.param(sorted({*get_args(Hour)} - {*_TRACED}), marks=pytest.mark.no_cover)],
    ids=["traced", "others"],
)
@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_every_setting_is_drawn_at_every_hour(name: str, hours: Sequence[Hour]) -> None:
    for hour in hours:
        pixels = _drawn(Idea(setting=name, hour=hour))
        assert pixels.std() > 8, f"{name} at {hour} shows next to nothing"


@pytest.mark.parametrize("weather", get_args(Weather))
def test_every_weather_is_drawn(weather: Weather) -> None:
    clear = _drawn(Idea(setting="mountains", hour="day", weather="clear"))
    assert (_difference(_drawn(Idea(setting="mountains", hour="day", weather=weather)), clear) > 2) == (
        weather != "clear"
    )


@pytest.mark.parametrize("ratio", ASPECT_RATIOS)
def test_every_aspect_ratio_is_composed_for_itself(ratio: AspectRatio) -> None:
    full = frame_size(ratio, "480p")
    size = Size(width=full.width // 8 * 2, height=full.height // 8 * 2)
    plan, planes = paint(
        Idea(setting="meadow", subjects=("tree", "house")), STYLES["cinematic"], size, variant=0, seed=0
    )
    assert pixels_of(flatten(planes, size), opaque=True).shape == (size.height, size.width, 3)
    for member in plan.cast:
        assert member.x - member.width / 2 >= 0
        assert member.x + member.width / 2 <= plan.wide
        assert member.y - member.height >= 0
        assert member.y <= 1 - CAPTION_SHARE + 1e-9


@pytest.mark.no_cover
def test_styles_differ() -> None:
    idea = Idea(setting="meadow", subjects=("house",), hour="day")
    pictures = {style: _drawn(idea, style=style).astype(int) for style in STYLES}
    for one, other in combinations(STYLES, 2):
        assert np.abs(pictures[one] - pictures[other]).mean() > 1.5, f"{one} looks like {other}"


@pytest.mark.no_cover
@pytest.mark.parametrize("setting", ["mountains", "ocean", "studio", "city", "space"])
def test_no_two_variants_look_alike(setting: str) -> None:
    pictures = [_drawn(Idea(setting=setting), variant=variant) for variant in range(4)]
    assert min(_difference(one, other) for one, other in combinations(pictures, 2)) > 4


def test_a_subject_is_seen(tmp_path: Path) -> None:
    """Where the plan puts the subject, the picture with it differs from the picture without."""
    drawn = draw_picture(_request(setting="meadow", subjects=("lighthouse",), size=_SMALL), tmp_path)
    x, y = drawn.focus
    assert 0.2 < x < 0.8
    alpha = _read(drawn.layers[2].path)[..., 3]
    assert alpha[int(y * 180), int(x * 320)] == 255


def _box_of(prop: Prop, style: Style) -> tuple[float, float, float, float]:
    """The solid part of a prop in its own units: left, low, right, high."""
    side, scale = 320, 100.0
    surface = skia.Surface(side, int(side * max(1.0, prop.height)))
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.translate(side / 2, surface.height() - 60)
    canvas.scale(scale, -scale)
    canvas.drawPicture(recorded(prop, Light(), style, seed=3))
    rows, columns = np.nonzero(pixels_of(surface, opaque=False)[..., 3] > 200)
    low = (surface.height() - 60 - rows.max()) / scale
    return (
        (columns.min() - side / 2) / scale,
        low,
        (columns.max() - side / 2) / scale,
        (surface.height() - 60 - rows.min()) / scale,
    )


@pytest.mark.no_cover
@of_every_prop
def test_every_prop_stands_in_its_box(prop: Prop) -> None:
    left, low, right, high = _box_of(prop, STYLES["cinematic"])
    assert left >= -0.58
    assert right <= 0.58
    assert low >= -0.08
    assert high <= prop.height * 1.08 + 0.05
    assert high - low >= prop.height * 0.35


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("noir", "noir"),
        ("Film Noir", "noir"),
        ("a studio ghibli look", "anime"),
        ("soft painted aquarelle", "watercolor"),
        ("vintage travel poster", "retro"),
        ("flat vector", "minimal"),
    ],
)
def test_free_styles_map_to_the_nearest(text: str, name: str) -> None:
    style, notice = style_for(text)
    assert style.name == name
    assert notice is None


def test_an_unknown_style_is_cinematic_and_said(tmp_path: Path) -> None:
    drawn = draw_picture(_request(style="zxqw", subjects=("quasar",), size=_TINY), tmp_path)
    assert len(drawn.notices) == 2
    assert "zxqw" in drawn.notices[0]
    assert "quasar" in drawn.notices[1]


def test_a_folder_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ProviderError, match="could not be written"):
        draw_picture(_request(size=_TINY), tmp_path / "missing")


def test_a_plan_tells_where_things_will_be_without_drawing_them(tmp_path: Path) -> None:
    request = _request(setting="meadow", subjects=("cow", "tree"), size=_TINY)
    plan, drawn = plan_of(request), draw_picture(request, tmp_path)
    assert {member.prop.name for member in plan.cast} == set(drawn.shows[1:])
    assert drawn.focus == focus_of(plan)
    assert drawn.kept == kept_of(plan)


def test_what_is_kept_in_view_holds_the_cast_but_no_branch_and_no_rainbow() -> None:
    left, top, right, low = kept_of(plan_of(_request(setting="road", subjects=("car",)))) or (0, 0, 0, 0)
    assert 0 <= left < right <= 1
    assert 0 <= top < low <= 1 - CAPTION_SHARE
    assert kept_of(plan_of(_request(setting="forest", subjects=("leaf",)))) is None
    assert kept_of(plan_of(_request(setting="meadow", subjects=("rainbow",)))) is None


@pytest.mark.parametrize("setting", ["street", "laboratory", "workshop", "old_town", "road"])
@pytest.mark.parametrize("hour", ["day", "night"])
def test_a_place_of_the_same_name_is_arranged_in_three_ways(setting: str, hour: Hour) -> None:
    pictures = [_drawn(Idea(setting=setting, hour=hour), variant=variant) for variant in (0, 2, 4)]
    assert all(np.abs(one.astype(int) - two).mean() > 3 for one, two in combinations(pictures, 2))


def test_a_vehicle_drives_on_its_road_and_an_airplane_above_a_runway() -> None:
    lane, road, runway = (
        _drawn(Idea(setting="road", subjects=subjects, hour="day")) for subjects in ((), ("car",), ("airplane",))
    )
    assert all(np.abs(one.astype(int) - two).mean() > 2 for one, two in combinations((lane, road, runway), 2))


def test_the_focus_of_a_place_without_a_subject_is_its_light() -> None:
    plan, _ = paint(Idea(setting="ocean"), STYLES["cinematic"], _TINY, variant=0, seed=0)
    assert focus_of(plan)[0] == pytest.approx(plan.sun[0] / plan.wide)


@pytest.mark.parametrize("name", ["teapot", "desert"])
def test_preview(name: str, tmp_path: Path) -> None:
    path = preview(name, "noir", _TINY, tmp_path / "preview.png")
    assert _read(path).shape == (72, 128, 4)


def test_preview_of_nothing_lists_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="teapot"):
        preview("snark", "noir", _TINY, tmp_path / "preview.png")


def test_it_says_what_it_is() -> None:
    info = EmbeddedIllustrator().info
    assert (info.name, info.licence, info.unavailable) == ("pixora-illustrator", "CC0-1.0", None)


@pytest.mark.parametrize("variant", range(6))
def test_a_world_in_the_sky_of_another_is_clear_of_its_hills(variant: int) -> None:
    idea = Idea(setting="planet_surface", subjects=("astronaut", "earth"))
    plan, _ = paint(idea, STYLES["cinematic"], _TINY, variant=variant, seed=3)
    (earth,) = (member for member in plan.cast if member.prop.name == "earth")
    assert earth.y <= plan.horizon - 0.12
    assert earth.y - earth.height > 0


_TALL = Size(width=72, height=128)


@pytest.mark.parametrize(
    ("setting", "subject", "style", "variant", "size"),
    [
        ("cave", "fox", "minimal", 1, _TINY),
        ("by_the_window", "child", "minimal", 0, _TINY),
        ("laboratory", "flask", "cinematic", 2, _TALL),
        ("lake", "child", "cinematic", 1, _TINY),
        ("night_sky", "moon", "cartoon", 3, _TINY),
        ("ocean", "sailboat", "cartoon", 2, _TINY),
        ("old_town", "bear", "cartoon", 3, _TINY),
        ("old_town", "fox", "documentary", 3, _TALL),
        ("polar", "bear", "cinematic", 1, _TINY),
        ("road", "child", "cinematic", 0, _TALL),
        ("road", "fox", "documentary", 1, _TALL),
        ("sky", "moon", "cartoon", 3, _TINY),
        ("space", "rocket", "minimal", 2, _TINY),
        ("street", "bear", "documentary", 3, _TINY),
        ("studio", "child", "cinematic", 2, _TINY),
        ("studio", "person", "cartoon", 2, _TALL),
    ],
)
def test_whoever_comes_into_a_place_is_seen_in_it(
    setting: str, subject: str, style: str, variant: int, size: Size
) -> None:
    empty, there = (
        _drawn(
            Idea(setting=setting, subjects=subjects, hour="day", weather="cloudy"),
            style=style,
            size=size,
            variant=variant,
        ).astype(int)
        for subjects in ((), (subject,))
    )
    assert np.abs(empty - there).mean() > 1
