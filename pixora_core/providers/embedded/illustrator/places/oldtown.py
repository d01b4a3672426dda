"""An old town by the water: house fronts shoulder to shoulder, a dome, a bell tower, a quay of stone."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, fill, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import leafage
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["bridge_of_arches", "lantern_post", "old_town", "quay", "skyline", "waterside"]

_WALLS = ("#e3b58a", "#d98f6c", "#ead2a4", "#c9b7a0", "#d3a29a", "#b9bfae", "#e8c08a")
_ROOFS = ("#a4523c", "#8d4a3a", "#b5663f", "#6b5a5c")


@setting(
    words="old town, historic city, canal, waterfront, embankment, piazza, venice, florence, amsterdam",
    stands="ground air water",
    owns="stone_bridge",
    instead="bridge=stone_bridge sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    bars="house cottage skyscraper",
    horizon=(0.6, 0.65),
    hours=("evening", "day", "dusk", "morning"),
)
def old_town(s: Stage) -> None:
    """Tall old houses along the water, roofs and a dome behind them, a quay in front."""
    waterside(s)


def waterside(s: Stage) -> None:
    """A town along its water."""
    ashore = any(member.plane == "ground" and member.rests == "ground" for member in s.plan.cast)
    shore = s.plan.horizon + 0.025
    grand = s.plan.variant % 3 != 1

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.05, 0.05, cells=3), "#7d8aa0", 0.18)
        tone = mix(s.look.air("#8a7f86", 0.34), s.look.deep, 0.12)
        skyline(s, b, shore, tone)
        mist(s, b, s.plan.horizon, 0.2, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        if grand:
            _dome(s, b, s.wide * (0.5 - 0.27 * s.plan.side), shore)
            _campanile(s, b, s.wide * (0.5 + (0.1 + 0.07 * (s.plan.variant % 3)) * s.plan.side), shore)
        else:
            _campanile(s, b, s.wide * (0.5 - 0.38 * s.plan.side), shore)
        _houses(s, b, shore, size=1.0 if grand else 1.75)
        water(s, b, shore - 0.004, murk="#2c5560")
        _mirrored_lights(s, b, shore)
        asked = "stone_bridge" in s.plan.own
        if asked or s.plan.variant % 3 == 2:
            bridge_of_arches(s, b, shore + (0.13 if asked else 0.075), size=1.7 if asked else 1.0)

    def ground(s: Stage, b: Brush) -> None:
        quay(s, b, s.plan.floor - 0.055 if ashore else 0.9)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#3a3440", 1.0), 0.35)
        lantern_post(s, b, s.wide * (0.5 - 0.45 * s.plan.side), tone)
        if s.plan.variant % 2:
            leafage(s, b, mix(s.look.air("#2f4a34", 1.0), s.look.deep, 0.5), side=s.plan.side, reach=0.28)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def skyline(s: Stage, b: Brush, shore: float, tone: RGB) -> None:
    """Roofs, spires and small domes far away, all in one pale tone."""
    x = -0.05
    while x < s.wide + 0.05:
        wide, high = s.unit * b.between(0.04, 0.09), s.unit * b.between(0.06, 0.13)
        kind = float(s.rng.random())
        b.flat(box(x, shore - high, x + wide, shore), tone)
        if kind < 0.2:
            b.flat(poly((x, shore - high), (x + wide / 2, shore - high - wide * 2.2), (x + wide, shore - high)), tone)
        elif kind < 0.35:
            b.flat(circle(x + wide / 2, shore - high, wide * 0.46), tone)
        else:
            b.flat(poly((x, shore - high), (x + wide / 2, shore - high - wide * 0.4), (x + wide, shore - high)), tone)
        x += wide * b.between(0.7, 1.0)


def _dome(s: Stage, b: Brush, x: float, shore: float) -> None:
    u = s.unit
    wall, lead = s.look.air("#e6dcc6", 0.5), s.look.air("#8fa3a0", 0.5)
    base = shore - 0.2 * u
    b.lit(box(x - 0.13 * u, base + 0.02 * u, x + 0.13 * u, shore), wall, relief=0.3)
    b.tube(box(x - 0.085 * u, base - 0.04 * u, x + 0.085 * u, base + 0.03 * u), wall, relief=0.5)
    cap = path(
        f"M{x - 0.09 * u} {base - 0.04 * u} C{x - 0.09 * u} {base - 0.17 * u} {x + 0.09 * u} {base - 0.17 * u} "
        f"{x + 0.09 * u} {base - 0.04 * u} Z"
    )
    b.tube(cap, lead, relief=0.6)
    b.tube(box(x - 0.018 * u, base - 0.165 * u, x + 0.018 * u, base - 0.125 * u), wall, relief=0.5)
    b.flat(poly((x - 0.02 * u, base - 0.165 * u), (x, base - 0.21 * u), (x + 0.02 * u, base - 0.165 * u)), lead)
    for column in range(5):
        at = x - 0.066 * u + 0.033 * u * column
        b.flat(box(at - 0.006 * u, base - 0.028 * u, at + 0.006 * u, base + 0.018 * u), s.look.deep, alpha=0.35)


def _campanile(s: Stage, b: Brush, x: float, shore: float) -> None:
    u = s.unit
    brick, stone = s.look.air("#b5735a", 0.58), s.look.air("#e8dcc4", 0.58)
    top = shore - 0.34 * u
    b.lit(box(x - 0.032 * u, top, x + 0.032 * u, shore), brick, relief=0.35)
    b.lit(box(x - 0.038 * u, top - 0.055 * u, x + 0.038 * u, top), stone, relief=0.35)
    for arch in (-0.018, 0.008):
        b.flat(box(x + arch * u, top - 0.045 * u, x + (arch + 0.012) * u, top - 0.012 * u), s.look.deep, alpha=0.6)
    roof = poly((x - 0.04 * u, top - 0.055 * u), (x, top - 0.16 * u), (x + 0.04 * u, top - 0.055 * u))
    b.lit(roof, s.look.air("#7f9a8c", 0.58), relief=0.4)


def _houses(s: Stage, b: Brush, shore: float, *, size: float) -> None:
    """A row of fronts along the water; the tones and heights differ from house to house. `size` brings them nearer."""
    x = -0.06
    while x < s.wide + 0.05:
        wide, high = size * s.unit * b.between(0.075, 0.125), size * s.unit * b.between(0.14, 0.22)
        wall = s.look.air(b.pick(*_WALLS), 0.72)
        wall = mix(wall, s.look.deep, 0.1 + 0.16 * float(s.rng.random()))
        roof = mix(s.look.air(s.look.ground(b.pick(*_ROOFS)), 0.72), s.look.deep, 0.1)
        fill(
            s,
            b,
            box(x, shore - high, x + wide, shore),
            wall,
            mix(wall, s.look.deep, 0.25),
            start=shore - high,
            end=shore,
        )
        eaves = shore - high
        slope = poly(
            (x - 0.006, eaves),
            (x + wide * 0.12, eaves - 0.032),
            (x + wide * 0.88, eaves - 0.032),
            (x + wide + 0.006, eaves),
        )
        b.lit(slope, roof, relief=0.4)
        if s.rng.random() < 0.4:
            b.lit(box(x + wide * 0.2, eaves - 0.06, x + wide * 0.3, eaves - 0.02), wall, relief=0.3)
        _front_windows(s, b, (x, eaves, x + wide, shore), wall)
        x += wide


def _front_windows(s: Stage, b: Brush, place: tuple[float, float, float, float], wall: RGB) -> None:
    left, top, right, low = place
    night = min(1.0, s.look.light.night * 1.5)
    columns, rows = 3, max(3, int((low - top) / 0.045))
    dark, lit = skia.Path(), skia.Path()
    for row in range(rows):
        for column in range(columns):
            x = left + (right - left) * (0.18 + 0.27 * column)
            y = top + (low - top) * (0.1 + 0.84 * row / rows)
            pane = skia.Rect.MakeXYWH(x, y, (right - left) * 0.12, (low - top) / rows * 0.55)
            (lit if s.rng.random() < 0.55 * night else dark).addRect(pane)
    b.flat(dark, mix(wall, s.look.deep, 0.6), alpha=0.85)
    b.flat(lit, mix(hexa("#ffd98a"), s.look.haze, 0.12))
    bounds = lit.getBounds()
    if night > 0.3 and not lit.isEmpty():
        b.glow(bounds.centerX(), bounds.centerY(), 0.09 * s.unit, "#ffca7a", alpha=0.22 * night)


def _mirrored_lights(s: Stage, b: Brush, shore: float) -> None:
    """The fronts' warmth on the water: long soft streaks below the quay, lights after sunset."""
    for _ in range(int(60 * s.wide * s.style.detail)):
        x, y = b.between(0, s.wide), shore + 0.22 * float(s.rng.random()) ** 1.4
        tone = s.look.air(b.pick(*_WALLS), 0.8)
        b.flat(oval(x, y, b.between(0.01, 0.04) * s.unit, 0.0018), tone, alpha=b.between(0.1, 0.3))
    for _ in range(int(110 * s.wide * s.look.light.night * s.style.detail)):
        x, y = b.between(0, s.wide), shore + 0.25 * float(s.rng.random()) ** 1.6
        b.flat(oval(x, y, b.between(0.004, 0.018) * s.unit, 0.0014), "#ffd98a", alpha=b.between(0.2, 0.55))


