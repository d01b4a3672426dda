"""Horses and their kin."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, join, oval, path

__all__ = ["donkey", "equine", "horse", "zebra"]


@prop(
    words="horse, pony, stallion, mare, foal",
    stands="ground",
    home="meadow farm_field",
    height=0.98,
    metres=1.8,
    fill=0.46,
)
def horse(b: Brush) -> None:
    equine(b, hair="#2c1c18", coat="#8a4f2c", far="#61351f")


@prop(words="zebra", stands="ground", home="meadow", height=0.98, metres=1.5, fill=0.44)
def zebra(b: Brush) -> None:
    whole = equine(b, hair="#2a2426", coat="#f0e9dd", far="#b9b0a6")
    with b.inside(whole):
        for stripe in range(13):
            x = -0.37 + 0.045 * stripe
            lean = 0.05 * (stripe - 6) / 6
            b.line(path(f"M{x} 0.72 Q{x - 0.02 + lean} 0.56 {x + 0.03 + lean * 1.6} 0.42"), "#2a2426", 0.019)
        for x, y, dx, dy in stations(
            "0.14 0.73 0.1 -0.12, 0.19 0.79 0.11 -0.12, 0.25 0.84 0.1 -0.11, 0.31 0.88 0.09 -0.1, "
            "0.38 0.89 0.04 -0.1, 0.43 0.83 0.0 -0.09, -0.4 0.44 0.12 -0.02, -0.4 0.37 0.11 -0.01, "
            "-0.42 0.3 0.11 0, -0.41 0.23 0.1 0.01, -0.4 0.16 0.1 0.01, 0.08 0.34 0.13 0, 0.08 0.28 0.13 0, "
            "0.08 0.22 0.13 0, 0.08 0.16 0.13 0"
        ):
            b.line([(x, y), (x + dx, y + dy)], "#2a2426", 0.016)


@prop(words="donkey, mule, burro", stands="ground", home="farm_field mountains", height=0.98, metres=1.2, fill=0.4)
def donkey(b: Brush) -> None:
    whole = equine(b, hair="#4a4046", coat="#8f8783", far="#68605f")
    with b.inside(whole):
        b.flat(oval(0.0, 0.4, 0.26, 0.06), "#e6ddd2", alpha=0.75, soft=0.03)
        b.flat(oval(0.475, 0.67, 0.06, 0.05), "#efe6da", alpha=0.9, soft=0.015)
        b.line([(0.12, 0.7), (0.13, 0.5)], "#4a4046", 0.022, alpha=0.6, soft=0.006)
    b.flat(circle(0.405, 0.805, 0.012), "#1a100c")
    for foot, tip, tone in (("0.36 0.86", "0.33 0.97", "#6f6664"), ("0.33 0.87", "0.25 0.965", "#8f8783")):
        b.lit(limb(f"{foot} 0.04, {foot.split()[0]} 0.93 0.055, {tip} 0.012"), tone, relief=0.5)


def equine(b: Brush, *, hair: str, coat: str, far: str) -> Shape:
    """A horse's body, standing; returns its shape, on which markings can be painted."""
    b.lit(limb("-0.35 0.6 0.06, -0.42 0.52 0.09, -0.45 0.36 0.09, -0.47 0.2 0.02"), hair, relief=0.5)
    b.lit(limb("-0.2 0.5 0.16, -0.2 0.36 0.1, -0.25 0.24 0.06, -0.21 0.08 0.042, -0.2 0.03 0.05"), far, relief=0.4)
    b.lit(limb("0.2 0.5 0.1, 0.25 0.34 0.065, 0.33 0.25 0.05, 0.29 0.14 0.04, 0.25 0.1 0.045"), far, relief=0.4)
    b.flat(path("M-0.235 0.05 L-0.165 0.05 L-0.15 0 L-0.235 0 Z"), "#1f1614")
    b.flat(path("M0.22 0.12 L0.28 0.07 L0.25 0.04 L0.2 0.07 Z"), "#1f1614")
    body = curve(
        "0.5 0.69, 0.485 0.645, 0.45 0.645, 0.385 0.705, 0.335 0.7, 0.315 0.6, 0.27 0.5, "
        "0.17 0.42, 0.0 0.405, -0.16 0.45, -0.24 0.42, -0.35 0.45, -0.385 0.56, -0.33 0.65, "
        "-0.2 0.675, -0.04 0.645, 0.08 0.675, 0.2 0.79, 0.32 0.885, 0.39 0.88, 0.44 0.8"
    )
    near_hind = limb("-0.27 0.56 0.24, -0.29 0.4 0.15, -0.36 0.26 0.07, -0.34 0.1 0.045, -0.32 0.03 0.055")
    near_fore = limb("0.15 0.52 0.16, 0.15 0.36 0.09, 0.145 0.24 0.062, 0.14 0.1 0.042, 0.15 0.03 0.055")
    whole = join(body, near_hind, near_fore)
    b.lit(limb("0.36 0.87 0.04, 0.375 0.93 0.035, 0.39 0.975 0.008"), coat, relief=0.5)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.02, 0.39, 0.26, 0.06), alpha=0.4, soft=0.03)
        b.shade(oval(-0.2, 0.48, 0.05, 0.13), alpha=0.22, soft=0.03)
        b.shade(oval(0.23, 0.6, 0.035, 0.14), alpha=0.2, soft=0.03)
        b.sheen(oval(-0.24, 0.62, 0.09, 0.035), alpha=0.35, soft=0.025)
        b.flat(oval(0.5, 0.66, 0.05, 0.045), "#3a2420", alpha=0.6, soft=0.015)
        for x in (-0.33, 0.145):
            b.flat(box(x - 0.05, 0, x + 0.05, 0.14), "#2c1c18", alpha=0.55, soft=0.02)
    for x in (-0.35, 0.12):
        b.lit(path(f"M{x} 0.05 L{x + 0.06} 0.05 L{x + 0.075} 0 L{x} 0 Z"), "#1f1614", relief=0.5)
    b.flat(circle(0.405, 0.805, 0.012), "#1a100c")
    mane = curve(
        "0.38 0.9, 0.32 0.915, 0.2 0.83, 0.09 0.7, 0.1 0.6, "
        "0.16 0.64, 0.19 0.7, 0.23 0.7, 0.25 0.77, 0.3 0.79, 0.33 0.85"
    )
    b.lit(mane, hair, relief=0.6)
    b.lit(limb("0.37 0.9 0.03, 0.41 0.86 0.035, 0.43 0.8 0.008"), hair, relief=0.4)
    return whole
