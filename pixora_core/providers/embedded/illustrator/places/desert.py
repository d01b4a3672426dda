"""The desert: dunes, canyons, ruins in the sand."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, earth, fill, ridge, rocks, swells
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, cut, join, oval, path, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["canyon", "desert", "ruins"]


@setting(
    words="desert, dune, dunes, sahara, sand, oasis, egypt",
    stands="ground air",
    hours=("evening", "day", "dusk"),
)
def desert(s: Stage) -> None:
    """Dunes with sharp crests and a shaded side."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.05 + 0.04 * step, 0.05, cells=2, octaves=3)
            ridge(s, b, line, "#c98f6a", 0.2 + 0.2 * step, rim=0.6)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.03, 0.02, cells=2, octaves=2), "#dd9f5c", 0.55, foot=0.3, rim=0.4)
        for along in (0.1, 0.62, 0.92) if s.plan.side > 0 else (0.9, 0.38, 0.08):
            _dune(s, b, s.wide * along + b.around(0, 0.06), s.plan.horizon + 0.075, b.between(0.1, 0.17) * s.unit, 0.62)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.03, cells=1.4, octaves=2)
        earth(s, b, line, "#eab568", "#b9763a")
        swells(s, b, s.plan.floor - 0.07, count=3, swing=0.02)
        for _ in range(26):
            y = b.between(s.plan.floor - 0.06, 1.0)
            x, long = b.between(0, s.wide), b.between(0.08, 0.3) * s.unit
            wave = [(x + long * step / 6, y + 0.004 * (-1) ** step) for step in range(7)]
            b.line(smooth(wave, closed=False), s.look.air("#a96f38", 0.95), 0.0022, alpha=0.35)
        if not s.plan.cast:
            _great_dune(s, b)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#7a4a2a", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        b.flat(oval(edge, 1.08, 0.6 * s.unit, 0.17), tone)
        grass(
            s, b, lambda x: 0.93 + 0.5 * abs(x - edge), 0.1, (lift(tone, 0.03), lift(tone, -0.03)), count=90, lean=0.5
        )
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _dune(s: Stage, b: Brush, x: float, y: float, tall: float, depth: float) -> None:
    """One dune: a side in the light, a slip face in shade, a sharp ridge that winds down between them."""
    away = -s.plan.side
    wide = tall * b.between(3.6, 5.0)
    ridge_line = [
        (x, y - tall),
        (x + away * wide * 0.1, y - tall * 0.72),
        (x - away * wide * 0.03, y - tall * 0.42),
        (x + away * wide * 0.1, y - tall * 0.12),
        (x + away * wide * 0.02, y + tall * 0.3),
    ]
    lit, dark = s.look.air("#e8ae62", depth), mix(s.look.air("#a3603a", depth), s.look.deep, 0.18)
    flank = [(x - wide, y + tall * 0.3), (x - wide * 0.5, y - tall * 0.42), (x - wide * 0.16, y - tall * 0.9)]
    body = smooth(
        [
            *flank,
            (x, y - tall),
            (x + wide * 0.2, y - tall * 0.86),
            (x + wide * 0.55, y - tall * 0.4),
            (x + wide, y + tall * 0.3),
        ],
        closed=False,
    )
    fill(
        s, b, body, mix(lit, s.look.light.colour, 0.22 * s.look.light.strength), lit, start=y - tall, end=y + tall * 0.3
    )
    shade = smooth(
        [
            *ridge_line,
            (x + away * wide * 1.3, y + tall * 0.3),
            (x + away * wide * 0.7, y - tall),
            (x + away * wide * 0.1, y - tall * 1.2),
        ],
        tension=0.7,
    )
    with b.inside(body):
        fill(s, b, shade, dark, mix(dark, lit, 0.6), start=y - tall, end=y + tall * 0.3)
    b.line(smooth(ridge_line[:4], closed=False), mix(lit, s.look.light.colour, 0.6), 0.0022, alpha=0.5)


