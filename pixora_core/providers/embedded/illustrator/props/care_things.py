"""What doctors and nurses have at hand."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, oval, path, poly

__all__ = ["first_aid_kit", "medicine", "stethoscope", "wheelchair"]


@prop(
    words="first aid kit, first aid, medical kit, bandage, bandages, first aid box",
    stands="table ground",
    home="room laboratory",
    height=0.86,
    metres=0.3,
    fill=0.34,
)
def first_aid_kit(b: Brush) -> None:
    """A case with a cross, a roll of gauze before it."""
    b.rod(path("M-0.16 0.68 L-0.16 0.78 C-0.16 0.82 0.2 0.82 0.2 0.78 L0.2 0.68"), "#7d1f1c", 0.055)
    b.lit(box(-0.44, 0.02, 0.48, 0.7, round_by=0.06), "#c8342d", relief=0.5)
    b.line([(-0.44, 0.5), (0.48, 0.5)], "#8f2420", 0.016)
    b.lit(circle(0.02, 0.33, 0.2), "#f7f3ea", relief=0.3)
    b.flat(box(-0.025, 0.2, 0.065, 0.46), "#c8342d")
    b.flat(box(-0.11, 0.285, 0.15, 0.375), "#c8342d")
    for x in (-0.28, 0.32):
        b.lit(box(x - 0.04, 0.44, x + 0.04, 0.56, round_by=0.012), "#d9dde0", relief=0.8)
    b.tube(box(-0.48, 0.0, -0.26, 0.2, round_by=0.02), "#f4efe2", relief=0.5)
    b.ball(oval(-0.37, 0.2, 0.11, 0.032), "#fbf8f0", relief=0.3)
    for k in (0.7, 0.4):
        b.line(oval(-0.37, 0.2, 0.11 * k, 0.032 * k), "#c9c0ac", 0.007)


@prop(
    words="medicine, pill, pills, pharmacy, medication, antibiotic, prescription",
    stands="table",
    home="room laboratory",
    height=1.0,
    metres=0.12,
    fill=0.34,
)
def medicine(b: Brush) -> None:
    """A jar of pills and a blister before it."""
    jar = path(
        "M-0.36 0.06 C-0.36 0.01 -0.32 0 -0.28 0 L0.16 0 C0.2 0 0.24 0.01 0.24 0.06 L0.24 0.6 C0.24 "
        "0.68 0.18 0.7 0.16 0.74 L-0.28 0.74 C-0.3 0.7 -0.36 0.68 -0.36 0.6 Z"
    )
    b.tube(jar, "#c9762c", relief=0.7)
    with b.inside(jar):
        b.lit(box(-0.4, 0.16, 0.3, 0.52), "#f6f3ea", relief=0.3)
        b.flat(box(-0.4, 0.46, 0.3, 0.52), "#2f7f8a")
        for y, wide in ((0.38, 0.36), (0.31, 0.42), (0.24, 0.28)):
            b.line([(-0.27, y), (-0.27 + wide, y)], "#8d968f", 0.016)
        b.sheen(box(-0.33, 0.04, -0.28, 0.66, round_by=0.02), alpha=0.5, soft=0.012)
    b.tube(box(-0.34, 0.74, 0.22, 0.98, round_by=0.03), "#f3f3ee", relief=0.5)
    for step in range(11):
        x = -0.31 + step * 0.05
        b.line([(x, 0.77), (x, 0.95)], "#c3c6c2", 0.01, alpha=0.8)
    b.lit(poly((0.08, 0.0), (0.46, 0.0), (0.5, 0.15), (0.14, 0.15)), "#c9d0d5", relief=0.5)
    for x, y in stations("0.18 0.04, 0.28 0.04, 0.38 0.04, 0.21 0.11, 0.31 0.11, 0.41 0.11"):
        b.ball(oval(x, y, 0.038, 0.022), "#e05a5a", relief=0.6)
    b.lit(box(-0.48, 0.005, -0.4, 0.06, round_by=0.028), "#f6f3ea", relief=0.5)
    b.lit(box(-0.44, 0.005, -0.37, 0.06, round_by=0.028), "#e05a5a", relief=0.5)


@prop(
    words="stethoscope, doctor's bag, check-up, checkup, medical check",
    stands="table",
    home="room laboratory",
    height=0.95,
    metres=0.3,
    fill=0.36,
)
def stethoscope(b: Brush) -> None:
    """A stethoscope over a doctor's bag."""
    b.rod(path("M-0.16 0.6 C-0.14 0.86 0.14 0.86 0.16 0.6"), "#3a241a", 0.05)
    b.lit(
        path("M-0.34 0.62 L0.34 0.62 L0.46 0.06 C0.46 0.0 0.42 0 0.38 0 L-0.38 0 C-0.42 0 -0.46 0.0 -0.46 0.06 Z"),
        "#6b3f24",
        relief=0.6,
    )
    b.lit(box(-0.36, 0.58, 0.36, 0.68, round_by=0.03), "#4f2d18", relief=0.6)
    b.lit(box(-0.07, 0.55, 0.07, 0.67, round_by=0.015), "#d9b25a", relief=0.8)
    tube = path("M-0.3 0.86 C-0.3 0.56 -0.06 0.6 -0.04 0.36 C-0.02 0.1 0.28 0.1 0.3 0.3")
    b.rod(tube, "#2f6f7a", 0.05, relief=0.6)
    b.rod(path("M0.08 0.88 C0.1 0.62 -0.06 0.6 -0.04 0.36"), "#2f6f7a", 0.05, relief=0.6)
    for x, lean in ((-0.3, -0.06), (0.08, 0.06)):
        b.rod([(x, 0.82), (x - lean * 0.3, 0.91)], "#c9cfd4", 0.035, relief=0.8)
        b.ball(circle(x - lean * 0.3, 0.915, 0.032), "#2b2e33", relief=0.6)
    b.ball(circle(0.3, 0.3, 0.1), "#c9cfd4", relief=0.8)
    b.ball(circle(0.3, 0.3, 0.068), "#eef1f2", relief=0.6)


