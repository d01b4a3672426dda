"""Ships that the wind drives."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, path

__all__ = ["sailing_ship"]


@prop(
    words="sailing ship, tall ship, caravel, galleon, frigate, barque, carrack",
    stands="water",
    home="ocean",
    height=0.98,
    metres=28,
    fill=0.5,
    sinks=0.05,
    kind_of="ship",
    cues="sail, sails, full sail, under sail, sailing, sailors, mast, masts, caravel, galleon, frigate, wooden, "
    "old ship, old ships, three ships, small ships, ships of the explorers, wind, wreck",
    moves="sail",
)
def sailing_ship(b: Brush) -> None:
    """Three masts, sails full of wind, a wooden hull with a high stern."""
    for x, top in ((-0.27, 0.78), (0.0, 0.95), (0.24, 0.8)):
        b.rod([(x, 0.16), (x, top)], "#6a4a2e", 0.016)
    b.rod([(0.36, 0.24), (0.5, 0.34)], "#6a4a2e", 0.014)
    for end in (0.72, 0.56):
        b.line([(0.49, 0.335), (0.24, end)], "#4a3a2c", 0.004, alpha=0.8)
    b.lit(path("M0.485 0.335 C0.4 0.42 0.34 0.5 0.28 0.62 C0.32 0.48 0.32 0.38 0.3 0.3 Z"), "#e9dcc0", relief=0.5)
    for x, low, high, wide in (
        (-0.27, 0.26, 0.48, 0.12), (-0.27, 0.5, 0.68, 0.095),
        (0.0, 0.25, 0.53, 0.15), (0.0, 0.55, 0.77, 0.12), (0.0, 0.79, 0.9, 0.08),
        (0.24, 0.27, 0.5, 0.12), (0.24, 0.52, 0.7, 0.095),
    ):  # fmt: skip
        sail = path(
            f"M{x - wide * 0.82} {high} L{x + wide * 0.82} {high} "
            f"C{x + wide * 1.25} {(low + high) / 2} {x + wide * 1.2} {low + 0.05} {x + wide} {low} "
            f"C{x + wide * 0.5} {low + 0.05} {x - wide * 0.4} {low + 0.05} {x - wide} {low} "
            f"C{x - wide * 0.75} {low + 0.08} {x - wide * 0.72} {high - 0.08} {x - wide * 0.82} {high} Z"
        )
        b.lit(sail, "#f0e6cf", relief=0.6)
        with b.inside(sail):
            b.shade(
                path(
                    f"M{x - wide * 1.2} {low - 0.02} L{x - wide * 0.2} {low - 0.02} "
                    f"L{x - wide * 0.5} {high} L{x - wide * 1.2} {high} Z"
                ),
                alpha=0.16,
                soft=0.02,
            )
        b.rod([(x - wide * 0.9, high + 0.006), (x + wide * 0.9, high + 0.006)], "#5a3f28", 0.009)
    hull = path(
        "M-0.48 0.34 L-0.42 0.1 C-0.4 0.04 -0.36 0.0 -0.3 0 L0.26 0 C0.34 0.04 0.4 0.14 0.43 0.25 L0.3 0.2 "
        "L-0.2 0.17 L-0.24 0.26 L-0.36 0.28 Z"
    )
    b.lit(hull, "#7a5232", relief=0.65)
    with b.inside(hull):
        b.line(path("M-0.5 0.16 C-0.2 0.11 0.2 0.11 0.45 0.2"), "#d9a84e", 0.014, alpha=0.85)
        b.line(path("M-0.5 0.1 C-0.2 0.06 0.2 0.06 0.45 0.14"), "#4a3220", 0.01, alpha=0.6)
        for step in range(8):
            b.flat(box(-0.3 + step * 0.08, 0.075, -0.275 + step * 0.08, 0.1), "#2f2118")
    for y in (0.2, 0.235):
        b.lamp(box(-0.43, y + 0.015, -0.405, y + 0.04))
    for x, top in ((-0.27, 0.78), (0.0, 0.95), (0.24, 0.8)):
        b.lit(
            curve(f"{x} {top + 0.02}, {x - 0.06} {top + 0.025}, {x - 0.1} {top + 0.005}, {x} {top - 0.012}"),
            "#c23a34",
            relief=0.4,
        )
