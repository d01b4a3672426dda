"""A castle on its rock, wide and low, as it lies above a town."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, poly

__all__ = ["castle_hill"]


@prop(
    words="castle hill, prague castle, castle above a town, hradschin",
    stands="ground",
    home="mountains",
    height=0.44,
    metres=90,
    fill=0.34,
)
def castle_hill(b: Brush) -> None:
    wall, roof, slate = "#e3cfa8", "#a8523c", "#5c6470"
    for x, half, high in ((0.06, 0.045, 0.3), (0.18, 0.045, 0.3)):
        b.lit(box(x - half, 0.1, x + half, high), "#b5a48e", relief=0.4)
        b.lit(poly((x - half, high), (x, 0.44), (x + half, high)), slate, relief=0.5)
        for y in (0.16, 0.23):
            b.lamp(box(x - 0.012, y, x + 0.012, y + 0.045), dark="#5a5048")
    b.lit(poly((0.0, 0.1), (0.0, 0.26), (0.12, 0.33), (0.26, 0.26), (0.26, 0.1)), "#b5a48e", relief=0.35)
    for left, right, high in ((-0.5, -0.28, 0.17), (-0.28, -0.06, 0.2), (-0.06, 0.3, 0.16), (0.3, 0.5, 0.18)):
        b.lit(box(left, 0.0, right, high), wall, relief=0.35)
        b.lit(
            poly((left - 0.008, high), (left + 0.02, high + 0.05), (right - 0.02, high + 0.05), (right + 0.008, high)),
            roof,
            relief=0.5,
        )
        for row in range(2):
            for step in range(int((right - left) / 0.036)):
                x = left + 0.02 + step * 0.036
                b.lamp(box(x - 0.007, 0.03 + row * 0.06, x + 0.007, 0.062 + row * 0.06), dark="#7a6a58")
    b.lit(box(-0.36, 0.1, -0.3, 0.28), wall, relief=0.4)
    b.lit(poly((-0.37, 0.28), (-0.33, 0.38), (-0.29, 0.28)), "#6f9a88", relief=0.5)
