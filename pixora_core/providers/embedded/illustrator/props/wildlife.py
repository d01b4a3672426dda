"""Props that roam the woods and the cold: wolf, fox and bears."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import circle, join, oval, path

__all__ = ["bear", "fox", "polar_bear", "wolf"]


@prop(words="wolf, wolf pack, coyote", stands="ground", home="forest mountains", height=0.86, metres=0.95, fill=0.4)
def wolf(b: Brush) -> None:
    coat, far = "#7d7f88", "#5a5b66"
    for leg, foot in (
        ("-0.2 0.42 0.13, -0.16 0.3 0.075, -0.21 0.17 0.045, -0.18 0.03 0.05", -0.155),
        ("0.17 0.42 0.1, 0.21 0.27 0.06, 0.215 0.12 0.045, 0.225 0.03 0.05", 0.25),
    ):
        b.lit(join(limb(leg), oval(foot, 0.024, 0.048, 0.024)), far, relief=0.4)
    tail = limb("-0.33 0.55 0.07, -0.41 0.48 0.11, -0.45 0.36 0.12, -0.46 0.25 0.08, -0.455 0.17 0.015")
    b.lit(tail, far, relief=0.5)
    body = curve(
        "-0.38 0.5, -0.34 0.585, -0.22 0.605, -0.06 0.58, 0.08 0.61, 0.18 0.7, 0.28 0.76, 0.36 0.62, "
        "0.33 0.5, 0.27 0.39, 0.2 0.315, 0.06 0.31, -0.08 0.355, -0.2 0.4, -0.34 0.4"
    )
    hind = limb("-0.28 0.5 0.18, -0.27 0.34 0.11, -0.345 0.19 0.048, -0.32 0.03 0.054")
    fore = limb("0.13 0.48 0.14, 0.125 0.29 0.075, 0.12 0.13 0.055, 0.13 0.03 0.058")
    whole = join(body, hind, fore, oval(-0.293, 0.026, 0.055, 0.026), oval(0.157, 0.027, 0.058, 0.027))
    b.lit(path("M0.305 0.76 L0.335 0.86 L0.385 0.75 Z"), far, relief=0.4)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.flat(
            curve("-0.4 0.56, -0.2 0.545, 0.0 0.53, 0.12 0.56, 0.26 0.7, 0.2 0.8, -0.3 0.7"),
            "#4f515c",
            alpha=0.7,
            soft=0.025,
        )
        b.flat(curve("0.4 0.6, 0.3 0.6, 0.24 0.5, 0.14 0.36, 0.0 0.33, 0.3 0.26"), "#d8d3cb", alpha=0.85, soft=0.025)
        b.shade(oval(-0.08, 0.37, 0.2, 0.045), alpha=0.35, soft=0.025)
        b.shade(oval(-0.2, 0.47, 0.03, 0.1), alpha=0.22, soft=0.025)
        for x in (-0.32, 0.13):
            b.flat(oval(x, 0.1, 0.08, 0.14), "#c9c3ba", alpha=0.6, soft=0.03)
    head = curve(
        "0.2 0.72, 0.26 0.79, 0.335 0.79, 0.385 0.74, 0.465 0.705, 0.5 0.675, 0.49 0.64, 0.43 0.615, "
        "0.36 0.58, 0.3 0.52, 0.25 0.55, 0.2 0.54, 0.21 0.62"
    )
    b.lit(head, "#878992", relief=0.55)
    with b.inside(head):
        b.flat(
            curve("0.5 0.655, 0.42 0.665, 0.37 0.68, 0.32 0.63, 0.22 0.6, 0.3 0.48, 0.5 0.55"),
            "#ddd8d0",
            alpha=0.9,
            soft=0.012,
        )
    b.lit(path("M0.21 0.74 L0.225 0.86 L0.3 0.79 Z"), "#5f616b", relief=0.5)
    b.flat(path("M0.235 0.765 L0.238 0.825 L0.275 0.79 Z"), "#a58f88", alpha=0.7)
    b.ball(oval(0.482, 0.69, 0.019, 0.017), "#1c1a1f", relief=0.7)
    b.line(path("M0.485 0.65 C0.45 0.635 0.42 0.635 0.39 0.645"), "#3c3a41", 0.007, alpha=0.85)
    b.flat(oval(0.362, 0.715, 0.015, 0.011), "#e0b24a")
    b.flat(circle(0.364, 0.715, 0.008), "#16141a")


@prop(words="fox, red fox, vixen", stands="ground", home="forest meadow", height=0.64, metres=0.45, fill=0.32)
def fox(b: Brush) -> None:
    coat, far, sock = "#cf6a2b", "#96481d", "#2f2422"
    for leg, foot in (
        ("-0.02 0.3 0.09, 0.02 0.2 0.055, -0.02 0.11 0.032, 0.0 0.025 0.034", 0.02),
        ("0.25 0.3 0.07, 0.3 0.19 0.045, 0.33 0.1 0.032, 0.315 0.04 0.032", 0.335),
    ):
        b.lit(join(limb(leg), oval(foot, 0.02 if foot < 0.1 else 0.035, 0.034, 0.018)), sock, relief=0.4)
    tail = limb("-0.1 0.37 0.06, -0.2 0.33 0.11, -0.32 0.25 0.15, -0.43 0.2 0.11, -0.5 0.19 0.012")
    b.lit(tail, coat, relief=0.6)
    with b.inside(tail):
        b.flat(
            path("M-0.5 0.4 L-0.4 0.4 L-0.42 0.24 L-0.385 0.2 L-0.42 0.17 L-0.38 0.1 L-0.55 0.1 Z"),
            "#f3ece0",
            soft=0.006,
        )
        b.shade(curve("-0.1 0.3, -0.28 0.18, -0.46 0.13, -0.3 0.1, -0.1 0.2"), alpha=0.3, soft=0.02)
    body = curve(
        "-0.15 0.36, -0.12 0.42, -0.02 0.435, 0.1 0.42, 0.2 0.45, 0.27 0.52, 0.35 0.53, 0.36 0.42, "
        "0.33 0.33, 0.26 0.26, 0.14 0.255, 0.02 0.28, -0.1 0.28"
    )
    hind = limb("-0.06 0.35 0.13, -0.06 0.24 0.085, -0.115 0.13 0.036, -0.095 0.025 0.036")
    fore = limb("0.22 0.34 0.1, 0.215 0.2 0.055, 0.21 0.1 0.038, 0.215 0.025 0.038")
    whole = join(body, hind, fore, oval(-0.075, 0.018, 0.038, 0.018), oval(0.235, 0.018, 0.038, 0.018))
    b.lit(path("M0.335 0.54 L0.365 0.635 L0.405 0.53 Z"), far, relief=0.4)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        for x in (-0.1, 0.215):
            b.flat(oval(x, 0.04, 0.06, 0.11), sock, alpha=0.9, soft=0.015)
        b.flat(curve("0.4 0.46, 0.32 0.44, 0.28 0.35, 0.2 0.27, 0.08 0.26, 0.3 0.18"), "#f0e6d8", alpha=0.9, soft=0.015)
        b.shade(oval(0.06, 0.265, 0.13, 0.03), alpha=0.3, soft=0.018)
        b.shade(oval(0.005, 0.33, 0.02, 0.07), alpha=0.2, soft=0.018)
    head = curve(
        "0.25 0.5, 0.29 0.555, 0.36 0.56, 0.405 0.525, 0.47 0.49, 0.5 0.465, 0.485 0.445, 0.43 0.43, "
        "0.37 0.4, 0.31 0.375, 0.27 0.41, 0.245 0.45"
    )
    b.lit(head, "#da7833", relief=0.5)
    with b.inside(head):
        b.flat(
            curve("0.5 0.452, 0.43 0.465, 0.39 0.475, 0.35 0.43, 0.25 0.42, 0.32 0.35, 0.5 0.4"), "#f6eee2", soft=0.008
        )
    b.lit(path("M0.255 0.52 L0.265 0.635 L0.345 0.555 Z"), coat, relief=0.5)
    b.flat(path("M0.275 0.54 L0.278 0.605 L0.318 0.56 Z"), "#3a2824", alpha=0.85)
    b.ball(circle(0.488, 0.47, 0.014), "#1d1718", relief=0.7)
    b.flat(oval(0.388, 0.505, 0.011, 0.009), "#1d1412")


@prop(
    words="bear, brown bear, grizzly, grizzly bear, black bear",
    stands="ground",
    home="forest mountains",
    height=0.76,
    metres=1.3,
    fill=0.44,
)
def bear(b: Brush) -> None:
    _bear(b, coat="#6f4a30", far="#4c3222", muzzle="#a27a54", hump=0.05)


@prop(words="polar bear, ice bear", stands="ground", home="polar", height=0.76, metres=1.4, fill=0.44)
def polar_bear(b: Brush) -> None:
    _bear(b, coat="#ece6d6", far="#c3bda9", muzzle="#f5f0e4", hump=0.0)


def _bear(b: Brush, *, coat: str, far: str, muzzle: str, hump: float) -> None:
    """A bear that walks; `hump` is how far its shoulders rise."""
    for leg, foot in (
        ("-0.22 0.36 0.2, -0.19 0.2 0.14, -0.2 0.03 0.12", -0.175),
        ("0.2 0.36 0.16, 0.24 0.2 0.12, 0.26 0.03 0.11", 0.285),
    ):
        b.lit(join(limb(leg, tension=0.3), oval(foot, 0.03, 0.08, 0.03)), far, relief=0.4)
    body = curve(
        f"-0.47 0.38, -0.47 0.52, -0.38 0.62, -0.22 0.65, -0.06 0.63, 0.06 {0.65 + hump}, 0.17 {0.68 + hump}, "
        "0.28 0.66, 0.34 0.56, 0.32 0.4, 0.24 0.3, 0.1 0.25, -0.1 0.22, -0.26 0.24, -0.4 0.28"
    )
    hind = limb("-0.34 0.42 0.26, -0.36 0.22 0.17, -0.385 0.03 0.13", tension=0.3)
    fore = limb("0.12 0.42 0.2, 0.11 0.22 0.145, 0.1 0.03 0.12", tension=0.3)
    whole = join(body, hind, fore, oval(-0.36, 0.032, 0.095, 0.032), oval(0.13, 0.032, 0.095, 0.032))
    b.lit(circle(0.365, 0.69, 0.042), far, relief=0.4)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.12, 0.22, 0.2, 0.07), alpha=0.4, soft=0.035)
        b.shade(oval(-0.21, 0.38, 0.035, 0.13), alpha=0.22, soft=0.03)
        b.shade(oval(0.25, 0.46, 0.03, 0.15), alpha=0.28, soft=0.03)
        b.sheen(oval(-0.2, 0.62, 0.16, 0.025), alpha=0.25, soft=0.025)
        for x, y in stations("-0.36 0.5, -0.24 0.56, -0.1 0.52, 0.02 0.57, 0.12 0.5, -0.3 0.38, 0.06 0.4, -0.38 0.26"):
            b.line([(x, y), (x - 0.02, y - 0.045)], far, 0.012, alpha=0.45, soft=0.004)
    head = curve(
        "0.2 0.56, 0.22 0.65, 0.3 0.7, 0.38 0.68, 0.415 0.61, 0.485 0.57, 0.5 0.515, 0.47 0.475, 0.4 0.465, "
        "0.31 0.44, 0.23 0.47"
    )
    b.lit(head, coat, relief=0.55)
    with b.inside(head):
        b.flat(oval(0.46, 0.52, 0.07, 0.055), muzzle, alpha=0.9, soft=0.018)
    b.lit(circle(0.245, 0.69, 0.045), coat, relief=0.5)
    b.flat(circle(0.248, 0.686, 0.024), far, alpha=0.8)
    b.ball(oval(0.483, 0.553, 0.022, 0.018), "#1b1616", relief=0.7)
    b.line(path("M0.485 0.505 C0.46 0.49 0.43 0.49 0.41 0.5"), "#2a1d18", 0.008, alpha=0.8)
    b.flat(circle(0.378, 0.615, 0.012), "#15100f")
    for x in (-0.43, -0.405, -0.38):
        b.line([(x + 0.12, 0.018), (x + 0.135, 0.008)], "#2a211c", 0.01)
        b.line([(x + 0.61, 0.018), (x + 0.625, 0.008)], "#2a211c", 0.01)
