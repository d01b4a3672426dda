"""Props with wheels or wings."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.wheels import spoked_wheel, tyred_wheel
from pixora_core.providers.embedded.illustrator.shapes import box, circle, meet, oval, path, poly

__all__ = ["airplane", "bicycle", "bus", "car", "hot_air_balloon", "tractor", "train"]


@prop(
    words="car, automobile, sedan, electric car",
    stands="ground",
    home="road street",
    height=0.42,
    metres=1.5,
    fill=0.3,
    way="road",
    coat="#c23a34 #8a2420",
)
def car(b: Brush) -> None:
    body = path(
        "M-0.49 0.12 C-0.5 0.2 -0.48 0.235 -0.43 0.25 C-0.36 0.27 -0.32 0.28 -0.29 0.3 "
        "C-0.2 0.38 -0.13 0.405 0.0 0.405 C0.1 0.405 0.16 0.36 0.24 0.28 C0.34 0.265 0.42 0.25 0.46 0.22 "
        "C0.49 0.19 0.5 0.15 0.49 0.1 C0.48 0.075 0.46 0.07 0.42 0.07 "
        "L-0.44 0.07 C-0.47 0.075 -0.49 0.09 -0.49 0.12 Z"
    )
    b.lit(body, "#c23a34", relief=0.7)
    with b.inside(body):
        b.shade(box(-0.5, 0.0, 0.5, 0.12), alpha=0.4, soft=0.03)
        b.sheen(
            path("M-0.46 0.235 C-0.2 0.26 0.2 0.26 0.46 0.205 L0.46 0.19 C0.2 0.24 -0.2 0.24 -0.47 0.215 Z"),
            alpha=0.5,
            soft=0.008,
        )
        b.line([(-0.5, 0.15), (0.5, 0.15)], "#8a2420", 0.008, alpha=0.7)
    glass = path("M-0.255 0.29 C-0.18 0.36 -0.12 0.38 -0.03 0.38 L-0.03 0.28 Z")
    front = path("M0.0 0.38 C0.08 0.38 0.14 0.345 0.2 0.28 L0.0 0.28 Z")
    for pane in (glass, front):
        b.lit(pane, "#34495c", relief=0.7)
        with b.inside(pane):
            b.sheen(poly((-0.13, 0.4), (-0.07, 0.4), (-0.13, 0.26), (-0.19, 0.26)), alpha=0.4)
            b.sheen(poly((0.06, 0.4), (0.1, 0.4), (0.05, 0.26), (0.01, 0.26)), alpha=0.4)
    b.line([(-0.015, 0.27), (-0.02, 0.1)], "#8a2420", 0.006, alpha=0.8)
    b.line([(-0.09, 0.215), (-0.05, 0.215)], "#f2d9d0", 0.01)
    b.line([(0.12, 0.215), (0.16, 0.215)], "#f2d9d0", 0.01)
    b.lamp(oval(0.455, 0.195, 0.028, 0.02), "#fff2c0", dark="#f4f0e0")
    b.fire(box(-0.49, 0.185, -0.465, 0.215, round_by=0.008), "#ff4a38", alpha=0.9)
    b.lit(box(0.4, 0.075, 0.5, 0.105, round_by=0.012), "#d5d9e0", relief=0.6)
    b.lit(box(-0.5, 0.075, -0.42, 0.105, round_by=0.012), "#d5d9e0", relief=0.6)
    for x in (-0.29, 0.29):
        b.flat(meet(circle(x, 0.09, 0.107), box(-0.5, 0.07, 0.5, 0.3)), "#1d1a20")
        tyred_wheel(b, x, 0.09, 0.09)


@prop(
    words="train, locomotive, railway, steam train, railroad",
    stands="ground",
    home="farm_field meadow",
    height=0.72,
    metres=4,
    fill=0.38,
    way="rails",
)
def train(b: Brush) -> None:
    b.lit(path("M0.3 0.5 L0.28 0.66 L0.42 0.66 L0.4 0.5 Z"), "#23262f", relief=0.6)
    b.lit(box(0.27, 0.65, 0.43, 0.69, round_by=0.01), "#c9a046", relief=0.7)
    b.ball(path("M0.08 0.5 C0.08 0.6 0.2 0.6 0.2 0.5 Z"), "#c9a046", relief=0.8)
    b.ball(path("M-0.08 0.5 C-0.08 0.57 0.0 0.57 0.0 0.5 Z"), "#2f4a40", relief=0.6)
    boiler = box(-0.2, 0.24, 0.42, 0.52, round_by=0.03)
    b.lit(boiler, "#2f5a4a", relief=0.75)
    with b.inside(boiler):
        b.sheen(box(-0.2, 0.44, 0.42, 0.47), alpha=0.4, soft=0.015)
        b.shade(box(-0.2, 0.2, 0.42, 0.3), alpha=0.35, soft=0.03)
    for x in (-0.1, 0.08, 0.25):
        b.lit(box(x, 0.24, x + 0.02, 0.525), "#c9a046", relief=0.7)
    b.lit(box(0.4, 0.23, 0.45, 0.53, round_by=0.02), "#23262f", relief=0.6)
    b.lamp(circle(0.465, 0.45, 0.03), "#fff2c0", dark="#f6eccc")
    cab = path("M-0.48 0.16 L-0.48 0.62 L-0.18 0.62 L-0.18 0.16 Z")
    b.lit(cab, "#a83a30", relief=0.55)
    b.lit(path("M-0.5 0.62 C-0.4 0.69 -0.24 0.69 -0.15 0.62 L-0.15 0.6 L-0.5 0.6 Z"), "#23262f", relief=0.5)
    for x in (-0.44, -0.31):
        b.flat(box(x - 0.012, 0.408, x + 0.102, 0.562, round_by=0.012), "#c9a046")
        b.lamp(box(x, 0.42, x + 0.09, 0.55, round_by=0.01))
    b.line([(-0.46, 0.34), (-0.2, 0.34)], "#e0bc68", 0.01)
    b.lit(box(-0.5, 0.15, 0.46, 0.215), "#3a3036", relief=0.4)
    b.lit(poly((0.4, 0.16), (0.5, 0.02), (0.36, 0.02)), "#a83a30", relief=0.5)
    for x, radius in ((-0.35, 0.135), (-0.06, 0.135), (0.16, 0.08), (0.3, 0.08)):
        b.flat(circle(x, radius, radius * 0.9), "#231d22", alpha=0.75)
        spoked_wheel(b, x, radius, radius, colour="#b8463a", spokes=8, width=radius * 0.24)
    b.rod([(-0.35, 0.1), (-0.06, 0.1), (0.2, 0.14)], "#c3c9d2", 0.022)
    b.steam(0.35, 0.7, 0.5, alpha=0.5)


@prop(
    words="bicycle, bike, cyclist",
    stands="ground",
    home="street road",
    height=0.66,
    metres=1.05,
    fill=0.36,
    coat="#2f7f86",
)
def bicycle(b: Brush) -> None:
    frame, rear, front = "#2f7f86", (-0.28, 0.215), (0.28, 0.215)
    crank, seat, head = (-0.03, 0.2), (-0.11, 0.48), (0.19, 0.5)
    for x, y in (rear, front):
        b.line(circle(x, y, 0.2), "#26262c", 0.028)
        spoked_wheel(b, x, y, 0.19, colour="#b9bfc8", spokes=14, width=0.016)
    b.rod([rear, crank, seat, rear], frame, 0.022)
    b.rod([crank, head], frame, 0.026, relief=0.7)
    b.rod([(-0.095, 0.44), (0.185, 0.475)], frame, 0.026, relief=0.7)
    b.rod(path("M0.17 0.56 L0.215 0.42 C0.23 0.34 0.26 0.28 0.28 0.215"), frame, 0.024)
    b.rod([seat, (-0.13, 0.55)], "#b9bfc8", 0.018)
    b.lit(
        path(
            "M-0.22 0.575 C-0.16 0.6 -0.08 0.58 -0.04 0.565 "
            "C-0.06 0.545 -0.12 0.545 -0.16 0.54 C-0.2 0.54 -0.23 0.55 -0.22 0.575 Z"
        ),
        "#6b3f24",
        relief=0.6,
    )
    b.rod(path("M0.165 0.57 L0.15 0.62 C0.2 0.655 0.26 0.64 0.265 0.6"), "#3a3c44", 0.02)
    b.rod([(0.15, 0.62), (0.1, 0.6)], "#6b3f24", 0.028)
    b.line(circle(*crank, 0.055), "#9aa1ad", 0.016)
    b.rod([crank, (0.02, 0.09)], "#9aa1ad", 0.016)
    b.rod([(-0.02, 0.085), (0.06, 0.085)], "#26262c", 0.018)
    b.line([(-0.28, 0.235), (-0.03, 0.255)], "#4a4d56", 0.007)
    b.line([(-0.28, 0.195), (-0.03, 0.145)], "#4a4d56", 0.007)
    b.lit(box(0.2, 0.4, 0.4, 0.53, round_by=0.02), "#a8743f", relief=0.5)
    for step in range(5):
        b.line([(0.22 + step * 0.04, 0.41), (0.22 + step * 0.04, 0.52)], "#7a4f28", 0.006, alpha=0.7)
    b.line([(0.205, 0.468), (0.395, 0.468)], "#7a4f28", 0.006, alpha=0.7)


@prop(
    words="airplane, aeroplane, plane, aircraft, jet, airliner",
    stands="air ground",
    home="sky",
    height=0.45,
    metres=12,
    fill=0.34,
    moves="glide",
)
def airplane(b: Brush) -> None:
    with b.at(0, 0.225, turn=7):
        b.lit(path("M0.04 0.08 L-0.08 0.22 L-0.15 0.22 L-0.08 0.06 Z"), "#a9b2bf", relief=0.4)
        b.lit(path("M-0.32 0.05 L-0.46 0.24 L-0.38 0.25 L-0.2 0.06 Z"), "#2f64a3", relief=0.6)
        fuselage = path(
            "M-0.48 0.055 C-0.3 0.07 0.2 0.085 0.32 0.075 C0.42 0.065 0.49 0.025 0.49 -0.005 "
            "C0.49 -0.045 0.42 -0.065 0.32 -0.065 C0.1 -0.065 -0.2 -0.06 -0.3 -0.03 "
            "C-0.38 -0.005 -0.46 0.03 -0.48 0.055 Z"
        )
        b.lit(fuselage, "#f3f3f1", relief=0.65)
        with b.inside(fuselage):
            b.flat(
                path("M-0.5 0.02 C-0.2 -0.01 0.3 -0.02 0.5 -0.01 L0.5 -0.028 C0.3 -0.038 -0.2 -0.028 -0.5 0.0 Z"),
                "#2f64a3",
            )
            b.shade(path("M-0.5 -0.1 L0.5 -0.1 L0.5 -0.03 C0.2 -0.045 -0.2 -0.045 -0.5 0.0 Z"), alpha=0.28, soft=0.02)
        for step in range(15):
            b.lamp(box(-0.24 + step * 0.038, 0.02, -0.225 + step * 0.038, 0.04, round_by=0.006))
        b.lit(path("M0.4 0.05 C0.44 0.045 0.46 0.03 0.47 0.018 L0.415 0.018 Z"), "#2d3d52", relief=0.7)
        b.lit(path("M-0.38 0.03 L-0.5 -0.04 L-0.44 -0.045 L-0.26 0.015 Z"), "#d5dae2", relief=0.5)
        b.lit(path("M0.12 -0.01 L-0.14 -0.2 L-0.22 -0.2 L-0.06 -0.015 Z"), "#dfe4ea", relief=0.6)
        b.line([(0.1, -0.015), (-0.15, -0.195)], "#ffffff", 0.008, alpha=0.7)
        b.lit(box(-0.04, -0.13, 0.09, -0.075, round_by=0.027), "#c3cad4", relief=0.8)
        b.flat(oval(0.085, -0.102, 0.01, 0.024), "#39404f")


@prop(
    words="hot air balloon, balloon, montgolfier",
    stands="air ground",
    home="sky mountains",
    height=1.32,
    metres=22,
    fill=0.5,
)
def hot_air_balloon(b: Brush) -> None:
    for x in (-0.09, 0.09):
        b.line([(x * 1.9, 0.38), (x, 0.18)], "#6b4a2c", 0.01)
    b.line([(0, 0.36), (0, 0.18)], "#6b4a2c", 0.008)
    envelope = path(
        "M0 1.31 C-0.28 1.31 -0.5 1.1 -0.5 0.82 C-0.5 0.6 -0.28 0.48 -0.18 0.36 "
        "L0.18 0.36 C0.28 0.48 0.5 0.6 0.5 0.82 C0.5 1.1 0.28 1.31 0 1.31 Z"
    )
    b.ball(envelope, "#d9482f", relief=0.65)
    with b.inside(envelope):
        for half, colour in ((0.44, "#f2b640"), (0.33, "#d9482f"), (0.2, "#f6ead0"), (0.085, "#2f6f8f")):
            gore = path(
                f"M0 1.33 C{-half * 1.12} 1.3 {-half * 1.14} 0.6 {-half * 0.42} 0.34 "
                f"L{half * 0.42} 0.34 C{half * 1.14} 0.6 {half * 1.12} 1.3 0 1.33 Z"
            )
            b.ball(gore, colour, relief=0.5)
        b.shade(circle(-b.light.x * 0.45, 0.8 - b.light.y * 0.35, 0.42), alpha=0.35, soft=0.14)
        b.flat(
            path("M-0.5 0.86 C-0.2 0.8 0.2 0.8 0.5 0.86 L0.5 0.81 C0.2 0.75 -0.2 0.75 -0.5 0.81 Z"),
            "#8a2a22",
            alpha=0.5,
        )
        b.sheen(oval(0.22 if b.light.x > 0 else -0.22, 1.08, 0.09, 0.13), alpha=0.4, soft=0.06)
    b.lit(path("M-0.18 0.37 L-0.145 0.32 L0.145 0.32 L0.18 0.37 Z"), "#8a2a22", relief=0.5)
    b.fire(path("M-0.025 0.2 C-0.03 0.25 -0.01 0.28 0 0.31 C0.01 0.28 0.03 0.25 0.025 0.2 Z"), "#ffb347")
    b.glow(0, 0.26, 0.14 + 0.12 * b.light.night, "#ffb347", alpha=0.5)
    b.lit(box(-0.1, 0.0, 0.1, 0.17, round_by=0.025), "#a8743f", relief=0.6)
    for y in (0.045, 0.085, 0.125):
        b.line([(-0.095, y), (0.095, y)], "#744a24", 0.008, alpha=0.6)
    b.rod([(-0.105, 0.17), (0.105, 0.17)], "#6b4424", 0.026)


@prop(words="tractor, harvester", stands="ground", home="farm_field", height=0.8, metres=2.8, fill=0.42)
def tractor(b: Brush) -> None:
    b.rod([(0.3, 0.5), (0.3, 0.68)], "#34363e", 0.026)
    b.lit(path("M-0.4 0.42 L-0.36 0.74 L0.06 0.74 L0.1 0.42 Z"), "#2c3a44", relief=0.3, alpha=0.55)
    b.rod([(-0.37, 0.44), (-0.33, 0.72)], "#2f7a42", 0.03)
    b.rod([(0.03, 0.72), (0.08, 0.44)], "#2f7a42", 0.026)
    b.lit(box(-0.41, 0.71, 0.1, 0.775, round_by=0.025), "#2f7a42", relief=0.6)
    b.sheen(poly((-0.22, 0.7), (-0.1, 0.7), (-0.18, 0.45), (-0.3, 0.45)), alpha=0.25)
    b.rod([(-0.1, 0.44), (-0.02, 0.56)], "#23252c", 0.016)
    b.line([(-0.07, 0.58), (0.03, 0.54)], "#23252c", 0.02)
    b.lit(
        path("M-0.08 0.24 L-0.08 0.46 L0.06 0.5 L0.42 0.47 C0.46 0.46 0.47 0.43 0.47 0.4 L0.46 0.24 Z"),
        "#368a4a",
        relief=0.65,
    )
    b.shade(path("M-0.08 0.22 L0.48 0.22 L0.48 0.3 L-0.08 0.3 Z"), alpha=0.35, soft=0.015)
    for x in (0.3, 0.34, 0.38):
        b.line([(x, 0.34), (x, 0.42)], "#1f5a30", 0.012)
    b.line([(0.06, 0.445), (0.44, 0.425)], "#f2c84a", 0.018)
    b.lamp(oval(0.462, 0.41, 0.018, 0.028), "#fff2c0", dark="#f4f0e0")
    b.lit(
        path(
            "M-0.5 0.36 C-0.46 0.54 -0.3 0.6 -0.16 0.56 C-0.06 0.53 -0.01 0.46 0.0 0.38 "
            "L-0.06 0.36 C-0.1 0.46 -0.2 0.5 -0.28 0.48 C-0.36 0.46 -0.42 0.42 -0.44 0.34 Z"
        ),
        "#2f7a42",
        relief=0.6,
    )
    for x, y, radius in ((-0.24, 0.245, 0.245), (0.33, 0.145, 0.145)):
        for lug in range(22):
            angle = math.radians(lug * 360 / 22)
            b.line(
                [
                    (x + math.cos(angle) * radius * 0.8, y + math.sin(angle) * radius * 0.8),
                    (x + math.cos(angle + 0.12) * radius * 0.955, y + math.sin(angle + 0.12) * radius * 0.955),
                ],
                "#17181d",
                radius * 0.09,
            )
        tyred_wheel(b, x, y, radius * 0.93, rim=0.6, colour="#f2c230")


@prop(
    words="bus, school bus, omnibus",
    stands="ground",
    home="street road",
    height=0.52,
    metres=3.2,
    fill=0.36,
    way="road",
    coat="#e0a02e",
)
def bus(b: Brush) -> None:
    body = path(
        "M-0.49 0.1 L-0.49 0.45 C-0.49 0.49 -0.47 0.51 -0.43 0.51 L0.4 0.51 C0.46 0.51 0.48 0.48 0.485 0.43 "
        "L0.495 0.24 L0.495 0.1 C0.495 0.08 0.48 0.07 0.46 0.07 L-0.46 0.07 C-0.48 0.07 -0.49 0.08 -0.49 0.1 Z"
    )
    b.lit(body, "#e0a02e", relief=0.6)
    with b.inside(body):
        b.shade(box(-0.5, 0.0, 0.5, 0.13), alpha=0.35, soft=0.02)
        b.flat(box(-0.5, 0.2, 0.5, 0.225), "#5b3a1c")
        b.sheen(box(-0.5, 0.475, 0.5, 0.495), alpha=0.5, soft=0.008)
    for step in range(6):
        pane = box(-0.45 + step * 0.132, 0.29, -0.335 + step * 0.132, 0.44, round_by=0.014)
        b.lamp(pane)
        with b.inside(pane):
            x = -0.45 + step * 0.132
            b.sheen(poly((x + 0.05, 0.45), (x + 0.09, 0.45), (x + 0.05, 0.28), (x + 0.01, 0.28)), alpha=0.3)
    b.lit(box(0.355, 0.1, 0.435, 0.44, round_by=0.01), "#34495c", relief=0.6)
    b.line([(0.395, 0.1), (0.395, 0.44)], "#e0a02e", 0.01)
    b.lit(path("M0.45 0.44 L0.482 0.44 L0.492 0.26 L0.45 0.26 Z"), "#34495c", relief=0.6)
    b.lamp(oval(0.478, 0.16, 0.018, 0.024), "#fff2c0", dark="#f4f0e0")
    b.fire(box(-0.49, 0.14, -0.472, 0.19, round_by=0.006), "#ff4a38", alpha=0.9)
    for x in (-0.28, 0.24):
        b.flat(meet(circle(x, 0.085, 0.1), box(-0.5, 0.07, 0.5, 0.3)), "#1d1a20")
        tyred_wheel(b, x, 0.085, 0.085)
