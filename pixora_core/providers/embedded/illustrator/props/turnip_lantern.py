"""A lantern carved from a turnip."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import oval, path

__all__ = ["turnip_lantern"]


@prop(
    words="turnip lantern, carved turnip, turnip",
    stands="ground table",
    home="road room",
    height=1.25,
    metres=0.3,
    fill=0.34,
    kind_of="lantern",
    cues="turnip, turnips, turnip lantern",
)
def turnip_lantern(b: Brush) -> None:
    """A pale root, purple at the top, with a crooked face that a coal lights, on a cord to carry it by."""
    b.glow(0, 0.45, 0.7, "#ffb25a", alpha=0.55)
    b.line(path("M-0.26 0.78 C-0.24 1.28 0.24 1.28 0.26 0.78"), "#6b5638", 0.022)
    root = curve(
        "0 0, -0.16 0.06, -0.36 0.2, -0.48 0.46, -0.38 0.72, -0.14 0.82, "
        "0.14 0.82, 0.38 0.72, 0.48 0.46, 0.36 0.2, 0.16 0.06"
    )
    b.ball(root, "#e9dcc0", relief=0.6)
    with b.inside(root):
        b.flat(oval(0, 0.88, 0.5, 0.24), "#8f4f7c", alpha=0.75, soft=0.06)
        for y in (0.14, 0.24):
            b.line(path(f"M-0.4 {y + 0.05} C-0.1 {y - 0.05} 0.1 {y - 0.05} 0.4 {y + 0.05}"), "#b9a67e", 0.01, alpha=0.5)
    for hole in (
        path("M-0.27 0.5 L-0.1 0.46 L-0.13 0.6 Z"),
        path("M0.28 0.53 L0.1 0.47 L0.14 0.61 Z"),
        path("M-0.03 0.36 L0.04 0.37 L0.01 0.46 Z"),
        path(
            "M-0.26 0.3 L-0.14 0.26 L-0.1 0.31 L0.02 0.25 L0.07 0.3 L0.18 0.26 L0.27 0.32 "
            "C0.14 0.14 -0.14 0.13 -0.26 0.3 Z"
        ),
    ):
        b.fire(hole, "#ff9a3c")
        b.fire(hole, "#ffe2a0", alpha=0.5, soft=0.02)
    for x, lean in ((-0.06, -0.1), (0.03, 0.05)):
        b.rod(path(f"M{x} 0.8 C{x} 0.88 {x + lean * 0.5} 0.94 {x + lean} 0.97"), "#7d8a4a", 0.04)
