"""What rooms share: the view from a window, lamplight, a shelf."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.clouds import clouds
from pixora_core.providers.embedded.illustrator.places.ground import crest, fill, ridge, surface
from pixora_core.providers.embedded.illustrator.places.heavens import (
    lightning,
    precipitation_outside,
    sky,
    stars,
    sun_or_moon,
)
from pixora_core.providers.embedded.illustrator.places.plants import leafy_trees
from pixora_core.providers.embedded.illustrator.places.walls import dressed, sun_on_wall
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = [
    "casement",
    "hanging_plant",
    "lamplit",
    "pendant",
    "shelf",
    "side_window",
    "view",
    "wall_around",
    "window_light",
]


_FLAMES = frozenset({"candle", "lantern", "menorah", "campfire"})


def lamplit(look: Look) -> Look:
    """Inside, the night is warm: a lamp is on."""
    light = look.light
    if light.night > 0.5:
        light = light.model_copy(
            update={"tint": (0.82, 0.66, 0.55), "colour": hexa("#ffd9a0"), "strength": 0.85, "y": 0.6, "x": light.x}
        )
    return look.model_copy(update={"light": light})


def side_window(s: Stage, *, side: int, half: float = 0.2) -> tuple[float, float, float, float]:
    """Where a window is (left, top, right, low) that leaves the wall's middle free; `side` 1 is the right."""
    middle, half = s.wide * (0.5 + 0.33 * side), min(half, s.wide * 0.2)
    return (middle - half, 0.1, middle + half, 0.5)


def casement(
    s: Stage, b: Brush, frame: tuple[float, float, float, float], wood: RGB, *, curtains: bool = False
) -> None:
    """A window's posts, bars and sill around a view, and curtains that hang from a rail and are tied back."""
    left, top, right, low = frame
    panes = max(2, round((right - left) / 0.3))
    for x in (left + (right - left) * pane / panes for pane in range(panes + 1)):
        b.lit(box(x - 0.008, top, x + 0.008, low), wood, relief=0.4)
    for y in (top, top + (low - top) * 0.4, low):
        b.lit(box(left - 0.008, y - 0.007, right + 0.008, y + 0.007), wood, relief=0.4)
    b.lit(box(left - 0.035, low + 0.004, right + 0.035, low + 0.024), lift(wood, 0.05), relief=0.4)
    if curtains:
        b.rod([(left - 0.16, top - 0.045), (right + 0.16, top - 0.045)], lift(wood, -0.12), 0.011)
        for edge, way in ((left, -1), (right, 1)):
            _curtain(s, b, (edge, top - 0.045), way, low + 0.05, narrow=min(1.0, s.wide))


def _curtain(s: Stage, b: Brush, at: tuple[float, float], way: int, low: float, *, narrow: float) -> None:
    """One half: gathered on the rail at `at`, tied back at two thirds of its height, wider again below."""
    edge, top = at
    tie = top + (low - top) * 0.64
    inner, waist, outer = edge - way * 0.1 * narrow, edge + way * 0.03, edge + way * 0.13 * narrow
    cloth = s.look.air("#d8b48f", 0.9)
    shape = path(
        f"M{outer} {top} L{inner} {top} C{inner} {tie - 0.12} {waist - way * 0.02} {tie - 0.06} {waist} {tie} "
        f"C{waist - way * 0.035} {tie + 0.05} {waist - way * 0.03} {low - 0.03} {waist - way * 0.025} {low} "
        f"L{outer} {low} Z"
    )
    b.lit(shape, cloth, relief=0.4)
    with b.inside(shape):
        for fold in range(5):
            x = outer + (inner - outer) * (fold + 0.5) / 5
            knot = outer + (waist - outer) * (fold + 0.5) / 5
            line = path(f"M{x} {top} C{x} {tie - 0.12} {knot} {tie - 0.08} {knot} {tie} L{knot} {low}")
            b.line(line, lift(cloth, -0.12), 0.0045, alpha=0.4, soft=0.003)
    b.line([(waist, tie), (outer, tie - 0.012)], lift(cloth, -0.16), 0.011)


def wall_around(
    s: Stage, b: Brush, frame: tuple[float, float, float, float], wall: RGB, *, low: float | None = None
) -> None:
    """The wall around a window, lightest where the light comes in; dressed down to `low`, if it is seen so far."""
    dark = mix(wall, s.look.deep, 0.42)
    centre = (frame[0] + frame[2]) / 2
    b.canvas.save()
    b.canvas.clipPath(box(*frame), skia.ClipOp.kDifference, doAntiAlias=True)
    fill(s, b, box(-0.05, -0.05, s.wide + 0.05, 1.05), mix(wall, dark, 0.5), dark, start=0, end=0.75)
    b.glow(centre, 0.34, 0.75, mix(wall, s.look.light.colour, 0.45), alpha=0.7 * s.look.light.strength)
    if low is not None:
        dressed(s, b, mix(wall, dark, 0.35), low=low)
        sun_on_wall(s, b, frame)
    b.canvas.restore()


def view(s: Stage, b: Brush, frame: tuple[float, float, float, float]) -> None:
    """What is seen through a window: the sky of the hour and a few hills."""
    left, top, right, low = frame
    with b.inside(box(left, top, right, low)), s.out_of_doors():
        sky(s, b)
        stars(s, b, amount=s.look.stars, low=low)
        sun_or_moon(s, b)
        clouds(s, b)
        if s.look.weather == "storm":
            lightning(s, b)
        ridge(s, b, crest(s, low - 0.13, 0.05, cells=4), "#7f93a8", 0.2)
        line = crest(s, low - 0.06, 0.03, cells=3)
        ridge(s, b, line, s.look.ground("#6f9468"), 0.45)
        leafy_trees(s, b, line, 0.06, "#557f4e", 0.45, spacing=1.6)
        precipitation_outside(s, b)


