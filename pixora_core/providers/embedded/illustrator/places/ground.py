"""What a setting stands on and is framed by: ridges, earth, rocks, mist, a table."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, argb, mix, saturate
from pixora_core.providers.embedded.illustrator.places.soft import stretch
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, line_points, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage, laid
from pixora_core.providers.embedded.illustrator.texture import alpha_image, fractal, profile

__all__ = [
    "TABLE_EDGE",
    "Crest",
    "below",
    "boards",
    "crest",
    "earth",
    "fill",
    "floor_or_table",
    "is_set",
    "mist",
    "ridge",
    "rocks",
    "speckle",
    "surface",
    "swells",
    "table_top",
]

Crest = Callable[[float], float]


def crest(s: Stage, base: float, swing: float, *, cells: float = 3.0, octaves: int = 5, rough: float = 0.45) -> Crest:
    """A line of hills: y for every x."""
    points = 320
    line = profile(s.rng, points, cells=max(1.0, cells * s.wide / 1.78), octaves=octaves, rough=rough)
    heights = base - swing * s.unit * line

    steps = heights.tolist()
    pace = (points - 1) / (s.wide + 0.1)

    def at(x: float) -> float:
        along = min(max((x + 0.05) * pace, 0.0), points - 1.001)
        step = int(along)
        return float(steps[step] + (steps[step + 1] - steps[step]) * (along - step))

    return at


def below(s: Stage, line: Crest, steps: int = 260) -> Shape:
    """Everything below a line of hills."""
    along = [(-0.05 + (s.wide + 0.1) * step / steps) for step in range(steps + 1)]
    return poly(*[(x, line(x)) for x in along], (s.wide + 0.05, 1.05), (-0.05, 1.05))


def fill(s: Stage, b: Brush, shape: Shape, top: RGB, low: RGB, *, start: float, end: float) -> None:
    """A vertical gradient inside a shape."""
    tones = [s.style.map(mix(top, low, step / 4)) for step in range(5)]
    if s.style.shading == "plain":
        tones = [tones[1], tones[2], tones[2]]
    if s.style.shading == "poster":
        tones = [tone for tone in tones[::2] for _ in range(2)]
        places = [0.0, 0.3, 0.301, 0.7, 0.701, 1.0]
    else:
        places = np.linspace(0, 1, len(tones)).tolist()
    ends = [skia.Point(0, start), skia.Point(0, end)]
    shader = skia.GradientShader.MakeLinear(ends, [argb(tone) for tone in tones], places)
    b.canvas.drawPath(shape, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))


def ridge(s: Stage, b: Brush, line: Crest, colour: str, depth: float, *, foot: float = 0.25, rim: float = 0.5) -> None:
    """A line of hills: its colour at the crest, mist at its foot, light along its edge."""
    shape = below(s, line)
    top = s.look.air(colour, depth)
    low = mix(top, s.look.haze, 0.25 + 0.5 * s.look.mist * (1 - depth * 0.6))
    start = min(line(x) for x in np.linspace(0, s.wide, 40).tolist())
    fill(s, b, shape, top, low, start=start, end=start + foot)
    if rim and s.style.rim:
        along = line_points((x, line(x) + 0.0015) for x in np.linspace(-0.02, s.wide + 0.02, 260).tolist())
        tone = mix(s.look.light.colour, top, 0.35)
        b.line(along, tone, 0.0028 * s.unit, alpha=0.5 * rim * s.look.light.strength, soft=0.001)


def earth(s: Stage, b: Brush, line: Crest, far: str, near: str, *, end: float = 1.0) -> Shape:
    """The ground plane from a line to the camera; returns its shape."""
    shape = below(s, line)
    start = line(s.wide / 2)
    top = saturate(mix(s.look.air(far, 0.78), s.look.light.colour, 0.1 * s.look.light.strength), 1.18)
    low = saturate(mix(s.look.air(near, 1.0), s.look.deep, 0.28), 1.1)
    fill(s, b, shape, top, low, start=start, end=end)
    _light_and_shadow(s, b, shape, start, (top, low))
    return shape


def _light_and_shadow(s: Stage, b: Brush, shape: Shape, top: float, tones: tuple[RGB, RGB]) -> None:
    """A pool of light on the ground below the sun and the long shadows of clouds: what lies flat gets depth."""
    strength = s.look.light.strength * (0.5 if s.look.light.night > 0.8 else 1.0)
    if s.style.shading == "plain":
        return
    with b.inside(shape):
        _mottled(s, b, top, tones)
        x = s.plan.sun[0]
        b.sheen(oval(x, top + 0.05, 0.5 * s.wide, 0.045), alpha=0.3 * strength, soft=0.03)
        b.sheen(oval(x - 0.1 * s.plan.side * s.wide, top + 0.14, 0.34 * s.wide, 0.03), alpha=0.16 * strength, soft=0.03)
        for cloud in range(3):
            at = s.wide * (0.5 - 0.33 * s.plan.side + 0.3 * (cloud - 1)) + b.around(0, 0.06)
            y = top + 0.06 + 0.09 * cloud + b.around(0, 0.015)
            shadow = oval(at, y, (0.14 + 0.09 * cloud) * s.wide, 0.012 + 0.012 * cloud)
            b.flat(shadow, s.look.deep, alpha=0.16, soft=0.014 + 0.01 * cloud)


def _mottled(s: Stage, b: Brush, top: float, tones: tuple[RGB, RGB]) -> None:
    """What grows or lies unevenly on a wide floor, in perspective: patches darker and lighter, narrow far away.

    Drawn styles see two patches with an edge where painted ones see many that run into each other.
    """
    if s.style.shading == "poster":
        return
    width, height = 300, 110
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    away = 1 / (0.12 + rows)
    across = 1.5 * np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :] * s.wide * away + 40
    deep = 2.2 * away + 7
    noise = fractal(s.rng, across.astype(np.float32), deep.astype(np.float32), octaves=4, rough=0.6)
    if s.style.shading == "cel":
        strength = np.clip((np.abs(noise - 0.5) - 0.06) / 0.012, 0, 1) * 0.3
    else:
        strength = np.clip(np.abs(noise - 0.5) * 4, 0, 0.6)
    share = (noise > 0.5).astype(np.float32)
    far, near = saturate(tones[0], 1.15), saturate(tones[1], 1.25)
    dark = s.style.map(mix(near, s.look.deep, 0.15))
    light = s.style.map(mix(mix(far, near, 0.22), s.look.light.colour, 0.1))
    fade = np.clip(rows * 9, 0, 1) * (0.35 + 0.65 * s.look.light.strength)
    image = alpha_image((strength * fade).astype(np.float32), dark, light, share)
    stretch(s, b, box(0, top, s.wide, 1.02), image)


def swells(s: Stage, b: Brush, top: float, *, count: int = 3, swing: float = 0.016) -> list[Crest]:
    """Folds of the ground that fall to one side and the other, wider towards the camera, their crests in the light.

    They are what gives a wide floor its depth. Returns their crests, the farthest first.
    """
    tone = mix(s.look.air("#ffffff", 1.0), s.look.light.colour, 0.6)
    strength = 0.24 * (0.35 + 0.65 * s.look.light.strength) * (0.55 if s.look.light.night > 0.8 else 1.0)
    lines = []
    for fold in range(count):
        share = ((fold + 0.75) / count) ** 1.3
        y, reach = top + (1.0 - top) * share * 0.9, 0.05 + 0.12 * share
        fall = s.plan.side * (1 if fold % 2 else -1) * (0.03 + 0.05 * share) * b.between(0.7, 1.3)
        line = _falling(crest(s, y, swing * (0.6 + share), cells=1.1, octaves=2), fall, s.wide)
        middle, across = (s.wide / 2, y), (-fall / s.wide, 1.0)
        dip = (middle[0] - across[0] * reach, y - reach)
        low = (middle[0] + across[0] * reach, y + reach)
        above = poly(*[(x, line(x) + shift) for x, shift in _there_and_back(s.wide, -reach)])
        b.fade(above, s.look.deep, start=dip, end=middle, alpha=(0.0, 0.17))
        b.fade(below(s, line, 60), tone, start=(middle[0], y - swing * 0.5), end=low, alpha=(strength, 0.0))
        lines.append(line)
    return lines


def _falling(line: Crest, fall: float, wide: float) -> Crest:
    return lambda x: line(x) + fall * (x / wide - 0.5)


def _there_and_back(wide: float, shift: float, steps: int = 24) -> list[tuple[float, float]]:
    """(x, shift) along the picture, and back along its other side without the shift."""
    along = [-0.05 + (wide + 0.1) * step / steps for step in range(steps + 1)]
    return [*((x, shift) for x in along), *((x, 0.0) for x in reversed(along))]


def speckle(
    s: Stage, b: Brush, top: float, colours: tuple[RGB, ...], *, count: int, size: float = 0.02, alpha: float = 0.2
) -> None:
    """Flat patches on the ground, small far away and large near, so that the ground lies."""
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.7
        y = top + (1 - top) * near
        across = size * s.unit * (0.25 + 1.3 * near) * float(s.rng.uniform(0.5, 1.8))
        tone = colours[int(s.rng.integers(len(colours)))]
        b.flat(
            oval(float(s.rng.uniform(0, s.wide)), y, across, across * (0.1 + 0.12 * near)),
            tone,
            alpha=alpha,
            soft=across * 0.04,
        )


def rocks(s: Stage, b: Brush, line: Crest, size: float, colour: RGB, *, count: int) -> None:
    """Boulders with a lit side, not in front of the cast."""
    for _ in range(count):
        x = float(s.rng.uniform(-0.02, s.wide + 0.02))
        across = size * s.unit * float(s.rng.uniform(0.4, 1.2))
        if not s.clear_of_cast(x, across):
            continue
        y = line(x)
        corners = []
        for corner in range(7):
            angle = math.pi * corner / 6
            reach = across * float(s.rng.uniform(0.75, 1.1))
            corners.append((x + math.cos(angle) * reach, y - math.sin(angle) * reach * 0.62))
        b.shade(oval(x, y, across * 1.15, across * 0.12), alpha=0.35, soft=across * 0.08)
        b.lit(poly(*corners), colour, relief=0.55)


def mist(s: Stage, _b: Brush, y: float, tall: float, *, alpha: float = 0.5) -> None:
    """A bank of mist around a height."""
    tone = s.style.map(s.look.haze)
    strength = min(0.95, alpha * (0.35 + 0.75 * s.look.mist))
    ends = [skia.Point(0, y - tall), skia.Point(0, y + tall)]
    shader = skia.GradientShader.MakeLinear(ends, [argb(tone, 0.0), argb(tone, strength), argb(tone, 0.0)])
    paint = skia.Paint(Shader=shader, Dither=True, BlendMode=skia.BlendMode.kSrcATop)
    for canvas in s.still:
        canvas.drawRect(skia.Rect.MakeLTRB(0, y - tall, s.wide, y + tall), paint)


def floor_or_table(s: Stage, b: Brush, top: float, colour: str) -> None:
    """A table, if all that stands here belongs on one; else the floor of the room."""
    paint = table_top if is_set(s) else boards
    paint(s, b, top, colour)


def is_set(s: Stage) -> bool:
    """Whether the cast stands on a table."""
    return s.plan.ledge or laid(s.plan.cast)


TABLE_EDGE = 0.945
"""The y of a table's front edge."""


