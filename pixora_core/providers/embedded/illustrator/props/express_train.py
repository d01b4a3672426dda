"""A train of today, drawn by the current in a wire."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["express_train"]

_BODY = "#eceff2"
_STRIPE = "#c8382e"
_DARK = "#2a323a"


@prop(
    words="express train, bullet train, shinkansen, modern train, high-speed train, electric train, metro",
    stands="ground",
    home="farm_field city",
    height=0.26,
    metres=4,
    fill=0.2,
    way="rails",
    coat=_STRIPE,
    kind_of="train",
    cues="express, express train, bullet train, modern train, high-speed, fast train, electric train, metro, subway",
)
def express_train(b: Brush) -> None:
    """A long smooth nose and the beginning of its cars, seen from the side."""
    for x in (-0.43, -0.33, -0.1, 0.0, 0.2, 0.29):
        b.ball(circle(x, 0.022, 0.022), "#5a636c", relief=0.5)
    b.lit(box(-0.5, 0.022, 0.36, 0.045), _DARK, relief=0.4)
    nose = path(
        "M-0.5 0.035 L-0.5 0.215 C-0.2 0.222 0.05 0.222 0.16 0.215 C0.28 0.205 0.38 0.15 0.47 0.085 "
        "C0.5 0.062 0.5 0.04 0.47 0.035 Z"
    )
    b.lit(nose, _BODY, relief=0.6)
    with b.inside(nose):
        b.shade(box(-0.5, 0.02, 0.5, 0.06), alpha=0.3, soft=0.02)
        b.flat(
            path(
                "M-0.5 0.088 L0.3 0.088 C0.4 0.086 0.45 0.076 0.5 0.06 L0.5 0.045 C0.44 0.064 0.4 0.07 0.3 0.071 "
                "L-0.5 0.071 Z"
            ),
            _STRIPE,
        )
        b.flat(box(-0.5, 0.128, 0.13, 0.186), "#39434e", alpha=0.9)
        b.sheen(
            path(
                "M-0.5 0.208 L0.12 0.208 C0.22 0.2 0.3 0.17 0.38 0.12 L0.35 0.12 C0.26 0.17 0.2 0.19 0.1 0.196 "
                "L-0.5 0.196 Z"
            ),
            alpha=0.5,
            soft=0.006,
        )
    for step in range(9):
        left = -0.475 + step * 0.066
        if step in (2, 6):
            b.lit(box(left, 0.05, left + 0.045, 0.19, round_by=0.006), "#d5dade", relief=0.3)
            b.lamp(box(left + 0.012, 0.135, left + 0.033, 0.178, round_by=0.004))
        else:
            b.lamp(box(left, 0.135, left + 0.052, 0.18, round_by=0.006))
    b.lit(
        path("M0.17 0.196 C0.24 0.186 0.29 0.165 0.335 0.135 L0.255 0.135 C0.22 0.135 0.19 0.15 0.17 0.196 Z"),
        "#26303a",
        relief=0.7,
    )
    b.line([(-0.245, 0.04), (-0.245, 0.216)], _DARK, 0.006, alpha=0.7)
    b.lamp(oval(0.445, 0.083, 0.018, 0.008), "#fff6d8", dark="#f4f0e0")
    b.line([(-0.16, 0.22), (-0.1, 0.25), (-0.15, 0.256)], _DARK, 0.006)
    b.flat(poly((-0.18, 0.258), (-0.1, 0.258), (-0.1, 0.253), (-0.18, 0.253)), _DARK)
