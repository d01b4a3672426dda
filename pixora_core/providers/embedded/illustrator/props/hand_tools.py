"""Tools by themselves, and what a craft or a house is put right with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, oval, path, poly

__all__ = ["hammer", "ladder", "paint_bucket", "power_drill", "saw", "sewing_machine", "typewriter", "watering_can"]


@prop(words="hammer", stands="table", home="workshop", height=1.11, metres=0.3, fill=0.36)
def hammer(b: Brush) -> None:
    """A claw hammer that stands on its head, nails beside it."""
    with b.at(-0.1, 0.05, turn=-22):
        b.rod([(0.0, 0.18), (0.0, 1.08)], "#b98245", 0.085, relief=0.7)
        b.rod([(0.0, 0.72), (0.0, 1.08)], "#8a3a2a", 0.1, relief=0.7)
        b.lit(box(-0.07, 0.1, 0.07, 0.3, round_by=0.02), "#6c757b", relief=0.7)
        b.tube(box(-0.3, 0.11, -0.06, 0.28, round_by=0.03), "#7d868c", relief=0.8)
        b.lit(box(-0.34, 0.08, -0.28, 0.31, round_by=0.02), "#8f999f", relief=0.8)
        b.lit(path("M0.06 0.28 C0.2 0.3 0.32 0.24 0.36 0.06 C0.3 0.16 0.2 0.17 0.06 0.13 Z"), "#7d868c", relief=0.8)
    for x, turn in ((0.3, 82), (0.24, 96), (0.38, 72)):
        with b.at(x, 0.03, turn=turn):
            b.rod([(0, -0.1), (0, 0.1)], "#a9b2b7", 0.022, relief=0.8)
            b.lit(box(-0.03, 0.095, 0.03, 0.115), "#a9b2b7")


@prop(words="saw, handsaw, hacksaw", stands="table", home="workshop", height=0.66, metres=0.2, fill=0.3)
def saw(b: Brush) -> None:
    """A handsaw across a piece of wood."""
    b.lit(box(-0.44, 0.0, 0.3, 0.18, round_by=0.01), "#c99a5c", relief=0.5)
    for y in (0.05, 0.1, 0.14):
        b.line(path(f"M-0.44 {y} C-0.2 {y + 0.02} 0.0 {y - 0.02} 0.3 {y}"), "#9a6c38", 0.008, alpha=0.6)
    b.ball(oval(0.3, 0.09, 0.03, 0.09), "#e3c08a", relief=0.4)
    with b.at(-0.02, 0.16, turn=14):
        teeth = [(-0.46 + step * 0.029, 0.0 if step % 2 else 0.028) for step in range(22)]
        b.lit(poly((-0.46, 0.12), *teeth, (0.18, 0.28)), "#c9d0d5", relief=0.6)
        handle = cut(
            path("M0.12 0.0 C0.24 -0.04 0.4 0.0 0.44 0.12 C0.48 0.26 0.4 0.36 0.3 0.36 C0.2 0.36 0.16 0.3 0.14 0.22 Z"),
            path(
                "M0.24 0.08 C0.32 0.06 0.37 0.1 0.37 0.18 C0.37 0.26 0.32 0.28 "
                "0.28 0.28 C0.24 0.26 0.22 0.16 0.24 0.08 Z"
            ),
        )
        b.lit(handle, "#8f4a26", relief=0.7)
        for x, y in stations("0.18 0.1, 0.19 0.24"):
            b.flat(circle(x, y, 0.016), "#d9b25a")


@prop(
    words="power drill, electric drill, cordless drill, power tool",
    stands="table",
    home="workshop",
    height=0.86,
    metres=0.24,
    fill=0.34,
    coat="#e0a326 #b57f16",
)
def power_drill(b: Brush) -> None:
    """A cordless drill on its battery."""
    b.rod([(0.3, 0.66), (0.49, 0.66)], "#aab3b8", 0.03, relief=0.8)
    b.lit(poly((0.16, 0.57), (0.16, 0.75), (0.3, 0.71), (0.3, 0.61)), "#3a4046", relief=0.7)
    b.lit(
        path(
            "M-0.36 0.56 C-0.4 0.8 -0.34 0.84 -0.26 0.84 L0.08 0.82 L0.18 0.76 L0.18 "
            "0.56 L0.02 0.52 L-0.06 0.16 L-0.3 0.16 L-0.26 0.52 Z"
        ),
        "#e0a326",
        relief=0.55,
    )
    b.lit(path("M-0.24 0.5 L-0.06 0.5 L-0.1 0.2 L-0.28 0.2 Z"), "#2b3036", relief=0.6)
    b.lit(path("M-0.02 0.52 C0.05 0.46 0.04 0.4 -0.01 0.38 L-0.06 0.5 Z"), "#b0322b", relief=0.6)
    b.lit(box(-0.4, 0.0, 0.02, 0.18, round_by=0.03), "#2b3036", relief=0.6)
    b.flat(box(-0.36, 0.07, -0.02, 0.11), "#e0a326")
    for x in (-0.26, -0.2, -0.14):
        b.line([(x, 0.64), (x + 0.02, 0.76)], "#b57f16", 0.018)


@prop(words="ladder, stepladder, step ladder", stands="ground", home="workshop room", height=2.2, metres=2.0, fill=0.56)
def ladder(b: Brush) -> None:
    """A stepladder, opened."""
    for x in (0.06, 0.36):
        b.rod([(x - 0.02, 2.1), (x + 0.1, 0.04)], "#6f4826", 0.05, relief=0.6)
    for y in (0.5, 1.2):
        b.rod([(0.14, y), (0.42, y)], "#6f4826", 0.035)
    for share in (0.12, 0.28, 0.44, 0.6, 0.76):
        y = 2.1 * share
        left, right = -0.44 + 0.32 * share, 0.16 + 0.06 * share
        b.lit(box(left, y, right, y + 0.075, round_by=0.01), "#c9955a", relief=0.5)
    b.rod([(-0.46, 0.03), (-0.12, 2.12)], "#b07d42", 0.07, relief=0.6)
    b.rod([(0.16, 0.03), (0.22, 2.12)], "#b07d42", 0.07, relief=0.6)
    b.lit(box(-0.2, 2.08, 0.36, 2.19, round_by=0.02), "#c9955a", relief=0.5)


@prop(
    words="paint bucket, paint roller, bucket of paint, paintbrush, paint brush, tin of paint, paint can",
    stands="table ground",
    home="workshop room",
    height=1.04,
    metres=0.3,
    fill=0.36,
    coat="#3f9fa8 #2f7f88",
)
def paint_bucket(b: Brush) -> None:
    """A tin of paint that has run over, a brush across it."""
    b.rod(path("M-0.36 0.6 C-0.4 0.2 0.2 0.1 0.26 0.56"), "#8d979c", 0.02)
    tin = box(-0.38, 0.02, 0.28, 0.66, round_by=0.03)
    b.tube(tin, "#cdd4d7", relief=0.7)
    with b.inside(tin):
        b.tube(box(-0.4, 0.12, 0.3, 0.5), "#efe6d2", relief=0.4)
        b.flat(circle(-0.05, 0.31, 0.13), "#3f9fa8")
    b.ball(oval(-0.05, 0.66, 0.335, 0.075), "#aab3b8", relief=0.6)
    b.lit(oval(-0.05, 0.66, 0.295, 0.058), "#3f9fa8", relief=0.5)
    run = curve(
        "0.06 0.62, 0.05 0.44, 0.08 0.36, 0.12 0.44, 0.13 0.56, 0.16 0.5, 0.19 "
        "0.3, 0.23 0.24, 0.27 0.32, 0.27 0.63, 0.18 0.66"
    )
    b.lit(run, "#3f9fa8", relief=0.5)
    with b.at(0.02, 0.72, turn=-52):
        b.rod([(0.0, 0.12), (0.0, 0.44)], "#b98245", 0.07, relief=0.6)
        b.lit(box(-0.1, -0.02, 0.1, 0.14, round_by=0.01), "#aab3b8", relief=0.7)
        b.lit(path("M-0.1 -0.02 L0.1 -0.02 L0.08 -0.2 C0.02 -0.24 -0.04 -0.22 -0.08 -0.2 Z"), "#2f7f88", relief=0.5)
    b.lit(oval(0.36, 0.015, 0.12, 0.015), "#3f9fa8", relief=0.4)


@prop(
    words="sewing machine, sewing, tailor's machine, dressmaking",
    stands="table",
    home="workshop room",
    height=0.86,
    metres=0.35,
    fill=0.36,
)
def sewing_machine(b: Brush) -> None:
    """An old black machine with gold on it, cloth under its needle."""
    b.lit(box(-0.5, 0.0, 0.5, 0.1, round_by=0.015), "#8a5a2f", relief=0.5)
    b.lit(box(-0.44, 0.1, 0.42, 0.16, round_by=0.02), "#26262b", relief=0.7)
    cloth = curve("-0.47 0.18, -0.2 0.19, 0.06 0.17, 0.1 0.2, -0.1 0.23, -0.36 0.22, -0.47 0.08")
    b.lit(cloth, "#c8565a", relief=0.5)
    body = path(
        "M0.12 0.15 L0.34 0.15 L0.32 0.42 C0.34 0.66 0.28 0.74 0.16 0.74 L-0.26 0.72 C-0.36 0.72 -0.38 0.64 "
        "-0.38 0.56 L-0.38 0.42 L-0.24 0.42 L-0.24 0.5 C-0.1 0.56 0.06 0.54 0.12 0.44 Z"
    )
    b.lit(body, "#26262b", relief=0.8)
    with b.inside(body):
        b.sheen(
            path("M-0.36 0.7 C-0.1 0.68 0.1 0.7 0.3 0.64 L0.3 0.68 C0.1 0.73 -0.1 0.72 -0.36 0.73 Z"),
            alpha=0.5,
            soft=0.012,
        )
    for x, y in stations("-0.2 0.62, -0.06 0.64, 0.08 0.63"):
        b.line(path(f"M{x - 0.05} {y} C{x - 0.02} {y + 0.05} {x + 0.02} {y - 0.05} {x + 0.05} {y}"), "#d9b25a", 0.012)
    b.line(path("M0.18 0.2 L0.28 0.2 L0.27 0.38 L0.17 0.4 Z"), "#d9b25a", 0.012)
    b.rod([(-0.31, 0.42), (-0.31, 0.24)], "#c9d0d5", 0.03, relief=0.8)
    b.line([(-0.31, 0.24), (-0.31, 0.17)], "#e6ebee", 0.012)
    b.lit(cut(circle(0.39, 0.6, 0.105), circle(0.39, 0.6, 0.06)), "#3a3b42", relief=0.8)
    b.ball(circle(0.39, 0.6, 0.036), "#c9d0d5", relief=0.8)
    b.tube(box(0.06, 0.74, 0.16, 0.86, round_by=0.01), "#c8413a", relief=0.6)
    b.line([(0.06, 0.8), (-0.3, 0.72), (-0.31, 0.45)], "#c8413a", 0.006)


@prop(
    words="typewriter, typewriters",
    stands="table",
    home="room",
    height=0.78,
    metres=0.3,
    fill=0.34,
    coat="#3f7577 #2f5a5c",
)
def typewriter(b: Brush) -> None:
    """A portable typewriter, a sheet in it."""
    b.lit(poly((-0.28, 0.44), (0.28, 0.44), (0.26, 0.78), (-0.26, 0.78)), "#f6f1e4", relief=0.25)
    for y, wide in ((0.7, 0.16), (0.65, 0.18), (0.6, 0.12), (0.55, 0.17)):
        b.line([(-0.2, y), (-0.2 + wide * 2.1, y)], "#6b675c", 0.012, alpha=0.8)
    b.tube(box(-0.44, 0.38, 0.44, 0.5, round_by=0.05), "#2b2b2f", relief=0.7)
    for side in (-1, 1):
        b.ball(circle(side * 0.46, 0.44, 0.04), "#c9cfd4", relief=0.7)
    b.lit(
        path("M-0.42 0.44 L0.42 0.44 L0.5 0.06 C0.5 0.0 0.46 0 0.44 0 L-0.44 0 C-0.46 0 -0.5 0.0 -0.5 0.06 Z"),
        "#3f7577",
        relief=0.55,
    )
    b.flat(path("M-0.3 0.42 C-0.2 0.32 0.2 0.32 0.3 0.42 Z"), "#1f2326")
    for row in range(4):
        y, wide = 0.29 - row * 0.066, 0.35 + row * 0.02
        b.shade(box(-wide - 0.03, y - 0.03, wide + 0.03, y + 0.03, round_by=0.03), alpha=0.3)
        for key in range(10):
            x = -wide + key * wide * 2 / 9
            b.ball(circle(x, y, 0.026), "#2b2b2f", relief=0.6)
            b.flat(circle(x, y + 0.004, 0.017), "#f1ead8")
    b.lit(box(-0.2, 0.015, 0.2, 0.05, round_by=0.015), "#f1ead8", relief=0.5)
    b.rod([(-0.44, 0.48), (-0.49, 0.58)], "#c9cfd4", 0.02)


@prop(
    words="watering can, gardening",
    stands="ground table",
    home="meadow farm_field",
    height=0.86,
    metres=0.5,
    fill=0.34,
    coat="#6f9a8a #557d6f",
)
def watering_can(b: Brush) -> None:
    """A tin watering can."""
    b.rod(path("M-0.2 0.58 C-0.5 0.76 -0.54 0.3 -0.26 0.2"), "#557d6f", 0.05, relief=0.6)
    b.rod(path("M-0.2 0.58 C-0.12 0.88 0.12 0.88 0.14 0.58"), "#557d6f", 0.045, relief=0.6)
    b.lit(poly((0.12, 0.12), (0.12, 0.26), (0.37, 0.64), (0.41, 0.6)), "#6f9a8a", relief=0.6)
    with b.at(0.38, 0.64, turn=-42):
        b.lit(path("M-0.03 -0.03 L0.03 -0.03 L0.09 0.08 L-0.09 0.08 Z"), "#557d6f", relief=0.6)
        b.lit(oval(0, 0.08, 0.09, 0.026), "#8fb5a7", relief=0.4)
    body = path("M-0.26 0.58 L0.16 0.58 L0.2 0.05 C0.18 0.0 0.14 0 0.1 0 L-0.2 0 C-0.24 0 -0.28 0.0 -0.3 0.05 Z")
    b.tube(body, "#6f9a8a", relief=0.75)
    with b.inside(body):
        for y in (0.12, 0.46):
            b.line([(-0.4, y), (0.3, y)], "#557d6f", 0.018)
        b.sheen(box(-0.2, 0.06, -0.14, 0.54, round_by=0.03), alpha=0.3, soft=0.02)
    b.lit(oval(-0.05, 0.58, 0.21, 0.035), "#40635a", relief=0.4)
