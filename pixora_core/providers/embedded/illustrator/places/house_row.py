"""The street from its other side: a row of house fronts behind the roadway, for what drives through the picture."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.city import street_lamp
from pixora_core.providers.embedded.illustrator.places.ground import fill, mist
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.oldtown import skyline
from pixora_core.providers.embedded.illustrator.places.plants import lone_tree
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["house_row"]

_FRONTS = (
    ("#d9a07a", "#e8cfa4", "#b8c0ae", "#c98468", "#d8c3b4", "#a7b3c2"),
    ("#b9604c", "#d8a882", "#e6dcc6", "#9c5648", "#c7b08c", "#8f9aa6"),
    ("#e6c98f", "#c2ccc8", "#d99a86", "#e9e0d0", "#a9b79a", "#c3a7a0"),
)
_DOORS = ("#7a3b32", "#2f5a52", "#34476b", "#6b4a2f")
_AWNINGS = ("#b8483a", "#3f7a6a", "#d09a3a", "#44628f")


@setting(
    words="row of houses, house row, row houses, high street, main street, thoroughfare",
    stands="ground air",
    bars="house cottage skyscraper",
    instead="sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    horizon=(0.58, 0.61),
    floor=(0.775, 0.8),
    hours=("evening", "day", "dusk", "night"),
    kind_of="street",
    cues="tram, trams, streetcar, bus, buses, taxi, cab, car, cars, bicycle, bike, motorcycle, motorbike, bench, "
    "at a stop, bus stop, row of houses, high street, across a street, across the street",
)
def house_row(s: Stage) -> None:
    """House fronts side by side, shops below, or doors and a few trees; pavement, kerb and roadway before them."""
    foot = s.plan.horizon + 0.055
    kerb = foot + 0.05
    shops = s.plan.variant % 3 != 1

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        skyline(s, b, s.plan.horizon - 0.16, mix(s.look.air("#8a8088", 0.3), s.look.deep, 0.08))
        mist(s, b, s.plan.horizon - 0.2, 0.12, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        left = -0.04 - 0.06 * (s.plan.variant % 2)
        while left < s.wide + 0.02:
            across = s.unit * b.between(0.2, 0.32)
            _house(s, b, (left, foot - b.between(0.3, 0.42) * (0.75 + 0.25 * s.unit), left + across, foot), shops=shops)
            left += across
        b.fade(
            box(-0.05, foot - 0.16, s.wide + 0.05, foot),
            s.look.deep,
            start=(0, foot),
            end=(0, foot - 0.16),
            alpha=(0.3, 0.0),
        )

    def ground(s: Stage, b: Brush) -> None:
        stone = s.look.air(s.look.ground("#a89d94"), 0.92)
        tar = s.look.air(s.look.ground("#77757c"), 0.95)
        fill(
            s,
            b,
            box(-0.05, foot, s.wide + 0.05, kerb + 0.01),
            mix(stone, s.look.haze, 0.2),
            stone,
            start=foot,
            end=kerb,
        )
        fill(
            s,
            b,
            box(-0.05, kerb, s.wide + 0.05, 1.05),
            mix(tar, s.look.haze, 0.18),
            mix(tar, s.look.deep, 0.55),
            start=kerb,
            end=1.0,
        )
        b.flat(box(-0.05, kerb - 0.006, s.wide + 0.05, kerb), lift(stone, 0.08))
        b.flat(box(-0.05, kerb, s.wide + 0.05, kerb + 0.007), s.look.deep, alpha=0.4)
        for row in range(1, 12):
            y = kerb + (1.04 - kerb) * (row / 11) ** 1.7
            b.line([(-0.05, y), (s.wide + 0.05, y)], s.look.deep, 0.0005 + 0.0014 * row / 11, alpha=0.16)
        if not shops:
            for tree in range(int(s.wide / 0.5) + 1):
                x = 0.18 + 0.5 * tree + 0.1 * s.plan.side
                if s.clear_of_cast(x, 0.06):
                    lone_tree(s, b, (x, kerb - 0.012), 0.3, "#5d8650", 0.9)
        if s.look.weather in ("rain", "storm") or s.look.light.night > 0.6:
            _wet(s, b, kerb)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#33303a", 1.0), 0.3)
        street_lamp(s, b, s.wide * (0.5 - 0.45 * s.plan.side), 1.02, 0.78, tone)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


Place = tuple[float, float, float, float]


def _house(s: Stage, b: Brush, place: Place, *, shops: bool) -> None:
    """One front: its roof, its storeys of windows, a shop or a door."""
    left, top, right, foot = place
    wall = s.look.air(b.pick(*_FRONTS[s.plan.variant % 3]), 0.8)
    wall = lift(mix(wall, s.look.deep, 0.1), b.between(-0.03, 0.03))
    _roof(s, b, place, wall)
    fill(s, b, box(left, top, right, foot), wall, mix(wall, s.look.deep, 0.24), start=top, end=foot)
    shaded = left if s.plan.side > 0 else right
    b.flat(
        box(min(shaded, shaded + 0.012 * s.plan.side), top, max(shaded, shaded + 0.012 * s.plan.side), foot),
        s.look.deep,
        alpha=0.25,
    )
    trim = s.look.air("#efe6d6", 0.8)
    b.lit(box(left - 0.004, top - 0.008, right + 0.004, top + 0.008), trim, relief=0.3)
    storey = 0.105 * (0.75 + 0.25 * s.unit)
    low = foot - storey * 1.15
    b.flat(box(left, low - 0.004, right, low + 0.004), trim, alpha=0.55)
    count = 3 if right - left > 0.25 * s.unit else 2
    y = low - 0.03
    while y - storey * 0.62 > top + 0.012:
        for column in range(count):
            x = left + (right - left) * (column + 0.5) / count
            _window(s, b, (x - 0.021 * s.unit, y - storey * 0.6, x + 0.021 * s.unit, y), trim)
        y -= storey
    (_shop if shops else _entrance)(s, b, (left, low, right, foot))


def _roof(s: Stage, b: Brush, place: Place, wall: RGB) -> None:
    left, top, right, _ = place
    tile = s.look.air(s.look.ground(b.pick("#8a4f40", "#6a5a58", "#7d6a5a", "#94604a")), 0.75)
    high, middle = 0.07 * s.unit, (left + right) / 2
    kind = int(s.rng.integers(3))
    if kind == 0:
        b.lit(poly((left, top), (right, top), (middle, top - 1.5 * high)), wall, relief=0.3)
        b.line([(left - 0.006, top), (middle, top - 1.5 * high), (right + 0.006, top)], tile, 0.012)
        window_pane(s, b, oval(middle, top - 0.5 * high, 0.012 * s.unit, 0.016 * s.unit))
    elif kind == 1:
        b.lit(poly((left, top), (right, top), (right - 0.02, top - high), (left + 0.02, top - high)), tile, relief=0.4)
        for share in (0.3, 0.7):
            x = left + (right - left) * share
            b.lit(box(x - 0.018, top - high * 0.82, x + 0.018, top - 0.006), wall, relief=0.3)
            window_pane(s, b, box(x - 0.011, top - high * 0.68, x + 0.011, top - 0.014))
    else:
        b.lit(box(left, top - 0.4 * high, right, top), wall, relief=0.3)
    chimney = left + (right - left) * (0.2 if s.plan.side > 0 else 0.8)
    b.lit(
        box(chimney - 0.012, top - 1.25 * high, chimney + 0.012, top - 0.3 * high),
        mix(tile, s.look.deep, 0.2),
        relief=0.4,
    )


def _window(s: Stage, b: Brush, place: Place, trim: RGB) -> None:
    left, top, right, low = place
    b.flat(box(left - 0.005, top - 0.006, right + 0.005, low + 0.004), trim, alpha=0.8)
    pane = box(left, top, right, low)
    if s.rng.random() < 0.6 or s.look.light.night < 0.3:
        window_pane(s, b, pane)
    else:
        b.flat(pane, mix(s.look.air("#39465a", 0.8), s.look.deep, 0.5))
    if s.look.light.night < 0.6:
        b.flat(poly((left, top), (right, top), (left, low)), s.look.sky[2], alpha=0.25)
    b.line([((left + right) / 2, top), ((left + right) / 2, low)], trim, 0.003, alpha=0.8)
    b.line([(left, top + (low - top) * 0.4), (right, top + (low - top) * 0.4)], trim, 0.003, alpha=0.8)
    b.lit(box(left - 0.008, low + 0.002, right + 0.008, low + 0.008), trim, relief=0.3)


def _shop(s: Stage, b: Brush, place: Place) -> None:
    """A shop window, its door, and a striped awning."""
    left, top, right, foot = place
    wide, tone = right - left, s.look.air(b.pick(*_AWNINGS), 0.85)
    window_pane(s, b, box(left + 0.08 * wide, top + 0.045, left + 0.62 * wide, foot - 0.022))
    b.flat(
        box(left + 0.7 * wide, top + 0.035, left + 0.9 * wide, foot), mix(s.look.air("#5a4036", 0.85), s.look.deep, 0.3)
    )
    window_pane(s, b, box(left + 0.74 * wide, top + 0.045, left + 0.86 * wide, top + 0.075))
    for stripe in range(8):
        x, after = (left + wide * (0.04 + 0.92 * (stripe + end) / 8) for end in (0, 1))
        cloth = tone if stripe % 2 else mix(tone, hexa("#f6efe0"), 0.75)
        low = top + 0.045
        hem = f"L{after} {low} Q{(x + after) / 2} {low + 0.013} {x} {low} Z"
        b.flat(path(f"M{x} {top + 0.006} L{after} {top + 0.006} {hem}"), cloth)
    b.shade(box(left + 0.05 * wide, top + 0.05, right - 0.05 * wide, top + 0.066), alpha=0.3, soft=0.006)


def _entrance(s: Stage, b: Brush, place: Place) -> None:
    """A door above two steps, and a window beside it."""
    left, top, right, foot = place
    middle, trim = left + (right - left) * 0.32, s.look.air("#efe6d6", 0.8)
    half, high = 0.026 * s.unit, top + 0.028
    b.lit(box(middle - half - 0.007, high - 0.008, middle + half + 0.007, foot), trim, relief=0.3)
    b.lit(
        box(middle - half, high, middle + half, foot),
        mix(s.look.air(b.pick(*_DOORS), 0.85), s.look.deep, 0.15),
        relief=0.4,
    )
    window_pane(s, b, box(middle - half * 0.6, high + 0.008, middle + half * 0.6, high + 0.03))
    b.lit(box(middle - half - 0.014, foot - 0.01, middle + half + 0.014, foot + 0.006), trim, relief=0.4)
    x = left + (right - left) * 0.72
    _window(s, b, (x - 0.028 * s.unit, top + 0.03, x + 0.028 * s.unit, foot - 0.035), trim)


def _wet(s: Stage, b: Brush, kerb: float) -> None:
    """What windows and lamps throw on a wet roadway: upright streaks."""
    night = max(0.25, s.look.light.night)
    for _ in range(int(13 * s.wide)):
        x, y, tall = b.between(0, s.wide), b.between(kerb + 0.06, 0.95), b.between(0.03, 0.09)
        b.flat(oval(x, y, 0.009 * s.unit, tall), "#ffd08a", alpha=0.13 * night, soft=0.008)
