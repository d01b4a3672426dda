"""The mosque."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, cut, path

__all__ = ["mosque"]


def _arch(x: float, y: float, wide: float, high: float) -> Shape:
    """A pointed arch by the middle of its foot."""
    half = wide / 2
    return path(
        f"M{x - half} {y} L{x - half} {y + high * 0.6} C{x - half} {y + high * 0.82} {x - half * 0.3} {y + high * 0.9} "
        f"{x} {y + high} C{x + half * 0.3} {y + high * 0.9} {x + half} {y + high * 0.82} {x + half} {y + high * 0.6} "
        f"L{x + half} {y} Z"
    )


def _finial(b: Brush, x: float, y: float, size: float) -> None:
    """A ball and a crescent on a rod."""
    b.line([(x, y), (x, y + size)], "#c9a045", size * 0.14)
    b.ball(circle(x, y + size * 0.4, size * 0.16), "#e0b850", relief=0.8)
    moon = cut(circle(x, y + size * 1.15, size * 0.32), circle(x + size * 0.1, y + size * 1.28, size * 0.27))
    b.flat(moon, "#e0b850")


def _dome(b: Brush, x: float, y: float, half: float, colour: str) -> None:
    """A dome that swells a little over its drum and ends in a point."""
    shape = path(
        f"M{x - half} {y} "
        f"C{x - half * 1.22} {y + half * 0.62} {x - half * 0.5} {y + half * 1.05} {x} {y + half * 1.34} "
        f"C{x + half * 0.5} {y + half * 1.05} {x + half * 1.22} {y + half * 0.62} {x + half} {y} Z"
    )
    b.ball(shape, colour, relief=0.65)
    with b.inside(shape):
        for step in (-0.6, -0.25, 0.1, 0.45):
            b.line(
                path(f"M{x + step * half * 1.5} {y} Q{x + step * half * 1.5} {y + half} {x} {y + half * 1.3}"),
                "#3f7d86",
                0.006,
                alpha=0.5,
            )


@prop(
    words="mosque, minaret, blue mosque",
    stands="ground",
    home="desert meadow",
    height=0.98,
    metres=24,
    fill=0.46,
)
def mosque(b: Brush) -> None:
    wall, tile = "#e6dac2", "#5a9ea6"
    for x in (-0.44, 0.44):
        b.tube(path(f"M{x - 0.042} 0 L{x - 0.03} 0.78 L{x + 0.03} 0.78 L{x + 0.042} 0 Z"), wall, relief=0.6)
        for y in (0.46, 0.7):
            b.lit(
                path(f"M{x - 0.036} {y} L{x - 0.055} {y + 0.03} L{x + 0.055} {y + 0.03} L{x + 0.036} {y} Z"), "#cdbfa4"
            )
            b.line([(x - 0.052, y + 0.045), (x + 0.052, y + 0.045)], tile, 0.012)
        b.lit(path(f"M{x - 0.036} 0.78 L{x} 0.9 L{x + 0.036} 0.78 Z"), tile, relief=0.6)
        _finial(b, x, 0.89, 0.055)
    b.lit(box(-0.37, 0.0, 0.37, 0.3), wall, relief=0.45)
    for x in (-0.25, 0.25):
        b.lit(box(x - 0.1, 0.3, x + 0.1, 0.33), "#cdbfa4", relief=0.4)
        _dome(b, x, 0.33, 0.09, tile)
    b.tube(box(-0.2, 0.3, 0.2, 0.42), "#d8cbb0", relief=0.6)
    for x in (-0.15, -0.075, 0.0, 0.075, 0.15):
        b.lamp(_arch(x, 0.33, 0.034, 0.065))
    _dome(b, 0.0, 0.42, 0.2, tile)
    _finial(b, 0.0, 0.675, 0.1)
    b.line([(-0.37, 0.295), (0.37, 0.295)], tile, 0.014)
    b.lit(box(-0.12, 0.0, 0.12, 0.34), "#eee4cf", relief=0.4)
    b.flat(_arch(0.0, 0.0, 0.19, 0.3), tile)
    b.flat(_arch(0.0, 0.0, 0.15, 0.26), "#6b5a50")
    b.lamp(_arch(0.0, 0.0, 0.09, 0.19), dark="#3f3638")
    for x in (-0.3, -0.2, 0.2, 0.3):
        b.flat(_arch(x, 0.06, 0.07, 0.16), "#cdbfa4")
        b.lamp(_arch(x, 0.07, 0.05, 0.13))
