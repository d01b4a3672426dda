"""Cars that carry: lorries, vans, and those that come with a siren."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.coachwork import van_body, window
from pixora_core.providers.embedded.illustrator.props.wheels import tyred_wheel
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["camper_van", "excavator", "ice_cream_van", "pram", "truck", "van"]


@prop(
    words="van, delivery van, minivan, moving van, delivery service, courier",
    stands="ground",
    home="street road",
    height=0.56,
    metres=2.3,
    fill=0.34,
    way="road",
    coat="#e6e8e8 #b9bfc2",
)
def van(b: Brush) -> None:
    """A delivery van."""
    van_body(b, "#e6e8e8", "#b9bfc2")
    window(b, path("M0.12 0.5 L0.2 0.5 C0.24 0.49 0.28 0.42 0.31 0.34 L0.12 0.34 Z"))
    b.line([(0.08, 0.5), (0.08, 0.15)], "#8d979c", 0.008)
    b.lit(box(-0.4, 0.26, -0.06, 0.44, round_by=0.015), "#3f8fa8", relief=0.3)
    b.flat(box(-0.34, 0.29, -0.26, 0.36), "#e3c28a")
    b.flat(box(-0.25, 0.29, -0.19, 0.34), "#d3a86a")
    for y in (0.38, 0.33):
        b.line([(-0.16, y), (-0.1, y)], "#f3efe2", 0.012)


@prop(
    words="ice cream truck, ice cream van, food truck, food van",
    stands="ground",
    home="street road beach",
    height=0.9,
    metres=2.8,
    fill=0.4,
    way="road",
)
def ice_cream_van(b: Brush) -> None:
    """A van with a hatch, an awning and a cone on its roof."""
    b.tube(poly((-0.29, 0.73), (-0.11, 0.73), (-0.19, 0.54), (-0.21, 0.54)), "#d99a4e", relief=0.6)
    for x, y, tone in ((-0.25, 0.77, "#f3b7c0"), (-0.15, 0.77, "#f6ecd2"), (-0.2, 0.84, "#8fd0c0")):
        b.ball(circle(x, y, 0.062), tone, relief=0.5)
    body = van_body(b, "#f6efe0", "#e58fa5")
    with b.inside(body):
        b.flat(box(-0.5, 0.14, 0.5, 0.21), "#f0b8c6")
    b.flat(box(-0.4, 0.28, -0.02, 0.45), "#5b4a44")
    b.fire(box(-0.39, 0.29, -0.03, 0.44), "#ffe2a8", alpha=0.5)
    for x, tone in ((-0.32, "#e9793f"), (-0.22, "#7fb04a"), (-0.12, "#c8425a")):
        b.ball(circle(x, 0.33, 0.03), tone, relief=0.5)
    b.lit(box(-0.42, 0.25, 0.0, 0.28, round_by=0.008), "#9fd3cb", relief=0.4)
    for step in range(6):
        left = -0.43 + step * 0.075
        b.lit(
            path(
                f"M{left + 0.01} 0.49 L{left + 0.07} 0.49 L{left + 0.075} 0.43 "
                f"C{left + 0.06} 0.4 {left + 0.015} 0.4 {left} 0.43 Z"
            ),
            "#e0576a" if step % 2 else "#fbf6ea",
            relief=0.3,
        )
    window(b, path("M0.12 0.5 L0.2 0.5 C0.24 0.49 0.28 0.42 0.31 0.34 L0.12 0.34 Z"))
    b.line([(0.08, 0.5), (0.08, 0.15)], "#c9a0a8", 0.008)


@prop(
    words="camper van, campervan, motorhome, camper, rv, van life, vanlife, road trip",
    stands="ground",
    home="road beach mountains",
    height=0.6,
    metres=2.4,
    fill=0.36,
    way="road",
    coat="#3f9fa0 #2f7f80",
)
def camper_van(b: Brush) -> None:
    """An old two-coloured bus with luggage on its roof."""
    b.lit(box(-0.3, 0.52, -0.06, 0.59, round_by=0.01), "#8a5230", relief=0.5)
    b.lit(box(-0.04, 0.52, 0.12, 0.57, round_by=0.01), "#b98a4a", relief=0.5)
    b.rod([(-0.36, 0.53), (0.2, 0.53)], "#8d979c", 0.014)
    body = path(
        "M-0.49 0.13 L-0.48 0.4 C-0.46 0.5 -0.42 0.52 -0.34 0.52 L0.26 0.52 C0.36 "
        "0.52 0.41 0.48 0.44 0.38 L0.49 0.2 L0.49 0.13 Z"
    )
    b.lit(body, "#f3ecda", relief=0.5)
    with b.inside(body):
        b.lit(path("M-0.6 0.33 L0.2 0.33 C0.34 0.33 0.4 0.26 0.5 0.14 L0.5 0.05 L-0.6 0.05 Z"), "#3f9fa0", relief=0.5)
        b.line(path("M-0.6 0.335 L0.2 0.335 C0.34 0.335 0.4 0.265 0.5 0.145"), "#f9f5ea", 0.016)
        b.flat(box(-0.5, 0.1, 0.5, 0.145), "#2f7f80")
    for left, right in ((-0.43, -0.28), (-0.25, -0.1), (-0.07, 0.08)):
        window(b, box(left, 0.37, right, 0.48, round_by=0.02))
    window(b, path("M0.12 0.48 L0.28 0.48 C0.34 0.48 0.37 0.44 0.4 0.37 L0.12 0.37 Z"))
    for x in (-0.3, 0.28):
        b.flat(circle(x, 0.11, 0.12), "#22252a")
        tyred_wheel(b, x, 0.1, 0.1, colour="#e9e4d6")
    b.fire(circle(0.465, 0.235, 0.026), "#fff2c0")
    b.lit(box(0.42, 0.1, 0.5, 0.135, round_by=0.01), "#d5dadc", relief=0.7)


@prop(
    words="truck, lorry, pickup truck, freight truck, semi truck, trucker, garbage truck, haulage",
    stands="ground",
    home="road street",
    height=0.46,
    metres=3.5,
    fill=0.34,
    way="road",
    coat="#c8503a #96382a",
)
def truck(b: Brush) -> None:
    """A lorry with a box behind its cab."""
    b.flat(box(-0.48, 0.1, 0.46, 0.15), "#2b2e33")
    b.lit(box(-0.5, 0.13, 0.22, 0.455, round_by=0.012), "#e3e0d6", relief=0.45)
    for x in (-0.38, -0.26, -0.14, -0.02, 0.1):
        b.line([(x, 0.14), (x, 0.44)], "#bdb8aa", 0.006)
    b.flat(box(-0.5, 0.2, 0.22, 0.25), "#c8503a")
    cab = path(
        "M0.24 0.1 L0.24 0.38 C0.24 0.41 0.26 0.42 0.28 0.42 L0.4 0.42 C0.44 "
        "0.42 0.455 0.38 0.465 0.3 L0.49 0.22 L0.49 0.1 Z"
    )
    b.lit(cab, "#c8503a", relief=0.6)
    with b.inside(cab):
        b.flat(box(0.2, 0.08, 0.5, 0.13), "#96382a")
    window(b, path("M0.32 0.39 L0.4 0.39 C0.42 0.39 0.43 0.34 0.44 0.28 L0.32 0.28 Z"))
    b.rod([(0.22, 0.16), (0.22, 0.455)], "#c9cfd4", 0.016, relief=0.8)
    for x in (-0.38, -0.23, 0.36):
        tyred_wheel(b, x, 0.075, 0.075)
    b.fire(oval(0.475, 0.165, 0.013, 0.02), "#fff2c0")


@prop(
    words="excavator, digger, bulldozer, construction site, building site",
    stands="ground",
    home="road meadow",
    height=0.86,
    metres=3.0,
    fill=0.42,
    coat="#e6a824 #b57f16",
)
def excavator(b: Brush) -> None:
    """A yellow digger on its tracks, its arm before it."""
    b.rod([(-0.02, 0.42), (0.2, 0.8), (0.4, 0.48)], "#b57f16", 0.075, relief=0.6)
    b.rod([(-0.02, 0.42), (0.2, 0.8)], "#e6a824", 0.065, relief=0.6)
    b.rod([(0.2, 0.8), (0.4, 0.46)], "#e6a824", 0.05, relief=0.6)
    b.rod([(0.06, 0.44), (0.14, 0.64)], "#c9cfd4", 0.022, relief=0.8)
    b.lit(
        path("M0.36 0.5 L0.46 0.46 C0.5 0.34 0.48 0.24 0.38 0.2 L0.3 0.26 C0.38 0.3 0.38 0.4 0.36 0.5 Z"),
        "#5b626a",
        relief=0.6,
    )
    for x in (0.31, 0.35, 0.39):
        b.lit(poly((x - 0.012, 0.23), (x + 0.02, 0.22), (x - 0.02, 0.17)), "#8d979c")
    b.lit(box(-0.46, 0.0, 0.14, 0.19, round_by=0.09), "#2b2e33", relief=0.5)
    for x in (-0.36, -0.24, -0.12, 0.04):
        b.ball(circle(x, 0.095, 0.055), "#6c757b", relief=0.7)
    b.lit(box(-0.22, 0.18, -0.08, 0.24), "#3a4046")
    b.lit(
        path("M-0.48 0.24 L0.08 0.24 L0.08 0.38 L-0.14 0.44 L-0.46 0.44 C-0.49 0.4 -0.49 0.3 -0.48 0.24 Z"),
        "#e6a824",
        relief=0.55,
    )
    b.lit(path("M-0.2 0.42 L0.06 0.36 L0.04 0.62 C0.03 0.68 0.0 0.7 -0.04 0.7 L-0.2 0.7 Z"), "#e6a824", relief=0.5)
    window(b, path("M-0.16 0.46 L0.02 0.42 L0.005 0.64 L-0.16 0.64 Z"))
    for y in (0.3, 0.35):
        b.line([(-0.42, y), (-0.28, y)], "#b57f16", 0.016)


@prop(
    words="stroller, pram, baby carriage, pushchair",
    stands="ground",
    home="street meadow",
    height=1.08,
    metres=1.0,
    fill=0.38,
    coat="#3f6f8f #2f5570",
)
def pram(b: Brush) -> None:
    """A pram with its hood up."""
    b.rod([(0.26, 0.4), (0.46, 1.0), (0.36, 1.05)], "#8d979c", 0.036, relief=0.8)
    for way in ((-0.3, 0.24), (0.3, -0.24)):
        b.rod([(way[0], 0.16), (way[1], 0.46)], "#8d979c", 0.03, relief=0.8)
    for x in (-0.3, 0.3):
        b.line(circle(x, 0.165, 0.14), "#2b2e33", 0.042)
        b.line(circle(x, 0.165, 0.115), "#c9cfd4", 0.014)
        for turn in range(0, 180, 30):
            with b.at(x, 0.165, turn=float(turn)):
                b.line([(-0.12, 0), (0.12, 0)], "#aeb6ba", 0.008)
        b.ball(circle(x, 0.165, 0.03), "#8d979c")
    b.ball(path("M-0.46 0.66 C-0.44 0.4 -0.26 0.36 0.0 0.36 C0.24 0.36 0.36 0.4 0.38 0.66 Z"), "#3f6f8f", relief=0.5)
    b.ball(oval(0.14, 0.68, 0.2, 0.06), "#f6efe0", relief=0.4)
    hood = path("M-0.47 0.66 C-0.5 0.98 -0.22 1.08 -0.02 0.98 L-0.02 0.66 Z")
    b.lit(hood, "#2f5570", relief=0.6)
    with b.inside(hood):
        for end in ((-0.44, 0.84), (-0.32, 0.98), (-0.16, 1.04)):
            b.line([(-0.02, 0.66), end], "#4f86a8", 0.014, alpha=0.8)
    b.line([(-0.47, 0.66), (0.38, 0.66)], "#f6efe0", 0.022)
