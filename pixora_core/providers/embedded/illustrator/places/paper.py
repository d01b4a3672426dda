"""Pictures in cut paper for what has neither a place nor a thing: a landscape, a mobile, rings, a gate of light."""

from __future__ import annotations

import math

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, fill
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["alone", "paper_sheet"]

Tones = tuple[RGB, RGB, RGB, RGB]
Focus = tuple[float, float]


def alone(s: Stage, tones: Tones, focus: Focus) -> None:
    """The studio without a subject: which of the pictures it is, the variant says."""
    (_landscape, _mobile, _rings, _gate)[s.plan.variant % 4](s, tones, focus)


def paper_sheet(s: Stage, b: Brush, shape: Shape, tone: RGB, *, lifted: float) -> None:
    """A sheet of paper that lies a little above what is behind it."""
    with b.at(-s.plan.side * lifted * 0.6, lifted):
        b.shade(shape, alpha=0.34, soft=lifted * 0.9)
    b.lit(shape, tone, relief=0.16)


def _under(s: Stage, line: Crest) -> Shape:
    along = [-0.05 + (s.wide + 0.1) * step / 48 for step in range(49)]
    return smooth([*[(x, line(x)) for x in along], (s.wide + 0.3, 1.2), (-0.3, 1.2)], tension=0.9)


def _nothing(_s: Stage, _b: Brush) -> None:
    """Leaves a plane empty."""


def _landscape(s: Stage, tones: Tones, focus: Focus) -> None:
    """Sheets of hills, each darker and nearer than the last, a sun behind them, a thread of birds."""
    dark, middle_tone, warm, pale = tones

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(middle_tone, dark, 0.2), mix(middle_tone, warm, 0.55), mix(warm, pale, 0.6)), low=0.75)
        for ring in range(4, 0, -1):
            b.flat(circle(focus[0], 0.4, (0.13 + 0.085 * ring) * s.unit), mix(warm, pale, 0.5), alpha=0.13)
        paper_sheet(s, b, circle(focus[0], 0.4, 0.15 * s.unit), mix(pale, WHITE, 0.2), lifted=0.01)
        _layer(s, b, 0.52, 0.16, mix(middle_tone, pale, 0.45))

    def middle(s: Stage, b: Brush) -> None:
        _layer(s, b, 0.6, 0.14, mix(middle_tone, pale, 0.18))
        _layer(s, b, 0.69, 0.12, mix(middle_tone, dark, 0.18))
        for bird in range(5):
            x = focus[0] + (bird - 2.4) * 0.05 * s.unit + 0.12 * s.plan.side
            y, size = 0.3 - 0.022 * abs(bird - 2) + b.around(0, 0.01), 0.014 * s.unit
            wings = [
                (x - size, y - size * 0.5),
                (x - size * 0.4, y - size * 0.45),
                (x, y),
                (x + size * 0.4, y - size * 0.45),
            ]
            b.line(smooth([*wings, (x + size, y - size * 0.5)], closed=False), dark, 0.0035)

    def ground(s: Stage, b: Brush) -> None:
        _layer(s, b, 0.79, 0.1, mix(middle_tone, dark, 0.5))
        _layer(s, b, 0.9, 0.08, mix(middle_tone, dark, 0.75))

    def near(s: Stage, b: Brush) -> None:
        _grasses(s, b, mix(dark, (0.0, 0.0, 0.0), 0.2), mix(dark, middle_tone, 0.25))

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _layer(s: Stage, b: Brush, y: float, swing: float, tone: RGB) -> None:
    paper_sheet(s, b, _under(s, crest(s, y + swing * 0.4, swing, cells=1.5, octaves=2)), tone, lifted=0.014)


def _grasses(s: Stage, b: Brush, tone: RGB, other: RGB) -> None:
    """Stems with leaves of paper at both sides."""
    for side, count in ((-1, 4), (1, 3)):
        for number in range(count):
            foot = (0.0 if side < 0 else s.wide) - side * (0.03 + 0.075 * number) * s.unit
            high, lean = (0.42 - 0.075 * number) * b.between(0.85, 1.1), -side * b.between(0.02, 0.09) * s.unit
            stem = [(foot, 1.05), (foot + lean * 0.3, 1.0 - high * 0.5), (foot + lean, 1.0 - high)]
            paint = tone if number % 2 else other
            b.line(smooth(stem, closed=False), paint, 0.006)
            for leaf in range(6):
                share = 0.25 + 0.13 * leaf
                x, y = foot + lean * share**1.5, 1.03 - (high + 0.03) * share
                for way in (-1, 1):
                    with b.at(x, y, turn=90 - way * 52):
                        b.lit(
                            oval(0.034 * s.unit, 0, 0.035 * s.unit * (1.1 - share * 0.5), 0.0105 * s.unit),
                            paint,
                            relief=0.3,
                        )


