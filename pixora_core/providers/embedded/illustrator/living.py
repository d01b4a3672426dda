"""What lives of a thing that stands: its steam rises, its fire licks and lights what is around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush, Plume
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.gaits import crossing, flicker, licking, rising
from pixora_core.providers.embedded.illustrator.shapes import path

if TYPE_CHECKING:
    from pixora_core.providers.embedded.illustrator.stage import Cast, Stage

__all__ = ["birds", "enliven"]


def enliven(s: Stage, b: Brush, member: Cast, plumes: list[Plume]) -> None:
    """Lets the steam of a member of the cast rise, and its flame live; of what moves itself, both are painted on it."""
    for x, y, height, alpha in plumes:
        foot, tall = member.at(x, y), height * member.width
        for strand in range(3):
            with s.moving(b, "steam", rising(0.45 * tall / s.wide, turn=strand, seed=member.seed)):
                b.strand(*foot, 0.7 * tall, alpha=min(1.0, 1.5 * alpha), number=strand)
    if member.gait == "still" and member.prop.flame is not None:
        x, y, reach = member.prop.flame
        _fire(s, b, member.at(x, y), reach * member.width, member.seed)


def _fire(s: Stage, b: Brush, at: tuple[float, float], reach: float, seed: int) -> None:
    x, y = at
    with s.moving(b, "light", flicker(s.style.life, seed=seed)):
        b.glow(x, y, reach, "#ffb860", alpha=0.4 + 0.25 * s.look.light.night)
    for turn in range(2):
        wide, tall = 0.15 * reach * (1 - 0.3 * turn), 0.6 * reach * (1 - 0.2 * turn)
        left, low = x + (turn - 0.5) * 0.12 * reach, y + 0.25 * reach
        tongue = path(
            f"M{left} {low}"
            f" C{left - wide} {low - 0.2 * tall} {left - 0.7 * wide} {low - 0.6 * tall} {left} {low - tall}"
            f" C{left + 0.9 * wide} {low - 0.55 * tall} {left + wide} {low - 0.2 * tall} {left} {low} Z"
        )
        with s.moving(b, "flame", licking(0.16 * reach / s.wide, turn=turn)):
            b.fire(tongue, "#ffe3a0", alpha=0.75, soft=0.05 * reach)


def birds(s: Stage, b: Brush) -> None:
    """A few birds far off that glide across a fair sky, in one picture of three."""
    fair = s.look.weather in ("clear", "cloudy") and s.look.hour in ("dawn", "morning", "day", "evening")
    if not fair or s.plan.variant % 3 != 1 or any(member.rests == "nowhere" for member in s.plan.cast):
        return
    way, chance = s.plan.side, np.random.default_rng(s.plan.variant)  # the land stays as it is without birds
    x, y = s.wide * (0.5 - 0.28 * way), min(0.3, 0.55 * s.plan.horizon)
    with s.moving(b, "birds", crossing(s.style.life, way=way)):
        for number in range(5):
            side = (number + 1) // 2 * (1 if number % 2 else -1)
            at = (x - way * 0.022 * abs(side) * s.unit + chance.uniform(-0.004, 0.004), y + 0.013 * side * s.unit)
            _gull(s, b, at, s.unit * chance.uniform(0.0075, 0.011))


def _gull(s: Stage, b: Brush, at: tuple[float, float], span: float) -> None:
    x, y = at
    lift = 0.34 * span
    wings = path(
        f"M{x - span} {y - 0.6 * lift} Q{x - 0.45 * span} {y - 1.5 * lift} {x} {y}"
        f" Q{x + 0.45 * span} {y - 1.5 * lift} {x + span} {y - 0.6 * lift}"
    )
    b.line(wings, mix(s.look.deep, s.look.haze, 0.25), 0.14 * span, alpha=0.8)