def surface(s: Stage, top: float) -> Shape:
    """What `floor_or_table` covers: all below `top`, or a table that narrows towards it."""
    if not is_set(s):
        return box(-0.05, top, s.wide + 0.05, 1.05)
    corner, wider = 0.06 * s.wide, 0.14 * s.unit
    return poly(
        (corner, top), (s.wide - corner, top), (s.wide - corner + wider, TABLE_EDGE), (corner - wider, TABLE_EDGE)
    )


def table_top(s: Stage, b: Brush, top: float, colour: str) -> None:
    """A table: its corners at the far side, boards along it, its front edge; the room shows beside it."""
    near = s.look.air(colour, 1.0)
    far = mix(near, s.look.light.colour, 0.26 * s.look.light.strength)
    corner, shape = 0.06 * s.wide, surface(s, top)
    front = mix(near, s.look.deep, 0.62)
    b.flat(box(-0.05, TABLE_EDGE, s.wide + 0.05, 1.05), front)
    fill(s, b, shape, far, mix(near, s.look.deep, 0.42), start=top, end=TABLE_EDGE)
    with b.inside(shape):
        for share in (0.16, 0.4, 0.7):
            y = top + (TABLE_EDGE - top) * share
            b.line([(-0.05, y), (s.wide + 0.05, y)], s.look.deep, 0.0018 + 0.001 * share, alpha=0.34)
        _grain(s, b, top)
        _gleam(s, b, top)
    b.line([(corner, top), (s.wide - corner, top)], mix(far, s.look.light.colour, 0.5), 0.007)
    b.line([(-0.05, TABLE_EDGE), (s.wide + 0.05, TABLE_EDGE)], mix(near, s.look.light.colour, 0.22), 0.009)


