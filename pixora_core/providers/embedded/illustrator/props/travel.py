"""Props that go somewhere."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import path

__all__ = ["sailboat"]


@prop(
    words="sailboat, sailing boat, boat, yacht, dinghy",
    stands="water",
    home="ocean",
    height=1.18,
    metres=11,
    fill=0.46,
    sinks=0.03,
    coat="#dd6a44",
    moves="sail",
)
def sailboat(b: Brush) -> None:
    b.rod([(0.0, 0.16), (0.02, 1.15)], "#7d5a3c", 0.018)
    b.lit(
        path("M0.035 1.12 C0.12 0.8 0.3 0.5 0.42 0.31 L0.035 0.27 C0.06 0.5 0.06 0.9 0.035 1.12 Z"),
        "#f5e9d2",
        relief=0.55,
    )
    b.lit(
        path(
            "M-0.01 1.04 C-0.14 0.76 -0.3 0.5 -0.42 0.29 "
            "C-0.28 0.25 -0.12 0.25 -0.01 0.28 C-0.05 0.5 -0.05 0.8 -0.01 1.04 Z"
        ),
        "#dd6a44",
        relief=0.55,
    )
    with b.inside(path("M0.035 1.12 C0.12 0.8 0.3 0.5 0.42 0.31 L0.035 0.27 Z")):
        for y in (0.46, 0.66, 0.86):
            b.line([(0.0, y), (0.5, y - 0.06)], "#c9b48c", 0.007, alpha=0.6)
    hull = path(
        "M-0.47 0.19 C-0.2 0.15 0.2 0.15 0.49 0.21 C0.44 0.08 0.36 0 0.28 0 L-0.3 0 C-0.38 0.02 -0.44 0.1 -0.47 0.19 Z"
    )
    b.lit(hull, "#38536b", relief=0.6)
    with b.inside(hull):
        b.lit(
            path("M-0.5 0.21 C-0.2 0.16 0.2 0.16 0.5 0.22 L0.5 0.17 C0.2 0.12 -0.2 0.12 -0.5 0.16 Z"),
            "#f0e4cc",
            relief=0.4,
        )
        b.shade(path("M-0.5 0.05 L0.5 0.05 L0.5 -0.05 L-0.5 -0.05 Z"), alpha=0.35, soft=0.02)
    b.lit(path("M0.02 1.16 L0.1 1.13 L0.02 1.1 Z"), "#dd6a44", relief=0.3)
