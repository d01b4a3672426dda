"""A box of tools."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, path, poly

__all__ = ["toolbox"]

_STEEL = "#b9c0c6"


@prop(
    words="toolbox, tool box, toolkit, box of tools, wrench, spanner, screwdriver",
    stands="table ground",
    home="workshop",
    height=0.86,
    metres=0.35,
    fill=0.34,
)
def toolbox(b: Brush) -> None:
    """An open wooden tray with a bar to carry it by: a hammer, a wrench and two screwdrivers look out of it."""
    with b.at(-0.24, 0.3, turn=8):
        b.rod([(0, 0), (0, 0.34)], "#a8743f", 0.045)
        b.lit(box(-0.12, 0.33, 0.09, 0.42, round_by=0.015), _STEEL, relief=0.7)
        b.lit(poly((0.08, 0.41), (0.17, 0.37), (0.08, 0.34)), _STEEL, relief=0.6)
    with b.at(0.06, 0.3, turn=-6):
        b.lit(box(-0.03, 0.0, 0.03, 0.36), _STEEL, relief=0.7)
        jaw = cut(circle(0, 0.41, 0.085), poly((-0.035, 0.4), (0.035, 0.4), (0.045, 0.52), (-0.045, 0.52)))
        b.lit(jaw, _STEEL, relief=0.7)
    for x, tone, turn in ((0.24, "#2f6f9e", -14), (0.33, "#d9a02e", -22)):
        with b.at(x, 0.3, turn=turn):
            b.rod([(0, 0), (0, 0.12)], _STEEL, 0.022)
            b.tube(box(-0.032, 0.11, 0.032, 0.27, round_by=0.024), tone, relief=0.7)
    for x in (-0.46, 0.46):
        b.lit(poly((x - 0.03, 0.05), (x + 0.03, 0.05), (x + 0.03, 0.7), (x - 0.03, 0.7)), "#8f5f36", relief=0.5)
    b.rod([(-0.46, 0.66), (0.46, 0.66)], "#b07a48", 0.055)
    b.lit(path("M-0.5 0 L0.5 0 L0.5 0.36 L-0.5 0.36 Z"), "#a06c3d", relief=0.45)
    for y in (0.11, 0.24):
        b.line([(-0.48, y), (0.48, y + 0.004)], "#7d5230", 0.007, alpha=0.6)
    for x in (-0.44, 0.44):
        for y in (0.07, 0.29):
            b.ball(circle(x, y, 0.014), "#5a3d24", relief=0.5)
