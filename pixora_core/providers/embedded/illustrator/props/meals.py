"""Props that are served."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, smooth

__all__ = ["pizza_slice", "sandwich", "sushi"]


@prop(words="sushi, nigiri, sushi roll", stands="table", home="room", height=0.35, metres=0.14, fill=0.24)
def sushi(b: Brush) -> None:
    """Two pieces with fish and one roll, on a wooden board."""
    for x in (-0.34, 0.34):
        b.lit(box(x - 0.05, 0, x + 0.05, 0.06, round_by=0.01), "#7a4e2c", relief=0.5)
    b.lit(box(-0.5, 0.05, 0.5, 0.115, round_by=0.02), "#b07a48", relief=0.6)
    b.line([(-0.46, 0.09), (0.46, 0.088)], "#8a5a32", 0.006, alpha=0.6)
    for x, colour, stripe in ((-0.3, "#ef8450", "#ffd0ae"), (0.03, "#c9404a", "#e88a8a")):
        rice = box(x - 0.135, 0.11, x + 0.135, 0.25, round_by=0.06)
        b.lit(rice, "#f6f3ea", relief=0.5)
        with b.inside(rice):
            for _ in range(26):
                with b.at(x + b.around(0, 0.13), b.between(0.12, 0.23), turn=b.around(0, 60)):
                    b.lit(oval(0, 0, 0.02, 0.009), "#fffdf6", relief=0.5)
        fish = smooth(
            [
                (x - 0.17, 0.19),
                (x - 0.13, 0.29),
                (x, 0.33),
                (x + 0.13, 0.29),
                (x + 0.17, 0.19),
                (x + 0.08, 0.235),
                (x - 0.08, 0.235),
            ],
            tension=0.45,
        )
        b.lit(fish, colour, relief=0.7)
        with b.inside(fish):
            for step in range(5):
                at = x - 0.12 + step * 0.06
                b.line([(at - 0.02, 0.2), (at + 0.03, 0.33)], stripe, 0.012, alpha=0.75)
            b.sheen(oval(x, 0.305, 0.08, 0.014), alpha=0.5, soft=0.01)
    b.tube(box(0.25, 0.11, 0.47, 0.28, round_by=0.02), "#22302a", relief=0.7)
    b.lit(oval(0.36, 0.28, 0.11, 0.045), "#22302a", relief=0.4)
    b.lit(oval(0.36, 0.282, 0.095, 0.036), "#f8f5ec", relief=0.4)
    b.lit(oval(0.36, 0.284, 0.04, 0.017), "#ef8450", relief=0.5)
    b.ball(circle(-0.44, 0.14, 0.03), "#8fb25a", relief=0.6)


@prop(
    words="pizza slice, slice of pizza, slice",
    stands="table",
    home="room",
    height=0.34,
    metres=0.1,
    fill=0.24,
    kind_of="pizza",
    cues="slice, last slice, slice of pizza",
)
def pizza_slice(b: Brush) -> None:
    """One piece on a plate, its tip towards us, the cheese running over the edge."""
    b.lit(oval(0, 0.1, 0.5, 0.1), "#c9cdd2", relief=0.5)
    b.lit(oval(0, 0.12, 0.49, 0.1), "#eceff1", relief=0.5)
    b.shade(oval(0, 0.122, 0.34, 0.065), alpha=0.12, soft=0.01)
    b.lit(path("M-0.3 0.2 C-0.1 0.27 0.16 0.27 0.34 0.2 L0.34 0.16 L0.03 0.045 L-0.01 0.045 L-0.3 0.16 Z"), "#b87a3a")
    cheese = path(
        "M-0.29 0.21 C-0.1 0.27 0.16 0.27 0.33 0.21 C0.22 0.15 0.1 0.09 0.02 0.075 C-0.08 0.1 -0.2 0.15 -0.29 0.21 Z"
    )
    b.lit(cheese, "#f2c65e", relief=0.4)
    with b.inside(cheese):
        b.flat(oval(0.0, 0.25, 0.36, 0.045), "#c23f24", alpha=0.55, soft=0.01)
        for x, y in ((-0.12, 0.2), (0.13, 0.205), (0.02, 0.145)):
            b.flat(oval(x, y - 0.006, 0.066, 0.026), "#8a3f1a", alpha=0.5)
            b.lit(oval(x, y, 0.062, 0.025), "#c8392a", relief=0.5)
            b.sheen(oval(x + b.light.x * 0.025, y + 0.008, 0.02, 0.006), alpha=0.4, soft=0.006)
    crust = path(
        "M-0.33 0.17 C-0.36 0.25 -0.3 0.29 -0.2 0.29 C-0.06 0.33 0.1 0.33 0.24 0.3 C0.36 0.28 0.4 0.24 0.36 0.18 "
        "C0.22 0.25 -0.14 0.26 -0.33 0.17 Z"
    )
    b.ball(crust, "#c98c46", relief=0.6)
    for x, y in ((-0.16, 0.285), (0.05, 0.3), (0.24, 0.27)):
        b.flat(oval(x, y, 0.04, 0.012), "#7a4420", alpha=0.6, soft=0.008)


@prop(
    words="sandwich, toastie, club sandwich",
    stands="table",
    home="room",
    height=0.46,
    metres=0.1,
    fill=0.28,
    kind_of="bread",
    cues="sandwich, sandwiches, cheese sandwich, ham sandwich",
)
def sandwich(b: Brush) -> None:
    """Two halves on a plate, cut from corner to corner: bread, leaves, cheese and tomato."""
    b.lit(oval(0, 0.06, 0.5, 0.06), "#c9cdd2", relief=0.5)
    b.lit(oval(0, 0.078, 0.49, 0.058), "#eef1f2", relief=0.5)
    for x, size in ((0.17, 0.9), (-0.13, 1.0)):
        with b.at(x, 0.07, scale=size):
            _half_sandwich(b)


def _half_sandwich(b: Brush) -> None:
    """A wedge that stands on its longest side; we look at the cut."""
    for low, tone in ((0.0, "#e8c48a"), (0.155, "#e8c48a")):
        b.lit(path(f"M-0.3 {low} L0.3 {low} L0.3 {low + 0.085} L-0.3 {low + 0.085} Z"), "#b5793c", relief=0.5)
        b.lit(box(-0.285, low + 0.008, 0.285, low + 0.078, round_by=0.02), tone, relief=0.4)
        for step in range(9):
            b.flat(oval(-0.24 + step * 0.06, low + 0.04 + 0.012 * (step % 2), 0.011, 0.006), "#c9a066", alpha=0.7)
    leaf = smooth([(-0.33, 0.1), (-0.24, 0.075), (-0.14, 0.1), (-0.04, 0.074), (0.07, 0.1), (0.18, 0.076), (0.33, 0.1),
                   (0.2, 0.122), (0.0, 0.12), (-0.2, 0.122)], tension=0.5)  # fmt: skip
    b.lit(leaf, "#6fa544", relief=0.6)
    b.lit(box(-0.27, 0.108, 0.27, 0.13, round_by=0.01), "#f0c04a", relief=0.4)
    b.lit(box(-0.25, 0.128, 0.26, 0.156, round_by=0.012), "#cf4536", relief=0.5)
    b.lit(path("M-0.3 0.24 L0.3 0.24 L0.36 0.3 L-0.22 0.32 Z"), "#c98c4a", relief=0.5)
    b.sheen(path("M-0.2 0.3 L0.2 0.285 L0.24 0.295 L-0.18 0.31 Z"), alpha=0.25, soft=0.01)
