"""Buildings that everybody uses: school, hospital, factory, barn, station building, fire station, museum."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, join, path, poly

__all__ = ["airport_tower", "barn", "factory_building", "hospital_building", "museum_building", "school_building"]


def _panes(
    b: Brush, left: float, right: float, low: float, *, rows: int, columns: int, pitch: float, frame: str
) -> None:
    """Rows of windows, lit at night."""
    step = (right - left) / columns
    for row in range(rows):
        for column in range(columns):
            x, y = left + step * (column + 0.5), low + pitch * row
            b.flat(box(x - step * 0.34, y - 0.008, x + step * 0.34, y + pitch * 0.58), frame)
            b.lamp(box(x - step * 0.27, y, x + step * 0.27, y + pitch * 0.52))
            b.line([(x, y), (x, y + pitch * 0.52)], frame, 0.006)


@prop(
    words="school building, schoolhouse, school house, village school",
    stands="ground",
    home="village street meadow",
    height=0.72,
    metres=11,
    fill=0.42,
)
def school_building(b: Brush) -> None:
    b.lit(box(-0.46, 0, 0.46, 0.34), "#c9694e", relief=0.35)
    b.lit(poly((-0.5, 0.33), (-0.42, 0.46), (0.42, 0.46), (0.5, 0.33)), "#5f5a64", relief=0.5)
    b.lit(poly((-0.16, 0), (-0.16, 0.38), (0, 0.52), (0.16, 0.38), (0.16, 0)), "#d67f60", relief=0.35)
    b.line([(-0.17, 0.375), (0, 0.525), (0.17, 0.375)], "#f0e4cc", 0.022)
    b.lit(box(-0.055, 0.5, 0.055, 0.6), "#f0e4cc", relief=0.4)
    b.lit(poly((-0.075, 0.6), (0, 0.71), (0.075, 0.6)), "#5f5a64", relief=0.5)
    b.ball(path("M-0.02 0.53 L0.02 0.53 L0.014 0.575 Q0 0.59 -0.014 0.575 Z"), "#d9b04a")
    b.fire(circle(0, 0.38, 0.042), "#f8f2e0")
    b.line([(0, 0.38), (0, 0.41)], "#3a3a44", 0.008)
    b.line([(0, 0.38), (0.02, 0.375)], "#3a3a44", 0.008)
    b.lit(path("M-0.06 0 L-0.06 0.19 Q0 0.25 0.06 0.19 L0.06 0 Z"), "#3f6a6d", relief=0.4)
    b.line([(0, 0), (0, 0.21)], "#2c4c50", 0.008)
    for left, right in ((-0.44, -0.18), (0.18, 0.44)):
        _panes(b, left, right, 0.06, rows=2, columns=3, pitch=0.14, frame="#f0e4cc")
    b.lit(box(-0.1, 0, 0.1, 0.022), "#b9ae9f", relief=0.3)


@prop(
    words="hospital building, clinic building, hospital front",
    stands="ground",
    home="street city meadow",
    height=0.74,
    metres=24,
    fill=0.46,
)
def hospital_building(b: Brush) -> None:
    b.lit(box(-0.5, 0, 0.5, 0.46), "#e3e2dc", relief=0.3)
    b.lit(box(-0.2, 0, 0.2, 0.68), "#f0efe9", relief=0.35)
    for y in (0.13, 0.245, 0.36):
        b.flat(box(-0.5, y + 0.082, 0.5, y + 0.096), "#7fb0b4", alpha=0.7)
    for left, right in ((-0.48, -0.22), (0.22, 0.48)):
        _panes(b, left, right, 0.13, rows=3, columns=4, pitch=0.115, frame="#f8f8f4")
    _panes(b, -0.18, 0.18, 0.17, rows=3, columns=4, pitch=0.115, frame="#ffffff")
    b.flat(join(box(-0.022, 0.545, 0.022, 0.655), box(-0.055, 0.578, 0.055, 0.622)), "#d23c38")
    b.lit(box(-0.14, 0.1, 0.14, 0.125), "#4f8a94", relief=0.4)
    b.lamp(box(-0.09, 0.0, 0.09, 0.095))
    b.line([(0, 0), (0, 0.095)], "#f0efe9", 0.008)
    b.lit(box(-0.52 + 0.02, 0.455, -0.2, 0.475), "#cfcdc6", relief=0.3)
    b.lit(box(0.2, 0.455, 0.5, 0.475), "#cfcdc6", relief=0.3)
    b.lit(box(-0.21, 0.675, 0.21, 0.7), "#d9d8d2", relief=0.3)
    b.rod([(0.14, 0.7), (0.14, 0.735)], "#8a929a", 0.01)


@prop(
    words="factory building, factory chimney, mill building, power plant, smokestack, chimneys",
    stands="ground",
    home="meadow city",
    height=0.86,
    metres=40,
    fill=0.48,
)
def factory_building(b: Brush) -> None:
    for x, high in ((-0.34, 0.84), (-0.18, 0.72)):
        b.tube(
            path(f"M{x - 0.042} 0.3 L{x - 0.026} {high} L{x + 0.026} {high} L{x + 0.042} 0.3 Z"), "#b0634a", relief=0.6
        )
        b.tube(box(x - 0.032, high - 0.04, x + 0.032, high - 0.015), "#ead8bc", relief=0.5)
        b.steam(x, high, 0.34, alpha=0.4)
    b.lit(box(-0.46, 0, -0.06, 0.36), "#a85a46", relief=0.35)
    b.lit(box(-0.47, 0.35, -0.05, 0.385), "#8a4a3a", relief=0.3)
    for step in range(3):
        left = -0.06 + step * 0.18
        b.lit(poly((left, 0), (left, 0.24), (left + 0.18, 0.38), (left + 0.18, 0)), "#b86a50", relief=0.3)
        b.lamp(poly((left + 0.165, 0.26), (left + 0.165, 0.355), (left + 0.178, 0.365), (left + 0.178, 0.26)))
        b.lit(
            poly((left - 0.006, 0.235), (left - 0.006, 0.26), (left + 0.18, 0.4), (left + 0.18, 0.375)),
            "#5f5a60",
            relief=0.4,
        )
        b.lamp(box(left + 0.03, 0.07, left + 0.15, 0.17))
        for bar in (0.06, 0.09, 0.12):
            b.line([(left + bar, 0.07), (left + bar, 0.17)], "#5c4038", 0.006)
    _panes(b, -0.44, -0.08, 0.06, rows=2, columns=5, pitch=0.15, frame="#ead8bc")
    b.lit(box(-0.12, 0, -0.065, 0.1), "#4a4f58", relief=0.3)


@prop(
    words="barn, farm building, stable, farmyard, red barn, cowshed, silo",
    stands="ground",
    home="farm_field pasture meadow",
    height=0.78,
    metres=10,
    fill=0.44,
)
def barn(b: Brush) -> None:
    b.tube(box(0.3, 0, 0.46, 0.6), "#b9bcc0", relief=0.6)
    for y in (0.12, 0.26, 0.4, 0.54):
        b.line([(0.3, y), (0.46, y)], "#8a9098", 0.008)
    b.ball(path("M0.295 0.6 C0.3 0.72 0.46 0.72 0.465 0.6 Z"), "#cfd3d6", relief=0.6)
    front = poly((-0.46, 0), (-0.46, 0.34), (-0.36, 0.52), (-0.14, 0.66), (0.08, 0.52), (0.18, 0.34), (0.18, 0))
    b.lit(front, "#a8392f", relief=0.4)
    with b.inside(front):
        for step in range(17):
            x = -0.45 + step * 0.04
            b.line([(x, 0), (x, 0.66)], "#7f2a22", 0.006, alpha=0.6)
    b.rod([(-0.49, 0.325), (-0.37, 0.535), (-0.14, 0.685), (0.09, 0.535), (0.21, 0.325)], "#5f5a60", 0.036)
    white = "#f2ebdc"
    b.flat(box(-0.3, 0, 0.02, 0.3), white)
    for left in (-0.288, -0.134):
        b.lit(box(left, 0.012, left + 0.142, 0.288), "#963027", relief=0.3)
        b.line([(left, 0.012), (left + 0.142, 0.288)], white, 0.014)
        b.line([(left + 0.142, 0.012), (left, 0.288)], white, 0.014)
    b.flat(box(-0.2, 0.4, -0.08, 0.54), white)
    b.lit(box(-0.188, 0.412, -0.092, 0.528), "#4a2a22", relief=0.3)
    b.lit(path("M-0.185 0.415 Q-0.14 0.48 -0.095 0.415 Z"), "#d9b45a", relief=0.5)
    b.rod([(-0.14, 0.69), (-0.14, 0.765)], "#3a3a40", 0.01)
    b.line([(-0.18, 0.745), (-0.1, 0.745)], "#3a3a40", 0.01)


@prop(
    words="museum building, town hall, city hall, courthouse, bank building, library building, "
    "university building, capitol, parliament building, white house building",
    stands="ground",
    home="meadow city",
    height=0.68,
    metres=24,
    fill=0.44,
)
def museum_building(b: Brush) -> None:
    stone, shade = "#e3dac8", "#b9ad98"
    for side in (-1, 1):
        b.lit(box(side * 0.2, 0.05, side * 0.48, 0.34), stone, relief=0.35)
        left = 0.22 if side > 0 else -0.46
        _panes(b, left, left + 0.24, 0.09, rows=2, columns=4, pitch=0.12, frame="#f4eee0")
        b.lit(box(side * 0.19, 0.34, side * 0.5, 0.365), shade, relief=0.3)
    b.flat(box(-0.22, 0.06, 0.22, 0.36), "#8a7f6e")
    for column in range(6):
        x = -0.2 + column * 0.08
        b.tube(box(x - 0.02, 0.06, x + 0.02, 0.36), stone, relief=0.6)
        b.lit(box(x - 0.028, 0.345, x + 0.028, 0.365), stone, relief=0.3)
    b.lit(box(-0.25, 0.36, 0.25, 0.4), stone, relief=0.3)
    b.lit(poly((-0.26, 0.4), (0, 0.5), (0.26, 0.4)), stone, relief=0.4)
    b.flat(poly((-0.19, 0.41), (0, 0.48), (0.19, 0.41)), shade, alpha=0.7)
    b.tube(box(-0.1, 0.48, 0.1, 0.54), stone, relief=0.5)
    b.ball(path("M-0.12 0.54 C-0.12 0.66 0.12 0.66 0.12 0.54 Z"), "#7fa39a", relief=0.6)
    b.rod([(0, 0.62), (0, 0.67)], "#d9b45a", 0.012)
    for step in range(3):
        b.lit(
            box(-0.3 - 0.05 * (2 - step), 0.02 * step, 0.3 + 0.05 * (2 - step), 0.02 * step + 0.022), shade, relief=0.3
        )


@prop(
    words="airport tower, control tower, airport, airfield",
    stands="ground",
    home="meadow",
    height=0.98,
    metres=40,
    fill=0.48,
)
def airport_tower(b: Brush) -> None:
    b.lit(box(-0.5, 0, 0.5, 0.2), "#c9cfd4", relief=0.3)
    b.lit(box(-0.5, 0.195, 0.5, 0.225), "#9aa3ab", relief=0.3)
    for step in range(12):
        x = -0.47 + step * 0.08
        b.lamp(box(x, 0.05, x + 0.062, 0.16))
    b.tube(path("M0.08 0.2 L0.12 0.66 L0.26 0.66 L0.3 0.2 Z"), "#dfe2e4", relief=0.6)
    b.lit(poly((0.06, 0.66), (0.02, 0.82), (0.36, 0.82), (0.32, 0.66)), "#7f8a94", relief=0.4)
    b.lamp(poly((0.075, 0.69), (0.045, 0.8), (0.335, 0.8), (0.305, 0.69)), dark="#4f7a94")
    for x in (0.12, 0.19, 0.26):
        b.line([(x, 0.68), (x + (x - 0.19) * 0.25, 0.81)], "#dfe2e4", 0.01)
    b.lit(box(0.0, 0.815, 0.38, 0.85), "#c9cfd4", relief=0.3)
    b.rod([(0.19, 0.85), (0.19, 0.97)], "#8a929a", 0.012)
    b.fire(circle(0.19, 0.965, 0.013), "#ff6a5a")
