"""A lake."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge, speckle
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.peaks import peaks
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["lake"]

_SHORE = 0.055
"""How far below the horizon the far shore lies."""


@setting(
    words="still lake, mountain lake, lakeside, tarn",
    stands="ground air water",
    horizon=(0.48, 0.53),
    floor=(0.76, 0.8),
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "clear", "mist"),
    bars="bridge stone_bridge child_on_bridge",
    kind_of="river_valley",
    cues="lake, lakes, tarn",
)
def lake(s: Stage) -> None:
    """Still water from a wooded shore to the camera; whoever stands on the ground has a bank before it."""
    shore = s.plan.horizon + _SHORE
    feet = [member.y for member in s.plan.cast if member.rests == "ground" and member.plane == "ground"]
    bank = min(feet) - 0.035 if feet else None

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        peaks(s, b, s.plan.horizon + 0.02, 0.24, "#6f7f99", 0.28, snow=0.28)
        ridge(s, b, crest(s, s.plan.horizon + 0.01, 0.05, cells=3), "#5a8577", 0.34)
        mist(s, b, s.plan.horizon + 0.02, 0.1, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.025, 0.012, cells=3)
        ridge(s, b, line, s.look.ground("#55865a"), 0.55, foot=0.14)
        tone = s.look.air("#39664c", 0.55)
        conifers(s, b, line, 0.055, tone, low=mix(tone, s.look.haze, 0.3), spacing=0.55)
        water(s, b, shore, murk="#24566a")
        for low, alpha in ((0.1, 0.22), (0.06, 0.26), (0.03, 0.3)):
            b.flat(box(-0.05, shore, s.wide + 0.05, shore + low), mix(tone, s.look.deep, 0.3), alpha=alpha, soft=0.012)
        b.line([(-0.05, shore), (s.wide + 0.05, shore)], mix(s.look.sky[3], s.look.haze, 0.5), 0.0022, alpha=0.55)

    def ground(s: Stage, b: Brush) -> None:
        if bank is None:
            return
        line = crest(s, bank, 0.012, cells=2, octaves=2)
        earth(s, b, line, s.look.ground("#8fb45a"), s.look.ground("#3b6a38"))
        tones = (s.look.ground("#a9cc6c"), s.look.ground("#477a41"))
        speckle(s, b, bank + 0.01, (s.look.air(tones[0], 0.95), s.look.air(tones[1], 0.95)), count=120, size=0.03)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2a4f2c", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        tones = (tone, lift(tone, 0.04), lift(tone, -0.03))
        grass(s, b, lambda x: 1.0 + 0.3 * abs(x - edge), 0.22, tones, count=260, lean=0.3)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)
