"""What is eaten out of the hand."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["burger", "french_fries", "hot_dog", "ice_cream", "popcorn", "taco"]


@prop(
    words="burger, hamburger, cheeseburger, veggie burger, fast food",
    stands="table",
    home="room",
    height=0.84,
    metres=0.12,
    fill=0.32,
)
def burger(b: Brush) -> None:
    """Bun, lettuce, tomato, cheese and meat, sesame on top."""
    b.lit(
        path("M-0.42 0.2 L-0.42 0.1 C-0.42 0.0 -0.34 0 -0.3 0 L0.3 0 C0.34 0 0.42 0.0 0.42 0.1 L0.42 0.2 Z"), "#d9964a"
    )
    b.lit(box(-0.46, 0.17, 0.46, 0.33, round_by=0.07), "#5f3320", relief=0.6)
    b.lit(
        path("M-0.47 0.36 L0.47 0.36 L0.36 0.31 L0.22 0.18 L0.08 0.31 L-0.16 0.31 L-0.3 0.21 L-0.4 0.31 Z"), "#f4b93e"
    )
    b.lit(box(-0.43, 0.34, 0.43, 0.42, round_by=0.035), "#cf3b2c", relief=0.5)
    leaf = curve(
        "-0.48 0.46, -0.42 0.38, -0.33 0.43, -0.24 0.37, -0.14 0.43, -0.04 0.37, 0.07 0.43, 0.17 0.37, 0.28 0.43, "
        "0.38 0.38, 0.48 0.46, 0.36 0.5, -0.36 0.5"
    )
    b.lit(leaf, "#6aa83b", relief=0.5)
    bun = path("M-0.46 0.5 C-0.5 0.5 -0.48 0.84 0 0.84 C0.48 0.84 0.5 0.5 0.46 0.5 C0.3 0.46 -0.3 0.46 -0.46 0.5 Z")
    b.ball(bun, "#d48a3a", relief=0.6)
    with b.inside(bun):
        b.sheen(oval(0.2 * b.light.x, 0.74, 0.2, 0.05), alpha=0.35, soft=0.04)
    for x, y, turn in stations(
        "-0.3 0.64 20, -0.16 0.73 10, 0.0 0.78 0, 0.16 0.73 -15, 0.3 0.65 "
        "-25, -0.06 0.66 5, 0.1 0.63 -10, -0.22 0.58 0, "
        "0.24 0.57 10"
    ):
        with b.at(x, y, turn=turn):
            b.lit(oval(0, 0, 0.026, 0.014), "#f8e6bd", relief=0.4)


@prop(words="hot dog, hotdog, sausage, bratwurst", stands="table", home="room", height=0.46, metres=0.07, fill=0.24)
def hot_dog(b: Brush) -> None:
    """A sausage in its roll, mustard along it."""
    b.ball(path("M-0.44 0.14 C-0.5 0.36 -0.4 0.42 -0.3 0.42 L0.3 0.42 C0.4 0.42 0.5 0.36 0.44 0.14 Z"), "#c98a45")
    b.ball(
        path(
            "M-0.49 0.3 C-0.52 0.16 -0.42 0.16 -0.36 0.17 L0.36 0.17 C0.42 0.16 0.52 0.16 0.49 0.3 "
            "C0.5 0.42 0.4 0.42 0.34 0.41 L-0.34 0.41 C-0.4 0.42 -0.5 0.42 -0.49 0.3 Z"
        ),
        "#a8452a",
        relief=0.8,
    )
    front = path(
        "M-0.45 0.22 C-0.48 0.02 -0.36 0 -0.28 0 L0.28 0 C0.36 0 0.48 0.02 0.45 0.22 C0.3 0.27 -0.3 0.27 -0.45 0.22 Z"
    )
    b.ball(front, "#dca055", relief=0.55)
    points = [(-0.36 + step * 0.08, 0.35 + (0.035 if step % 2 else -0.025)) for step in range(10)]
    b.line(curve(", ".join(f"{x} {y}" for x, y in points), closed=False), "#f0c02f", 0.034)
    with b.inside(front):
        b.sheen(oval(0.1 * b.light.x, 0.19, 0.3, 0.02), alpha=0.3, soft=0.02)


@prop(words="french fries, portion of fries", stands="table", home="room", height=1.2, metres=0.15, fill=0.34)
def french_fries(b: Brush) -> None:
    """A red carton of fries."""
    for x, top, lean in stations(
        "-0.3 0.98 -7, -0.2 1.12 -4, -0.1 1.02 3, 0.0 1.17 -2, 0.1 1.04 4, 0.2 1.13 5, 0.3 0.96 8, -0.25 0.84 -9, "
        "-0.14 0.9 6, -0.03 0.92 -6, 0.07 0.88 3, 0.17 0.94 -3, 0.26 0.82 9"
    ):
        with b.at(x, 0.4, turn=-lean):
            b.lit(box(-0.045, 0, 0.045, top - 0.4, round_by=0.01), b.pick("#f0c04c", "#e8b03c", "#f6cf66"), relief=0.6)
    carton = path("M-0.42 0.74 C-0.2 0.58 0.2 0.58 0.42 0.74 L0.32 0.02 C0.2 -0.01 -0.2 -0.01 -0.32 0.02 Z")
    b.lit(carton, "#c8352d", relief=0.5)
    with b.inside(carton):
        b.flat(circle(0, 0.32, 0.15), "#f6d48a", alpha=0.95)
        b.shade(oval(-0.36 * b.light.x, 0.3, 0.12, 0.5), alpha=0.2, soft=0.06)


@prop(
    words="ice cream, ice cream cone, gelato, ice cream scoop",
    stands="table air",
    home="room",
    height=1.9,
    metres=0.2,
    fill=0.44,
)
def ice_cream(b: Brush) -> None:
    """Three scoops in a cone, which stands in a small holder."""
    b.tube(path("M-0.3 0.0 L0.3 0.0 L0.22 0.07 L-0.22 0.07 Z"), "#8f9aa0", relief=0.7)
    b.rod([(0.0, 0.05), (0.0, 0.3)], "#8f9aa0", 0.06)
    cone = poly((-0.3, 0.98), (0.3, 0.98), (0.03, 0.12), (-0.03, 0.12))
    b.tube(cone, "#d99a4e", relief=0.6)
    with b.inside(cone):
        for step in range(-4, 9):
            b.line([(-0.4 + step * 0.11, 1.0), (0.1 + step * 0.11, 0.0)], "#a8682b", 0.016, alpha=0.7)
            b.line([(0.4 - step * 0.11, 1.0), (-0.1 - step * 0.11, 0.0)], "#a8682b", 0.016, alpha=0.7)
    b.lit(box(-0.33, 0.93, 0.33, 1.03, round_by=0.04), "#c9873c", relief=0.5)
    for x, y, tone in ((-0.2, 1.2, "#f3b7c0"), (0.2, 1.22, "#f6ecd2"), (0.0, 1.5, "#7a4a30")):
        scoop = curve(
            f"{x - 0.28} {y - 0.08}, {x - 0.27} {y + 0.1}, {x - 0.14} "
            f"{y + 0.25}, {x} {y + 0.28}, {x + 0.14} {y + 0.25}, "
            f"{x + 0.27} {y + 0.1}, {x + 0.28} {y - 0.08}, {x + 0.18} "
            f"{y - 0.17}, {x + 0.08} {y - 0.12}, {x} {y - 0.18}, "
            f"{x - 0.1} {y - 0.12}, {x - 0.2} {y - 0.17}"
        )
        b.ball(scoop, tone, relief=0.55)
        b.sheen(oval(x + 0.12 * b.light.x, y + 0.14, 0.07, 0.045), alpha=0.4, soft=0.03)
    b.ball(circle(0.03, 1.81, 0.08), "#c22b35", relief=0.8)
    b.rod(path("M0.03 1.86 C0.05 1.9 0.08 1.9 0.12 1.88"), "#5f7a3a", 0.018)


@prop(words="popcorn, bucket of popcorn", stands="table", home="room", height=1.25, metres=0.24, fill=0.4)
def popcorn(b: Brush) -> None:
    """A striped bucket, full to the brim."""
    for x, y, r in stations(
        "-0.3 0.92 0.11, -0.12 0.96 0.12, 0.08 0.95 0.12, 0.28 0.92 0.11, "
        "-0.2 1.05 0.11, 0.0 1.09 0.13, 0.19 1.05 0.11, "
        "-0.08 1.15 0.09, 0.1 1.14 0.1, -0.37 0.86 0.09, 0.37 0.86 0.09"
    ):
        for dx, dy in stations("-0.5 -0.2, 0.45 -0.25, 0.0 0.4"):
            b.ball(circle(x + dx * r, y + dy * r, r * 0.62), b.pick("#fbf1d6", "#f6e3b4", "#fdf7e6"), relief=0.5)
        b.flat(circle(x, y - 0.01, r * 0.2), "#dca23f", alpha=0.8)
    bucket = poly((-0.46, 0.88), (0.46, 0.88), (0.34, 0.0), (-0.34, 0.0))
    b.tube(bucket, "#f4ead6", relief=0.5)
    with b.inside(bucket):
        for step in (-3, -1, 1, 3):
            x, half = step * 0.132, 0.066
            stripe = poly((x - half, 0.9), (x + half, 0.9), ((x + half) * 0.74, 0), ((x - half) * 0.74, 0))
            b.tube(stripe, "#c23a34", relief=0.5)
        b.shade(oval(-0.4 * b.light.x, 0.4, 0.2, 0.6), alpha=0.22, soft=0.1)
    b.line(path("M-0.46 0.88 L0.46 0.88"), "#fbf5e6", 0.03)
    for x in (-0.44, 0.43):
        b.ball(circle(x, 0.045, 0.05), "#fbf1d6", relief=0.5)


@prop(words="taco, tacos", stands="table", home="room", height=0.52, metres=0.09, fill=0.26)
def taco(b: Brush) -> None:
    """A folded tortilla with meat, lettuce and tomato, on a plate."""
    b.ball(oval(0, 0.05, 0.49, 0.05), "#e6e2d8", relief=0.5)
    b.lit(path("M-0.44 0.08 C-0.42 0.62 0.42 0.62 0.44 0.08 Z"), "#c98f3e", relief=0.4)
    for _ in range(2):
        for step in range(11):
            x = -0.4 + step * 0.08
            y = 0.1 + 0.37 * (1 - (x / 0.46) ** 2) ** 0.5
            tone = b.pick("#6aa83b", "#cf3b2c", "#7a4426", "#83b84c", "#f0c24e")
            b.ball(oval(b.around(x, 0.02), b.around(y, 0.015), 0.062, 0.04), tone, relief=0.6)
    shell = path("M-0.46 0.06 C-0.42 0.54 0.36 0.54 0.42 0.06 C0.3 0.02 -0.34 0.02 -0.46 0.06 Z")
    b.lit(shell, "#e7b457", relief=0.5)
    with b.inside(shell):
        for _ in range(14):
            b.flat(oval(b.around(0, 0.4), b.between(0.06, 0.4), 0.03, 0.016), "#b97a2c", alpha=0.45)
        b.sheen(oval(0.12 * b.light.x, 0.33, 0.2, 0.03), alpha=0.3, soft=0.03)
