"""A cat asleep."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import arc, oval, poly

__all__ = ["sleeping_cat"]


@prop(
    words="sleeping cat, cat asleep",
    stands="ground table",
    home="room",
    height=0.46,
    metres=0.16,
    fill=0.22,
    kind_of="cat",
    cues="cat sleep, cat sleeping, sleeping cat, cat asleep, cat napping, cat dozing, cat curled up, asleep, sleep",
)
def sleeping_cat(b: Brush) -> None:
    """Curled up on its side, the tail around the paws, the eyes shut."""
    coat, pale, dark = "#5a5560", "#ece6df", "#3f3b45"
    b.ball(curve("-0.44 0.02, -0.49 0.14, -0.42 0.32, -0.2 0.44, 0.06 0.42, 0.26 0.3, 0.36 0.12, 0.3 0.01"), coat)
    b.lit(curve("-0.36 0.04, -0.42 0.18, -0.28 0.31, -0.12 0.24, -0.1 0.08"), "#625d69", relief=0.45)
    for x, turn in ((0.17, 14), (0.37, -16)):
        with b.at(x, 0.3, turn=turn):
            b.lit(poly((-0.06, -0.04), (0.06, -0.04), (0.0, 0.11)), coat, relief=0.4)
            b.flat(poly((-0.03, -0.02), (0.03, -0.02), (0.0, 0.06)), "#c89a96")
    b.ball(oval(0.27, 0.19, 0.17, 0.145), coat, relief=0.5)
    b.flat(oval(0.29, 0.12, 0.085, 0.06), pale, soft=0.01)
    for x in (0.2, 0.36):
        b.line(arc(x, 0.205, 0.035, 200, 340), "#1d1a20", 0.014)
    b.flat(poly((0.265, 0.15), (0.315, 0.15), (0.29, 0.125)), "#c47f7c")
    b.lit(limb("-0.4 0.06 0.09, -0.2 0.045 0.095, 0.04 0.045 0.09, 0.2 0.05 0.07"), dark, relief=0.5)
    b.ball(oval(0.19, 0.045, 0.05, 0.035), pale, relief=0.3)
