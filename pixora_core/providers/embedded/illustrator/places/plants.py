"""What grows: woods, trees, grass, leaves."""

from __future__ import annotations

from functools import partial

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, fill
from pixora_core.providers.embedded.illustrator.shapes import Shape, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["conifers", "grass", "leafage", "leafy_trees", "tufts"]


def conifers(
    s: Stage,
    b: Brush,
    line: Crest,
    tall: float,
    colour: RGB,
    *,
    spacing: float = 0.5,
    low: RGB | None = None,
    edge: float = 0.0,
    until: float = 99.0,
) -> None:
    """A wood of firs along a line; each a ragged silhouette, all in one colour that fades to `low` at the foot.

    Only those nearer than `until` to x = `edge` are drawn.
    """
    wood = skia.Path()
    x = -0.04
    while x < s.wide + 0.04:
        high = tall * s.unit * float(s.rng.uniform(0.55, 1.15))
        if abs(x - edge) < until:
            _fir(s, wood, x, line(x) + 0.01, high)
        x += high * spacing * float(s.rng.uniform(0.35, 1.0))
    bounds = wood.getBounds()
    fill(s, b, wood, colour, low or colour, start=bounds.top(), end=bounds.bottom() + 0.02)


def _fir(s: Stage, wood: Shape, x: float, y: float, high: float) -> None:
    tiers = 6
    wide = high * float(s.rng.uniform(0.17, 0.24))
    right, left = [], []
    for tier in range(1, tiers + 1):
        share = tier / tiers
        reach = wide * share**0.9 * float(s.rng.uniform(0.85, 1.12))
        level = y - high * (1 - share * 0.92)
        right += [(x + reach, level + high * 0.03), (x + reach * 0.5, level)]
        left += [(x - reach, level + high * 0.03), (x - reach * 0.5, level)]
    points = [(x, y - high), *right, (x + wide * 0.12, y), (x - wide * 0.12, y), *reversed(left)]
    wood.addPoly([skia.Point(*point) for point in points], close=True)


def leafy_trees(
    s: Stage, b: Brush, line: Crest, tall: float, colour: str, depth: float, *, spacing: float = 0.9
) -> None:
    """Round trees and bushes along a line, lit on the sun's side."""
    x = -0.05 + float(s.rng.random()) * 0.1
    body = s.look.air(colour, depth)
    while x < s.wide + 0.05:
        high = tall * s.unit * float(s.rng.uniform(0.55, 1.1))
        y = line(x) + 0.006
        tone = lift(body, float(s.rng.uniform(-0.03, 0.03)))
        b.line([(x, y), (x, y - high * 0.5)], mix(tone, s.look.deep, 0.5), high * 0.07)
        for _ in range(5):
            px, py = x + b.around(0, high * 0.2), y - high * b.between(0.42, 0.8)
            b.lit(oval(px, py, high * 0.22, high * 0.2), tone, relief=0.35)
        x += high * spacing * float(s.rng.uniform(0.6, 1.6))


def grass(
    s: Stage,
    b: Brush,
    line: Crest,
    tall: float,
    colours: tuple[RGB, ...],
    *,
    count: int,
    lean: float = 0.25,
    middle: tuple[float, float] | None = None,
) -> None:
    """Blades along a line, in several tones, each tone one path; the whole width, or `middle` = (x, reach)."""
    first, last = (-0.02, s.wide + 0.02) if middle is None else (middle[0] - middle[1], middle[0] + middle[1])
    count = int(count * s.wide) if middle is None else count
    for tone in colours:
        blades = skia.Path()
        for _ in range(count // len(colours)):
            x = float(s.rng.uniform(first, last))
            high = tall * s.unit * float(s.rng.uniform(0.35, 1.0))
            y = line(x) + 0.01
            wide = high * 0.045 + 0.0006
            tip = x + high * float(s.rng.uniform(-lean, lean) + lean * 0.4 * -s.plan.side)
            blades.moveTo(x - wide, y)
            blades.quadTo(x - wide * 0.5, y - high * 0.6, tip, y - high)
            blades.quadTo(x + wide, y - high * 0.55, x + wide, y)
            blades.close()
        b.flat(blades, tone)


def tufts(s: Stage, b: Brush, top: float, colours: tuple[RGB, ...], *, count: int, tall: float = 0.03) -> None:
    """Tufts scattered over the ground, small far away and large near."""
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.8
        x, y = float(s.rng.uniform(0, s.wide)), top + (1 - top) * near
        high = tall * (0.2 + near)
        if s.clear_of_cast(x, high):
            grass(s, b, partial(_level, y), high, colours, count=10, lean=0.5, middle=(x, high * 0.7))


def _level(y: float, x: float) -> float:  # noqa: ARG001 (a line gives y for every x)
    return y


def leafage(s: Stage, b: Brush, colour: RGB, *, side: int, top: float = 0.0, reach: float = 0.32) -> None:
    """A branch with leaves that hangs into an upper corner, out of focus."""
    edge = 0.0 if side < 0 else s.wide
    way = -side
    soft = 0.004 if s.style.shading == "soft" else 0.0
    for bough in range(3):
        y = top + bough * 0.075 - 0.02
        long = reach * s.unit * float(s.rng.uniform(0.6, 1.0)) * (1 - 0.18 * bough)
        stem = [
            (edge, y - 0.02),
            (edge + way * long * 0.5, y + 0.03),
            (edge + way * long, y + 0.05 + b.around(0, 0.02)),
        ]
        b.line(smooth(stem, closed=False), colour, 0.006 * s.unit, soft=soft)
        for _ in range(26):
            along = float(s.rng.random())
            x = edge + way * long * along + b.around(0, 0.02)
            leaf = oval(0, 0, 0.022 * s.unit, 0.0085 * s.unit)
            with b.at(x, y + 0.045 * along + b.around(0, 0.028), turn=b.between(-70, 30), flip=side > 0):
                b.flat(leaf, lift(colour, b.between(-0.02, 0.05)), soft=soft)
