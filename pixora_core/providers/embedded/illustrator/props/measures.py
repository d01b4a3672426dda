"""Props that weigh, time and honour."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, star

__all__ = ["hourglass", "scales", "trophy"]


@prop(words="hourglass, sand clock, sandglass", stands="table", height=1.5, metres=0.25, fill=0.4)
def hourglass(b: Brush) -> None:
    for x in (-0.38, 0.38):
        b.tube(box(x - 0.03, 0.1, x + 0.03, 1.4), "#7a4f2c", relief=0.7)
        for y in (0.2, 0.75, 1.3):
            b.ball(oval(x, y, 0.05, 0.05), "#8f6036", relief=0.7)
    glass = path(
        "M-0.29 1.38 C-0.32 1.1 -0.2 0.9 -0.035 0.77 L-0.035 0.73 C-0.2 0.6 -0.32 0.4 -0.29 0.12 "
        "L0.29 0.12 C0.32 0.4 0.2 0.6 0.035 0.73 L0.035 0.77 C0.2 0.9 0.32 1.1 0.29 1.38 Z"
    )
    b.tube(glass, "#d9e8ec", relief=0.5, alpha=0.6)
    with b.inside(glass):
        b.lit(path("M-0.4 1.12 C-0.1 1.02 0.1 1.02 0.4 1.12 L0.4 0.75 L-0.4 0.75 Z"), "#e0a94a", relief=0.5)
        b.lit(curve("-0.4 0.1, -0.24 0.2, -0.1 0.34, 0 0.42, 0.1 0.34, 0.24 0.2, 0.4 0.1"), "#e8b65a", relief=0.6)
        b.line([(0, 0.78), (0, 0.36)], "#e8b65a", 0.018)
        b.sheen(curve("-0.24 1.32, -0.26 1.12, -0.16 0.94, -0.2 1.1"), alpha=0.7, soft=0.012)
        b.sheen(curve("-0.25 0.2, -0.26 0.36, -0.16 0.54, -0.2 0.4"), alpha=0.6, soft=0.012)
    b.line(glass, "#f2fafc", 0.014, alpha=0.8)
    for low in (0.0, 1.37):
        b.lit(box(-0.46, low, 0.46, low + 0.12, round_by=0.04), "#8f5f34", relief=0.7)
        b.line([(-0.43, low + 0.06), (0.43, low + 0.06)], "#5b3820", 0.012, alpha=0.6)


@prop(words="scales of justice, balance scale, weighing scale", stands="table", height=1.2, metres=0.5, fill=0.42)
def scales(b: Brush) -> None:
    brass = "#c9973a"
    b.tube(
        path(
            "M-0.24 0.0 L-0.2 0.07 C-0.08 0.09 -0.05 0.13 -0.04 0.2 L0.04 0.2 C0.05 0.13 0.08 0.09 0.2 0.07 L0.24 0.0 Z"
        ),
        brass,
        relief=0.8,
    )
    b.tube(path("M-0.035 0.18 L-0.022 1.08 L0.022 1.08 L0.035 0.18 Z"), brass, relief=0.85)
    b.ball(circle(0, 0.62, 0.05), brass, relief=0.8)
    beam = path(
        "M-0.36 1.0 C-0.2 1.06 -0.06 1.04 0 1.08 C0.06 1.04 0.2 1.06 0.36 1.0 "
        "C0.2 1.02 0.06 0.99 0 1.01 C-0.06 0.99 -0.2 1.02 -0.36 1.0 Z"
    )
    b.lit(beam, brass, relief=0.8)
    b.line([(-0.36, 1.0), (0, 1.045), (0.36, 1.0)], brass, 0.022)
    b.ball(circle(0, 1.12, 0.05), brass, relief=0.9)
    for x in (-0.345, 0.345):
        b.ball(circle(x, 1.0, 0.024), brass, relief=0.9)
        for end in (-0.13, 0.0, 0.13):
            b.line([(x, 0.99), (x + end, 0.46)], "#8f6a24", 0.009)
        b.ball(path(f"M{x - 0.15} 0.46 C{x - 0.12} 0.32 {x + 0.12} 0.32 {x + 0.15} 0.46 Z"), brass, relief=0.8)
        b.lit(oval(x, 0.46, 0.15, 0.028), "#e8c06a", relief=0.6)


@prop(words="trophy", stands="table", height=1.35, metres=0.4, fill=0.4)
def trophy(b: Brush) -> None:
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            b.rod(path("M0.28 1.16 C0.54 1.22 0.52 0.82 0.2 0.72"), "#d9a22e", 0.055, relief=0.8)
    b.tube(box(-0.3, 0.0, 0.3, 0.2, round_by=0.02), "#4a2c20", relief=0.7)
    b.lit(box(-0.16, 0.05, 0.16, 0.15, round_by=0.012), "#e0b34a", relief=0.7)
    b.tube(box(-0.24, 0.2, 0.24, 0.26, round_by=0.02), "#5b382a", relief=0.7)
    b.tube(
        path("M-0.17 0.26 C-0.06 0.3 -0.05 0.4 -0.05 0.55 L0.05 0.55 C0.05 0.4 0.06 0.3 0.17 0.26 Z"),
        "#d9a22e",
        relief=0.85,
    )
    b.ball(oval(0, 0.5, 0.085, 0.045), "#d9a22e", relief=0.85)
    bowl = path("M-0.33 1.3 C-0.33 0.86 -0.2 0.58 0 0.54 C0.2 0.58 0.33 0.86 0.33 1.3 Z")
    b.tube(bowl, "#e8b43c", relief=0.9)
    with b.inside(bowl):
        b.shade(oval(0, 0.56, 0.2, 0.1), alpha=0.35, soft=0.05)
        b.sheen(
            curve("-0.26 1.26, -0.25 1.0, -0.18 0.8, -0.2 1.0")
            if b.light.x < 0
            else curve("0.26 1.26, 0.25 1.0, 0.18 0.8, 0.2 1.0"),
            alpha=0.7,
            soft=0.02,
        )
    b.shade(star(0.008, 0.982, 0.15), alpha=0.3)
    b.lit(star(0, 0.99, 0.15), "#fff0c0", relief=0.6)
    b.lit(oval(0, 1.3, 0.345, 0.045), "#f6d98a", relief=0.6)
    b.flat(oval(0, 1.298, 0.3, 0.032), "#8a5f18")
