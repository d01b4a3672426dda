"""From an idea to finished planes: compose, choose the look, paint, give the last coat."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.compose import compose, fits
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look, look_for
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.places.ground import table_top
from pixora_core.providers.embedded.illustrator.prop import coloured
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.setting import Setting
from pixora_core.providers.embedded.illustrator.sheets import Sheets, flatten
from pixora_core.providers.embedded.illustrator.stage import Plan, Stage
from pixora_core.providers.embedded.illustrator.style import Style
from pixora_core.providers.embedded.illustrator.treatment import finish
from pixora_core.units import Size

__all__ = ["Composed", "Pixels", "composed", "flatten", "paint", "pixels_of", "seeded"]

Pixels = npt.NDArray[np.uint8]


def seeded(*parts: object) -> np.random.Generator:
    """A generator that depends on the parts and on nothing else."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


class Composed(NamedTuple):
    """A picture before the first stroke: its place, its plan, its light (and that before the windows, where it is a
    room), and the chance left for the strokes."""

    setting: Setting
    plan: Plan
    look: Look
    outside: Look
    rng: np.random.Generator


def composed(idea: Idea, size: Size, *, variant: int, seed: int) -> Composed:
    """Chooses hour, weather, light, and where everything stands; draws nothing."""
    rng = seeded(seed, variant, idea.setting, *idea.subjects)
    variant += int(seeded(seed).integers(12))
    setting = SETTINGS[idea.setting]
    hour = idea.hour or setting.hours[variant % len(setting.hours)]
    weather = idea.weather or setting.weathers[variant % len(setting.weathers)]
    told = idea.model_copy(update={"hour": hour, "weather": weather})
    palettes = dict(idea.palettes)
    there = tuple(name for name in idea.subjects if fits(PROPS[name], setting))
    props = tuple(coloured(PROPS[name], palettes.get(name, ())) for name in there)
    plan = compose(told, setting, props, wide=size.width / size.height, variant=variant, rng=rng)
    look = look_for(
        hour, "clear" if setting.indoors else weather, mood=idea.mood, side=plan.side, variant=variant, rng=rng
    )
    look = look.model_copy(update={"season": idea.season})
    outside = look
    if setting.indoors and weather != "clear":
        outside = look_for(
            hour, weather, mood=idea.mood, side=plan.side, variant=variant, rng=seeded(seed, variant, "outside")
        ).model_copy(update={"season": idea.season})
        look = look.model_copy(update={"light": _dimmed(look.light, outside.light)})
    return Composed(setting, plan, look if setting.adapt is None else setting.adapt(look), outside, rng)


def _dimmed(inside: Light, outside: Light) -> Light:
    """The light of a room whose windows show such a day."""
    return inside.model_copy(update={"strength": (inside.strength + outside.strength) / 2})


def paint(idea: Idea, style: Style, size: Size, *, variant: int, seed: int) -> tuple[Plan, Sheets]:
    """The plan of the picture, and its finished sheets from far to near."""
    setting, plan, look, outside, rng = composed(idea, size, variant=variant, seed=seed)
    stage = Stage(size, plan, look, style, rng, ledge=_ledge, outside=outside)
    setting.paint(stage)
    return plan, finish(stage)


def _ledge(s: Stage, b: Brush) -> None:
    table_top(s, b, s.plan.floor - 0.1, "#7d4f2e")


def pixels_of(surface: skia.Surface, *, opaque: bool) -> Pixels:
    """(height, width, 4) with straight alpha, or (height, width, 3) of an opaque plane; uint8, sRGB."""
    alpha = skia.kPremul_AlphaType if opaque else skia.kUnpremul_AlphaType
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=alpha)
    if not opaque:
        return np.asarray(pixels, np.uint8)
    plain = np.empty((*pixels.shape[:2], 3), np.uint8)
    for channel in range(3):  # five times as fast as copying all three at once
        plain[..., channel] = pixels[..., channel]
    return plain
