"""Clouds: sheets and streaks that lie over the land in perspective, heaps, and banks of heaps along the horizon."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, mix
from pixora_core.providers.embedded.illustrator.places.soft import stretch
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, path
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, fractal

__all__ = ["are_seen", "clouds", "puffs_of_cloud"]

_CROWN: Final = 0.95
"""How high a heaped cloud rises above its foot at most, in its sizes."""

_CLEAR: Final = 0.17
"""What heaped clouds leave free below the picture's upper edge, of which a camera may cut so much: a cut one is a
lozenge. A camera that rises begins with 0.15 of the picture above its frame."""

_GREY: Final = 0.6
"""A sky with more clouds than this is closed."""

_BLACK: Final = 0.9
"""In one with more no heap stands white, drawn or not: it rains."""


def clouds(s: Stage, b: Brush, *, beyond: float = 0.0) -> None:
    """The clouds of the hour and the weather, as far `beyond` the picture's sides as is asked for.

    A clear sky is of one of three kinds, by the variant.
    Low light has sheets or streaks; the day has heaps, heaps under streaks, or a bank of them along the horizon.
    """
    kind, day, drawn = s.plan.variant % 3, s.look.hour in ("day", "morning"), s.style.shading != "soft"
    if s.look.clouds > _GREY:
        _sheet(s, b, long=1.0, amount=s.look.clouds, beyond=beyond)
    elif not drawn:
        amount = s.look.clouds * (0.45 if day else 1.0)
        _sheet(s, b, long=(1.0, 3.4, 2.0)[kind], amount=amount, beyond=beyond)
    elif kind == 1 and s.style.shading != "plain":
        _streaks(s, b)
    if _heaped(s):
        (_bank if kind == 2 and s.look.clouds <= _GREY else _heaps)(s, b)


def are_seen(s: Stage) -> bool:
    """Whether there are clouds so thick that one sees where they go: not the veils of a clear, low light."""
    return s.look.clouds > _GREY or _heaped(s)


def _heaped(s: Stage) -> bool:
    """Whether clouds stand in heaps: by day, and in drawn styles at all hours that are light."""
    drawn, day = s.style.shading != "soft", s.look.hour in ("day", "morning")
    return s.look.light.night < 0.9 and (drawn or day) and s.look.clouds <= (_BLACK if drawn else _GREY)


def _sheet(s: Stage, b: Brush, *, long: float, amount: float, beyond: float) -> None:
    """A layer of cloud seen from below: large overhead, small and dense towards the horizon; `long` draws it out."""
    width, height = round(400 * (1 + 2 * beyond / s.wide)), 190
    half = 0.5 + beyond / s.wide
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    away = 1 / (1.16 - rows)
    across = np.linspace(-half, half, width, dtype=np.float32)[None, :] * np.float32(s.wide) * away
    turn = 0.35 * s.plan.side
    x, y = across * np.float32(1.9 / long) + away * np.float32(turn), away * np.float32(2.3) - across * np.float32(turn)
    noise = fractal(s.rng, x.astype(np.float32) + 40, y.astype(np.float32) + 40, octaves=5, rough=0.52)
    edge = 0.66 - 0.3 * amount
    body = np.clip((noise - edge) / 0.24, 0, 1)
    fade = np.clip((1 - rows) * 5, 0, 1) * np.clip(rows * 3 + 0.35, 0, 1)
    padded = np.pad(noise, 4, mode="edge")
    towards = padded[7 : 7 + height, 4 + 4 * s.plan.side : 4 + 4 * s.plan.side + width]
    sun = np.hypot(
        np.linspace(-beyond, s.wide + beyond, width)[None, :] - s.plan.sun[0], rows * s.plan.horizon - s.plan.sun[1]
    )
    near = np.exp(-((sun / 0.5) ** 2)).astype(np.float32)
    strength = 0.45 + 0.55 * s.look.light.strength
    lit = np.clip(np.clip((noise - towards) * 5 + 0.4 - 0.2 * amount, 0, 1) * strength + 0.45 * near * strength, 0, 1)
    lower, upper = s.style.map(s.look.cloud_shade), s.style.map(s.look.cloud_light)
    alpha = body * fade * (0.5 + 0.4 * amount) * (0.72 + 0.28 * near)
    image = alpha_image(alpha.astype(np.float32), lower, upper, lit.astype(np.float32))
    stretch(s, b, box(-beyond, -0.02, s.wide + beyond, s.plan.horizon), image)


def _streaks(s: Stage, b: Brush) -> None:
    """Thin high clouds as a brush draws them: long, pointed, in groups, aslant."""
    tone = mix(s.look.cloud_light, s.look.sky[2], 0.25)
    lowest = max(_CLEAR + 0.06, s.plan.horizon * 0.62)
    for _ in range(3):
        x, y = b.between(0, s.wide), b.between(_CLEAR + 0.045, lowest)
        for streak in range(4):
            long, thick = s.unit * b.between(0.1, 0.3), s.unit * b.between(0.003, 0.008)
            at, level = x + b.around(0, 0.16) * s.unit, y + 0.016 * streak
            tip = f"{at + long} {level - thick}"
            b.flat(
                path(f"M{at - long} {level} C{at} {level - 2.4 * thick} {at} {level - 2 * thick} {tip}"
                     f" C{at} {level + thick} {at} {level + thick} {at - long} {level} Z"),
                tone,
                alpha=0.6 - 0.1 * streak,
            )  # fmt: skip


def _heaps(s: Stage, b: Brush) -> None:
    """Heaped clouds here and there, the lower the smaller and the farther."""
    count = int((3 + 4 * s.look.clouds) * max(0.6, s.wide / 1.78) * (0.5 + 0.5 * s.style.detail))
    for _ in range(count):
        y = float(s.rng.uniform(0.08, s.plan.horizon * 0.86))
        size = (0.09 + 0.17 * (1 - y / s.plan.horizon)) * s.unit * float(s.rng.uniform(0.7, 1.35))
        size = min(size, (s.plan.horizon * 0.86 - _CLEAR) / _CROWN)
        y = max(y, _CLEAR + _CROWN * size)
        _heap(s, b, _beside_the_sun(s, float(s.rng.uniform(-0.05, s.wide + 0.05)), y, size), y, size)


def _bank(s: Stage, b: Brush) -> None:
    """A range of great heaps that stands behind the land, highest on the side away from the sun; one apart, above."""
    foot = s.plan.horizon - 0.02
    most = (foot - _CLEAR) / _CROWN
    for row in range(2):
        x = -0.1
        while x < s.wide + 0.1:
            side = 0.5 + 0.5 * s.plan.side * (0.5 - x / s.wide) * 2
            size = min(most, s.unit * (0.17 + 0.26 * side - 0.08 * row) * b.between(0.75, 1.15))
            at = _beside_the_sun(s, x, foot + 0.03 * row, size)
            if abs(at - x) < 0.5 * size:
                _heap(s, b, at, foot + 0.03 * row, size, haze=0.42 - 0.2 * row)
            x += size * b.between(1.1, 1.9)


def _beside_the_sun(s: Stage, x: float, y: float, size: float) -> float:
    """Where a cloud of this size stands that would bite into the sun's disc: beside it."""
    sun, disc = s.plan.sun, 0.07 * s.unit * max(1.0, s.plan.disc)
    reach = size * 1.6 + disc
    if not y - size * 1.1 - disc < sun[1] < y + disc or abs(x - sun[0]) >= reach:
        return x
    return sun[0] + math.copysign(reach, x - sun[0])


