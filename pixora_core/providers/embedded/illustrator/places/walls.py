"""What walls and floors of rooms bear: panels, stripes, the window's light, a rug, a runner; leaves before the lens."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["dressed", "leaves_before", "rug", "runner", "sun_on_wall"]

_RAIL = 0.5
"""The y of a dado's rail."""

_CLOTHS = ("#a8583f", "#4a6f74", "#8a7a4a", "#6a5678", "#5f7a55")


def dressed(s: Stage, b: Brush, wall: RGB, *, low: float) -> None:
    """A wall as somebody has dressed it: panels below a rail, stripes of two tones, or boards."""
    light, dark = mix(wall, s.look.light.colour, 0.3), mix(wall, s.look.deep, 0.4)
    kind = s.plan.variant // 3 % 3
    if kind == 0:
        _panels(s, b, (wall, light, dark), low)
    elif kind == 1:
        stripes = skia.Path()
        for stripe in range(int(s.wide / 0.07) + 1):
            stripes.addRect(skia.Rect.MakeLTRB(0.07 * stripe, 0.0, 0.07 * stripe + 0.035, low))
        b.flat(stripes, light, alpha=0.13)
        b.flat(box(-0.05, low - 0.035, s.wide + 0.05, low), light, alpha=0.5)
    else:
        for board in range(int(s.wide / 0.1) + 1):
            b.line([(0.1 * board, _RAIL), (0.1 * board, low)], dark, 0.003, alpha=0.5)
        b.flat(box(-0.05, _RAIL, s.wide + 0.05, low), dark, alpha=0.22)
    if kind != 1:
        b.flat(box(-0.05, _RAIL - 0.012, s.wide + 0.05, _RAIL), light, alpha=0.75)
        b.shade(box(-0.05, _RAIL, s.wide + 0.05, _RAIL + 0.008), alpha=0.3, soft=0.003)


def _panels(s: Stage, b: Brush, tones: tuple[RGB, RGB, RGB], low: float) -> None:
    """Framed fields between the rail and the floor, their edges in light and shade."""
    _, light, dark = tones
    b.flat(box(-0.05, _RAIL, s.wide + 0.05, low), dark, alpha=0.16)
    lit, shaded = skia.Path(), skia.Path()
    long = 0.2
    for panel in range(int(s.wide / long) + 1):
        left, right = long * panel + 0.02, long * (panel + 1) - 0.02
        top, foot = _RAIL + 0.022, low - 0.018
        for path_, corners in (
            (shaded, ((left, foot), (left, top), (right, top))),
            (lit, ((left, foot), (right, foot), (right, top))),
        ):
            path_.moveTo(*corners[0])
            for corner in corners[1:]:
                path_.lineTo(*corner)
    b.line(shaded, dark, 0.004, alpha=0.8)
    b.line(lit, light, 0.003, alpha=0.6)


def sun_on_wall(s: Stage, b: Brush, frame: tuple[float, float, float, float]) -> None:
    """The window's panes thrown on the wall across from it; through blinds, where light is hard."""
    day = s.outside.light.strength * max(0.0, 1 - 1.2 * s.outside.light.night)
    strength = day if s.outside.weather == "clear" else 0.0
    strength = max(strength, 0.55) if s.style.hard else strength
    if strength < 0.1 or s.style.shading == "plain":
        return
    way = -s.plan.side
    x = (frame[0] if way < 0 else frame[2]) + way * 0.3
    bars = 9 if s.style.hard else 2
    for bar in range(bars):
        for pane in range(1 if s.style.hard else 2):
            tall = 0.36 / bars
            top, half = 0.1 + tall * bar + 0.05, 0.23 if s.style.hard else 0.1
            middle = x + (0.0 if s.style.hard else (pane - 0.5) * 0.22)
            corners = [(middle - half, top), (middle + half, top), (middle + half, top + tall * 0.62)]
            corners.append((middle - half, top + tall * 0.62))
            slant = [(cx, cy + 0.24 * way * (cx - x)) for cx, cy in corners]
            b.sheen(poly(*slant), alpha=0.3 * strength, soft=0.006)


