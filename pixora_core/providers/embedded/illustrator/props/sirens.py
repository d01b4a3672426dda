"""Cars that come when they are called."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.coachwork import saloon_body, van_body, window
from pixora_core.providers.embedded.illustrator.props.wheels import tyred_wheel
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["ambulance", "fire_engine", "police_car", "taxi"]


@prop(
    words="ambulance, rescue vehicle",
    stands="ground",
    home="street road",
    height=0.64,
    metres=2.5,
    fill=0.36,
    way="road",
)
def ambulance(b: Brush) -> None:
    """A white ambulance with its blue light."""
    b.fire(box(0.02, 0.545, 0.16, 0.62, round_by=0.02), "#3f8fff")
    b.glow(0.09, 0.6, 0.2, "#6fb0ff", alpha=0.5)
    body = van_body(b, "#f3f4f2", "#c8342d")
    with b.inside(body):
        b.flat(box(-0.5, 0.2, 0.5, 0.26), "#e0862c")
    window(b, path("M0.12 0.5 L0.2 0.5 C0.24 0.49 0.28 0.42 0.31 0.34 L0.12 0.34 Z"))
    b.line([(0.08, 0.5), (0.08, 0.15)], "#8d979c", 0.008)
    b.flat(box(-0.24, 0.28, -0.16, 0.48), "#c8342d")
    b.flat(box(-0.3, 0.34, -0.1, 0.42), "#c8342d")


@prop(
    words="fire truck, fire engine, firetruck, fire brigade, fire department",
    stands="ground",
    home="street road",
    height=0.52,
    metres=3.2,
    fill=0.36,
    way="road",
)
def fire_engine(b: Brush) -> None:
    """A red engine with a ladder on its roof and its blue light on."""
    b.rod([(-0.48, 0.44), (0.2, 0.47)], "#d5dadc", 0.016, relief=0.7)
    b.rod([(-0.48, 0.385), (0.2, 0.415)], "#d5dadc", 0.016, relief=0.7)
    for step in range(11):
        x = -0.46 + step * 0.065
        b.line([(x, 0.39), (x, 0.44)], "#d5dadc", 0.01)
    b.lit(box(-0.5, 0.1, 0.2, 0.38, round_by=0.012), "#c8281f", relief=0.5)
    cab = path("M0.2 0.1 L0.2 0.41 C0.2 0.43 0.21 0.44 0.23 0.44 L0.42 0.44 C0.47 0.44 0.49 0.36 0.5 0.26 L0.5 0.1 Z")
    b.lit(cab, "#d1342a", relief=0.6)
    b.fire(box(0.27, 0.435, 0.38, 0.5, round_by=0.015), "#3f8fff")
    b.glow(0.325, 0.48, 0.16, "#6fb0ff", alpha=0.55)
    window(b, box(0.23, 0.28, 0.34, 0.4, round_by=0.012))
    window(b, path("M0.37 0.4 L0.42 0.4 C0.45 0.4 0.465 0.34 0.47 0.28 L0.37 0.28 Z"))
    for x in (-0.46, -0.3, -0.14):
        b.lit(box(x, 0.17, x + 0.14, 0.34, round_by=0.01), "#d9dde0", relief=0.5)
        for y in (0.21, 0.25, 0.29):
            b.line([(x + 0.01, y), (x + 0.13, y)], "#9aa3a8", 0.006)
    b.lit(circle(0.1, 0.25, 0.07), "#e9c24f", relief=0.5)
    for r in (0.05, 0.032, 0.014):
        b.line(circle(0.1, 0.25, r), "#a8842c", 0.007)
    b.flat(box(-0.5, 0.115, 0.5, 0.15), "#f3efe2")
    for x in (-0.34, 0.34):
        b.flat(circle(x, 0.095, 0.105), "#22252a")
        tyred_wheel(b, x, 0.088, 0.088)
    b.fire(oval(0.485, 0.19, 0.013, 0.022), "#fff2c0")


@prop(
    words="police car, patrol car, cop car",
    stands="ground",
    home="street road",
    height=0.46,
    metres=1.6,
    fill=0.32,
    way="road",
)
def police_car(b: Brush) -> None:
    """A police car, its blue light on."""
    b.fire(box(-0.1, 0.375, 0.1, 0.44, round_by=0.02), "#3f8fff")
    b.glow(0.0, 0.42, 0.22, "#6fb0ff", alpha=0.55)
    body = saloon_body(b, "#f1f3f3", "#1f3f7a")
    with b.inside(body):
        b.flat(box(-0.5, 0.16, 0.5, 0.215), "#2450a0")
    b.lit(circle(-0.12, 0.188, 0.036), "#e9c24f", relief=0.5)


@prop(
    words="taxi, cab, taxi driver, taxicab, yellow cab",
    stands="ground",
    home="street road",
    height=0.46,
    metres=1.6,
    fill=0.32,
    way="road",
    coat="#ecb92c #b98a16",
)
def taxi(b: Brush) -> None:
    """A yellow cab with its sign."""
    b.fire(box(-0.07, 0.38, 0.07, 0.445, round_by=0.015), "#fff3c8")
    b.line([(-0.04, 0.412), (0.04, 0.412)], "#2b2e33", 0.018)
    body = saloon_body(b, "#ecb92c", "#b98a16")
    with b.inside(body):
        for step in range(26):
            b.flat(
                box(-0.5 + step * 0.04, 0.19 if step % 2 else 0.205, -0.46 + step * 0.04, 0.205 if step % 2 else 0.22),
                "#23242a",
            )