def _heap(s: Stage, b: Brush, x: float, y: float, size: float, *, haze: float | None = None) -> None:
    """One heaped cloud with a flat foot, lit on the sun's side; the nearer to the horizon, the more haze before it."""
    share = min(0.75, 0.12 + 0.75 * (y / max(0.2, s.plan.horizon)) ** 2) if haze is None else haze
    bottom = mix(s.look.cloud_shade, s.look.sky[2], share)
    top = mix(s.look.cloud_light, s.look.sky[2], share * 0.8)
    if s.style.shading == "soft":
        _painted_heap(
            s, b, (x, y), size, (mix(bottom, s.look.sky[1], 0.3 * (1 - share)), mix(top, WHITE, 0.3 * (1 - share)))
        )
        return
    puffs = 7 + int(s.rng.integers(4))
    shape: list[tuple[float, float, float]] = []
    for puff in range(puffs):
        along = (puff + 0.5) / puffs * 2 - 1
        swell = (1 - along * along) * float(s.rng.uniform(0.6, 1.15))
        radius = size * (0.16 + 0.26 * swell)
        shape.append((x + along * size * 1.15, y - radius * 0.55 - size * 0.2 * swell, radius))
    b.canvas.save()
    b.canvas.clipRect(skia.Rect.MakeLTRB(x - size * 1.8, y - size * 1.2, x + size * 1.8, y), doAntiAlias=True)
    b.canvas.saveLayer(None, skia.Paint(Color=argb(WHITE, 0.92)))
    puffs_of_cloud(s, b, shape, bottom, top)
    foot = [skia.Point(0, y - size * 0.3), skia.Point(0, y)]
    fade = skia.GradientShader.MakeLinear(foot, [argb(WHITE, 1.0), argb(WHITE, 0.8)])
    b.canvas.drawPaint(skia.Paint(Shader=fade, BlendMode=skia.BlendMode.kDstIn))
    b.canvas.restore()
    b.canvas.restore()


