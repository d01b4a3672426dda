"""Animals of the yard and the pond: pig, duck, swan, rooster."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import circle, join, oval, path

__all__ = ["duck", "pig", "rooster", "swan"]


@prop(
    words="pig, piglet, hog, sow, boar", stands="ground", home="farm_field meadow", height=0.68, metres=0.85, fill=0.36
)
def pig(b: Brush) -> None:
    coat, far = "#e3a49a", "#b87d76"
    for leg, foot in (
        ("-0.2 0.28 0.13, -0.19 0.15 0.09, -0.2 0.03 0.07", -0.2),
        ("0.18 0.28 0.11, 0.2 0.15 0.085, 0.2 0.03 0.07", 0.2),
    ):
        b.lit(limb(leg), far, relief=0.4)
        b.flat(path(f"M{foot - 0.035} 0.035 L{foot + 0.035} 0.035 L{foot + 0.04} 0 L{foot - 0.035} 0 Z"), "#5a3c3a")
    b.line(path("M-0.4 0.46 C-0.48 0.48 -0.49 0.4 -0.44 0.4 C-0.41 0.41 -0.43 0.46 -0.47 0.44"), coat, 0.02)
    body = curve(
        "-0.42 0.38, -0.4 0.52, -0.26 0.6, -0.06 0.62, 0.14 0.6, 0.27 0.58, 0.31 0.44, 0.28 0.28, "
        "0.16 0.2, -0.06 0.17, "
        "-0.28 0.2, -0.4 0.28"
    )
    hind = limb("-0.3 0.34 0.22, -0.31 0.16 0.12, -0.32 0.03 0.08", tension=0.3)
    fore = limb("0.11 0.3 0.16, 0.1 0.15 0.1, 0.1 0.03 0.08", tension=0.3)
    whole = join(body, hind, fore)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.06, 0.18, 0.22, 0.06), alpha=0.35, soft=0.03)
        b.shade(oval(-0.2, 0.32, 0.03, 0.12), alpha=0.18, soft=0.03)
        b.sheen(oval(-0.12, 0.58, 0.2, 0.025), alpha=0.35, soft=0.025)
        for x in (-0.32, 0.1):
            b.flat(path(f"M{x - 0.05} 0.04 L{x + 0.05} 0.04 L{x + 0.06} 0 L{x - 0.05} 0 Z"), "#5a3c3a")
    b.lit(curve("0.3 0.6, 0.33 0.68, 0.38 0.66, 0.37 0.58"), far, relief=0.4)
    head = curve(
        "0.19 0.5, 0.24 0.6, 0.34 0.61, 0.41 0.55, 0.47 0.49, 0.49 0.4, 0.46 0.34, 0.38 0.33, 0.28 0.29, 0.21 0.36"
    )
    b.lit(head, "#e9aea4", relief=0.5)
    b.ball(oval(0.47, 0.405, 0.03, 0.06), "#d98d86", relief=0.4)
    for y in (0.385, 0.425):
        b.flat(oval(0.477, y, 0.008, 0.013), "#7a4644")
    b.lit(path("M0.2 0.6 L0.27 0.68 L0.32 0.55 Q0.26 0.52 0.24 0.54 Z"), "#d98d86", relief=0.4)
    b.flat(circle(0.37, 0.51, 0.014), "#2a1616")
    b.line(path("M0.44 0.345 Q0.4 0.33 0.37 0.36"), "#9a5c58", 0.009)


@prop(
    words="duck, duckling, mallard",
    stands="water ground",
    home="river_valley",
    height=0.72,
    metres=0.35,
    fill=0.26,
    sinks=0.14,
)
def duck(b: Brush) -> None:
    for x in (-0.08, 0.06):
        b.rod([(x, 0.12), (x + 0.02, 0.02)], "#d9812f", 0.03)
        b.lit(path(f"M{x - 0.01} 0.03 L{x + 0.09} 0 L{x - 0.02} 0 Z"), "#d9812f", relief=0.4)
    body = curve(
        "-0.46 0.36, -0.38 0.34, -0.28 0.36, -0.06 0.38, 0.1 0.36, 0.2 0.32, 0.24 0.2, 0.14 0.1, "
        "-0.06 0.07, -0.26 0.1, "
        "-0.4 0.22"
    )
    b.ball(body, "#a89a8c", relief=0.5)
    with b.inside(body):
        b.flat(oval(0.2, 0.22, 0.13, 0.16), "#7a4a34", alpha=0.95, soft=0.02)
        b.flat(oval(-0.42, 0.34, 0.09, 0.06), "#2c2a2e", alpha=0.9, soft=0.01)
    wing = curve("0.08 0.33, -0.1 0.36, -0.3 0.33, -0.42 0.28, -0.24 0.17, -0.02 0.17, 0.08 0.24")
    b.lit(wing, "#8f8074", relief=0.5)
    b.lit(curve("-0.16 0.21, -0.3 0.25, -0.34 0.28, -0.2 0.27"), "#3d5f9a", relief=0.4)
    neck = limb("0.16 0.26 0.18, 0.21 0.4 0.12, 0.23 0.5 0.12")
    b.lit(neck, "#2f6a4c", relief=0.5)
    b.lit(limb("0.12 0.38 0.05, 0.2 0.375 0.12, 0.26 0.39 0.05"), "#f0ebe0", relief=0.4)
    b.ball(oval(0.25, 0.57, 0.12, 0.105), "#2f6a4c", relief=0.6)
    b.lit(curve("0.34 0.6, 0.42 0.575, 0.5 0.555, 0.49 0.525, 0.4 0.52, 0.34 0.53"), "#e0b53c", relief=0.5)
    b.flat(circle(0.29, 0.6, 0.016), "#14110f")
    b.flat(circle(0.295, 0.605, 0.005), "#ffffff")


@prop(
    words="swan, cygnet",
    stands="water ground",
    home="river_valley",
    height=0.86,
    metres=1.0,
    fill=0.34,
    sinks=0.1,
)
def swan(b: Brush) -> None:
    white, low = "#f3efe8", "#cfc8c4"
    body = curve(
        "-0.5 0.42, -0.4 0.38, -0.28 0.42, -0.08 0.42, 0.1 0.36, 0.2 0.28, 0.22 0.14, 0.1 0.05, "
        "-0.12 0.02, -0.34 0.08, "
        "-0.44 0.22"
    )
    neck = limb("0.13 0.2 0.17, 0.24 0.32 0.12, 0.22 0.46 0.08, 0.15 0.58 0.07, 0.16 0.72 0.07, 0.25 0.79 0.07")
    whole = join(body, neck)
    b.lit(whole, white, relief=0.5)
    with b.inside(whole):
        b.shade(oval(-0.1, 0.03, 0.3, 0.08), alpha=0.3, soft=0.03)
    b.lit(
        curve("0.1 0.34, -0.06 0.47, -0.26 0.46, -0.46 0.44, -0.34 0.3, -0.22 0.18, 0.0 0.16, 0.1 0.22"),
        white,
        relief=0.5,
    )
    for y, x in ((0.36, -0.1), (0.29, -0.08), (0.22, -0.05)):
        b.line(path(f"M{x + 0.12} {y - 0.02} Q{x - 0.08} {y + 0.06} {x - 0.26} {y + 0.03}"), low, 0.012, alpha=0.8)
    b.ball(oval(0.29, 0.785, 0.075, 0.055), white, relief=0.4)
    b.lit(path("M0.34 0.81 L0.44 0.745 L0.43 0.73 L0.34 0.75 Z"), "#d9812f", relief=0.5)
    b.flat(path("M0.31 0.8 L0.36 0.815 L0.36 0.77 Z"), "#221c1c")
    b.flat(circle(0.3, 0.795, 0.011), "#14110f")


@prop(words="rooster, cockerel, cock", stands="ground", home="farm_field village", height=1.12, metres=0.6, fill=0.36)
def rooster(b: Brush) -> None:
    for x, knee in ((-0.02, -0.05), (0.1, 0.08)):
        b.rod([(x, 0.34), (knee, 0.2), (x + 0.02, 0.03)], "#d9a23c", 0.032)
        b.line(path(f"M{x - 0.06} 0.012 L{x + 0.1} 0.012"), "#d9a23c", 0.024)
    for sweep, tone in (
        ("-0.16 0.56 0.1, -0.34 0.84 0.1, -0.46 0.8 0.07, -0.49 0.6 0.012", "#1f4a44"),
        ("-0.16 0.56 0.1, -0.28 0.92 0.09, -0.42 0.96 0.06, -0.49 0.84 0.012", "#24333f"),
        ("-0.14 0.54 0.1, -0.36 0.7 0.09, -0.45 0.6 0.05, -0.46 0.44 0.012", "#2f5f50"),
    ):
        b.lit(limb(sweep), tone, relief=0.5)
    body = curve(
        "-0.24 0.6, -0.12 0.56, 0.04 0.6, 0.12 0.74, 0.18 0.92, 0.28 0.94, 0.32 0.8, 0.33 0.62, 0.28 0.42, 0.14 0.3, "
        "-0.04 0.29, -0.18 0.38, -0.26 0.5"
    )
    b.ball(body, "#8f3a26", relief=0.5)
    with b.inside(body):
        b.flat(curve("0.06 0.58, 0.1 0.78, 0.2 0.96, 0.34 0.9, 0.34 0.62, 0.24 0.52"), "#d98f34", alpha=0.95, soft=0.02)
        b.shade(oval(0.06, 0.29, 0.2, 0.05), alpha=0.35, soft=0.03)
    b.lit(curve("0.14 0.52, 0.0 0.58, -0.16 0.56, -0.28 0.46, -0.12 0.38, 0.06 0.38"), "#6d2c20", relief=0.5)
    b.ball(oval(0.25, 0.95, 0.08, 0.075), "#d98f34", relief=0.5)
    comb = curve("0.16 0.99, 0.18 1.08, 0.22 1.04, 0.25 1.11, 0.28 1.04, 0.33 1.08, 0.33 0.99, 0.25 0.97", tension=0.7)
    b.lit(comb, "#cf352b", relief=0.5)
    b.lit(curve("0.3 0.92, 0.34 0.9, 0.34 0.8, 0.3 0.8"), "#cf352b", relief=0.5)
    b.lit(path("M0.32 0.97 L0.42 0.93 L0.32 0.91 Z"), "#e3c25a", relief=0.5)
    b.flat(circle(0.275, 0.965, 0.014), "#14110f")
