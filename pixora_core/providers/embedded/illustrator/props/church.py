"""The church."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, path, poly

__all__ = ["church"]


def _window(x: float, y: float, wide: float, high: float) -> Shape:
    """A pointed window by the middle of its sill."""
    half, spring = wide / 2, y + high * 0.55
    return path(
        f"M{x - half} {y} L{x - half} {spring} Q{x - half} {y + high * 0.85} {x} {y + high} "
        f"Q{x + half} {y + high * 0.85} {x + half} {spring} L{x + half} {y} Z"
    )


@prop(
    words="church, chapel, village church, country church",
    stands="ground",
    home="meadow road",
    height=1.24,
    metres=20,
    fill=0.5,
)
def church(b: Brush) -> None:
    stone, slate = "#dfd5c2", "#56606e"
    b.lit(box(-0.2, 0.0, 0.48, 0.32), stone, relief=0.45)
    b.lit(poly((-0.22, 0.3), (0.5, 0.3), (0.42, 0.54), (-0.22, 0.54)), slate, relief=0.5)
    for y in (0.35, 0.4, 0.45, 0.5):
        b.line([(-0.2, y), (0.49 - (y - 0.3) * 0.33, y)], "#3f4854", 0.006, alpha=0.5)
    for x in (-0.02, 0.14, 0.3):
        b.flat(_window(x, 0.07, 0.086, 0.196), "#b9ab94")
        b.lamp(_window(x, 0.08, 0.066, 0.17))
        b.line([(x, 0.08), (x, 0.22)], "#8d8272", 0.006)
    for x in (0.06, 0.22, 0.4):
        b.lit(path(f"M{x - 0.02} 0 L{x - 0.014} 0.25 L{x + 0.014} 0.25 L{x + 0.02} 0 Z"), "#cabfab", relief=0.5)
    tower = box(-0.44, 0.0, -0.14, 0.72)
    b.lit(tower, stone, relief=0.55)
    b.lit(box(-0.455, 0.5, -0.125, 0.53), "#cabfab", relief=0.4)
    b.lit(box(-0.46, 0.7, -0.12, 0.735), "#cabfab", relief=0.4)
    b.lit(poly((-0.45, 0.735), (-0.13, 0.735), (-0.29, 1.12)), slate, relief=0.7)
    b.flat(poly((-0.29, 1.12), (-0.13, 0.735), (-0.2, 0.735)), "#3f4854", alpha=0.35)
    b.line([(-0.29, 1.1), (-0.29, 1.235)], "#c9a45a", 0.016)
    b.line([(-0.325, 1.19), (-0.255, 1.19)], "#c9a45a", 0.016)
    for x in (-0.345, -0.235):
        b.flat(_window(x, 0.55, 0.066, 0.13), "#4a4450")
    b.lit(circle(-0.29, 0.41, 0.055), "#f3ead6", relief=0.4)
    b.line([(-0.29, 0.445), (-0.29, 0.41), (-0.265, 0.4)], "#3a3036", 0.008)
    b.flat(_window(-0.29, 0.0, 0.15, 0.25), "#b9ab94")
    b.lit(_window(-0.29, 0.0, 0.12, 0.22), "#6d4a34", relief=0.5)
    b.line([(-0.29, 0.0), (-0.29, 0.21)], "#4a3020", 0.006)
    b.shade(box(-0.14, 0.0, -0.08, 0.31), alpha=0.22, soft=0.02)