def rug(s: Stage, b: Brush, x: float, y: float) -> None:
    """A woven carpet on the floor: a border, a field, a few lines of its pattern."""
    cloth = s.look.air(_CLOTHS[s.plan.variant % len(_CLOTHS)], 0.95)
    pale = s.look.air("#e3cfa8", 0.95)
    near, far, slope = 0.46 * s.unit, 0.36 * s.unit, 0.072

    def quad(inset: float) -> skia.Path:
        top, low = y - slope * (0.62 - inset), y + slope * (1.0 - inset)
        return poly(
            (x - far + inset * 0.34, top), (x + far - inset * 0.34, top), (x + near - inset * 0.4, low),
            (x - near + inset * 0.4, low),
        )  # fmt: skip

    b.shade(quad(-0.06), alpha=0.35, soft=0.01)
    b.lit(quad(0.0), mix(cloth, s.look.deep, 0.2), relief=0.15)
    b.line(quad(0.12), pale, 0.005, alpha=0.7)
    b.flat(quad(0.2), mix(cloth, pale, 0.16))
    b.line(quad(0.3), mix(cloth, s.look.deep, 0.4), 0.003, alpha=0.7)


def runner(s: Stage, b: Brush, x: float, top: float, low: float) -> None:
    """A strip of cloth across a table, over its edge: what stands on it is set there."""
    cloth = mix(s.look.air(_CLOTHS[(s.plan.variant + 2) % len(_CLOTHS)], 0.95), s.look.air("#cdbb9a", 0.95), 0.35)
    cloth, pale = mix(cloth, s.look.deep, 0.14), s.look.air("#eadfc8", 0.95)
    far, near, middle = 0.2 * s.unit, 0.29 * s.unit, s.wide / 2
    foot = x + (x - middle) * 0.24

    def strip(first: float, last: float) -> skia.Path:
        return poly(
            (x + first * far, top), (x + last * far, top), (foot + last * near, low), (foot + first * near, low)
        )

    b.shade(strip(-1.03, 1.03), alpha=0.3, soft=0.006)
    b.lit(strip(-1, 1), cloth, relief=0.2)
    b.fade(strip(-1, 1), s.look.deep, start=(0, top), end=(0, low), alpha=(0.0, 0.3))
    for edge in (-0.88, 0.84):
        b.flat(strip(edge, edge + 0.04), pale, alpha=0.3)


def leaves_before(s: Stage, b: Brush, *, edge: float) -> None:
    """Large leaves of a plant right before the camera, at one lower corner, out of focus."""
    way = 1 if edge < s.wide / 2 else -1
    soft = 0.007 if s.style.shading == "soft" else 0.0
    tone = mix(s.look.air("#35543c", 1.0), s.look.deep, 0.55)
    for leaf in range(7):
        turn = math.radians(24 + 13 * leaf + b.around(0, 5))
        long = s.unit * b.between(0.26, 0.4) * (1.0 if leaf > 1 else 0.7)
        with b.at(edge - way * 0.03, 1.03, turn=math.degrees(turn) if way > 0 else 180 - math.degrees(turn)):
            blade = path(
                f"M0 0 C{long * 0.3} {-long * 0.16} {long * 0.75} {-long * 0.14} {long} 0 "
                f"C{long * 0.75} {long * 0.12} {long * 0.3} {long * 0.14} 0 0 Z"
            )
            b.flat(blade, lift(tone, b.between(-0.02, 0.05)), soft=soft)
            b.line([(0.0, 0.0), (long * 0.9, 0.0)], lift(tone, 0.07), 0.003, alpha=0.6, soft=soft)
    b.flat(oval(edge, 1.04, 0.14 * s.unit, 0.05), tone, soft=soft)
