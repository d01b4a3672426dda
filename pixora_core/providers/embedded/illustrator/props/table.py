"""Props that stand on a table."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import arc, circle, oval, path, smooth

__all__ = ["cup", "teapot"]


@prop(words="teapot, tea kettle, kettle, tea", stands="table ground", height=0.74, metres=0.2, fill=0.36)
def teapot(b: Brush) -> None:
    b.rod(path("M-0.24 0.47 C-0.44 0.56 -0.56 0.24 -0.25 0.16"), "#b95c38", 0.05, relief=0.7)
    b.lit(
        path("M0.2 0.34 C0.34 0.34 0.33 0.56 0.45 0.6 L0.495 0.57 C0.41 0.5 0.43 0.2 0.2 0.16 Z"), "#b95c38", relief=0.6
    )
    body = smooth(
        [
            (-0.13, 0.0),
            (-0.24, 0.08),
            (-0.29, 0.25),
            (-0.25, 0.42),
            (-0.15, 0.52),
            (0.15, 0.52),
            (0.25, 0.42),
            (0.29, 0.25),
            (0.24, 0.08),
            (0.13, 0.0),
        ]
    )
    b.ball(body, "#c8663c", relief=0.75)
    with b.inside(body):
        b.flat(
            smooth([(-0.32, 0.24), (0, 0.2), (0.32, 0.24), (0.32, 0.28), (0, 0.24), (-0.32, 0.28)]),
            "#f2d9b4",
            alpha=0.5,
        )
        for step in range(9):
            b.line(arc(-0.28 + step * 0.07, 0.275, 0.026, 0, 180), "#fbe7c6", 0.009, alpha=0.65)
        b.shade(oval(0, 0.0, 0.28, 0.06), alpha=0.4, soft=0.03)
        b.sheen(oval(0.13 if b.light.x > 0 else -0.13, 0.39, 0.06, 0.085), alpha=0.5, soft=0.028)
    b.lit(oval(0, 0.515, 0.175, 0.03), "#8e4428", relief=0.5)
    b.ball(
        path(
            "M-0.155 0.52 C-0.13 0.62 -0.05 0.645 0 0.645 "
            "C0.05 0.645 0.13 0.62 0.155 0.52 C0.08 0.5 -0.08 0.5 -0.155 0.52 Z"
        ),
        "#cf7045",
        relief=0.7,
    )
    b.ball(circle(0, 0.675, 0.04), "#d98052", relief=0.8)
    b.steam(0.485, 0.6, 0.4, alpha=0.22)


@prop(words="cup, teacup, cup of tea", stands="table", height=0.72, metres=0.09, fill=0.2)
def cup(b: Brush) -> None:
    b.ball(oval(0, 0.045, 0.46, 0.045), "#e9e2d6", relief=0.4)
    b.rod(path("M0.29 0.52 C0.48 0.56 0.48 0.28 0.24 0.26"), "#ece6da", 0.05, relief=0.5)
    bowl = path("M-0.34 0.6 C-0.33 0.3 -0.22 0.09 -0.12 0.07 L0.12 0.07 C0.22 0.09 0.33 0.3 0.34 0.6 Z")
    b.tube(bowl, "#f4efe6", relief=0.55)
    with b.inside(bowl):
        b.flat(
            smooth([(-0.4, 0.44), (0, 0.4), (0.4, 0.44), (0.4, 0.47), (0, 0.43), (-0.4, 0.47)]), "#3f7fa0", alpha=0.8
        )
        b.shade(oval(0, 0.07, 0.3, 0.1), alpha=0.22, soft=0.05)
    b.lit(oval(0, 0.6, 0.34, 0.065), "#fbf7ef", relief=0.3)
    b.lit(oval(0, 0.597, 0.31, 0.052), "#a4582a", relief=0.5)
    b.sheen(oval(0.1 if b.light.x > 0 else -0.1, 0.605, 0.1, 0.014), alpha=0.5, soft=0.008)
    b.steam(0, 0.62, 0.75, alpha=0.3)
