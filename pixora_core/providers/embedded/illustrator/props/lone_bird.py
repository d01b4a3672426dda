"""One bird on the wing: a flock is many."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import circle, path

__all__ = ["lone_bird"]


@prop(
    words="lone bird, single bird, bird in flight, flying bird",
    stands="air",
    home="sky mountains",
    height=0.66,
    metres=0.6,
    fill=0.24,
    kind_of="bird",
    cues="a bird, lone bird, single bird, great bird, bright bird, a gull, a lark, raven-black bird",
    moves="glide",
)
def lone_bird(b: Brush) -> None:
    """Seen from the side as it flies: the far wing behind, the near wing raised, the tail spread."""
    far = path("M0.06 0.28 C0.16 0.36 0.28 0.5 0.42 0.64 C0.4 0.5 0.32 0.34 0.2 0.24 Z")
    b.lit(far, "#394358", relief=0.4)
    b.lit(path("M-0.2 0.21 L-0.48 0.12 L-0.5 0.17 L-0.43 0.19 L-0.49 0.23 L-0.22 0.27 Z"), "#414c62", relief=0.45)
    body = curve("-0.26 0.24, -0.08 0.3, 0.14 0.3, 0.27 0.31, 0.35 0.25, 0.3 0.19, 0.14 0.13, -0.06 0.14, -0.22 0.2")
    b.lit(body, "#566179", relief=0.6)
    with b.inside(body):
        b.flat(curve("-0.3 0.2, 0.0 0.2, 0.2 0.2, 0.36 0.22, 0.3 0.1, -0.1 0.05"), "#d9d3c8", alpha=0.75, soft=0.02)
    b.lit(path("M0.335 0.265 L0.43 0.235 L0.335 0.22 Z"), "#d99a3c", relief=0.5)
    b.flat(circle(0.285, 0.262, 0.012), "#15161c")
    near = path(
        "M0.14 0.28 C0.04 0.42 -0.14 0.56 -0.4 0.65 C-0.36 0.58 -0.35 0.56 -0.36 0.53 C-0.31 0.51 -0.29 0.48 -0.3 0.45 "
        "C-0.25 0.43 -0.22 0.4 -0.22 0.36 C-0.18 0.32 -0.12 0.24 -0.04 0.22 C0.02 0.2 0.12 0.22 0.14 0.28 Z"
    )
    b.lit(near, "#46506a", relief=0.6)
    with b.inside(near):
        for x, y in ((-0.36, 0.53), (-0.3, 0.45), (-0.22, 0.36)):
            b.line([(x, y), (x + 0.2, y - 0.12)], "#2f374a", 0.008, alpha=0.6)
        b.sheen(
            path("M0.1 0.3 C0.0 0.42 -0.16 0.54 -0.38 0.63 C-0.18 0.5 -0.04 0.38 0.06 0.28 Z"), alpha=0.2, soft=0.01
        )
