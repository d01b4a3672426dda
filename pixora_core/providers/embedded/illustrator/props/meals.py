"""Props that are served."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, smooth

__all__ = ["sushi"]


@prop(words="sushi, nigiri, sushi roll", stands="table", home="room", height=0.35, metres=0.14, fill=0.24)
def sushi(b: Brush) -> None:
    """Two pieces with fish and one roll, on a wooden board."""
    for x in (-0.34, 0.34):
        b.lit(box(x - 0.05, 0, x + 0.05, 0.06, round_by=0.01), "#7a4e2c", relief=0.5)
    b.lit(box(-0.5, 0.05, 0.5, 0.115, round_by=0.02), "#b07a48", relief=0.6)
    b.line([(-0.46, 0.09), (0.46, 0.088)], "#8a5a32", 0.006, alpha=0.6)
    for x, colour, stripe in ((-0.3, "#ef8450", "#ffd0ae"), (0.03, "#c9404a", "#e88a8a")):
        rice = box(x - 0.135, 0.11, x + 0.135, 0.25, round_by=0.06)
        b.lit(rice, "#f6f3ea", relief=0.5)
        with b.inside(rice):
            for _ in range(26):
                with b.at(x + b.around(0, 0.13), b.between(0.12, 0.23), turn=b.around(0, 60)):
                    b.lit(oval(0, 0, 0.02, 0.009), "#fffdf6", relief=0.5)
        fish = smooth(
            [
                (x - 0.17, 0.19),
                (x - 0.13, 0.29),
                (x, 0.33),
                (x + 0.13, 0.29),
                (x + 0.17, 0.19),
                (x + 0.08, 0.235),
                (x - 0.08, 0.235),
            ],
            tension=0.45,
        )
        b.lit(fish, colour, relief=0.7)
        with b.inside(fish):
            for step in range(5):
                at = x - 0.12 + step * 0.06
                b.line([(at - 0.02, 0.2), (at + 0.03, 0.33)], stripe, 0.012, alpha=0.75)
            b.sheen(oval(x, 0.305, 0.08, 0.014), alpha=0.5, soft=0.01)
    b.tube(box(0.25, 0.11, 0.47, 0.28, round_by=0.02), "#22302a", relief=0.7)
    b.lit(oval(0.36, 0.28, 0.11, 0.045), "#22302a", relief=0.4)
    b.lit(oval(0.36, 0.282, 0.095, 0.036), "#f8f5ec", relief=0.4)
    b.lit(oval(0.36, 0.284, 0.04, 0.017), "#ef8450", relief=0.5)
    b.ball(circle(-0.44, 0.14, 0.03), "#8fb25a", relief=0.6)
