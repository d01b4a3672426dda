"""What every drawn prop keeps to: its box, its ground line, its words, the light it stands in."""

from __future__ import annotations

from collections import Counter

import numpy as np
import numpy.typing as npt
import pytest
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.style import STYLES
from pixora_core.providers.embedded.illustrator.understand import singular
from pixora_core.providers.embedded.writer.vocabulary import PROPS as ASKED_FOR
from tests.providers.embedded.drawn import of_every_prop

_WIDTH = 96
_MARGIN = 0.5
_SHINES = {"black_hole", "candle", "comet", "lantern", "sun", "campfire", "computer", "light_bulb", "lamp", "rainbow"}
"""Props that give more light than they get."""

Pixels = npt.NDArray[np.uint8]


class _DryBrush(Brush):
    """A brush without light and steam in the air, which may leave a prop's box."""

    def glow(self, *_args: object, **_options: object) -> None: ...

    def steam(self, *_args: object, **_options: object) -> None: ...


def _drawn(prop: Prop, *, light: Light | None = None, brush: type[Brush] = _DryBrush) -> Pixels:
    wide, high = round((1 + 2 * _MARGIN) * _WIDTH), round((prop.height + 2 * _MARGIN) * _WIDTH)
    surface = skia.Surface(wide, high)
    canvas = surface.getCanvas()
    canvas.clear(0)
    canvas.translate(wide / 2, (prop.height + _MARGIN) * _WIDTH)
    canvas.scale(_WIDTH, -_WIDTH)
    prop.draw(brush(canvas, light or Light(), STYLES["cinematic"], np.random.default_rng(5)))
    pixels: Pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return pixels


def _brightness_leans(pixels: Pixels) -> float:
    """Where the brightness of a drawing has its middle, left negative."""
    weight = pixels[..., :3].sum(2, dtype=np.float64)
    places = np.arange(weight.shape[1]) - weight.shape[1] / 2
    return float((weight * places).sum() / weight.sum())


def test_what_a_card_may_ask_for_is_drawn() -> None:
    assert set(ASKED_FOR) <= set(PROPS)


def test_no_word_means_two_props() -> None:
    meant = Counter(
        word for prop in PROPS.values() for word in {" ".join(map(singular, noun.split())) for noun in prop.words}
    )
    assert {word for word, count in meant.items() if count > 1} == set()


@of_every_prop
def test_is_known_by_nouns(prop: Prop) -> None:
    assert all(word and word == word.strip().lower() for word in prop.words)


@of_every_prop
def test_fills_its_box_and_stays_inside(prop: Prop) -> None:
    alpha = _drawn(prop)[..., 3]
    rows, columns = np.nonzero(alpha > 140)
    left, right = columns.min() / _WIDTH - _MARGIN - 0.5, (columns.max() + 1) / _WIDTH - _MARGIN - 0.5
    top = prop.height + _MARGIN - rows.min() / _WIDTH
    low = prop.height + _MARGIN - (rows.max() + 1) / _WIDTH
    assert left >= -0.52
    assert right <= 0.52
    assert top <= prop.height + 0.02
    assert low >= -0.03
    faint = prop.height + _MARGIN - np.nonzero(alpha > 40)[0].min() / _WIDTH
    assert faint >= prop.height * 0.85, "its box is taller than it is"
    if prop.stands[0] in {"ground", "table", "water"}:
        assert low <= 0.025, "it floats"


@of_every_prop
def test_is_drawn_alike_twice(prop: Prop) -> None:
    night = Light(night=1.0)
    assert np.array_equal(*(_drawn(prop, light=night, brush=Brush) for _ in range(2)))


@pytest.mark.no_cover
@of_every_prop
def test_is_brighter_on_the_side_towards_the_light(prop: Prop) -> None:
    if prop.name in _SHINES:
        return
    from_left, from_right = (_drawn(prop, light=Light(x=side * 0.6)) for side in (-1, 1))
    assert _brightness_leans(from_left) < _brightness_leans(from_right)


def test_stations_are_numbers_between_commas() -> None:
    assert stations("0 1, -0.5 2e-1 3") == [(0.0, 1.0), (-0.5, 0.2, 3.0)]
    with pytest.raises(ValueError, match="could not convert"):
        stations("0 1, here")


def test_a_curve_goes_through_its_stations() -> None:
    bounds = curve("0 0, 1 0, 1 1, 0 1", tension=0.0).getBounds()
    assert (bounds.left(), bounds.top(), bounds.right(), bounds.bottom()) == pytest.approx((0, 0, 1, 1))


def test_a_limb_is_as_wide_as_its_stations_say() -> None:
    leg = limb("0 1 0.4, 0 0.5 0.2, 0 0 0.1", tension=0.0)
    assert leg.contains(0.18, 0.98)
    assert not leg.contains(0.22, 0.98)
    assert leg.contains(0.04, 0.02)
    assert not leg.contains(0.06, 0.02)
