"""Animals that live by leaf and grass, on long legs: deer, giraffe, camel, goat."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, circle, join, oval, path, poly

__all__ = ["camel", "deer", "giraffe", "goat"]


def _hooves(b: Brush, *places: tuple[float, float], tone: str = "#2a201c") -> None:
    for x, wide in places:
        b.lit(path(f"M{x - wide} 0.045 L{x + wide} 0.045 L{x + wide * 1.25} 0 L{x - wide} 0 Z"), tone, relief=0.4)


@prop(
    words="deer, stag, doe, fawn, roe, elk, moose, reindeer, antelope, gazelle",
    stands="ground",
    home="forest meadow",
    height=1.3,
    metres=1.6,
    fill=0.46,
)
def deer(b: Brush) -> None:
    coat, far = "#9a6238", "#6b4227"
    for leg in (
        "-0.2 0.5 0.13, -0.17 0.38 0.07, -0.21 0.24 0.035, -0.18 0.03 0.034",
        "0.17 0.5 0.09, 0.21 0.34 0.05, 0.22 0.18 0.034, 0.225 0.03 0.034",
    ):
        b.lit(limb(leg), far, relief=0.4)
    _hooves(b, (-0.18, 0.022), (0.225, 0.022))
    body = curve(
        "-0.38 0.6, -0.34 0.69, -0.22 0.715, -0.04 0.69, 0.1 0.71, 0.17 0.8, 0.22 0.92, 0.3 0.99, 0.35 0.93, "
        "0.31 0.8, 0.28 0.66, 0.24 0.54, 0.13 0.46, -0.02 0.455, -0.18 0.49, -0.32 0.5"
    )
    hind = limb("-0.27 0.58 0.2, -0.27 0.42 0.1, -0.34 0.26 0.042, -0.315 0.03 0.038")
    fore = limb("0.13 0.58 0.13, 0.14 0.38 0.065, 0.13 0.2 0.04, 0.135 0.03 0.038")
    whole = join(body, hind, fore)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.04, 0.45, 0.22, 0.05), alpha=0.35, soft=0.025)
        b.flat(oval(-0.38, 0.6, 0.06, 0.08), "#efe2cc", alpha=0.9, soft=0.015)
        b.flat(oval(0.27, 0.72, 0.05, 0.12), "#d9b78e", alpha=0.6, soft=0.03)
        b.sheen(oval(-0.16, 0.69, 0.14, 0.02), alpha=0.3, soft=0.02)
    _hooves(b, (-0.315, 0.024), (0.135, 0.024))
    for sweep in (
        "0.3 1.02 0.03, 0.26 1.12 0.026, 0.16 1.2 0.022, 0.12 1.28 0.01",
        "0.34 1.02 0.03, 0.37 1.13 0.026, 0.44 1.19 0.022, 0.46 1.28 0.01",
    ):
        b.lit(limb(sweep), "#c9a878", relief=0.5)
    for x, y, dx, dy in stations(
        "0.26 1.11 0.03 0.1, 0.18 1.18 0.04 0.09, 0.375 1.13 -0.04 0.09, 0.43 1.18 -0.03 0.09, 0.27 1.07 -0.09 0.03, "
        "0.36 1.08 0.09 0.02"
    ):
        b.line([(x, y), (x + dx, y + dy)], "#c9a878", 0.017)
    b.lit(curve("0.27 0.99, 0.19 1.04, 0.15 1.02, 0.22 0.96"), far, relief=0.4)
    head = curve("0.24 0.95, 0.27 1.02, 0.34 1.035, 0.4 0.99, 0.48 0.93, 0.5 0.9, 0.47 0.87, 0.38 0.88, 0.3 0.87")
    b.lit(head, coat, relief=0.5)
    b.flat(oval(0.485, 0.905, 0.017, 0.02), "#2a1a16")
    b.flat(circle(0.375, 0.97, 0.013), "#1a100c")


@prop(words="giraffe", stands="ground", home="meadow", height=2.0, metres=5.0, fill=0.58)
def giraffe(b: Brush) -> None:
    coat, far, mark = "#e3b565", "#b58844", "#9a5f2c"
    for leg in (
        "-0.16 0.75 0.13, -0.13 0.5 0.075, -0.17 0.27 0.05, -0.15 0.03 0.05",
        "0.17 0.75 0.11, 0.2 0.48 0.07, 0.2 0.25 0.048, 0.21 0.03 0.05",
    ):
        b.lit(limb(leg), far, relief=0.4)
    b.rod(path("M-0.36 0.88 Q-0.43 0.75 -0.4 0.62"), far, 0.025)
    b.lit(limb("-0.4 0.64 0.03, -0.405 0.57 0.05, -0.4 0.5 0.01"), "#3a2620", relief=0.4)
    body = curve(
        "-0.37 0.84, -0.32 0.95, -0.18 1.02, 0.0 1.1, 0.1 1.24, 0.2 1.5, 0.26 1.72, 0.34 1.78, 0.37 1.68, 0.33 1.46, "
        "0.29 1.2, 0.28 0.96, 0.2 0.8, 0.04 0.76, -0.14 0.74, -0.3 0.74"
    )
    hind = limb("-0.27 0.84 0.2, -0.26 0.58 0.1, -0.31 0.3 0.055, -0.29 0.03 0.056")
    fore = limb("0.13 0.88 0.17, 0.13 0.56 0.09, 0.12 0.28 0.055, 0.125 0.03 0.056")
    whole = join(body, hind, fore)
    b.lit(whole, coat, relief=0.5)
    with b.inside(whole):
        for x, y, size in stations(
            "-0.3 0.88 0.055, -0.19 0.93 0.06, -0.2 0.8 0.05, -0.08 0.97 0.06, -0.07 0.83 0.055, 0.05 1.05 0.06, "
            "0.05 0.9 0.06, 0.18 1.0 0.06, 0.16 0.85 0.055, 0.11 1.17 0.045, 0.22 1.15 0.05, 0.17 1.29 0.042, "
            "0.26 1.29 0.04, 0.21 1.42 0.038, 0.29 1.41 0.036, 0.24 1.54 0.034, 0.31 1.53 0.032, 0.28 1.65 0.03, "
            "-0.27 0.7 0.045, -0.23 0.6 0.034, 0.12 0.72 0.045, 0.13 0.6 0.034, -0.29 0.48 0.026, 0.12 0.47 0.026"
        ):
            angles = [
                (x + b.around(dx, 0.2) * size, y + b.around(dy, 0.2) * size)
                for dx, dy in ((-1, -0.3), (-0.3, -1), (0.8, -0.8), (1, 0.4), (0.1, 1), (-0.8, 0.8))
            ]
            b.flat(poly(*angles), mark, alpha=0.9)
        b.shade(oval(-0.04, 0.73, 0.2, 0.04), alpha=0.3, soft=0.025)
    _hooves(b, (-0.29, 0.03), (0.125, 0.03), (-0.15, 0.026), (0.21, 0.026))
    b.lit(limb("0.27 1.76 0.05, 0.19 1.55 0.04, 0.1 1.28 0.03, 0.04 1.12 0.01"), mark, relief=0.4)
    for x in (0.27, 0.33):
        b.rod([(x, 1.83), (x - 0.01, 1.93)], far, 0.022)
        b.ball(circle(x - 0.01, 1.94, 0.018), "#4a3020", relief=0.4)
    b.lit(curve("0.26 1.83, 0.16 1.86, 0.14 1.83, 0.22 1.79"), far, relief=0.4)
    b.lit(
        curve("0.23 1.76, 0.26 1.85, 0.35 1.86, 0.43 1.8, 0.5 1.72, 0.48 1.67, 0.4 1.69, 0.31 1.68"), coat, relief=0.5
    )
    b.flat(oval(0.47, 1.705, 0.035, 0.028), "#c9a070", alpha=0.8, soft=0.006)
    b.flat(circle(0.37, 1.795, 0.014), "#1a100c")


@prop(words="camel, dromedary, caravan", stands="ground", home="desert", height=1.05, metres=2.2, fill=0.42)
def camel(b: Brush) -> None:
    coat, far = "#c08a4e", "#8f6234"
    for leg in (
        "-0.2 0.46 0.13, -0.17 0.33 0.07, -0.2 0.18 0.044, -0.18 0.03 0.05",
        "0.12 0.46 0.1, 0.16 0.3 0.06, 0.17 0.16 0.044, 0.18 0.03 0.05",
    ):
        b.lit(limb(leg), far, relief=0.4)
    b.rod(path("M-0.37 0.56 Q-0.43 0.46 -0.41 0.34"), far, 0.024)
    body = curve(
        "-0.38 0.5, -0.35 0.61, -0.26 0.66, -0.18 0.76, -0.07 0.9, 0.0 0.88, 0.06 0.74, 0.14 0.66, 0.22 0.61, "
        "0.28 0.65, 0.33 0.78, 0.35 0.92, 0.42 0.93, 0.43 0.82, 0.4 0.64, 0.34 0.5, 0.24 0.44, 0.12 0.41, -0.06 0.4, "
        "-0.26 0.43"
    )
    hind = limb("-0.28 0.54 0.19, -0.28 0.36 0.1, -0.33 0.2 0.055, -0.31 0.03 0.058")
    fore = limb("0.09 0.52 0.15, 0.09 0.32 0.085, 0.08 0.18 0.055, 0.09 0.03 0.058")
    whole = join(body, hind, fore, oval(-0.295, 0.022, 0.055, 0.022), oval(0.105, 0.022, 0.055, 0.022))
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.06, 0.4, 0.22, 0.05), alpha=0.4, soft=0.03)
        b.shade(oval(0.3, 0.58, 0.04, 0.12), alpha=0.22, soft=0.03)
        b.flat(oval(-0.04, 0.86, 0.1, 0.06), "#8a5c30", alpha=0.5, soft=0.03)
    cloth = curve("-0.2 0.72, -0.06 0.88, 0.06 0.7, 0.1 0.52, -0.04 0.48, -0.2 0.5", tension=0.3)
    b.lit(cloth, "#a8433a", relief=0.4)
    with b.inside(cloth):
        for y, tone in ((0.52, "#e3c06a"), (0.58, "#34586f"), (0.64, "#e3c06a")):
            b.line(path(f"M-0.24 {y} Q-0.05 {y - 0.03} 0.14 {y}"), tone, 0.018)
    head = curve("0.33 0.9, 0.35 0.98, 0.4 1.0, 0.45 0.96, 0.5 0.92, 0.49 0.87, 0.43 0.86, 0.37 0.85")
    b.lit(head, coat, relief=0.5)
    b.lit(curve("0.35 0.97, 0.32 1.02, 0.36 1.03, 0.38 0.99"), far, relief=0.4)
    b.flat(circle(0.415, 0.945, 0.011), "#1a100c")
    b.line(path("M0.48 0.885 Q0.45 0.885 0.43 0.895"), "#5c3b20", 0.008)


@prop(
    words="goat, kid goat, ibex, chamois",
    stands="ground",
    home="mountains farm_field",
    height=0.98,
    metres=0.8,
    fill=0.36,
)
def goat(b: Brush) -> None:
    _goat(b, "#e9e0d2", "#b5a899")


def _goat(b: Brush, coat: str, far: str) -> Shape:
    for leg in (
        "-0.22 0.36 0.11, -0.2 0.25 0.06, -0.23 0.13 0.04, -0.21 0.03 0.042",
        "0.16 0.36 0.09, 0.19 0.24 0.055, 0.2 0.12 0.04, 0.205 0.03 0.042",
    ):
        b.lit(limb(leg), far, relief=0.4)
    _hooves(b, (-0.21, 0.026), (0.205, 0.026), tone="#4a4038")
    b.lit(curve("-0.38 0.55, -0.45 0.64, -0.42 0.66, -0.34 0.58"), far, relief=0.4)
    body = curve(
        "-0.4 0.46, -0.36 0.56, -0.22 0.59, -0.04 0.57, 0.1 0.59, 0.18 0.68, 0.26 0.77, 0.34 0.72, 0.32 0.58, "
        "0.27 0.44, 0.18 0.34, 0.0 0.31, -0.2 0.32, -0.34 0.36"
    )
    hind = limb("-0.3 0.44 0.18, -0.3 0.28 0.09, -0.35 0.15 0.05, -0.33 0.03 0.048")
    fore = limb("0.12 0.44 0.15, 0.12 0.26 0.08, 0.11 0.14 0.05, 0.12 0.03 0.048")
    whole = join(body, hind, fore)
    b.lit(whole, coat, relief=0.5)
    with b.inside(whole):
        b.shade(oval(-0.04, 0.31, 0.24, 0.05), alpha=0.3, soft=0.03)
        for x, y in stations("-0.26 0.48, -0.14 0.5, -0.02 0.47, 0.08 0.5, -0.2 0.4, 0.02 0.4, 0.16 0.56"):
            b.line([(x, y), (x - 0.015, y - 0.05)], far, 0.012, alpha=0.5, soft=0.003)
    _hooves(b, (-0.33, 0.03), (0.12, 0.03), tone="#4a4038")
    for sweep in ("0.29 0.82 0.05, 0.23 0.92 0.04, 0.12 0.95 0.012", "0.33 0.83 0.05, 0.28 0.94 0.04, 0.17 0.98 0.012"):
        b.lit(limb(sweep), "#7a6858", relief=0.6)
    b.lit(curve("0.26 0.76, 0.16 0.75, 0.13 0.71, 0.22 0.7"), far, relief=0.4)
    b.lit(
        curve("0.22 0.72, 0.25 0.81, 0.33 0.83, 0.4 0.76, 0.49 0.66, 0.5 0.62, 0.45 0.59, 0.36 0.62"), coat, relief=0.5
    )
    b.lit(curve("0.42 0.61, 0.47 0.59, 0.44 0.47, 0.41 0.53"), "#f4eee2", relief=0.4)
    b.flat(oval(0.485, 0.64, 0.018, 0.014), "#5a4038")
    b.flat(oval(0.345, 0.755, 0.015, 0.011), "#d8a93c")
    b.flat(oval(0.347, 0.755, 0.011, 0.005), "#16120f")
    return whole