def shelf(s: Stage, b: Brush, x: float, y: float) -> None:
    """A board with books and a plant."""
    half = min(0.2, s.wide * 0.2)
    b.shade(box(x - half, y + 0.02, x + half, y + 0.055), alpha=0.35, soft=0.012)
    at = x - half + 0.02
    while at < x + half - 0.09:
        wide, high = b.between(0.012, 0.028), b.between(0.075, 0.125)
        tone = s.look.air(b.pick("#a8503c", "#3f6a7a", "#c99a4a", "#5a7a52", "#7a5a86", "#d8c8a8"), 0.85)
        b.lit(box(at, y - high, at + wide, y), mix(tone, s.look.deep, 0.22), relief=0.4)
        b.line(
            [(at + 0.003, y - high * 0.8), (at + wide - 0.003, y - high * 0.8)], s.look.light.colour, 0.002, alpha=0.4
        )
        at += wide + 0.001
    pot = x + half - 0.045
    b.lit(
        poly((pot - 0.024, y - 0.045), (pot + 0.024, y - 0.045), (pot + 0.017, y), (pot - 0.017, y)),
        mix(s.look.air("#b9684a", 0.9), s.look.deep, 0.2),
        relief=0.5,
    )
    for leaf in range(7):
        with b.at(pot, y - 0.045, turn=20 + leaf * 23):
            b.lit(oval(0.035, 0, 0.032, 0.009), mix(s.look.air("#4f8a55", 0.9), s.look.deep, 0.2), relief=0.4)
    b.lit(box(x - half, y, x + half, y + 0.014), s.look.air("#8a5f3f", 0.9), relief=0.4)


def window_light(s: Stage, b: Brush, frame: tuple[float, float, float, float], top: float) -> None:
    """What the sun throws through a window on the floor or the table: its panes, aslant, away from the light."""
    strength = s.outside.light.strength * max(0.0, 1 - 1.6 * s.outside.light.night)
    if strength < 0.1 or s.outside.weather != "clear":
        return
    left, _, right, _ = frame
    panes = max(2, round((right - left) / 0.3))
    for row in range(2):
        near, far = top + 0.05 + 0.115 * (row + 1), top + 0.065 + 0.115 * row
        for pane in range(panes):
            first, last = (left + (right - left) * (pane + edge) / panes for edge in (0.05, 0.95))
            pool = poly(
                *[(_thrown(s, x, y - top), y) for x, y in ((first, far), (last, far), (last, near), (first, near))]
            )
            with b.inside(surface(s, top)):
                b.sheen(pool, alpha=0.42 * strength, soft=0.004 + 0.003 * row)


def _thrown(s: Stage, x: float, down: float) -> float:
    """Where the light from x in the window falls on the floor, so far down from its edge."""
    return s.wide / 2 + (x - s.wide / 2) * (0.8 + 1.5 * down) - 0.5 * s.plan.side * (down + 0.1)


def hanging_plant(s: Stage, b: Brush, x: float) -> None:
    """A pot on three cords, its leaves hanging down over the rim."""
    unit, leaf = s.unit, s.look.air("#4f8a55", 0.9)
    rim, half = 0.16 * unit, 0.055 * unit
    for way in (-1, 0, 1):
        b.line([(x, -0.02), (x + way * half * 0.9, rim)], mix(s.look.air("#8a6a4c", 0.9), s.look.deep, 0.3), 0.0025)
    pot = path(
        f"M{x - half} {rim} L{x + half} {rim} C{x + half} {rim + 0.05 * unit} {x + 0.5 * half} {rim + 0.075 * unit} "
        f"{x} {rim + 0.075 * unit} C{x - 0.5 * half} {rim + 0.075 * unit} {x - half} {rim + 0.05 * unit} "
        f"{x - half} {rim} Z"
    )
    b.lit(pot, s.look.air("#b9684a", 0.9), relief=0.5)
    for tendril in range(7):
        lean = (tendril - 3) / 3
        long = unit * b.between(0.07, 0.17) * (1.15 - 0.35 * abs(lean))
        over = x + lean * half * 1.05
        b.line([(x + lean * half * 0.5, rim - 0.008), (over, rim), (over, rim + long)], lift(leaf, -0.12), 0.0025)
        for step in range(5):
            y = rim - 0.01 + long * (step + 0.6) / 5
            with b.at(over + b.around(0, 0.004), y, turn=30 if (step + tendril) % 2 else 150):
                b.lit(oval(0.011 * unit, 0, 0.014 * unit, 0.0075 * unit), lift(leaf, b.around(0.0, 0.05)), relief=0.4)


def pendant(s: Stage, b: Brush, x: float) -> None:
    """A lamp that hangs from above, and its light; where a flame is what gives light, no lamp is lit beside it."""
    if any(member.prop.name in _FLAMES for member in s.plan.cast):
        return
    y = 0.16
    b.line([(x, -0.02), (x, y)], s.look.deep, 0.003)
    b.glow(x, y + 0.05, 0.55, "#ffcf8a", alpha=0.55)
    b.lit(
        path(f"M{x - 0.075} {y + 0.05} C{x - 0.06} {y - 0.01} {x + 0.06} {y - 0.01} {x + 0.075} {y + 0.05} Z"),
        s.look.air("#3f5a5a", 1.0),
        relief=0.5,
    )
    b.flat(oval(x, y + 0.05, 0.07, 0.009), "#fff0c8")