def _great_dune(s: Stage, b: Brush) -> None:
    """One dune near the camera, where nothing else is shown: a crest that winds from the foreground to the horizon."""
    way, unit = s.plan.side, s.unit
    foot, top = s.wide * (0.5 - 0.34 * way), s.wide * (0.5 - 0.1 * way)
    peak = s.plan.horizon - 0.05
    crest_line = [
        (top, peak),
        (top + way * 0.1 * unit, peak + 0.06),
        (top - way * 0.02 * unit, peak + 0.14),
        (foot + way * 0.22 * unit, peak + 0.24),
        (foot + way * 0.36 * unit, peak + 0.36),
        (foot + way * 0.1 * unit, 1.1),
    ]
    lit, dark = s.look.air("#efb76c", 0.95), mix(s.look.air("#9a5a38", 0.95), s.look.deep, 0.25)
    sunny = smooth([*crest_line, (s.wide * (0.5 + 0.75 * way), 1.1), (s.wide * (0.5 + 0.55 * way), s.plan.floor + 0.06),
                    (s.wide * (0.5 + 0.2 * way), s.plan.horizon + 0.1)], tension=0.6)  # fmt: skip
    shady = smooth([*crest_line, (foot - way * 0.9 * unit, 1.1), (foot - way * 0.75 * unit, s.plan.horizon + 0.16),
                    (top - way * 0.3 * unit, peak + 0.1)], tension=0.6)  # fmt: skip
    fill(
        s,
        b,
        sunny,
        mix(lit, s.look.light.colour, 0.25 * s.look.light.strength),
        mix(lit, s.look.deep, 0.28),
        start=peak,
        end=1.0,
    )
    fill(s, b, shady, mix(dark, lit, 0.12), mix(dark, s.look.deep, 0.3), start=peak, end=1.0)
    with b.inside(sunny):
        for ripple in range(16):
            y = peak + 0.12 + 0.05 * ripple**1.1
            wave = [
                (s.wide * step / 12, y + 0.05 * way * (step / 12 - 0.5) + 0.005 * (-1) ** step) for step in range(13)
            ]
            b.line(smooth(wave, closed=False), mix(lit, s.look.deep, 0.3), 0.002 + 0.0002 * ripple, alpha=0.3)
    b.line(smooth(crest_line, closed=False, tension=0.6), mix(lit, s.look.light.colour, 0.7), 0.0032, alpha=0.7)


