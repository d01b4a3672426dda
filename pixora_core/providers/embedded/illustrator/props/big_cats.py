"""Cats that are taller than a table: striped and spotted."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, arc, circle, join, oval, path

__all__ = ["leopard", "tiger"]


@prop(words="tiger, tigress", stands="ground", home="jungle meadow", height=0.64, metres=1.1, fill=0.38)
def tiger(b: Brush) -> None:
    whole = _prowling(b, coat="#d9822f", far="#9c5a22")
    with b.inside(whole):
        for x, y, dx, dy in stations(
            "-0.36 0.5 0.03 -0.14, -0.29 0.52 0.03 -0.17, -0.21 0.52 0.01 -0.15, -0.13 0.5 0.02 -0.16, "
            "-0.05 0.5 0.01 -0.14, 0.03 0.5 0.02 -0.15, 0.11 0.52 0.01 -0.16, 0.19 0.54 -0.01 -0.14, "
            "0.26 0.52 -0.03 -0.12, -0.38 0.28 0.09 0.02, -0.39 0.2 0.08 0.01, 0.13 0.26 0.1 0.01, 0.13 0.19 0.1 0"
        ):
            b.line(path(f"M{x} {y} Q{x + dx * 2.2} {y + dy * 0.5} {x + dx} {y + dy}"), "#33201a", 0.019)
    _face(b, "#e08c38", "#33201a", striped=True)


@prop(
    words="leopard, jaguar, cheetah, puma, cougar, panther, lynx",
    stands="ground",
    home="jungle savanna",
    height=0.64,
    metres=0.8,
    fill=0.36,
)
def leopard(b: Brush) -> None:
    whole = _prowling(b, coat="#d8a852", far="#9c7836")
    with b.inside(whole):
        for x, y in stations(
            "-0.35 0.44, -0.29 0.48, -0.28 0.39, -0.22 0.45, -0.2 0.36, -0.14 0.43, -0.12 0.34, -0.06 0.43, "
            "-0.03 0.34, 0.03 0.44, 0.04 0.35, 0.1 0.46, 0.13 0.38, 0.19 0.48, 0.21 0.4, 0.27 0.47, -0.33 0.33, "
            "-0.27 0.31"
        ):
            b.line(arc(x, y, 0.021, b.between(0, 90), b.between(280, 350)), "#4a2f1c", 0.014)
        for x, y in stations(
            "-0.34 0.24, -0.3 0.2, -0.35 0.17, -0.33 0.1, 0.16 0.3, 0.22 0.28, 0.17 0.22, 0.21 0.18, 0.18 0.12"
        ):
            b.flat(circle(x, y, 0.012), "#4a2f1c")
    _face(b, "#e0b25c", "#4a2f1c", striped=False)


def _prowling(b: Brush, *, coat: str, far: str) -> Shape:
    """The body of a great cat that walks, its tail low; returns its shape."""
    for leg, foot in (
        ("-0.2 0.34 0.14, -0.17 0.21 0.085, -0.21 0.1 0.055, -0.18 0.03 0.06", -0.155),
        ("0.25 0.36 0.12, 0.29 0.2 0.08, 0.31 0.1 0.06, 0.33 0.03 0.065", 0.355),
    ):
        b.lit(join(limb(leg), oval(foot, 0.024, 0.055, 0.024)), far, relief=0.4)
    b.lit(
        limb("-0.36 0.44 0.06, -0.43 0.37 0.05, -0.46 0.26 0.046, -0.455 0.16 0.044, -0.48 0.1 0.03"), coat, relief=0.5
    )
    body = curve(
        "-0.41 0.38, -0.38 0.47, -0.27 0.515, -0.1 0.49, 0.06 0.495, 0.2 0.545, 0.31 0.52, 0.34 0.42, 0.31 0.31, "
        "0.21 0.25, 0.05 0.245, -0.12 0.265, -0.24 0.28, -0.38 0.29"
    )
    hind = limb("-0.31 0.39 0.19, -0.31 0.25 0.11, -0.365 0.13 0.06, -0.34 0.03 0.066")
    fore = limb("0.19 0.4 0.15, 0.19 0.23 0.09, 0.175 0.11 0.066, 0.19 0.03 0.072")
    whole = join(body, hind, fore, oval(-0.315, 0.026, 0.06, 0.026), oval(0.22, 0.027, 0.065, 0.027))
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.flat(curve("0.36 0.33, 0.2 0.28, 0.0 0.27, -0.2 0.3, -0.2 0.2, 0.3 0.2"), "#f2e4cc", alpha=0.8, soft=0.02)
        b.shade(oval(-0.06, 0.25, 0.2, 0.035), alpha=0.3, soft=0.02)
        b.sheen(oval(-0.22, 0.49, 0.12, 0.02), alpha=0.3, soft=0.02)
    return whole


def _face(b: Brush, coat: str, mark: str, *, striped: bool) -> None:
    """A broad head in profile, its muzzle pale."""
    for x, y in ((0.3, 0.6), (0.375, 0.61)):
        b.lit(circle(x, y, 0.034), coat, relief=0.4)
        b.flat(circle(x + 0.003, y - 0.004, 0.018), mark, alpha=0.75)
    head = curve(
        "0.24 0.5, 0.27 0.575, 0.335 0.61, 0.405 0.585, 0.45 0.525, 0.495 0.485, 0.492 0.445, 0.45 0.415, 0.37 0.395, "
        "0.29 0.405"
    )
    b.lit(head, coat, relief=0.5)
    with b.inside(head):
        b.flat(oval(0.45, 0.44, 0.075, 0.04), "#f6ecd8", alpha=0.9, soft=0.01)
        b.flat(oval(0.33, 0.42, 0.05, 0.035), "#f6ecd8", alpha=0.8, soft=0.012)
        if striped:
            for x, y, dx, dy in stations(
                "0.29 0.59 0.02 -0.05, 0.33 0.61 0.015 -0.05, 0.265 0.5 0.05 0.01, 0.27 0.46 0.05 0.01"
            ):
                b.line([(x, y), (x + dx, y + dy)], mark, 0.013)
        else:
            for x, y in stations("0.29 0.55, 0.33 0.58, 0.29 0.5, 0.34 0.53, 0.31 0.46"):
                b.flat(circle(x, y, 0.009), mark)
    b.flat(oval(0.483, 0.486, 0.019, 0.014), "#3a2320")
    b.line(path("M0.488 0.452 C0.46 0.437 0.44 0.437 0.42 0.448"), mark, 0.007, alpha=0.8)
    b.flat(oval(0.405, 0.53, 0.014, 0.011), "#e8c95a")
    b.flat(circle(0.408, 0.53, 0.008), "#16120f")
