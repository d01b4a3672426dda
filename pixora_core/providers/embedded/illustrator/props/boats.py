"""Boats that are rowed, and one that dives."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["longship", "rowing_boat", "submarine"]


@prop(
    words="longship, viking ship, dragon ship",
    stands="water",
    home="ocean",
    height=0.72,
    metres=23,
    fill=0.36,
    sinks=0.04,
    kind_of="ship sailboat",
    cues="longship, long ship, long boat, viking, vikings, dragon ship, norse",
    moves="sail",
)
def longship(b: Brush) -> None:
    """Low and long, both ends drawn up, one striped sail, shields along the side, oars."""
    b.rod([(0.0, 0.14), (0.0, 0.7)], "#5f452c", 0.016)
    sail = path(
        "M-0.21 0.64 L0.21 0.64 C0.27 0.52 0.26 0.38 0.22 0.27 C0.1 0.31 -0.1 0.31 -0.22 0.27 C-0.18 0.4 "
        "-0.18 0.52 -0.21 0.64 Z"
    )
    b.lit(sail, "#efe3c8", relief=0.5)
    with b.inside(sail):
        for x in (-0.2, -0.1, 0.0, 0.1, 0.2):
            b.line(path(f"M{x} 0.66 C{x * 1.1 + 0.03} 0.5 {x * 1.1 + 0.03} 0.4 {x * 1.05} 0.26"), "#a8422f", 0.042)
    b.rod([(-0.23, 0.645), (0.23, 0.645)], "#5f452c", 0.012)
    for x in (-0.24, -0.14, -0.04, 0.06, 0.16, 0.26):
        b.line([(x, 0.12), (x - 0.07, -0.02)], "#8a6a48", 0.008)
    hull = path(
        "M-0.49 0.34 C-0.47 0.24 -0.44 0.17 -0.36 0.14 C-0.15 0.1 0.15 0.1 0.36 0.14 C0.44 0.17 0.47 0.24 0.47 0.38 "
        "C0.45 0.42 0.49 0.44 0.5 0.4 C0.5 0.2 0.44 0.03 0.3 0 L-0.3 0 C-0.43 0.03 -0.5 0.18 -0.49 0.34 Z"
    )
    b.lit(hull, "#6d4a2c", relief=0.6)
    with b.inside(hull):
        for y in (0.04, 0.075):
            b.line(path(f"M-0.46 {y + 0.08} C-0.2 {y} 0.2 {y} 0.46 {y + 0.08}"), "#4a3019", 0.006, alpha=0.6)
    for step in range(7):
        b.ball(circle(-0.27 + 0.09 * step, 0.125, 0.034), ("#b5402f", "#d9a441", "#2f5f73")[step % 3], relief=0.6)


@prop(
    words="rowing boat, rowboat, lifeboat, canoe, skiff, raft",
    stands="water",
    home="ocean",
    height=0.3,
    metres=5,
    fill=0.16,
    sinks=0.06,
    kind_of="sailboat",
    cues="rowing, rowing boat, rowboat, rowed, lifeboat, lifeboats, small boat, open boat, canoe, without a mast, "
    "no mast, lost its mast, lost her mast, broken mast, oars",
)
def rowing_boat(b: Brush) -> None:
    """An open boat: planks, two thwarts, a pair of oars; no mast."""
    b.flat(path("M-0.44 0.2 C-0.2 0.16 0.2 0.16 0.45 0.23 L0.4 0.15 L-0.38 0.13 Z"), "#5a4030")
    for x in (-0.16, 0.14):
        b.rod([(x - 0.07, 0.16), (x + 0.07, 0.165)], "#c9a878", 0.022)
    hull = path(
        "M-0.48 0.23 C-0.25 0.15 0.2 0.14 0.49 0.26 C0.45 0.12 0.38 0.03 0.28 0 L-0.3 0 C-0.41 0.03 "
        "-0.47 0.12 -0.48 0.23 Z"
    )
    b.lit(hull, "#8a5a36", relief=0.6)
    with b.inside(hull):
        b.line(path("M-0.48 0.2 C-0.25 0.13 0.2 0.12 0.49 0.23"), "#efe0c4", 0.02)
        b.line(path("M-0.46 0.12 C-0.2 0.06 0.2 0.06 0.44 0.14"), "#5c3a20", 0.007, alpha=0.7)
    for way in (-1, 1):
        b.rod([(way * 0.04, 0.25), (way * 0.34 - 0.06, 0.03)], "#d2b184", 0.014)
        b.lit(oval(way * 0.36 - 0.065, 0.012, 0.035, 0.014), "#d2b184", relief=0.4)


@prop(
    words="submarine, u-boat, submersible",
    stands="water underwater",
    home="underwater",
    height=0.36,
    metres=90,
    fill=0.24,
    sinks=0.3,
)
def submarine(b: Brush) -> None:
    """A long hull, a tower with a periscope, rudders and a screw."""
    b.rod([(0.03, 0.24), (0.03, 0.345), (0.065, 0.345)], "#56616a", 0.011)
    b.tube(path("M-0.1 0.16 L-0.08 0.285 C-0.02 0.3 0.06 0.3 0.1 0.28 L0.13 0.16 Z"), "#66727b", relief=0.5)
    b.lit(path("M-0.36 0.15 L-0.45 0.27 L-0.385 0.27 L-0.29 0.15 Z"), "#5a656e", relief=0.5)
    b.lit(path("M-0.36 0.05 L-0.45 -0.01 L-0.385 -0.01 L-0.29 0.05 Z"), "#4c565e", relief=0.5)
    for y in (0.135, 0.065):
        b.lit(oval(-0.485, y, 0.012, 0.04), "#c9a046", relief=0.6)
    b.ball(
        path("M-0.46 0.1 C-0.4 0.16 -0.3 0.2 -0.16 0.2 L0.32 0.2 C0.44 0.2 0.5 0.15 0.5 0.1 C0.5 0.05 0.44 0 0.32 0 "
             "L-0.16 0 C-0.3 0 -0.4 0.04 -0.46 0.1 Z"),
        "#6b7880",
        relief=0.75,
    )  # fmt: skip
    b.line(path("M-0.3 0.165 L0.42 0.165"), "#4c565e", 0.006, alpha=0.6)
    b.lit(path("M0.16 0.13 L0.3 0.145 L0.3 0.115 Z"), "#56616a", relief=0.4)
    for x in (0.2, 0.28, 0.36):
        b.lamp(circle(x, 0.09, 0.014))