@setting(
    words="canyon, gorge, ravine, badlands, mesa, rock desert, red rocks",
    stands="ground air",
    hours=("evening", "day", "morning"),
    kind_of="desert",
    cues="canyon, gorge, ravine, mesa, cliffs, layers of rock, rock, rocks, canyon walls, winding valley, dry valley, "
    "warm stone, outcrop, quarry, ore, badlands, rocky",
)
def canyon(s: Stage) -> None:
    """Walls of layered rock on both sides, a dry river bed between them, a table mountain at its end."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        _mesa(s, b, s.wide * (0.5 + 0.13 * s.plan.side), s.plan.horizon + 0.03, 0.25 * s.unit, 0.16, 0.3)
        _mesa(s, b, s.wide * (0.5 - 0.2 * s.plan.side), s.plan.horizon + 0.03, 0.16 * s.unit, 0.1, 0.2)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.02, 0.015, cells=2, octaves=3), "#c98a5c", 0.5, foot=0.25, rim=0.4)
        for side, tall, reach in ((-s.plan.side, 0.5, 0.34), (s.plan.side, 0.36, 0.24)):
            _wall(s, b, side, tall, reach, 0.62)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.02, cells=1.6, octaves=3)
        earth(s, b, line, "#dba56c", "#9a6236")
        swells(s, b, s.plan.floor - 0.07, count=3, swing=0.014)
        rocks(s, b, lambda x: line(x) + 0.035, 0.036, s.look.air("#a8653f", 0.92), count=7)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#6f3f28", 1.0), s.look.deep, 0.55)
        edge = 0.0 if s.plan.side > 0 else s.wide
        rocks(s, b, lambda x: 1.03 + 0.25 * abs(x - edge), 0.16, tone, count=5)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_STRATA = ("#c4744a", "#d8935c", "#b0613e", "#e0a872", "#a85a3c", "#cc8452")


def _mesa(s: Stage, b: Brush, x: float, y: float, wide: float, tall: float, depth: float) -> None:
    """A table mountain: a flat top, steep walls in layers, a skirt of scree."""
    top = y - tall
    body = poly((x - wide * 0.62, top + 0.008), (x - wide * 0.2, top), (x + wide * 0.58, top + 0.006),
                (x + wide * 0.66, y - tall * 0.45), (x + wide * 1.1, y + 0.03), (x - wide * 1.15, y + 0.03),
                (x - wide * 0.7, y - tall * 0.42))  # fmt: skip
    tone = s.look.air("#c07a54", depth)
    fill(
        s,
        b,
        body,
        mix(tone, s.look.light.colour, 0.15 * s.look.light.strength),
        mix(tone, s.look.haze, 0.5),
        start=top,
        end=y,
    )
    with b.inside(body):
        _layers(s, b, (x - wide * 1.2, x + wide * 1.2), (top, y), depth, alpha=0.4)
        shade = poly(
            (x - s.plan.side * wide * 0.25, top),
            (x - s.plan.side * wide * 1.3, top),
            (x - s.plan.side * wide * 1.3, y + 0.03),
            (x - s.plan.side * wide * 0.1, y + 0.03),
        )
        b.flat(shade, s.look.deep, alpha=0.2)


def _wall(s: Stage, b: Brush, side: int, tall: float, reach: float, depth: float) -> None:
    """A wall of rock at one side of the picture that steps down towards the middle."""
    edge = s.wide * (0.5 + 0.5 * side) + 0.02 * side
    low, inner = s.plan.horizon + 0.16, edge - side * reach * min(s.wide, 1.78) * 0.9
    step = [(edge, low - tall)]
    for share, drop in (
        (0.34, 0.02),
        (0.4, 0.11),
        (0.62, 0.14),
        (0.68, 0.25),
        (0.88, 0.29),
        (0.95, 0.37),
        (1.0, tall - 0.02),
    ):
        step.append(
            (
                edge + (inner - edge) * (share + b.around(0, 0.015)),
                low - tall + min(drop + b.around(0, 0.008), tall - 0.015),
            )
        )
    body = poly(*step, (inner - side * 0.12, low + 0.04), (edge, low + 0.05))
    lit = side != s.plan.side
    tone = s.look.air("#c87e52", depth)
    top = mix(tone, s.look.light.colour, 0.2 * s.look.light.strength) if lit else mix(tone, s.look.deep, 0.4)
    fill(s, b, body, top, mix(top, s.look.deep, 0.25), start=low - tall, end=low)
    with b.inside(body):
        _layers(s, b, (min(edge, inner) - 0.2, max(edge, inner) + 0.2), (low - tall, low + 0.05), depth, alpha=0.5)
        for _ in range(9):
            x = edge + (inner - edge) * b.between(0.0, 0.95)
            b.line(
                [(x, low - tall), (x - side * 0.01, low)], s.look.deep, b.between(0.003, 0.009), alpha=0.18, soft=0.002
            )


def _layers(
    s: Stage, b: Brush, across: tuple[float, float], down: tuple[float, float], depth: float, *, alpha: float
) -> None:
    """The beds of a rock, one upon the other, never quite level."""
    y, number = down[0], 0
    while y < down[1]:
        thick = b.between(0.012, 0.034)
        along = [(across[0] + (across[1] - across[0]) * step / 8, y + b.around(0, 0.004)) for step in range(9)]
        band = smooth([*along, *[(x, py + thick) for x, py in reversed(along)]], tension=0.6)
        b.flat(
            band, s.look.air(_STRATA[number % len(_STRATA)], depth), alpha=alpha * (0.6 + 0.4 * s.look.light.strength)
        )
        y, number = y + thick, number + 1


@setting(
    words="ruins, ruined city, ruined town, ruined walls, broken columns",
    stands="ground air",
    hours=("evening", "day", "morning"),
    kind_of="desert",
    cues="ruin, ruins, ruined, broken columns, fallen stones, buried city, lost city, excavation, dig",
)
def ruins(s: Stage) -> None:
    """Walls of mud brick and the arch of a gate, half under sand."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.04, 0.05, cells=2, octaves=3), "#c98f6a", 0.22, rim=0.6)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.03, 0.02, cells=2, octaves=2), "#dd9f5c", 0.55, foot=0.3, rim=0.4)
        for along, wide, tall in ((-0.36, 0.18, 0.19), (0.3, 0.22, 0.16), (-0.08, 0.12, 0.1)):
            _brickwork(
                s, b, s.wide * (0.5 + along * s.plan.side), s.plan.horizon + 0.09, wide * s.unit, tall * s.unit, 0.6
            )

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.03, cells=1.4, octaves=2)
        if not s.plan.cast:
            _brickwork(
                s,
                b,
                s.wide * (0.5 - 0.2 * s.plan.side),
                s.plan.floor + 0.02,
                0.24 * s.unit,
                0.27 * s.unit,
                0.9,
                gate=True,
            )
        earth(s, b, line if s.plan.cast else _drifted(s, line), "#eab568", "#b9763a")
        swells(s, b, s.plan.floor - 0.02, count=3, swing=0.02)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#7a4a2a", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        b.flat(oval(edge, 1.08, 0.6 * s.unit, 0.17), tone)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _drifted(s: Stage, line: Crest) -> Crest:
    """The ground where sand has blown against a wall."""
    wall = s.wide * (0.5 - 0.2 * s.plan.side)
    return lambda x: line(x) + 0.03 - 0.035 * max(0.0, 1 - abs(x - wall + 0.16 * s.plan.side) / (0.3 * s.unit))


