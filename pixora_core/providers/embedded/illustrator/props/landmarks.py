"""Buildings that tell where, when, or by whom."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, cut, join, line_points, path, poly

__all__ = ["bridge", "castle", "cottage", "pyramid", "skyscraper", "stone_bridge", "temple", "windmill"]


@prop(
    words="cottage, cabin, hut, log cabin, chalet, lodge",
    stands="ground",
    home="village",
    height=0.82,
    metres=6,
    fill=0.4,
)
def cottage(b: Brush) -> None:
    b.tube(box(-0.3, 0.5, -0.19, 0.78), "#8d8078", relief=0.5)
    b.lit(box(-0.32, 0.76, -0.17, 0.8), "#6f645e", relief=0.4)
    b.steam(-0.245, 0.8, 0.3, alpha=0.3)
    wall = box(-0.41, 0, 0.41, 0.36)
    b.lit(wall, "#9a6238", relief=0.4)
    with b.inside(wall):
        for row in range(7):
            y = row * 0.053
            b.tube(box(-0.45, y, 0.45, y + 0.05, round_by=0.02), ("#9c6439", "#a66d40")[row % 2], relief=0.35)
            b.line([(-0.45, y), (0.45, y)], "#5b3820", 0.01, alpha=0.75)
        b.shade(box(-0.45, 0.28, 0.45, 0.42), alpha=0.4, soft=0.025)
    roof = path(
        "M-0.5 0.32 C-0.42 0.4 -0.36 0.56 -0.3 0.64 L0.3 0.64 "
        "C0.36 0.56 0.42 0.4 0.5 0.32 C0.3 0.29 -0.3 0.29 -0.5 0.32 Z"
    )
    b.lit(roof, "#4f6350", relief=0.6)
    with b.inside(roof):
        for row in range(5):
            y = 0.335 + row * 0.065
            b.line([(-0.5, y), (0.5, y)], "#34463a", 0.01, alpha=0.6)
            for step in range(16):
                x = -0.5 + step * 0.066 + (0.033 if row % 2 else 0)
                b.line([(x, y), (x, y + 0.065)], "#34463a", 0.006, alpha=0.4)
    b.lit(poly((-0.02, 0.36), (0.22, 0.36), (0.22, 0.44), (0.1, 0.56), (-0.02, 0.44)), "#a66d40", relief=0.35)
    b.rod([(-0.05, 0.42), (0.1, 0.575), (0.25, 0.42)], "#3f5142", 0.035)
    b.lamp(box(0.055, 0.39, 0.145, 0.48, round_by=0.02))
    b.lit(path("M-0.08 0 L-0.08 0.2 C-0.08 0.27 0.08 0.27 0.08 0.2 L0.08 0 Z"), "#7d3328", relief=0.4)
    b.ball(circle(0.05, 0.11, 0.012), "#e0b34a")
    for x in (-0.32, 0.19):
        b.flat(box(x - 0.015, 0.105, x + 0.145, 0.245), "#f0e4cc")
        b.lamp(box(x, 0.12, x + 0.13, 0.23))
        b.line([(x + 0.065, 0.12), (x + 0.065, 0.23)], "#f0e4cc", 0.012)
        b.line([(x, 0.175), (x + 0.13, 0.175)], "#f0e4cc", 0.01)
        for step in range(5):
            b.ball(
                circle(x + 0.01 + step * 0.028, 0.095, 0.02), ("#c9485a", "#e0a040", "#5b8a46")[step % 3], relief=0.4
            )


@prop(
    words="castle, fortress, palace, citadel, medieval castle",
    stands="ground",
    home="mountains river_valley",
    height=1.12,
    metres=35,
    fill=0.56,
)
def castle(b: Brush) -> None:
    stone, far = "#b9ab9c", "#9a8f8a"
    for x, low, high in ((-0.2, 0.3, 0.7), (0.2, 0.3, 0.66)):
        _tower(b, x, low, high, wide=0.13, colour=far, roof="#3f5378")
    _tower(b, 0.0, 0.3, 0.84, wide=0.18, colour="#a89c92", roof="#48608c")
    hall = poly((-0.34, 0), (0.34, 0), (0.34, 0.42), (-0.34, 0.42))
    b.lit(hall, stone, relief=0.4)
    for step in range(9):
        b.lit(box(-0.33 + step * 0.076, 0.41, -0.29 + step * 0.076, 0.46), stone, relief=0.4)
    with b.inside(hall):
        b.shade(box(-0.5, 0.37, 0.5, 0.395), alpha=0.3)
        for row in range(7):
            for step in range(7):
                x = -0.33 + step * 0.1 + (0.05 if row % 2 else 0)
                b.line([(x, 0.03 + row * 0.055), (x + 0.045, 0.03 + row * 0.055)], "#8a7d72", 0.007, alpha=0.45)
    for x in (-0.2, 0.2):
        b.lamp(_arched(x, 0.22, 0.02))
    b.lit(path("M-0.13 0 L-0.13 0.2 C-0.13 0.32 0.13 0.32 0.13 0.2 L0.13 0 Z"), "#8f8378", relief=0.4)
    gate = path("M-0.095 0 L-0.095 0.19 C-0.095 0.28 0.095 0.28 0.095 0.19 L0.095 0 Z")
    b.flat(gate, "#3a2a22")
    with b.inside(gate):
        b.lit(box(-0.1, 0, 0.1, 0.17), "#6f4628", relief=0.4)
        for x in (-0.06, -0.02, 0.02, 0.06):
            b.line([(x, 0), (x, 0.18)], "#3f2616", 0.008)
    for x in (-0.385, 0.385):
        _tower(b, x, 0.0, 0.56, wide=0.19, colour=stone, roof="#48608c")


def _arched(x: float, y: float, half: float) -> Shape:
    """A narrow window with a round head."""
    return join(box(x - half, y, x + half, y + half * 4), circle(x, y + half * 4, half))


def _tower(b: Brush, x: float, low: float, high: float, *, wide: float, colour: str, roof: str) -> None:
    """A round tower with a pointed roof and a pennant."""
    half = wide / 2
    b.tube(box(x - half * 0.86, low, x + half * 0.86, high), colour, relief=0.6)
    b.tube(box(x - half, high - 0.05, x + half, high), colour, relief=0.6)
    b.shade(box(x - half * 0.86, high - 0.075, x + half * 0.86, high - 0.05), alpha=0.3)
    b.lamp(_arched(x, high - 0.17, 0.014))
    tip = high + wide * 1.15
    b.tube(
        path(
            f"M{x - half * 1.15} {high} "
            f"C{x - half * 0.5} {high + wide * 0.4} {x - 0.02} {high + wide * 0.8} {x} {tip} "
            f"C{x + 0.02} {high + wide * 0.8} {x + half * 0.5} {high + wide * 0.4} {x + half * 1.15} {high} Z"
        ),
        roof,
        relief=0.7,
    )
    b.line([(x, tip - 0.01), (x, tip + 0.065)], "#4a4038", 0.008)
    b.lit(path(f"M{x} {tip + 0.068} L{x + 0.06} {tip + 0.048} L{x} {tip + 0.028} Z"), "#c9412f", relief=0.4)


@prop(words="pyramid, giza", stands="ground", home="desert", height=0.62, metres=139, fill=0.44)
def pyramid(b: Brush) -> None:
    _stone_pyramid(b, 0.3, 0.2, 0.36)
    _stone_pyramid(b, -0.08, 0.42, 0.6)


def _stone_pyramid(b: Brush, x: float, half: float, tall: float) -> None:
    """A pyramid with its edge towards us: one face in the light, one in the shade."""
    edge = x + half * 0.28 * (1 if b.light.x < 0 else -1)
    left, right = poly((x - half, 0), (edge, 0), (x, tall)), poly((edge, 0), (x + half, 0), (x, tall))
    bright, dark = (left, right) if b.light.x < 0 else (right, left)
    b.lit(bright, "#e8c684", relief=0.3)
    b.lit(dark, "#a9794a", relief=0.3)
    for face, tone in ((bright, "#b58f52"), (dark, "#6f4c30")):
        with b.inside(face):
            for row in range(1, 15):
                y = tall * row / 15
                b.line([(x - half, y), (x + half, y)], tone, 0.006, alpha=0.4)
                for step in range(14):
                    at = x - half + (step + (0.5 if row % 2 else 0)) * half / 6.5
                    b.line([(at, y), (at, y + tall / 15)], tone, 0.005, alpha=0.3)
    with b.inside(dark):
        b.shade(box(x - half, -0.02, x + half, 0.1), alpha=0.25, soft=0.05)


@prop(
    words="temple, parthenon, greek temple, acropolis, museum, parliament",
    stands="ground",
    home="mountains",
    height=0.66,
    metres=14,
    fill=0.44,
)
def temple(b: Brush) -> None:
    marble = "#e9e0cf"
    for step in range(3):
        b.lit(
            box(-0.5 + step * 0.025, step * 0.03, 0.5 - step * 0.025, step * 0.03 + 0.03),
            ("#c9beab", "#d3c9b7", "#ddd3c2")[step],
            relief=0.35,
        )
    b.flat(box(-0.4, 0.09, 0.4, 0.42), "#6d6058")
    b.lamp(box(-0.055, 0.09, 0.055, 0.32), dark="#3a302c")
    for step in range(6):
        x = -0.39 + step * 0.156
        b.tube(path(f"M{x - 0.043} 0.1 L{x - 0.035} 0.4 L{x + 0.035} 0.4 L{x + 0.043} 0.1 Z"), marble, relief=0.65)
        for flute in (-0.018, 0.0, 0.018):
            b.line([(x + flute, 0.12), (x + flute * 0.85, 0.385)], "#a3968a", 0.006, alpha=0.4)
        b.lit(box(x - 0.05, 0.09, x + 0.05, 0.115, round_by=0.006), marble, relief=0.4)
        b.lit(box(x - 0.052, 0.39, x + 0.052, 0.42, round_by=0.006), marble, relief=0.4)
        b.shade(box(x - 0.04, 0.36, x + 0.04, 0.39), alpha=0.2, soft=0.01)
    b.lit(box(-0.47, 0.42, 0.47, 0.475), marble, relief=0.4)
    b.line([(-0.46, 0.447), (0.46, 0.447)], "#b3a691", 0.007, alpha=0.8)
    b.lit(poly((-0.5, 0.475), (0.5, 0.475), (0.0, 0.655)), "#dfd5c3", relief=0.4)
    b.lit(poly((-0.36, 0.49), (0.36, 0.49), (0.0, 0.615)), "#b5a48c", relief=0.4)
    for x, r in ((-0.14, 0.022), (0.0, 0.036), (0.14, 0.022)):
        b.ball(circle(x, 0.495 + r, r), "#e2d8c6", relief=0.5)
    b.rod([(-0.49, 0.48), (0.0, 0.65), (0.49, 0.48)], "#efe7d7", 0.016)


@prop(
    words="skyscraper, office building, high-rise, headquarters, office tower, tower block",
    stands="ground",
    home="city",
    height=2.3,
    metres=200,
    fill=0.62,
)
def skyscraper(b: Brush) -> None:
    _glass_tower(b, -0.29, 0.36, 1.28, "#55708a", rows=17, columns=4)
    _glass_tower(b, 0.31, 0.34, 0.98, "#7a6a70", rows=13, columns=4)
    _glass_tower(b, 0.02, 0.42, 1.86, "#43698c", rows=24, columns=5)
    b.lit(poly((-0.13, 1.86), (0.17, 1.86), (0.12, 2.0), (-0.08, 2.0)), "#5b7f9f", relief=0.5)
    b.rod([(0.02, 2.0), (0.02, 2.27)], "#8f9fb0", 0.018)
    b.fire(circle(0.02, 2.28, 0.016), "#ff5a48")


def _glass_tower(b: Brush, x: float, wide: float, tall: float, colour: str, *, rows: int, columns: int) -> None:
    """A tower of glass: a front that mirrors the sky, a side in the shade, some windows lit."""
    left, right = x - wide / 2, x + wide / 2
    edge = left + wide * 0.68
    front = box(left, 0, edge, tall)
    b.lit(front, colour, relief=0.6)
    b.lit(box(edge, 0, right, tall), colour, relief=0.2)
    b.shade(box(edge, 0, right, tall), alpha=0.42)
    with b.inside(front):
        b.sheen(
            poly(
                (left, tall),
                (left + wide * 0.5, tall),
                (left + wide * 0.1, tall * 0.55),
                (left - wide * 0.3, tall * 0.55),
            ),
            alpha=0.3,
            soft=0.03,
        )
        b.fade(front, "#cfe4f0", start=(x, tall), end=(x, tall * 0.4), alpha=(0.35, 0.0))
    step_x, step_y = (edge - left) / columns, tall / rows
    for row in range(rows):
        for column in range(columns):
            window = box(
                left + step_x * (column + 0.16),
                step_y * (row + 0.2),
                left + step_x * (column + 0.84),
                step_y * (row + 0.8),
            )
            lit = b.between(0, 1) < 0.38 * b.light.night
            if lit:
                b.fire(window, b.pick("#ffd98a", "#ffe9b8", "#ffc870"))
            else:
                b.flat(window, "#d8ecf6", alpha=0.26)
        b.line(
            [(edge + 0.012, step_y * (row + 0.5)), (right - 0.012, step_y * (row + 0.5))],
            "#cfe0ec",
            step_y * 0.3,
            alpha=0.14,
        )
    b.line([(edge, 0), (edge, tall)], "#dcebf4", 0.008, alpha=0.5)


@prop(
    words="stone bridge, arch bridge, footbridge, old bridge",
    stands="water",
    home="river_valley",
    height=0.3,
    metres=12,
    fill=0.27,
    moves="still",
)
def stone_bridge(b: Brush) -> None:
    """Three arches of stone, the middle one the widest, under a road that rises from either bank."""
    hump = (
        "M-0.5 0.035 C-0.43 0.07 -0.37 0.16 -0.25 0.2 C-0.16 0.235 -0.08 0.26 0 0.26 "
        "C0.08 0.26 0.16 0.235 0.25 0.2 C0.37 0.16 0.43 0.07 0.5 0.035"
    )
    body = path(f"{hump} L0.5 0 L-0.5 0 Z")
    arches = [
        path(
            f"M{x - half} -0.02 L{x - half} 0.05 C{x - half} {top} {x + half} {top} {x + half} 0.05 L{x + half} -0.02 Z"
        )
        for x, half, top in ((-0.265, 0.08, 0.17), (0.0, 0.13, 0.25), (0.265, 0.08, 0.17))
    ]
    b.flat(box(-0.36, 0.0, 0.36, 0.15), "#4a4650", alpha=0.55)
    b.lit(cut(body, *arches), "#b3a696", relief=0.5)
    with b.inside(cut(body, *arches)):
        for row in range(7):
            y = 0.02 + 0.034 * row
            b.line([(-0.5, y), (0.5, y)], "#6e6459", 0.003, alpha=0.5)
            for stone in range(17):
                x = -0.5 + (stone + 0.5 * (row % 2)) * 0.062
                b.line([(x, y), (x, y + 0.034)], "#6e6459", 0.003, alpha=0.4)
        b.shade(box(-0.5, 0, 0.5, 0.04), alpha=0.3, soft=0.015)
    for arch in arches:
        with b.inside(body):
            b.line(arch, "#d8cbb8", 0.012, alpha=0.8)
    for x in (-0.158, 0.158):
        b.lit(
            path(f"M{x - 0.03} 0 L{x - 0.022} 0.1 L{x} 0.125 L{x + 0.022} 0.1 L{x + 0.03} 0 Z"), "#a3978a", relief=0.5
        )
    with b.at(0.0, 0.013):
        b.line(path(hump), "#c4b8a6", 0.022)
    b.line(path(hump), "#7a6f64", 0.006, alpha=0.7)


@prop(
    words="bridge, suspension bridge, viaduct, golden gate",
    stands="water",
    home="river_valley",
    height=0.44,
    metres=90,
    fill=0.36,
    moves="still",
)
def bridge(b: Brush) -> None:
    red, deck = "#b9482f", 0.13
    for x in (-0.26, 0.26):
        b.tube(box(x - 0.05, 0, x + 0.05, 0.05), "#8a837c", relief=0.5)
        for leg in (-0.026, 0.026):
            b.tube(box(x + leg - 0.011, 0.03, x + leg + 0.011, 0.43), red, relief=0.6)
        for y in (0.2, 0.27, 0.34, 0.405):
            b.lit(box(x - 0.03, y, x + 0.03, y + 0.02), red, relief=0.4)
    for step in range(51):
        x = -0.5 + step * 0.02
        y = _cable(x)
        if y > deck + 0.02:
            b.line([(x, deck), (x, y)], "#8f3a28", 0.0035, alpha=0.9)
    b.line(line_points([(-0.5 + step * 0.01, _cable(-0.5 + step * 0.01)) for step in range(101)]), red, 0.011)
    b.lit(box(-0.5, deck - 0.028, 0.5, deck + 0.012), "#a33f2a", relief=0.4)
    b.flat(box(-0.5, deck - 0.028, 0.5, deck - 0.012), "#6b2c20")
    for step in range(40):
        b.line(
            [(-0.495 + step * 0.025, deck - 0.03), (-0.483 + step * 0.025, deck - 0.012)], "#d0705a", 0.004, alpha=0.6
        )


def _cable(x: float) -> float:
    """The height of the main cable: a parabola between the towers, a straight fall beyond them."""
    reach = abs(x)
    return 0.15 + 0.27 * (reach / 0.26) ** 2 if reach < 0.26 else 0.42 - 0.27 * (reach - 0.26) / 0.24


@prop(
    words="windmill, mill, dutch windmill", stands="ground", home="farm_field meadow", height=1.44, metres=18, fill=0.54
)
def windmill(b: Brush) -> None:
    b.lit(path("M-0.34 0 L-0.3 0.17 L0.3 0.17 L0.34 0 Z"), "#a56a4c", relief=0.5)
    tower = path("M-0.27 0.15 L-0.15 0.9 L0.15 0.9 L0.27 0.15 Z")
    b.tube(tower, "#d8c6a8", relief=0.65)
    with b.inside(tower):
        for row in range(10):
            b.line([(-0.3, 0.2 + row * 0.07), (0.3, 0.2 + row * 0.07)], "#9a866a", 0.007, alpha=0.4)
    for x, y in ((-0.08, 0.36), (0.08, 0.5), (-0.02, 0.66)):
        b.flat(box(x - 0.045, y - 0.012, x + 0.045, y + 0.108), "#f6efe0")
        b.lamp(box(x - 0.033, y, x + 0.033, y + 0.095))
    b.lit(box(-0.36, 0.16, 0.36, 0.185, round_by=0.008), "#7a5236", relief=0.4)
    for x in (-0.33, -0.2, 0.2, 0.33):
        b.line([(x, 0.18), (x, 0.25)], "#7a5236", 0.012)
    b.line([(-0.34, 0.25), (0.34, 0.25)], "#7a5236", 0.012)
    b.lit(path("M-0.075 0 L-0.075 0.1 C-0.075 0.15 0.075 0.15 0.075 0.1 L0.075 0 Z"), "#4f6b5b", relief=0.4)
    b.ball(path("M-0.19 0.88 C-0.17 1.06 -0.07 1.12 0 1.12 C0.07 1.12 0.17 1.06 0.19 0.88 Z"), "#6f4a34", relief=0.6)
    for quarter in range(4):
        with b.at(0, 0.95, turn=quarter * 90 + 32):
            b.lit(box(0.015, 0.1, 0.135, 0.47), "#f1e9d6", relief=0.4, alpha=0.95)
            b.rod([(0, 0), (0, 0.47)], "#5b3d28", 0.026)
            for step in range(8):
                b.line([(0, 0.1 + step * 0.0525), (0.135, 0.1 + step * 0.0525)], "#7a5236", 0.008)
            b.line([(0.075, 0.1), (0.075, 0.47)], "#7a5236", 0.006)
            b.line([(0.135, 0.1), (0.135, 0.47)], "#5b3d28", 0.01)
    b.ball(circle(0, 0.95, 0.04), "#5b3d28", relief=0.7)
