"""Mountains with faces and snow."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill
from pixora_core.providers.embedded.illustrator.shapes import Shape, poly
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import profile

__all__ = ["peaks"]


def peaks(s: Stage, b: Brush, base: float, tall: float, colour: str, depth: float, *, snow: float = 0.4) -> None:
    """A range with faces: each summit has a lit and a shaded side, and snow above a ragged line."""
    count = max(2, round(3.2 * s.wide / 1.78 + 0.6))
    chief = int(s.rng.integers(count))
    summits = []
    for index in range(count):
        x = s.wide * (index + 0.5 + float(s.rng.uniform(-0.25, 0.25))) / count
        share = 1.0 if index == chief else float(s.rng.uniform(0.45, 0.78))
        summits.append((x, tall * s.unit * share))
    for x, high in sorted(summits, key=lambda summit: summit[1]):
        _peak(s, b, (x, base - high), high, colour, depth, snow)


def _peak(s: Stage, b: Brush, top: tuple[float, float], high: float, colour: str, depth: float, snow: float) -> None:
    x, y = top
    left, right = _slope(s, x, y, high, -1), _slope(s, x, y, high, 1)
    body = poly((x, y), *right, *reversed(left))
    lit, dark = s.look.air(colour, depth), mix(s.look.air(colour, depth), s.look.deep, 0.34)
    lit = mix(lit, s.look.light.colour, 0.22 * s.look.light.strength)
    poster = s.style.shading in ("poster", "plain")
    if poster:  # few colours: a lit face must not fall into the sky's or the hills' own
        lit, dark = mix(lit, s.look.deep, 0.2), mix(dark, s.look.deep, 0.25)
    veil = mix(lit, s.look.haze, 0.25 if poster else 0.72)
    fill(s, b, body, lit, veil, start=y, end=y + high * 1.05)
    away = -s.plan.side
    seam = [
        (x + away * high * share * float(s.rng.uniform(-0.1, 0.34)), y + high * share)
        for share in (0.2, 0.42, 0.62, 0.82, 1.0)
    ]
    side = left if away < 0 else right
    face = poly((x, y), *side, *reversed(seam))
    with b.inside(body):
        fill(s, b, face, dark, mix(dark, s.look.haze, 0.12 if poster else 0.75), start=y, end=y + high * 1.05)
        _snow(s, b, (x, y), high, snow, face)


def _slope(s: Stage, x: float, y: float, high: float, way: int) -> list[tuple[float, float]]:
    """The points down one side of a mountain, ragged."""
    steep = float(s.rng.uniform(1.25, 1.9))
    points = []
    for step in range(1, 13):
        share = step / 12
        jag = float(s.rng.uniform(-0.035, 0.035)) * high
        points.append((x + way * high * steep * share**1.25 + jag, y + high * share + jag * 0.5))
    points[-1] = (points[-1][0], y + high * 1.4)
    return points


def _snow(s: Stage, b: Brush, top: tuple[float, float], high: float, snow: float, face: Shape) -> None:
    x, y = top
    edge = []
    line = profile(s.rng, 25, cells=7, octaves=3, rough=0.6)
    for step in range(25):
        along = step / 12 - 1
        drop = high * snow * (0.72 + 0.5 * float(line[step]))
        edge.append((x + along * high * 1.4 * snow, y + drop + abs(along) * high * snow * 0.3))
    cap = poly((x - high, y - 0.05), (x + high, y - 0.05), *reversed(edge))
    poster = s.style.shading == "poster"  # of few inks: snow stays white
    white = mix(hexa("#f7f8fb"), s.look.light.colour, 0.08 if poster else 0.35)
    tone = mix(mix(white, s.look.haze, 0.12), s.look.deep, 0.3 * s.look.light.night)
    b.flat(cap, tone, alpha=0.95)
    if not poster:
        with b.inside(face):
            b.flat(cap, mix(mix(tone, s.look.sky[1], 0.45), s.look.deep, 0.12))