def _brickwork(
    s: Stage, b: Brush, x: float, y: float, wide: float, tall: float, depth: float, *, gate: bool = False
) -> None:
    """A piece of wall with a broken upper edge; with a gate in it, the tallest piece stands beside the arch."""
    steps = 11
    edge = [(x - wide, y)]
    for step in range(steps + 1):
        share = step / steps
        high = tall * (0.45 + 0.55 * abs(math.sin(2.1 + share * 4.2))) * b.between(0.85, 1.05)
        edge += [
            (x - wide + 2 * wide * share, y - high),
            (x - wide + 2 * wide * min(1.0, share + 0.6 / steps), y - high),
        ]
    body = poly(*edge, (x + wide, y))
    if gate:
        half = wide * 0.34
        hole = path(
            f"M{x - half} {y + 0.05} L{x - half} {y - tall * 0.34} C{x - half} {y - tall * 0.66} "
            f"{x + half} {y - tall * 0.66} {x + half} {y - tall * 0.34} L{x + half} {y + 0.05} Z"
        )
        solid = path(
            f"M{x - half * 1.7} {y} L{x - half * 1.7} {y - tall * 0.86} "
            f"L{x + half * 1.5} {y - tall * 0.8} L{x + half * 1.8} {y} Z"
        )
        body = cut(join(body, solid), hole)
    tone = s.look.air("#c48a58", depth)
    b.lit(body, tone, relief=0.45)
    with b.inside(body):
        rows = 12
        for row in range(rows):
            level = y - tall * row / rows
            b.line(
                [(x - wide, level), (x + wide, level + b.around(0, 0.003))],
                mix(tone, s.look.deep, 0.4),
                0.002,
                alpha=0.4,
            )
            for brick in range(12):
                at = x - wide + 2 * wide * (brick + 0.5 * (row % 2)) / 12
                b.line([(at, level), (at, level - tall / rows)], mix(tone, s.look.deep, 0.4), 0.0016, alpha=0.3)
        b.shade(box(x - wide, y - tall * 0.12, x + wide, y), alpha=0.3, soft=0.02)