def _painted_heap(s: Stage, b: Brush, at: tuple[float, float], size: float, tones: tuple[RGB, RGB]) -> None:
    """A heap as a painter sees it: a dome of round heads over a level foot, its light and its shade in one noise."""
    width, height = 150, 90
    x = np.linspace(-1.6, 1.6, width, dtype=np.float32)[None, :]
    up = np.linspace(1.1, -0.12, height, dtype=np.float32)[:, None]
    lumps = fractal(s.rng, x * 3.1 + 9, up * 3.6 + 9, octaves=5, rough=0.55, round_=True)
    lean = np.float32(float(s.rng.uniform(-0.35, 0.35)))
    dome = 0.92 * np.sqrt(np.clip(1 - (x - lean * up) ** 2 / 1.9, 0, 1)) * (0.62 + 0.38 * np.cos(2.2 * (x - lean)))
    depth = (dome - up) * 1.25 + (lumps - 0.42) * 0.8 - 2 * np.clip(up - dome - 0.1, 0, 1)
    alpha = np.clip(depth / 0.1, 0, 1) * np.clip((up + 0.08 - (lumps - 0.4) * 0.16) / 0.13, 0, 1)
    shift = 5
    padded = np.pad(depth, shift, mode="edge")
    towards = padded[: -2 * shift, shift + shift * s.plan.side : shift + shift * s.plan.side + width]
    lit = np.clip(0.12 + (depth - towards[:height]) * 1.5 + 0.62 * up, 0, 1)
    image = alpha_image((alpha * 0.95).astype(np.float32), s.style.map(tones[0]), s.style.map(tones[1]), lit)
    place = box(at[0] - 1.6 * size, at[1] - 1.1 * size, at[0] + 1.6 * size, at[1] + 0.12 * size)
    stretch(s, b, place, image)


Puff = tuple[float, float, float]


def puffs_of_cloud(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    """One cloud of puffs (x, y, radius), from its shade to its light, as the style draws."""
    (_soft_puffs if s.style.shading == "soft" else _cut_puffs)(s, b, puffs, bottom, top)


def _soft_puffs(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    for px, py, radius in puffs:
        b.flat(circle(px, py, radius), bottom)
    for share, tone, size in ((0.2, mix(bottom, top, 0.55), 0.82), (0.36, top, 0.58)):
        for px, py, radius in puffs:
            shift = radius * share
            at = (px + s.plan.side * shift, py - shift * (0.8 if share < 0.3 else 1.0))
            b.flat(circle(*at, radius * size), tone, soft=radius * 0.22)


def _cut_puffs(s: Stage, b: Brush, puffs: list[Puff], bottom: RGB, top: RGB) -> None:
    """One outline, and in it the same outline twice again, moved towards the light: no puff shows its circle."""
    whole = _together(puffs, 1.0, 0.0, s.plan.side)
    b.flat(whole, bottom)
    with b.inside(whole):
        b.flat(_together(puffs, 0.98, 0.16, s.plan.side), mix(bottom, top, 0.6))
        b.flat(_together(puffs, 0.92, 0.36, s.plan.side), top)


def _together(puffs: list[Puff], size: float, shift: float, side: int) -> Shape:
    shape = skia.Path()
    for x, y, radius in puffs:
        shape.addCircle(x + side * radius * shift * 0.7, y - radius * shift, radius * size)
    return shape