def boards(s: Stage, b: Brush, top: float, colour: str) -> None:
    """A floor from wall to wall: boards in perspective, grain, the light of the window."""
    near = s.look.air(colour, 1.0)
    far = mix(near, s.look.light.colour, 0.26 * s.look.light.strength)
    fill(s, b, box(-0.05, top, s.wide + 0.05, 1.05), far, mix(near, s.look.deep, 0.5), start=top, end=1.0)
    vanish = (s.wide / 2, top - 0.55)
    for board in range(-7, 8):
        foot = s.wide / 2 + board * 0.36
        share = (top - vanish[1]) / (1.05 - vanish[1])
        b.line([(vanish[0] + (foot - vanish[0]) * share, top), (foot, 1.05)], s.look.deep, 0.0022, alpha=0.4)
    _grain(s, b, top)
    b.flat(box(-0.05, top - 0.004, s.wide + 0.05, top + 0.004), mix(far, s.look.light.colour, 0.5))
    _gleam(s, b, top)


def _grain(s: Stage, b: Brush, top: float) -> None:
    for _ in range(int(70 * s.wide * s.style.detail)):
        y = top + (1.02 - top) * float(s.rng.random()) ** 0.8
        x, long = b.between(-0.1, s.wide), b.between(0.05, 0.3)
        b.line(
            [(x, y), (x + long, y + b.around(0, 0.002))],
            b.pick("#2a160c", "#f0c890"),
            0.0013,
            alpha=b.between(0.05, 0.16),
        )


def _gleam(s: Stage, b: Brush, top: float) -> None:
    spot = oval(s.wide * (0.5 + 0.2 * s.plan.side), top + 0.09, 0.55 * s.unit, 0.08)
    b.sheen(spot, alpha=0.26, soft=0.05)
