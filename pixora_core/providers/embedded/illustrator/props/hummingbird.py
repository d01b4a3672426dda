"""The hummingbird, hovering."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["hummingbird"]


@prop(
    words="hummingbird, colibri", stands="air", home="meadow forest", height=0.94, metres=0.09, fill=0.34, moves="hover"
)
def hummingbird(b: Brush) -> None:
    _wing(b, 0.0, 0.5, "M0 0 C0.06 0.16 0.1 0.34 0.04 0.44 C-0.12 0.38 -0.2 0.18 -0.12 -0.02 Z", alpha=0.75)
    for x, y in ((-0.36, 0.02), (-0.29, 0.0), (-0.22, 0.02)):
        b.lit(path(f"M-0.12 0.2 L{x - 0.03} {y + 0.02} L{x + 0.04} {y} L-0.04 0.2 Z"), "#2b5a4e", relief=0.5)
    body = curve(
        "0.25 0.7, 0.2 0.77, 0.1 0.78, 0.03 0.7, -0.02 0.58, -0.1 0.42, -0.16 0.24, -0.14 0.14, "
        "-0.06 0.14, 0.06 0.26, 0.14 0.42, 0.19 0.56, 0.22 0.64"
    )
    b.ball(body, "#2f8f6a", relief=0.65)
    with b.inside(body):
        b.flat(curve("0.26 0.64, 0.12 0.58, 0.06 0.4, -0.06 0.18, 0.1 0.16, 0.3 0.5"), "#e8e2d2", alpha=0.95, soft=0.02)
        b.flat(curve("0.28 0.7, 0.14 0.68, 0.09 0.58, 0.14 0.5, 0.3 0.52"), "#c23a66", alpha=0.95, soft=0.012)
        b.sheen(curve("0.22 0.62, 0.15 0.6, 0.14 0.55, 0.2 0.55"), alpha=0.4, soft=0.015)
        b.sheen(oval(0.05, 0.68, 0.025, 0.06), alpha=0.35, soft=0.02)
        for x, y in ((-0.08, 0.36), (-0.04, 0.46), (0.0, 0.55), (-0.11, 0.27)):
            b.line(path(f"M{x} {y} q0.03 -0.03 0.06 -0.01"), "#1d6a4e", 0.01, alpha=0.7)
    b.line(path("M0.22 0.715 C0.32 0.73 0.42 0.735 0.495 0.725"), "#2a2320", 0.016)
    b.flat(circle(0.16, 0.715, 0.022), "#f4ead8")
    b.ball(circle(0.163, 0.715, 0.017), "#1a1412", relief=0.9)
    _wing(
        b,
        -0.01,
        0.54,
        "M0.04 0.06 C-0.04 0.2 -0.24 0.38 -0.46 0.38 C-0.47 0.22 -0.26 0.02 -0.05 -0.08 Q0.04 -0.06 0.04 0.06 Z",
        alpha=0.88,
    )


def _wing(b: Brush, x: float, y: float, outline: str, *, alpha: float) -> None:
    """A wing that beats too fast to be seen sharply."""
    shape = path(outline)
    with b.at(x, y):
        b.lit(shape, "#7c8f9c", relief=0.5, alpha=alpha)
        with b.inside(shape):
            for step in range(6):
                tip = (-0.5 + step * 0.09, 0.4 - step * 0.01) if "0.46" in outline else (-0.16 + step * 0.05, 0.46)
                b.line([(-0.02, -0.02 + step * 0.012), tip], "#4c5f6e", 0.012, alpha=0.55)
        b.line(shape, "#c8d6de", 0.008, alpha=0.5)