@prop(words="wheelchair, wheel chair", stands="ground", home="room hall", height=1.12, metres=0.95, fill=0.42)
def wheelchair(b: Brush) -> None:
    """A wheelchair, facing right."""
    b.rod([(-0.3, 0.5), (-0.36, 1.02), (-0.5 + 0.02, 1.06)], "#5d666d", 0.035, relief=0.8)
    b.lit(poly((-0.4, 0.98), (-0.32, 1.0), (-0.24, 0.54), (-0.32, 0.52)), "#2f5f7a", relief=0.5)
    b.rod([(-0.28, 0.74), (0.1, 0.74), (0.14, 0.52)], "#2b2e33", 0.05)
    b.lit(box(-0.32, 0.46, 0.22, 0.55, round_by=0.03), "#2f5f7a", relief=0.6)
    b.rod([(0.2, 0.5), (0.36, 0.14), (0.48, 0.12)], "#8d979c", 0.035, relief=0.8)
    b.ball(circle(0.22, 0.1, 0.1), "#2b2e33", relief=0.6)
    b.ball(circle(0.22, 0.1, 0.055), "#c9cfd4", relief=0.6)
    b.rod([(0.18, 0.46), (0.22, 0.12)], "#8d979c", 0.028)
    b.lit(cut(circle(-0.14, 0.36, 0.36), circle(-0.14, 0.36, 0.315)), "#2b2e33", relief=0.6)
    b.line(circle(-0.14, 0.36, 0.28), "#c9cfd4", 0.016)
    for turn in range(0, 180, 20):
        with b.at(-0.14, 0.36, turn=float(turn)):
            b.line([(-0.3, 0), (0.3, 0)], "#aeb6ba", 0.007)
    b.ball(circle(-0.14, 0.36, 0.05), "#8d979c", relief=0.8)