def _mobile(s: Stage, tones: Tones, focus: Focus) -> None:
    """Shapes of paper that hang in balance from thin rods, their shadows on the wall behind."""
    dark, middle_tone, warm, pale = tones
    wall = mix(pale, middle_tone, 0.16)
    centre, unit = s.wide * 0.5, s.unit

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(wall, middle_tone, 0.22), wall, mix(wall, warm, 0.3)), low=0.9)
        b.glow(s.wide * (0.5 + 0.4 * s.plan.side), 0.05, 1.1, mix(pale, WHITE, 0.5), alpha=0.8)
        with b.at(-s.plan.side * 0.07, 0.045):
            _hung(s, b, (centre, unit), None)

    def ground(s: Stage, b: Brush) -> None:
        _hung(s, b, (centre, unit), (warm, middle_tone, dark, mix(warm, pale, 0.45), mix(middle_tone, pale, 0.35)))

    def middle(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.15
        floor = box(-0.05, top, s.wide + 0.05, 1.05)
        fill(s, b, floor, mix(wall, warm, 0.45), mix(warm, dark, 0.55), start=top, end=1.0)
        b.flat(box(-0.05, top - 0.003, s.wide + 0.05, top + 0.003), mix(pale, WHITE, 0.5), alpha=0.6)
        b.sheen(oval(focus[0], top + 0.07, 0.5 * unit, 0.04), alpha=0.4, soft=0.03)

    s.planes(far=far, middle=middle, ground=ground, near=_nothing)


_ARMS = (
    ((0.0, 0.12), (-0.34, 0.2), (0.26, 0.15)),
    ((-0.34, 0.24), (-0.52, 0.31), (-0.17, 0.27)),
    ((0.26, 0.19), (0.05, 0.27), (0.46, 0.24)),
    ((0.46, 0.28), (0.34, 0.36), (0.58, 0.33)),
)
"""The rods of the mobile: where each hangs, and where its two ends are, from the middle of the picture."""

_LEAVES = (
    (-0.52, 0.31, 0.16, 0.075, 0), (-0.17, 0.27, 0.2, 0.1, 1), (0.05, 0.27, 0.17, 0.07, 2),
    (0.34, 0.36, 0.13, 0.06, 3), (0.58, 0.33, 0.12, 0.055, 4),
)  # fmt: skip
"""The leaves of the mobile: x, y of the thread, its length, the size, which colour."""


def _hung(s: Stage, b: Brush, place: tuple[float, float], tones: tuple[RGB, ...] | None) -> None:
    """The mobile in its colours, or, without any, its shadow."""
    centre, unit = place
    ink = s.look.deep
    across = min(1.0, s.wide / 1.35)

    def at(x: float, y: float) -> tuple[float, float]:
        return centre + x * unit * across, y + 0.02

    def thread(start: tuple[float, float], end: tuple[float, float], thick: float) -> None:
        b.line([start, end], ink, thick, alpha=0.85 if tones else 0.14, soft=0.0 if tones else 0.004)

    thread(at(0.0, -0.1), at(0.0, 0.12), 0.0018)
    for (hx, hy), left, right in _ARMS:
        bow = [
            at(*left),
            at((left[0] + hx) / 2, (left[1] + hy) / 2 - 0.02),
            at(hx, hy),
            at((right[0] + hx) / 2, (right[1] + hy) / 2 - 0.02),
            at(*right),
        ]
        b.line(smooth(bow, closed=False), ink, 0.0036, alpha=0.85 if tones else 0.14, soft=0.0 if tones else 0.004)
    for (hx, hy), *_ in _ARMS[1:]:
        thread(at(hx, hy - 0.04), at(hx, hy), 0.0018)
    for number, (x, y, long, size, colour) in enumerate(_LEAVES):
        thread(at(x, y), at(x, y + long - size), 0.0016)
        cx, cy = at(x, y + long)
        reach = size * unit * min(1.0, 0.25 + 0.75 * across)
        shape = (
            circle(cx, cy, reach),
            smooth(
                [
                    (cx, cy - reach),
                    (cx + reach * 0.9, cy - reach * 0.1),
                    (cx + reach * 0.2, cy + reach * 1.2),
                    (cx - reach * 0.75, cy + reach * 0.35),
                ],
                tension=0.9,
            ),
            poly((cx, cy - reach), (cx + reach * 0.95, cy + reach * 0.7), (cx - reach * 0.95, cy + reach * 0.7)),
            path(
                f"M{cx - reach} {cy} C{cx - reach} {cy - reach * 1.3} "
                f"{cx + reach} {cy - reach * 1.3} {cx + reach} {cy} Z"
            ),
            oval(cx, cy, reach * 0.62, reach * 1.05),
        )[number]
        if tones is None:
            b.shade(shape, alpha=0.16, soft=0.008)
        else:
            b.lit(shape, tones[colour], relief=0.35)


def _rings(s: Stage, tones: Tones, focus: Focus) -> None:
    """Rings that widen on dark water from one light: a drop has fallen."""
    dark, middle_tone, warm, pale = tones
    x, y = focus[0], 0.6

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(dark, middle_tone, 0.15), mix(middle_tone, dark, 0.3), mix(middle_tone, warm, 0.5)), low=0.5)
        b.glow(x, 0.36, 0.75 * s.unit, mix(warm, pale, 0.5), alpha=0.85)
        paper_sheet(s, b, circle(x, 0.29, 0.1 * s.unit), mix(pale, WHITE, 0.25), lifted=0.008)
        _layer(s, b, 0.41, 0.05, mix(middle_tone, dark, 0.35))

    def middle(s: Stage, b: Brush) -> None:
        water = box(-0.05, 0.42, s.wide + 0.05, 1.05)
        fill(
            s,
            b,
            water,
            mix(mix(middle_tone, warm, 0.4), pale, 0.15),
            mix(dark, middle_tone, 0.12),
            start=0.42,
            end=0.95,
        )
        for step in range(26):
            level = 0.43 + 0.0008 * step * step
            half = s.unit * (0.045 + 0.0045 * step) * b.between(0.5, 1.2)
            b.flat(oval(x + b.around(0, 0.01), level, half, 0.0024 + 0.0002 * step), mix(pale, WHITE, 0.3), alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        for ring in range(9):
            reach = (0.03 + 0.032 * ring + 0.006 * ring * ring) * s.unit
            shape, flat = oval(x, y + 0.012 * ring, reach, reach * 0.3), 0.85 - 0.08 * ring
            with b.at(0, 0.007):
                b.line(shape, dark, 0.007, alpha=0.4 * flat, soft=0.002)
            b.line(shape, mix(pale, WHITE, 0.35), 0.0045, alpha=flat)
        b.ball(circle(x, y - 0.085, 0.013 * s.unit), mix(pale, WHITE, 0.4))
        b.flat(oval(x, y, 0.012 * s.unit, 0.004), mix(pale, WHITE, 0.4))

    def near(s: Stage, b: Brush) -> None:
        _grasses(s, b, mix(dark, (0.0, 0.0, 0.0), 0.3), mix(dark, middle_tone, 0.15))

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _gate(s: Stage, tones: Tones, focus: Focus) -> None:
    """Arches one within the other, steps that lead up to the light behind the last."""
    dark, middle_tone, warm, pale = tones
    x, low, unit = focus[0], s.plan.floor - 0.05, s.unit
    count = 5

    def arch(number: int) -> Shape:
        half, top = (0.1 + 0.088 * number) * unit, low - (0.3 + 0.085 * number)
        return path(
            f"M{x - half} 1.2 L{x - half} {top + half} C{x - half} {top - half * 0.32} {x + half} {top - half * 0.32} "
            f"{x + half} {top + half} L{x + half} 1.2 Z"
        )

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(dark, middle_tone, 0.1), mix(dark, middle_tone, 0.3), mix(dark, middle_tone, 0.5)), low=1.0)
        for number in range(count, 0, -1):
            share = number / count
            tone = mix(mix(middle_tone, dark, 0.45), mix(warm, middle_tone, 0.25), 1 - share)
            paper_sheet(s, b, arch(number), tone, lifted=0.012)
        paper_sheet(s, b, arch(0), mix(pale, WHITE, 0.45), lifted=0.004)
        b.glow(x, low - 0.16, 0.62 * unit, mix(warm, pale, 0.6), alpha=0.8)

    def middle(_s: Stage, b: Brush) -> None:
        for step in range(7):
            top = low - 0.015 + 0.03 * step + 0.002 * step * step
            half = (0.1 + 0.055 * step) * unit
            tone = mix(mix(pale, warm, 0.3 + 0.07 * step), dark, 0.07 * step)
            b.shade(box(x - half, top, x + half, top + 0.014), alpha=0.3, soft=0.008)
            b.lit(box(x - half, top, x + half, 1.2), tone, relief=0.2)
            b.flat(box(x - half, top, x + half, top + 0.006), mix(pale, WHITE, 0.5), alpha=0.8 - 0.09 * step)

    def ground(_s: Stage, b: Brush) -> None:
        spread = [(x - 0.1 * unit, low), (x + 0.1 * unit, low), (x + 0.75 * unit, 1.1), (x - 0.75 * unit, 1.1)]
        b.fade(poly(*spread), mix(pale, WHITE, 0.3), start=(0, low), end=(0, 1.0), alpha=(0.5, 0.0))

    def near(_s: Stage, b: Brush) -> None:
        for turn in np.linspace(0.15, math.pi - 0.15, 14).tolist():
            reach = unit * b.between(0.2, 0.62)
            at = (x + math.cos(turn) * reach, low - 0.16 - math.sin(turn) * reach * 0.5)
            b.flat(circle(*at, b.between(0.0016, 0.004) * unit), lift(pale, 0.05), alpha=b.between(0.3, 0.85))

    s.planes(far=far, middle=middle, ground=ground, near=near)
