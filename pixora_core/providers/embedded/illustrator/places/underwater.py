"""Under water."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, argb, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, ridge, rocks, speckle
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["lake_bed", "under_ice", "underwater"]


def _submerged(look: Look) -> Look:
    """Blue light from above, whatever the sky does."""
    dim = 0.72 if look.light.night > 0.5 else 1.0
    top, mid, low, deep = (
        mix(hexa(colour), hexa("#04101f"), 1 - dim) for colour in ("#7fe0e0", "#2aa3b8", "#11678c", "#0a3357")
    )
    light = Light(
        x=look.light.x * 0.4,
        y=0.93,
        colour=hexa("#c8fff2"),
        tint=(0.66 * dim, 0.9 * dim, 0.96 * dim),
        strength=0.8,
        night=0.3,
    )
    return look.model_copy(
        update={
            "sky": (top, mid, low, deep),
            "haze": mix(low, mid, 0.4),
            "deep": hexa("#06243f"),
            "light": light,
            "mist": 0.6,
            "sun": WHITE,
            "stars": 0.0,
            "clouds": 0.9,
        }
    )


def _in_a_lake(look: Look) -> Look:
    """The same, green."""
    deep = _submerged(look)
    top, mid, low, ground = deep.sky
    green = tuple(mix(tone, hexa(leaf), 0.55) for tone, leaf in ((top, "#cfe6a0"), (mid, "#5f9a58"), (low, "#2f6a48")))
    return deep.model_copy(
        update={"sky": (*green, mix(ground, hexa("#123524"), 0.6)), "haze": green[2], "deep": hexa("#0a2a1c")}
    )


@setting(
    words="underwater, undersea, reef, coral reef, seabed, aquarium",
    stands="underwater ground",
    horizon=(0.6, 0.66),
    ledge=False,
    hours=("day",),
    adapt=_submerged,
)
def underwater(s: Stage) -> None:
    """Light that falls through blue water on a reef."""
    _flooded(s, salt=True)


@setting(
    words="lake bed, bottom of a lake, bottom of a pond, under the lake, river bed",
    stands="underwater ground",
    horizon=(0.6, 0.66),
    ledge=False,
    hours=("day",),
    adapt=_in_a_lake,
)
def lake_bed(s: Stage) -> None:
    """Light that falls through green water on weed and stones: no corals grow in a lake."""
    _flooded(s, salt=False)


def _flooded(s: Stage, *, salt: bool) -> None:
    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=0.95)
        b.glow(s.plan.sun[0], -0.05, 0.8 * s.unit, "#d8fff4", alpha=0.75)
        for depth, y in ((0.12, 0.03), (0.3, 0.07)):
            ridge(s, b, crest(s, s.plan.horizon + y, 0.1, cells=3), "#2f6f86" if salt else "#3f7a5c", depth, rim=0.2)
        _shafts(s, b)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.12, 0.05, cells=3)
        ridge(s, b, line, "#3f7f8a" if salt else "#5a8a5a", 0.55, rim=0.4)
        if salt:
            _corals(s, b, line, 0.15, depth=0.5, count=14)
        else:
            _weed(s, b, line, 0.26, depth=0.5, count=22)
        _shoal(s, b, 26 if s.plan.cast else 90)
        _shafts(s, b, alpha=0.1)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor + 0.0, 0.03, cells=2, octaves=3)
        ridge(s, b, line, "#c9b98a" if salt else "#9a8f62", 0.86, foot=0.3, rim=0.5)
        speckle(
            s,
            b,
            s.plan.floor + 0.03,
            (s.look.air("#efe3b8", 0.9), s.look.air("#6f7f70", 0.9)),
            count=90,
            size=0.04,
            alpha=0.25,
        )
        if salt:
            _corals(s, b, line, 0.2, depth=0.88, count=8)
        else:
            _weed(s, b, line, 0.3, depth=0.88, count=10)
            rocks(s, b, lambda x: line(x) + 0.02, 0.06, s.look.air("#7f8a74", 0.9), count=6)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#0f4a55" if salt else "#1f4a30", 1.0), s.look.deep, 0.6)
        _kelp(s, b, tone)
        for _ in range(int(46 * s.wide)):
            size = s.unit * b.between(0.0015, 0.006)
            b.line(
                circle(b.between(0, s.wide), b.between(0.05, 0.95), size), "#dffcff", 0.0011, alpha=b.between(0.2, 0.6)
            )

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _under_the_ice(look: Look) -> Look:
    """Cold light that falls through a ceiling of ice."""
    deep = _submerged(look)
    top, mid, low, ground = deep.sky
    cold = (
        mix(top, hexa("#cfeaf4"), 0.5),
        mix(mid, hexa("#4a93b8"), 0.5),
        mix(low, hexa("#1a4a72"), 0.6),
        mix(ground, hexa("#081c36"), 0.6),
    )
    return deep.model_copy(update={"sky": cold, "haze": cold[2], "deep": hexa("#04142a")})


@setting(
    words="under the ice, below the ice, ice cave water",
    stands="underwater",
    horizon=(0.6, 0.66),
    ledge=False,
    hours=("day",),
    adapt=_under_the_ice,
    kind_of="underwater deep_sea lake_bed",
    cues="ice, icy, frozen, polar, arctic, antarctic, antarctica, glacier, krill",
)
def under_ice(s: Stage) -> None:
    """A ceiling of ice with light in its cracks, blue water below, and no coral: bare stones in the dark."""

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, s.look.sky, low=0.95)
        b.glow(s.plan.sun[0], 0.1, 0.7 * s.unit, "#e6fbff", alpha=0.8)
        ridge(s, b, crest(s, s.plan.horizon + 0.09, 0.08, cells=3), "#2a5a7a", 0.2, rim=0.1)
        _shafts(s, b)

    def middle(s: Stage, b: Brush) -> None:
        _ceiling(s, b, 0.19, "#bfe2ee", 0.5)
        _shafts(s, b, alpha=0.12)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor + 0.05, 0.03, cells=2, octaves=3)
        ridge(s, b, line, "#5f7482", 0.8, foot=0.3, rim=0.3)
        rocks(s, b, lambda x: line(x) + 0.03, 0.05, s.look.air("#5a6a76", 0.9), count=7)
        _ceiling(s, b, 0.1, "#e4f4fa", 0.8)

    def near(s: Stage, b: Brush) -> None:
        for _ in range(int(50 * s.wide)):
            size = s.unit * b.between(0.001, 0.004)
            b.flat(circle(b.between(0, s.wide), b.between(0.15, 0.95), size), "#e6fbff", alpha=b.between(0.15, 0.55))

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _ceiling(s: Stage, b: Brush, low: float, colour: str, depth: float) -> None:
    """The underside of the ice: blocks that hang down, light along their edges and in the cracks between them."""
    tone, x = s.look.air(colour, depth), -0.1
    while x < s.wide + 0.1:
        wide = s.unit * b.between(0.1, 0.26)
        deep = low * b.between(0.45, 1.1)
        block = poly(
            (x, -0.05),
            (x + wide, -0.05),
            (x + wide * 0.96, deep * 0.7),
            (x + wide * 0.7, deep),
            (x + wide * 0.35, deep * 0.86),
            (x + wide * 0.06, deep * 0.55),
        )
        b.lit(block, tone, relief=0.5)
        b.fade(block, s.look.sky[1], start=(0, deep), end=(0, 0), alpha=(0.75, 0.0))
        b.line(
            [
                (x + wide * 0.06, deep * 0.55),
                (x + wide * 0.35, deep * 0.86),
                (x + wide * 0.7, deep),
                (x + wide * 0.96, deep * 0.7),
            ],
            "#f2fdff",
            0.003,
            alpha=0.7,
        )
        b.line([(x + wide, -0.02), (x + wide * 0.96, deep * 0.7)], "#f2fdff", 0.006, alpha=0.8, soft=0.003)
        x += wide


def _weed(s: Stage, b: Brush, line: Crest, tall: float, *, depth: float, count: int) -> None:
    """Tufts of long leaves that lean with the water."""
    for _ in range(count):
        x, high = b.between(0, s.wide), tall * s.unit * b.between(0.35, 1.0)
        if not s.clear_of_cast(x, high * 0.35):
            continue
        tone = s.look.air(b.pick("#4f8f3f", "#6fa648", "#3f7a4a"), depth)
        for leaf in range(5):
            lean = (leaf - 2) * 0.11 * high + 0.12 * high * s.plan.side
            stem = [
                (x, line(x) + 0.012),
                (x + lean * 0.3, line(x) - high * 0.5),
                (x + lean, line(x) - high * b.between(0.7, 1.0)),
            ]
            b.rod(smooth(stem, closed=False), lift(tone, b.around(0, 0.04)), max(0.003, high * 0.035))


def _shafts(s: Stage, b: Brush, *, alpha: float = 0.2) -> None:
    tone = s.style.map(hexa("#d9fff5"))
    for _ in range(7):
        x, wide = s.plan.sun[0] + b.around(0, 0.8) * s.unit, b.between(0.02, 0.08) * s.unit
        slant = b.around(-0.12 * s.plan.side, 0.12)
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(0, 0), skia.Point(0, 0.8)], [argb(tone, alpha), argb(tone, 0.0)]
        )
        paint = skia.Paint(AntiAlias=True, Shader=shader, BlendMode=skia.BlendMode.kSrcATop)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.01))
        b.canvas.drawPath(
            poly((x - wide * 0.4, -0.02), (x + wide * 0.4, -0.02), (x + slant + wide, 0.85), (x + slant - wide, 0.85)),
            paint,
        )


def _corals(s: Stage, b: Brush, line: Crest, tall: float, *, depth: float, count: int) -> None:
    for _ in range(count):
        x, high = b.between(0, s.wide), tall * s.unit * b.between(0.5, 1.15)
        if not s.clear_of_cast(x, high * 0.5):
            continue
        y = line(x) + 0.012
        tone = s.look.air(b.pick("#e2725b", "#d8577a", "#e8a34f", "#9a6fc2", "#4fb09a"), depth)
        if s.rng.random() < 0.5:
            for branch in range(-3, 4):
                tip = (
                    x + branch * high * 0.2 + b.around(0, high * 0.05),
                    y - high * b.between(0.7, 1.0) * (1 - 0.06 * abs(branch)),
                )
                b.rod(smooth([(x, y), (x + branch * high * 0.1, y - high * 0.4), tip], closed=False), tone, high * 0.07)
                b.ball(circle(*tip, high * 0.05), lift(tone, 0.05))
        else:
            b.ball(
                smooth(
                    [
                        (x - high * 0.5, y),
                        (x - high * 0.45, y - high * 0.4),
                        (x, y - high * 0.62),
                        (x + high * 0.45, y - high * 0.4),
                        (x + high * 0.5, y),
                    ]
                ),
                tone,
                relief=0.6,
            )
            for groove in range(-2, 3):
                b.line(
                    smooth(
                        [
                            (x + groove * high * 0.09, y - high * 0.56),
                            (x + groove * high * 0.17, y - high * 0.3),
                            (x + groove * high * 0.2, y),
                        ],
                        closed=False,
                    ),
                    lift(tone, -0.08),
                    high * 0.025,
                    alpha=0.6,
                )


def _shoal(s: Stage, b: Brush, count: int) -> None:
    """Small fish, all on one way; many of them turn in a great ring, on the side away from the light."""
    x, y = b.between(0.2, 0.8) * s.wide, b.between(0.2, 0.36)
    ring = count > 40
    if ring:
        x, y = s.wide * (0.5 - 0.17 * s.plan.side), 0.36
    for number in range(count):
        reach = 1.0 + 0.22 * float(s.rng.standard_normal())
        turn = math.tau * number / count
        spread = (math.cos(turn) * reach * 0.17, math.sin(turn) * reach * 0.1) if ring else (
            float(s.rng.standard_normal()) * 0.1, float(s.rng.standard_normal()) * 0.035 / s.unit
        )  # fmt: skip
        px, py, size = x + spread[0] * s.unit, y + spread[1] * s.unit, b.between(0.008, 0.016) * s.unit
        fish = smooth([(px - size, py), (px, py - size * 0.35), (px + size, py), (px, py + size * 0.35)])
        b.flat(fish, s.look.air("#1c5a70", 0.5), alpha=0.8)
        b.flat(
            poly((px - size * 0.8, py), (px - size * 1.5, py - size * 0.4), (px - size * 1.5, py + size * 0.4)),
            s.look.air("#1c5a70", 0.5),
            alpha=0.8,
        )


def _kelp(s: Stage, b: Brush, tone: tuple[float, float, float]) -> None:
    edge = 0.0 if s.plan.side > 0 else s.wide
    way = 1 if edge == 0 else -1
    for strand in range(7):
        x, high = edge + way * s.unit * (0.015 + 0.035 * strand), b.between(0.35, 0.8) * (1 - 0.09 * strand)
        stem = [(x + 0.02 * math.sin(step * 1.1 + strand), 1.03 - high * step / 8) for step in range(9)]
        b.line(smooth(stem, closed=False), tone, 0.007 * s.unit)
        for step, (px, py) in enumerate(stem[1:-1]):
            with b.at(px, py, turn=35 if step % 2 else 145):
                b.flat(oval(0.026 * s.unit, 0, 0.028 * s.unit, 0.009 * s.unit), lift(tone, 0.03))
    rocks(s, b, lambda _: 1.02, 0.1, tone, count=4)
