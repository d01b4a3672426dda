"""The desert."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, fill, ridge, swells
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["desert"]


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
