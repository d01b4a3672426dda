"""Where one sits: on a chair, on a bench, or the bench alone."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.figure import DRESSES, Dress, dressed, from_behind
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["bench", "old_woman_on_chair", "person_on_bench", "person_on_chair"]

_WOOD = "#8a5f3a"
_IRON = "#32383c"


@prop(
    words="person on a chair, person in a chair",
    stands="ground",
    home="room",
    height=1.66,
    metres=1.3,
    fill=0.44,
    clothed=True,
)
def person_on_chair(b: Brush) -> None:
    """Somebody on a wooden chair, the hands in the lap, looking out to the side."""
    _on_chair(b, dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))]))


@prop(
    words="old woman on a chair, grandmother on a chair",
    stands="ground",
    home="room",
    height=1.66,
    metres=1.3,
    fill=0.44,
    clothed=True,
    kind_of="person_on_chair",
    cues="elderly woman, old woman, old lady, grandmother, grandma, granny",
)
def old_woman_on_chair(b: Brush) -> None:
    """A woman with white hair in a knot, in a skirt and a shawl, on the same chair."""
    _on_chair(b, dressed(b, Dress(coat="#7a5a86", legs="#4a3f4c", scarf="#d9c7a0", hair="#dcdad6", skirt=True)))


def _on_chair(b: Brush, dress: Dress) -> None:
    for x, top in ((-0.3, 0.5), (0.1, 0.5)):
        b.rod([(x, top), (x + (0.02 if x > 0 else -0.03), 0.01)], "#6b4528", 0.035)
    b.lit(
        limb("-0.14 0.6 0.22, 0.12 0.63 0.19, 0.3 0.6 0.16, 0.31 0.34 0.12, 0.3 0.06 0.1", tension=0.4),
        dress.legs,
        relief=0.5,
    )
    b.lit(path("M0.24 0 L0.25 0.1 L0.34 0.1 C0.4 0.09 0.46 0.06 0.46 0.03 L0.46 0 Z"), "#3a2a24", relief=0.5)
    b.lit(box(-0.37, 0.47, 0.14, 0.53, round_by=0.02), _WOOD, relief=0.5)
    back = curve("-0.28 0.54, -0.3 0.8, -0.26 1.06, -0.16 1.2, -0.02 1.2, 0.05 1.02, 0.04 0.78, 0.1 0.54", tension=0.5)
    if dress.skirt:
        b.lit(
            curve("-0.26 0.56, 0.1 0.76, 0.32 0.71, 0.4 0.5, 0.39 0.34, 0.22 0.34, 0.2 0.5, -0.1 0.52", tension=0.4),
            dress.coat,
            relief=0.5,
        )
    b.lit(back, dress.coat, relief=0.6)
    for x, low, high in ((-0.345, 0.0, 1.13), (-0.345, 0.0, 0.5)):
        b.rod([(x, low), (x - 0.03 * (high > 1), high)], _WOOD, 0.038)
    for y in (0.72, 0.88, 1.04):
        b.rod([(-0.36, y), (-0.285, y - 0.01)], _WOOD, 0.03)
    b.lit(limb("-0.1 1.1 0.15, -0.03 0.84 0.125, 0.16 0.76 0.1"), dress.coat, relief=0.6)
    b.ball(circle(0.2, 0.75, 0.05), dress.skin, relief=0.4)
    b.rod([(-0.08, 1.18), (-0.05, 1.29)], dress.skin, 0.11)
    b.ball(oval(-0.02, 1.42, 0.125, 0.15), dress.skin, relief=0.45)
    b.ball(oval(0.105, 1.4, 0.018, 0.03), dress.skin, relief=0.4)
    hair = "0.09 1.51, 0.02 1.58, -0.11 1.57, -0.18 1.44, -0.15 1.32, -0.09 1.32, -0.05 1.45, 0.0 1.5"
    b.lit(curve(hair), dress.hair, relief=0.6)
    if dress.skirt:
        b.ball(circle(-0.18, 1.47, 0.07), dress.hair, relief=0.6)
    b.lit(curve("-0.19 1.2, -0.1 1.27, 0.03 1.23, 0.02 1.17, -0.1 1.16"), dress.scarf, relief=0.5)


@prop(
    words="bench, park bench, garden bench, wooden bench",
    stands="ground",
    home="meadow village street",
    height=0.56,
    metres=0.85,
    fill=0.24,
)
def bench(b: Brush) -> None:
    """A bench of slats on iron feet, seen from in front."""
    for x in (-0.4, 0.4):
        b.rod(path(f"M{x} 0.54 C{x * 1.02} 0.4 {x * 1.04} 0.32 {x * 1.08} 0.28"), _IRON, 0.03)
    for step, y in enumerate((0.36, 0.43, 0.5)):
        b.lit(box(-0.47, y, 0.47, y + 0.05, round_by=0.012), ("#7d5534", _WOOD, "#96693f")[step], relief=0.5)
    b.shade(box(-0.46, 0.29, 0.46, 0.35), alpha=0.35, soft=0.015)
    for y, tone in ((0.26, "#a3744a"), (0.225, _WOOD)):
        b.lit(box(-0.49, y, 0.49, y + 0.034, round_by=0.01), tone, relief=0.5)
    for x in (-0.42, 0.42):
        b.rod(path(f"M{x} 0.22 C{x * 0.94} 0.14 {x * 0.98} 0.06 {x * 1.06} 0.012"), _IRON, 0.034)
        b.rod(path(f"M{x * 1.06} 0.27 L{x * 1.1} 0.36 C{x * 1.08} 0.4 {x} 0.4 {x * 0.98} 0.385"), _IRON, 0.026)
    b.line([(-0.38, 0.09), (0.38, 0.09)], _IRON, 0.014)


@prop(
    words="person on a bench, people on a bench",
    stands="ground",
    home="meadow street village",
    height=0.92,
    metres=1.3,
    fill=0.36,
    clothed=True,
    kind_of="person",
    cues="on a bench, on the bench, on a park bench, sitting on a bench, sits on a bench, waiting at a stop",
)
def person_on_bench(b: Brush) -> None:
    """Somebody on a bench, seen from behind, who looks at what we look at."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))])
    for x in (-0.42, 0.42):
        b.rod([(x, 0.52), (x, 0.012)], _IRON, 0.034)
    b.lit(box(-0.48, 0.2, 0.48, 0.25, round_by=0.012), "#5f4128", relief=0.4)
    with b.at(-0.12, -0.265, scale=1.18), b.inside(box(-0.5, 0.42, 0.5, 1.1)):
        from_behind(b, dress, kind=int(b.rng.integers(3)))
    for step, y in enumerate((0.28, 0.365, 0.45)):
        b.lit(box(-0.48, y, 0.48, y + 0.06, round_by=0.014), ("#7d5534", _WOOD, "#96693f")[step], relief=0.5)
    b.line([(-0.4, 0.09), (0.4, 0.09)], _IRON, 0.014)
