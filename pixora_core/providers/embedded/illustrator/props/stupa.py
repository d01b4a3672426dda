"""The stupa."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path

__all__ = ["stupa"]


@prop(
    words="stupa, chedi, dagoba, buddhist temple, buddhist monument",
    stands="ground",
    home="mountains forest",
    height=1.06,
    metres=22,
    fill=0.46,
)
def stupa(b: Brush) -> None:
    white, gold = "#ece5d6", "#d8a63c"
    for step, half in enumerate((0.5, 0.44, 0.38)):
        low = step * 0.06
        b.lit(box(-half, low, half, low + 0.06), ("#d3c8b4", "#dcd2bf", "#e4dbc9")[step], relief=0.4)
        b.line([(-half, low + 0.056), (half, low + 0.056)], "#b3a691", 0.007, alpha=0.7)
    b.flat(path("M-0.07 0 L-0.05 0.18 L0.05 0.18 L0.07 0 Z"), "#b8ab96")
    for step in range(6):
        half, low = 0.066 - step * 0.003, 0.015 + step * 0.03
        b.line([(-half, low), (half, low)], "#857a6a", 0.006, alpha=0.7)
    dome = path("M-0.33 0.18 C-0.36 0.4 -0.24 0.58 0 0.58 C0.24 0.58 0.36 0.4 0.33 0.18 Z")
    b.ball(dome, white, relief=0.6)
    with b.inside(dome):
        b.line(path("M-0.36 0.25 C-0.2 0.22 0.2 0.22 0.36 0.25"), gold, 0.014, alpha=0.9)
        b.line(path("M-0.36 0.22 C-0.2 0.19 0.2 0.19 0.36 0.22"), "#b3a691", 0.008, alpha=0.7)
    b.flat(path("M-0.06 0.18 L-0.06 0.27 Q0 0.36 0.06 0.27 L0.06 0.18 Z"), gold)
    b.lamp(path("M-0.04 0.18 L-0.04 0.26 Q0 0.32 0.04 0.26 L0.04 0.18 Z"), dark="#5a4636")
    b.lit(box(-0.1, 0.56, 0.1, 0.66), white, relief=0.5)
    b.lit(box(-0.12, 0.65, 0.12, 0.685), gold, relief=0.6)
    for step in range(9):
        y, half = 0.685 + step * 0.03, 0.09 - step * 0.0085
        b.tube(box(-half, y, half, y + 0.026, round_by=0.008), gold, relief=0.8)
    b.tube(path("M-0.012 0.955 L0 1.05 L0.012 0.955 Z"), gold, relief=0.8)
    b.ball(oval(0, 0.975, 0.03, 0.014), "#f0cf78", relief=0.8)
    for side in (-1, 1):
        b.line(path(f"M{side * 0.02} 0.9 Q{side * 0.2} 0.55 {side * 0.46} 0.2"), "#8b7f70", 0.004, alpha=0.6)
        for step in range(1, 8):
            t = step / 8.5
            x = side * ((1 - t) ** 2 * 0.02 + 2 * t * (1 - t) * 0.2 + t * t * 0.46)
            y = (1 - t) ** 2 * 0.9 + 2 * t * (1 - t) * 0.55 + t * t * 0.2
            tone = ("#4f7fb5", "#f0ead8", "#c8453a", "#5a9a5f", "#e0b23f")[step % 5]
            b.flat(path(f"M{x - 0.018} {y} l0.036 -0.006 l-0.004 -0.04 l-0.03 0.004 Z"), tone, alpha=0.9)