def bridge_of_arches(s: Stage, b: Brush, foot: float, *, size: float) -> None:
    """A bridge of many arches across the whole river, its lamps in a row, its piers in the water."""
    stone = mix(s.look.air("#b5a590", 0.82), s.look.deep, 0.22)
    deck, span = foot - 0.085 * size, 0.2 * size * s.unit
    arches = skia.Path()
    for number in range(int(s.wide / span) + 3):
        x = (number - 0.6 + 0.3 * s.plan.side) * span
        arches.addPath(
            path(
                f"M{x - span * 0.4} {foot + 0.02} L{x - span * 0.4} {foot - 0.015} C{x - span * 0.4} {deck + 0.005} "
                f"{x + span * 0.4} {deck + 0.005} {x + span * 0.4} {foot - 0.015} L{x + span * 0.4} {foot + 0.02} Z"
            )
        )
    b.lit(cut(box(-0.05, deck, s.wide + 0.05, foot), arches), stone, relief=0.35)
    b.flat(box(-0.05, deck - 0.012, s.wide + 0.05, deck + 0.004), lift(stone, 0.06))
    b.flat(box(-0.05, foot, s.wide + 0.05, foot + 0.02), s.look.deep, alpha=0.22, soft=0.008)
    for lamp in range(int(s.wide / span) + 2):
        x = (lamp - 0.1 + 0.3 * s.plan.side) * span
        b.line([(x, deck - 0.01), (x, deck - 0.05)], s.look.deep, 0.003, alpha=0.8)
        if s.look.light.night > 0.25:
            b.glow(x, deck - 0.053, 0.06 * s.unit, "#ffd690", alpha=0.6 * s.look.light.night)
        b.flat(circle(x, deck - 0.053, 0.0055 * s.unit), mix(stone, hexa("#fff0c4"), min(1.0, s.look.light.night * 2)))


