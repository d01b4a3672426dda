"""The studio: a designed backdrop for what has no place."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, hexa, mix, saturate
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import Crest, crest, fill
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.places.paper import alone, paper_sheet
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["studio"]

_STUDIO_SETS = (
    ("#16324f", "#2f6f8f", "#f2b56b", "#f7e3c0"),
    ("#2a1f4d", "#6a4a9c", "#f08a7a", "#ffd9b0"),
    ("#0f3d3a", "#2f8a7a", "#f0c060", "#f7f0d0"),
    ("#3a1a2f", "#a8405a", "#f5a25f", "#ffe6c4"),
    ("#1a2340", "#4a6ac0", "#8fd0d8", "#f3f0e0"),
    ("#28321f", "#6f8f4a", "#e8b45a", "#f6edd2"),
)


def _backdrop(look: Look) -> Look:
    """Daylight on paper: the hour only tints it a little."""
    light = look.light.model_copy(
        update={"tint": mix(look.light.tint, WHITE, 0.75), "strength": 0.9, "night": 0.3, "y": 0.75}
    )
    return look.model_copy(update={"light": light, "stars": 0.0, "clouds": 0.0, "mist": 0.2})


@setting(
    words="studio, abstract, backdrop, background",
    stands="ground table air space water underwater",
    horizon=(0.62, 0.68),
    floor=(0.765, 0.79),
    hours=("day", "evening", "morning"),
    indoors=True,
    adapt=_backdrop,
)
def studio(s: Stage) -> None:
    """Layers of cut paper in one palette: a disc of light, arcs that answer it, a stage to stand on; without a
    subject, one of the `paper` pictures in the same palette.
    """
    sets = [hexa(colour) for colour in _STUDIO_SETS[s.plan.variant % len(_STUDIO_SETS)]]
    if s.look.hour in ("dusk", "night", "evening"):
        sets = [
            mix(saturate(tone, 0.95), hexa("#140f2a"), share)
            for tone, share in zip(sets, (0.45, 0.35, 0.12, 0.15), strict=True)
        ]
    dark, middle_tone, warm, pale = sets
    figure = s.plan.variant % 3
    focus = (s.plan.cast[-1].x if s.plan.cast else s.wide * (0.5 + 0.12 * s.plan.side), 0.42)
    if not s.plan.cast:
        alone(s, (dark, middle_tone, warm, pale), focus)
        return

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(dark, middle_tone, 0.25), mix(middle_tone, dark, 0.15), mix(middle_tone, warm, 0.6)), low=0.85)
        b.glow(*focus, 0.85 * s.unit, mix(warm, pale, 0.5), alpha=0.55)
        _arcs(s, b, focus, figure, (mix(middle_tone, dark, 0.3), mix(middle_tone, warm, 0.3), warm))

    def middle(s: Stage, b: Brush) -> None:
        radius = 0.27 * s.unit
        paper_sheet(s, b, circle(*focus, radius), mix(warm, pale, 0.45), lifted=0.012)
        paper_sheet(s, b, circle(focus[0], focus[1], radius * 0.82), mix(pale, warm, 0.18), lifted=0.006)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.03 + 0.06 * step, 0.075 - 0.02 * step, cells=1.3, octaves=1)
            shape = _below(s, line)
            paper_sheet(s, b, shape, mix(middle_tone, dark, 0.2 + 0.3 * step), lifted=0.014)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.floor - 0.07
        shape = smooth(
            [
                (-0.3, 1.2),
                (-0.3, top + 0.05),
                (s.wide * 0.25, top + 0.008),
                (s.wide * 0.5, top),
                (s.wide * 0.75, top + 0.008),
                (s.wide + 0.3, top + 0.05),
                (s.wide + 0.3, 1.2),
            ],
            tension=0.6,
        )
        b.shade(shape, alpha=0.3, soft=0.02)
        fill(s, b, shape, mix(pale, warm, 0.4), mix(warm, dark, 0.5), start=top, end=1.0)
        b.sheen(oval(focus[0], top + 0.06, 0.4 * s.unit, 0.04), alpha=0.35, soft=0.03)

    def near(s: Stage, b: Brush) -> None:
        for side, share in ((-1, 0.55), (1, 0.4)):
            edge = 0.0 if side < 0 else s.wide
            paper_sheet(
                s,
                b,
                smooth(
                    [
                        (edge - side * -0.35, 1.25),
                        (edge + side * 0.3, 0.7),
                        (edge - side * share * 0.26 * s.unit, 0.95),
                        (edge - side * share * 0.7 * s.unit, 1.15),
                    ]
                ),
                mix(dark, middle_tone, 0.25),
                lifted=0.016,
            )
        for _ in range(9):
            x, y = b.between(0, s.wide), b.between(0.06, 0.6)
            if s.clear_of_cast(x, 0.03):
                b.flat(
                    circle(x, y, b.between(0.002, 0.006) * s.unit), mix(pale, WHITE, 0.3), alpha=b.between(0.25, 0.7)
                )

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _below(s: Stage, line: Crest) -> Shape:
    along = [-0.05 + (s.wide + 0.1) * step / 40 for step in range(41)]
    return smooth([*[(x, line(x)) for x in along], (s.wide + 0.3, 1.2), (-0.3, 1.2)], tension=0.9)


def _arcs(s: Stage, b: Brush, focus: tuple[float, float], figure: int, tones: tuple[RGB, RGB, RGB]) -> None:
    """The backdrop's rhythm: rings around the light, rays, or a field of dots."""
    x, y = focus
    if figure == 0:
        for ring in range(6, 0, -1):
            b.flat(circle(x, y, (0.2 + 0.13 * ring) * s.unit), mix(tones[0], tones[1], 1 - ring / 6), alpha=0.2)
    elif figure == 1:
        for ray in range(18):
            turn = math.radians(ray * 20 + 4)
            ends = [(x + 2 * math.cos(turn + spread), y + 2 * math.sin(turn + spread)) for spread in (-0.085, 0.085)]
            b.flat(poly((x, y), *ends), tones[1], alpha=0.2)
    else:
        step = 0.058 * s.unit
        for row in range(int(1 / step) + 1):
            for column in range(int(s.wide / step) + 1):
                px, py = (column + 0.5 * (row % 2)) * step, row * step
                size = 0.012 * s.unit * max(0.0, 1 - math.hypot(px - x, py - y) / 1.1)
                b.flat(circle(px, py, size), tones[2], alpha=0.26)
