"""The bodies of cars and vans, and their panes."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.props.wheels import tyred_wheel
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly

__all__ = []


def window(b: Brush, shape: Shape) -> None:
    """A pane that the sky lies in."""
    b.lit(shape, "#9cc3d6", relief=0.5)
    with b.inside(shape):
        bounds = shape.getBounds()
        x, wide = bounds.left(), bounds.width()
        b.sheen(
            poly(
                (x + wide * 0.2, bounds.top()),
                (x + wide * 0.4, bounds.top()),
                (x + wide * 0.7, bounds.bottom()),
                (x + wide * 0.5, bounds.bottom()),
            ),
            alpha=0.35,
        )


def van_body(b: Brush, paint: str, dark: str) -> Shape:
    """The body of a van that drives to the right, on its wheels; its shape."""
    body = path(
        "M-0.49 0.12 L-0.49 0.48 C-0.49 0.53 -0.46 0.55 -0.42 0.55 L0.2 0.55 C0.27 0.55 "
        "0.31 0.5 0.36 0.34 C0.46 0.32 0.5 0.28 0.5 0.2 L0.5 0.12 Z"
    )
    b.lit(body, paint, relief=0.55)
    with b.inside(body):
        b.flat(box(-0.5, 0.08, 0.5, 0.15), dark)
        b.sheen(box(-0.48, 0.5, 0.24, 0.53), alpha=0.35, soft=0.012)
    for x in (-0.3, 0.3):
        b.flat(circle(x, 0.11, 0.125), "#22252a")
        tyred_wheel(b, x, 0.1, 0.1)
    b.fire(oval(0.475, 0.24, 0.02, 0.03), "#fff2c0")
    b.flat(box(-0.495, 0.22, -0.475, 0.3), "#b3302c")
    return body


def saloon_body(b: Brush, paint: str, dark: str) -> Shape:
    """A car of four doors that drives to the right; its shape."""
    body = path(
        "M-0.49 0.1 C-0.5 0.2 -0.48 0.24 -0.4 0.25 L-0.3 0.26 C-0.24 0.36 -0.18 0.38 -0.08 0.38 "
        "L0.08 0.38 C0.17 0.38 0.22 0.34 0.28 0.26 C0.42 0.25 0.5 0.22 0.49 0.1 Z"
    )
    b.lit(body, paint, relief=0.6)
    with b.inside(body):
        b.flat(box(-0.5, 0.08, 0.5, 0.12), dark)
    window(b, path("M-0.25 0.26 C-0.2 0.34 -0.16 0.355 -0.09 0.355 L-0.02 0.355 L-0.02 0.26 Z"))
    window(b, path("M0.01 0.26 L0.01 0.355 L0.08 0.355 C0.14 0.355 0.18 0.33 0.22 0.26 Z"))
    b.line([(-0.005, 0.26), (-0.005, 0.12)], dark, 0.007)
    for x in (-0.3, 0.3):
        b.flat(circle(x, 0.1, 0.1), "#22252a")
        tyred_wheel(b, x, 0.085, 0.085)
    b.fire(oval(0.468, 0.185, 0.02, 0.024), "#fff2c0")
    b.flat(box(-0.49, 0.17, -0.465, 0.21, round_by=0.008), "#b3302c")
    return body