def quay(s: Stage, b: Brush, top: float) -> None:
    stone = s.look.air("#a39a8e", 0.95)
    fill(s, b, box(-0.05, top, s.wide + 0.05, 1.05), stone, mix(stone, s.look.deep, 0.5), start=top, end=1.0)
    b.lit(box(-0.05, top - 0.008, s.wide + 0.05, top + 0.012), lift(stone, 0.07), relief=0.3)
    for row in range(1, 6):
        y = top + (1.05 - top) * (row / 6) ** 1.4
        b.line([(0, y), (s.wide, y)], s.look.deep, 0.0016, alpha=0.3)
        for joint in range(int(s.wide / (0.08 + 0.03 * row)) + 2):
            x = (joint + 0.5 * (row % 2)) * (0.08 + 0.03 * row)
            b.line([(x, y), (x + 0.004, y + 0.02 + 0.01 * row)], s.look.deep, 0.0014, alpha=0.24)
    wood = mix(s.look.air("#6a4a3a", 0.95), s.look.deep, 0.2)
    for post in range(3):
        x = s.wide * (0.5 + (0.22 + 0.13 * post) * s.plan.side)
        if s.clear_of_cast(x, 0.03):
            b.tube(box(x - 0.008, top - 0.09 + 0.02 * post, x + 0.008, top + 0.012), wood, relief=0.5)
            b.lit(
                box(x - 0.011, top - 0.1 + 0.02 * post, x + 0.011, top - 0.083 + 0.02 * post, round_by=0.004),
                s.look.air("#c9b48a", 0.95),
            )


def lantern_post(s: Stage, b: Brush, x: float, tone: RGB) -> None:
    """A street lamp of iron with one glass, close to the camera."""
    top = 0.36
    b.line([(x, 1.03), (x, top + 0.1)], tone, 0.011 * s.unit)
    b.line([(x - 0.02, top + 0.12), (x + 0.02, top + 0.12)], tone, 0.008 * s.unit)
    glass = poly((x - 0.017, top + 0.09), (x + 0.017, top + 0.09), (x + 0.026, top + 0.015), (x - 0.026, top + 0.015))
    night = s.look.light.night
    if night > 0.25:
        b.glow(x, top + 0.05, 0.2 * s.unit, "#ffd690", alpha=0.7 * night)
    b.flat(glass, mix(s.look.air("#7a8a90", 0.9), hexa("#fff0c4"), min(1.0, night * 1.5)), alpha=0.9)
    b.line(glass, tone, 0.004)
    b.flat(poly((x - 0.032, top + 0.015), (x, top - 0.03), (x + 0.032, top + 0.015)), tone)
