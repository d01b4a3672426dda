"""Props that swim: hunters and drifters of the open sea."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import circle, join, oval, path

__all__ = ["dolphin", "jellyfish", "octopus", "shark"]


@prop(
    words="shark, great white shark, great white, whale shark",
    stands="underwater water",
    home="underwater ocean",
    height=0.5,
    metres=1.4,
    fill=0.36,
    sinks=0.7,
    moves="glide",
)
def shark(b: Brush) -> None:
    b.lit(path("M0.2 0.17 C0.24 0.1 0.24 0.06 0.2 0.02 C0.15 0.05 0.11 0.1 0.09 0.17 Z"), "#3f4f5c", relief=0.4)
    body = curve(
        "0.5 0.265, 0.42 0.315, 0.28 0.35, 0.1 0.365, -0.1 0.34, -0.28 0.295, "
        "-0.4 0.272, -0.41 0.25, -0.28 0.225, -0.1 0.17, 0.1 0.135, 0.28 0.145, 0.4 0.18, 0.47 0.225"
    )
    tail = path(
        "M-0.36 0.29 C-0.42 0.34 -0.46 0.42 -0.5 0.47 C-0.47 0.38 -0.45 0.31 -0.445 0.26 "
        "C-0.45 0.2 -0.46 0.15 -0.48 0.09 C-0.43 0.12 -0.39 0.18 -0.36 0.23 Z"
    )
    back_fin = path("M0.12 0.35 C0.06 0.42 0.02 0.47 -0.05 0.5 C-0.04 0.44 -0.05 0.39 -0.07 0.335 Z")
    small = [
        path("M-0.24 0.3 C-0.27 0.33 -0.29 0.345 -0.32 0.35 C-0.31 0.32 -0.31 0.3 -0.31 0.285 Z"),
        path("M-0.2 0.2 C-0.23 0.16 -0.27 0.13 -0.31 0.12 C-0.3 0.16 -0.29 0.19 -0.27 0.22 Z"),
    ]
    b.lit(join(body, tail, back_fin, *small), "#5f7485", relief=0.65)
    with b.inside(body):
        b.lit(
            curve("0.52 0.255, 0.4 0.235, 0.24 0.225, 0.0 0.215, -0.2 0.235, -0.42 0.25, -0.3 0.1, 0.1 0.05, 0.5 0.1"),
            "#e2e8ea",
            relief=0.45,
        )
        b.shade(oval(0.08, 0.12, 0.34, 0.035), alpha=0.3, soft=0.025)
        b.sheen(oval(0.12, 0.345, 0.2, 0.014), alpha=0.4, soft=0.015)
    for step in range(5):
        x = 0.2 + step * 0.021
        b.line(path(f"M{x} 0.285 C{x - 0.014} 0.26 {x - 0.014} 0.225 {x + 0.002} 0.2"), "#38464f", 0.007, alpha=0.8)
    b.line(path("M0.465 0.222 C0.43 0.212 0.39 0.216 0.35 0.2"), "#2a343c", 0.009)
    b.flat(circle(0.395, 0.272, 0.013), "#11161b")
    b.flat(circle(0.399, 0.277, 0.004), "#ffffff")
    fin = path("M0.17 0.2 C0.13 0.12 0.06 0.04 -0.04 0.0 C-0.03 0.07 0.0 0.13 0.05 0.19 Z")
    b.lit(fin, "#566a7a", relief=0.65)


@prop(
    words="dolphin, bottlenose dolphin, porpoise",
    stands="underwater water",
    home="ocean underwater",
    height=0.62,
    metres=1.3,
    fill=0.4,
    sinks=0.1,
    moves="glide",
)
def dolphin(b: Brush) -> None:
    skin = "#5d7f9c"
    b.lit(limb("0.14 0.34 0.07, 0.13 0.26 0.06, 0.08 0.18 0.015"), "#43607a", relief=0.4)
    body = curve(
        "0.5 0.19, 0.46 0.235, 0.435 0.25, 0.42 0.32, 0.35 0.41, 0.22 0.51, 0.05 0.55, -0.13 0.51, -0.28 0.38, "
        "-0.38 0.2, -0.42 0.08, -0.385 0.065, -0.3 0.17, -0.17 0.28, -0.02 0.33, 0.14 0.31, 0.27 0.245, 0.36 0.195, "
        "0.42 0.185, 0.47 0.165"
    )
    fluke = path(
        "M-0.37 0.13 C-0.33 0.08 -0.27 0.05 -0.22 0.05 C-0.25 0.0 -0.33 0.0 -0.4 0.035 "
        "C-0.43 0.06 -0.47 0.1 -0.5 0.15 C-0.47 0.17 -0.43 0.16 -0.4 0.13 Z"
    )
    back_fin = path("M0.03 0.54 C-0.02 0.6 -0.08 0.62 -0.15 0.61 C-0.12 0.58 -0.11 0.54 -0.12 0.5 Z")
    b.lit(join(body, fluke, back_fin), skin, relief=0.7)
    with b.inside(body):
        belly = curve(
            "0.52 0.19, 0.44 0.205, 0.36 0.25, 0.26 0.31, 0.1 0.38, -0.04 0.385, -0.2 0.29, -0.3 0.14, 0.1 0.1, 0.4 0.1"
        )
        b.lit(belly, "#e6edf0", relief=0.4)
        b.flat(curve("0.3 0.33, 0.16 0.41, 0.0 0.43, -0.16 0.36, -0.26 0.24, -0.04 0.385, 0.12 0.375"), "#9db8c9")
        b.shade(oval(0.08, 0.29, 0.26, 0.03), alpha=0.22, soft=0.02)
        b.sheen(curve("0.36 0.37, 0.22 0.48, 0.05 0.52, -0.12 0.48, 0.05 0.5, 0.22 0.45"), alpha=0.5, soft=0.012)
    b.line(path("M0.495 0.185 C0.45 0.195 0.41 0.205 0.375 0.235"), "#2b4154", 0.008)
    b.flat(circle(0.355, 0.285, 0.013), "#101820")
    b.flat(circle(0.359, 0.29, 0.004), "#ffffff")
    b.lit(path("M0.24 0.33 C0.22 0.24 0.16 0.17 0.07 0.14 C0.07 0.2 0.1 0.28 0.15 0.35 Z"), "#4e6f8b", relief=0.6)


_ARMS = (
    ("-0.1 0.34 0.1, -0.26 0.38 0.08, -0.4 0.3 0.055, -0.47 0.4 0.035, -0.42 0.48 0.02", "#95403c"),
    ("0.1 0.34 0.1, 0.26 0.38 0.08, 0.4 0.31 0.055, 0.47 0.42 0.035, 0.41 0.5 0.02", "#95403c"),
    ("-0.1 0.32 0.12, -0.26 0.22 0.09, -0.38 0.17 0.06, -0.47 0.22 0.035, -0.46 0.29 0.015", "#cf5f4c"),
    ("0.1 0.32 0.12, 0.26 0.22 0.09, 0.38 0.17 0.06, 0.47 0.23 0.035, 0.45 0.3 0.015", "#cf5f4c"),
    ("-0.07 0.3 0.12, -0.18 0.14 0.09, -0.28 0.05 0.06, -0.38 0.04 0.04, -0.41 0.1 0.015", "#dc6a50"),
    ("0.07 0.3 0.12, 0.18 0.14 0.09, 0.28 0.05 0.06, 0.38 0.04 0.04, 0.42 0.1 0.015", "#dc6a50"),
    ("-0.03 0.3 0.12, -0.06 0.14 0.09, -0.13 0.05 0.06, -0.2 0.03 0.03, -0.19 0.1 0.015", "#e4775f"),
    ("0.03 0.3 0.12, 0.06 0.14 0.09, 0.12 0.05 0.06, 0.2 0.03 0.03, 0.2 0.1 0.015", "#e4775f"),
)


@prop(words="octopus, octopi", stands="underwater", home="underwater", height=0.98, metres=0.7)
def octopus(b: Brush) -> None:
    for arm, colour in _ARMS:
        b.lit(limb(arm), colour, relief=0.6)
        for x, y, width in stations(arm)[1:-1]:
            b.flat(circle(x, y - width * 0.28, width * 0.17), "#f3c7b2", alpha=0.85)
    head = curve(
        "-0.15 0.3, -0.2 0.42, -0.2 0.5, -0.27 0.66, -0.24 0.84, -0.1 0.965, 0.06 0.975, 0.21 0.88, "
        "0.26 0.7, 0.2 0.52, 0.2 0.42, 0.15 0.3, 0.0 0.24"
    )
    b.ball(head, "#dc6a50", relief=0.6)
    with b.inside(head):
        b.shade(oval(0.0, 0.27, 0.2, 0.05), alpha=0.25, soft=0.03)
        for x, y, r in stations("-0.1 0.84 0.035, 0.05 0.88 0.025, 0.14 0.76 0.04, -0.02 0.74 0.028, -0.17 0.7 0.025"):
            b.flat(oval(x, y, r, r * 0.8), "#a8483f", alpha=0.55, soft=0.006)
        b.sheen(oval(-0.08, 0.9, 0.07, 0.03), alpha=0.35, soft=0.025)
    for x in (-0.12, 0.12):
        b.ball(circle(x, 0.5, 0.068), "#dd8069", relief=0.5)
        b.ball(circle(x, 0.505, 0.046), "#f6e3b4", relief=0.3)
        b.flat(oval(x + 0.006, 0.505, 0.034, 0.014), "#1b1418")


@prop(words="jellyfish, jelly fish", stands="underwater", home="underwater", height=1.5, metres=0.5, fill=0.52)
def jellyfish(b: Brush) -> None:
    b.glow(0, 1.2, 0.6, "#9fd8f2", alpha=0.28)
    for place in range(9):
        x = -0.36 + place * 0.09
        low = 0.04 + 0.3 * abs(x) + b.between(0, 0.12)
        sway = b.around(0.03, 0.05)
        strand = path(
            f"M{x} 1.05 C{x + sway} 0.8 {x - sway * 2} 0.6 {x * 0.9 + sway} 0.42 "
            f"C{x * 0.9 + sway * 2} 0.3 {x * 0.8 - sway} 0.2 {x * 0.8} {low}"
        )
        b.line(strand, "#b9a4dc", 0.012, alpha=0.75)
    for arm, colour in (
        ("-0.14 1.08 0.1, -0.18 0.86 0.1, -0.1 0.66 0.08, -0.16 0.46 0.06, -0.1 0.28 0.02", "#c98fc0"),
        ("0.14 1.08 0.1, 0.1 0.86 0.1, 0.18 0.66 0.08, 0.11 0.46 0.06, 0.16 0.3 0.02", "#c98fc0"),
        ("0.0 1.08 0.12, -0.04 0.84 0.12, 0.05 0.6 0.1, -0.02 0.36 0.07, 0.04 0.14 0.02", "#dba6cf"),
    ):
        b.lit(limb(arm), colour, relief=0.6, alpha=0.9)
    bell = curve(
        "-0.5 1.06, -0.48 1.22, -0.38 1.38, -0.2 1.48, 0.0 1.5, 0.2 1.48, 0.38 1.38, 0.48 1.22, 0.5 1.06, "
        "0.42 1.08, 0.33 1.02, 0.22 1.06, 0.11 1.01, 0.0 1.05, -0.11 1.01, -0.22 1.06, -0.33 1.02, -0.42 1.08"
    )
    b.ball(bell, "#a99be0", relief=0.6, alpha=0.92)
    with b.inside(bell):
        b.flat(oval(0, 1.2, 0.3, 0.17), "#e8c6ea", alpha=0.55, soft=0.05)
        for x in (-0.36, -0.24, -0.12, 0.0, 0.12, 0.24, 0.36):
            b.line(path(f"M{x * 0.3} 1.48 C{x * 0.8} 1.4 {x * 1.15} 1.2 {x * 1.15} 1.02"), "#7f70bd", 0.01, alpha=0.5)
        b.sheen(oval(-0.16, 1.4, 0.14, 0.035), alpha=0.5, soft=0.03)
        b.shade(oval(0, 1.0, 0.5, 0.05), alpha=0.2, soft=0.03)
