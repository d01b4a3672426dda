"""Mountains."""

from __future__ import annotations

from functools import partial

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge, rocks
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.peaks import peaks
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass, tufts, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["mountains"]


@setting(
    words="mountains, mountain, alps, himalaya, peak, summit, range, highlands, ridge",
    stands="ground air",
    horizon=(0.54, 0.62),
    hours=("evening", "morning", "dawn", "day"),
    weathers=("clear", "clear", "mist"),
)
def mountains(s: Stage) -> None:
    """A snowy range behind wooded ridges."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.14, 0.09, cells=4, rough=0.52), "#6f7f9c", 0.1)
        peaks(s, b, s.plan.horizon + 0.04, 0.4, "#66708a", 0.42)
        mist(s, b, s.plan.horizon, 0.16, alpha=0.75)
        rays(s, b, alpha=0.1)

    def middle(s: Stage, b: Brush) -> None:
        for step, (depth, tall) in enumerate(((0.42, 0.035), (0.6, 0.055))):
            line = crest(s, s.plan.horizon - 0.015 + 0.05 * step, 0.05, cells=3)
            ridge(s, b, line, s.look.ground("#3f6a5c"), depth, foot=0.2)
            tone = s.look.air("#2f5a50", depth)
            conifers(s, b, line, tall, tone, low=mix(tone, s.look.haze, 0.3), spacing=0.55)
            mist(s, b, s.plan.horizon + 0.1 + 0.06 * step, 0.1, alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.045, cells=1.6, octaves=3)
        earth(s, b, line, s.look.ground("#7a9a5c"), s.look.ground("#3c5a3c"))
        turf(s, b, s.plan.floor - 0.08, "#5a8548")
        blade = s.look.air(s.look.ground("#5a8548"), 0.95)
        tufts(s, b, s.plan.floor - 0.05, (blade, lift(blade, 0.06)), count=26)
        rocks(s, b, lambda x: line(x) + 0.03, 0.03, s.look.air("#75777c", 0.9), count=5)
        tone = s.look.air(s.look.ground("#4c7345"), 0.95)
        grass(s, b, line, 0.02, (tone, lift(tone, 0.05)), count=240)

    near = partial(_fir_frame, tone=mix(s.look.air("#1d3a34", 1.0), s.look.deep, 0.6))
    s.planes(far=far, middle=middle, ground=ground, near=near)


def _fir_frame(s: Stage, b: Brush, tone: RGB) -> None:
    """Dark firs at one side and grass along the lower edge."""
    edge = 0.0 if s.plan.side > 0 else s.wide
    line = crest(s, 1.02, 0.012, cells=3)

    def falling(x: float) -> float:
        return 1.0 + 0.35 * float(min(1.6, abs(x - edge) / (0.24 * s.unit)) ** 1.5)

    conifers(s, b, falling, 0.62, tone, low=lift(tone, -0.03), spacing=0.16, until=0.42 * s.unit, edge=edge)
    grass(s, b, line, 0.075, (tone, lift(tone, 0.025)), count=260)
    precipitation(s, b)
