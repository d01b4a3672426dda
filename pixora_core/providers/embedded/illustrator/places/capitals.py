"""Cities that one knows by what stands above their roofs: Paris, London, Prague, Rome, Istanbul, New York."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.palette import Hour
from pixora_core.providers.embedded.illustrator.places.ground import crest, fill, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.oldtown import bridge_of_arches, lantern_post, quay, skyline
from pixora_core.providers.embedded.illustrator.places.plants import leafage, leafy_trees
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.props.castles import castle_hill
from pixora_core.providers.embedded.illustrator.props.far_monuments import onion_domes
from pixora_core.providers.embedded.illustrator.props.monuments import (
    big_ben,
    colosseum,
    eiffel_tower,
    statue_of_liberty,
)
from pixora_core.providers.embedded.illustrator.props.mosque import mosque
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, path, poly
from pixora_core.providers.embedded.illustrator.stage import Cast, Stage

__all__ = ["istanbul", "london", "moscow", "new_york_harbour", "paris", "prague", "rome"]


class _City(NamedTuple):
    """Its landmark and how tall it stands, the colours of its walls and roofs, what its roofs are like."""

    landmark: Prop
    tall: float
    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    mansard: bool = False
    hill: float = 0.0


_PARIS = _City(eiffel_tower, 0.46, ("#e6d8bc", "#dccbab", "#efe4cc", "#d3c4a8"), ("#7a8694", "#6f7b8a"), mansard=True)
_LONDON = _City(big_ben, 0.36, ("#b5694e", "#a85a46", "#d9c9ae", "#c07a5c"), ("#5f5a60", "#6d5f58"))
_PRAGUE = _City(castle_hill, 0.23, ("#e8cf9c", "#e0b98c", "#ecdcc0", "#d3b9a0"), ("#b5533a", "#a84a34"), hill=0.13)
_ROME = _City(colosseum, 0.16, ("#d99a68", "#e0b07a", "#cf8a5c", "#e6c49a"), ("#b5663f", "#a85a3c"), hill=0.05)
_ISTANBUL = _City(mosque, 0.27, ("#d9c4a4", "#c9a98a", "#e3d3b8", "#b99a80"), ("#a8583f", "#96604a"), hill=0.1)
_MOSCOW = _City(onion_domes, 0.3, ("#c9806a", "#e3cfa4", "#d9b08a", "#b86a58"), ("#5f7a6a", "#7a5a50"))


def _riverside(s: Stage, city: _City) -> None:
    """The landmark above the roofs, house fronts along a river, a bridge, a quay with trees."""
    ashore = any(member.plane == "ground" and member.rests == "ground" for member in s.plan.cast)
    shore, side = s.plan.horizon + 0.03, s.plan.side
    x = s.wide * (0.5 + 0.14 * side) if s.wide > 1 else s.wide * 0.5
    base = shore - 0.06 - city.hill * s.unit

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        skyline(s, b, shore, mix(s.look.air("#8a7f86", 0.3), s.look.deep, 0.1))
        mist(s, b, s.plan.horizon - 0.05, 0.16, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        if city.hill:
            roll = crest(s, shore, 0.015, cells=2, octaves=2)

            def hill(at: float) -> float:
                return roll(at) - city.hill * s.unit * max(0.0, 1 - ((at - x) / (0.55 * s.wide)) ** 2)

            ridge(s, b, hill, s.look.ground("#7d9463"), 0.48)
            leafy_trees(s, b, lambda at: hill(at) + 0.01, 0.05, "#5d8050", 0.5, spacing=0.7)
        tall = 1.18 * city.tall * s.unit
        b.canvas.saveLayer(None, None)
        s.show(
            b,
            Cast(
                prop=city.landmark,
                x=x,
                y=base + 0.02,
                height=tall,
                plane="middle",
                rests="nowhere",
                seed=s.plan.variant,
            ),
        )
        b.canvas.restore()
        _fronts(s, b, city, shore)
        water(s, b, shore - 0.004, murk="#2f5a62")
        if "stone_bridge" in s.plan.own or s.plan.variant % 2:
            bridge_of_arches(s, b, shore + 0.075, size=1.0)

    def ground(s: Stage, b: Brush) -> None:
        quay(s, b, s.plan.floor - 0.055 if ashore else 0.9)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#3a3440", 1.0), 0.35)
        lantern_post(s, b, s.wide * (0.5 - 0.45 * side), tone)
        if s.plan.variant % 2 == 0:
            leafage(s, b, mix(s.look.air("#2f4a34", 1.0), s.look.deep, 0.5), side=-side, reach=0.3)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _fronts(s: Stage, b: Brush, city: _City, shore: float) -> None:
    """Houses of one height or nearly, under grey roofs with dormers, or gables of tile."""
    x = -0.06
    while x < s.wide + 0.05:
        wide = s.unit * b.between(0.1, 0.15)
        high = s.unit * (b.between(0.135, 0.15) if city.mansard else b.between(0.1, 0.16))
        wall = mix(s.look.air(b.pick(*city.walls), 0.74), s.look.deep, 0.06 + 0.1 * float(s.rng.random()))
        roof = mix(s.look.air(s.look.ground(b.pick(*city.roofs)), 0.74), s.look.deep, 0.06)
        top = shore - high
        fill(s, b, box(x, top, x + wide, shore), wall, mix(wall, s.look.deep, 0.22), start=top, end=shore)
        if city.mansard:
            b.lit(
                poly((x, top), (x + 0.008, top - 0.036), (x + wide - 0.008, top - 0.036), (x + wide, top)),
                roof,
                relief=0.4,
            )
            for share in (0.25, 0.5, 0.75):
                at = x + wide * share
                b.lit(box(at - 0.007, top - 0.03, at + 0.007, top - 0.004), wall, relief=0.3)
                window_pane(s, b, box(at - 0.004, top - 0.026, at + 0.004, top - 0.007))
            b.lit(
                box(x + wide * 0.84, top - 0.056, x + wide * 0.94, top - 0.03), mix(wall, s.look.deep, 0.2), relief=0.3
            )
        elif s.rng.random() < 0.5:
            b.lit(
                poly((x - 0.003, top), (x + wide / 2, top - 0.045 * s.unit), (x + wide + 0.003, top)), roof, relief=0.4
            )
        else:
            b.lit(
                poly(
                    (x - 0.003, top),
                    (x + 0.01, top - 0.03 * s.unit),
                    (x + wide - 0.01, top - 0.03 * s.unit),
                    (x + wide + 0.003, top),
                ),
                roof,
                relief=0.4,
            )
        b.line([(x, top), (x + wide, top)], lift(wall, 0.08), 0.004)
        rows = max(2, int(high / 0.03))
        for row in range(rows):
            for column in range(4):
                at, y = x + wide * (0.16 + 0.225 * column), top + high * (0.12 + 0.84 * row / rows)
                pane = box(at - wide * 0.045, y, at + wide * 0.045, y + high / rows * 0.55)
                if s.look.light.night < 0.35 or s.rng.random() < 0.55:
                    window_pane(s, b, pane)
                else:
                    b.flat(pane, mix(wall, s.look.deep, 0.6))
        x += wide


_STANDS = "ground air water"
_HOURS: Final[tuple[Hour, ...]] = ("evening", "day", "dusk", "morning")
_INSTEAD = "bridge=stone_bridge sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp"
_BARS = "house cottage skyscraper"
_HORIZON = (0.6, 0.64)


_on_the_river = partial(
    setting,
    stands=_STANDS,
    owns="stone_bridge",
    instead=_INSTEAD,
    bars=_BARS,
    horizon=_HORIZON,
    hours=_HOURS,
)


@_on_the_river(
    words="paris, seine, banks of the seine",
    kind_of="old_town street city",
    cues="paris, parisian, seine, eiffel",
)
def paris(s: Stage) -> None:
    """Grey roofs along the Seine below the Eiffel Tower."""
    _riverside(s, _PARIS)


@_on_the_river(
    words="london, thames, banks of the thames, westminster bridge",
    weathers=("clear", "cloudy", "mist"),
    kind_of="old_town street city",
    cues="london, thames, big ben",
)
def london(s: Stage) -> None:
    """Brick along the Thames below the clock tower."""
    _riverside(s, _LONDON)


@_on_the_river(
    words="prague, vltava, charles bridge, prag, praga, budapest",
    kind_of="old_town street city",
    cues="prague, vltava, charles bridge, castle above the roofs",
)
def prague(s: Stage) -> None:
    """Red roofs below a castle on its hill."""
    _riverside(s, _PRAGUE)


@_on_the_river(
    words="rome, tiber, eternal city, roma",
    kind_of="old_town street city",
    cues="rome, roman city, tiber, eternal city",
)
def rome(s: Stage) -> None:
    """Warm walls along the Tiber, the Colosseum above them."""
    _riverside(s, _ROME)


@_on_the_river(
    words="istanbul, bosporus, bosphorus, golden horn, constantinople",
    kind_of="old_town street city ocean",
    cues="istanbul, bosporus, bosphorus, golden horn, minarets, constantinople",
)
def istanbul(s: Stage) -> None:
    """Houses up a hill to a mosque, the Bosporus before them."""
    _riverside(s, _ISTANBUL)


@_on_the_river(
    words="moscow embankment, russian city, saint petersburg",
    kind_of="old_town street city",
    cues="moscow, russian, russia, saint petersburg, kremlin, red square",
)
def moscow(s: Stage) -> None:
    """Onion domes above the river."""
    _riverside(s, _MOSCOW)


@setting(
    words="new york, manhattan, new york city, new york harbour, hudson, brooklyn",
    stands=_STANDS,
    horizon=(0.58, 0.62),
    bars="house cottage castle",
    hours=("dusk", "evening", "day", "night"),
    kind_of="city street",
    cues="new york, manhattan, brooklyn, hudson, new york city, times square",
)
def new_york_harbour(s: Stage) -> None:
    """Manhattan behind its water: towers stepped back towards their tops, one taller, Liberty on her island."""
    shore, side = s.plan.horizon + 0.02, s.plan.side
    ashore = any(member.plane == "ground" and member.rests == "ground" for member in s.plan.cast)

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        _towers(s, b, shore, 0.24, 0.3)
        mist(s, b, shore, 0.14, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        _towers(s, b, shore, 0.3, 0.55)
        _art_deco(s, b, s.wide * (0.5 + 0.16 * side), shore)
        water(s, b, shore, murk="#24485c")
        x = s.wide * (0.5 - 0.34 * side)
        b.flat(
            path(f"M{x - 0.11 * s.unit} {shore + 0.05} Q{x} {shore + 0.015} {x + 0.11 * s.unit} {shore + 0.05} Z"),
            s.look.air("#5f7a5a", 0.7),
        )
        s.show(
            b, Cast(prop=statue_of_liberty, x=x, y=shore + 0.034, height=0.24 * s.unit, plane="ground", rests="nowhere")
        )

    def ground(s: Stage, b: Brush) -> None:
        quay(s, b, s.plan.floor - 0.055 if ashore else 0.92)

    def near(s: Stage, b: Brush) -> None:
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _towers(s: Stage, b: Brush, shore: float, tall: float, depth: float) -> None:
    x = -0.05
    while x < s.wide + 0.05:
        wide = s.unit * b.between(0.035, 0.07)
        high = tall * s.unit * b.between(0.35, 1.0)
        tone = mix(s.look.air(b.pick("#8f96a3", "#a89a90", "#7a8796", "#b0a496"), depth), s.look.deep, 0.1)
        steps = ((0.5, 0.0, 0.7), (0.38, 0.7, 0.88), (0.22, 0.88, 1.0)) if s.rng.random() < 0.5 else ((0.5, 0.0, 1.0),)
        for half, low, top in steps:
            body = box(x + wide * (0.5 - half), shore - high * top, x + wide * (0.5 + half), shore - high * low)
            fill(s, b, body, tone, mix(tone, s.look.haze, 0.25), start=shore - high, end=shore)
        for row in range(int(high / 0.016)):
            for column in range(int(wide / 0.011)):
                if s.rng.random() < 0.45 * min(1.0, 1.4 * s.look.light.night) and row * 0.016 < high * 0.68:
                    b.flat(
                        box(
                            x + 0.004 + column * 0.011,
                            shore - 0.014 - row * 0.016,
                            x + 0.009 + column * 0.011,
                            shore - 0.006 - row * 0.016,
                        ),
                        "#ffd98a",
                        alpha=0.85,
                    )
        x += wide * b.between(0.85, 1.1)


def _art_deco(s: Stage, b: Brush, x: float, shore: float) -> None:
    """The one tower that everybody knows, its steps and its needle."""
    u, tone = s.unit, mix(s.look.air("#b5aba0", 0.62), s.look.deep, 0.06)
    for half, low, top in (
        (0.06, 0.0, 0.1),
        (0.046, 0.1, 0.16),
        (0.034, 0.16, 0.36),
        (0.024, 0.36, 0.4),
        (0.014, 0.4, 0.43),
    ):
        b.lit(box(x - half * u, shore - top * u, x + half * u, shore - low * u), tone, relief=0.4)
        for column in range(int(half * 120)):
            at = x - half * u + 0.008 * u + column * 0.0165 * u
            b.line([(at, shore - low * u), (at, shore - top * u)], s.look.deep, 0.0022, alpha=0.35)
        if s.look.light.night > 0.3:
            for _ in range(int(half * 900)):
                b.flat(circle(x + b.around(0, half * u), shore - b.between(low, top) * u, 0.0022), "#ffd98a", alpha=0.8)
    b.lit(
        poly((x - 0.011 * u, shore - 0.43 * u), (x, shore - 0.48 * u), (x + 0.011 * u, shore - 0.43 * u)),
        tone,
        relief=0.5,
    )
    b.line([(x, shore - 0.47 * u), (x, shore - 0.52 * u)], tone, 0.003)
