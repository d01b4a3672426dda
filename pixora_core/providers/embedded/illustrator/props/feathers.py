"""Birds by their plumage: parrot, eagle, flamingo, peacock, stork."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["eagle", "flamingo", "parrot", "peacock", "stork"]


@prop(
    words="parrot, macaw, cockatoo, budgie, budgerigar, parakeet, toucan, canary",
    stands="ground table",
    home="jungle",
    height=1.5,
    metres=0.5,
    fill=0.44,
    coat="#cf3d33",
)
def parrot(b: Brush) -> None:
    b.rod([(-0.46, 0.42), (0.0, 0.46), (0.46, 0.4)], "#6a4a34", 0.075)
    b.rod([(0.3, 0.42), (0.31, 0.04)], "#5a3e2c", 0.07)
    for sweep, tone in (
        ("-0.08 0.5 0.16, -0.18 0.26 0.11, -0.3 0.06 0.03", "#3a62a8"),
        ("-0.02 0.5 0.14, -0.1 0.24 0.1, -0.2 0.05 0.03", "#cf3d33"),
    ):
        b.lit(limb(sweep), tone, relief=0.5)
    body = curve("-0.16 0.5, -0.2 0.8, -0.14 1.08, 0.02 1.22, 0.18 1.16, 0.24 0.94, 0.2 0.66, 0.08 0.48, -0.04 0.44")
    b.ball(body, "#cf3d33", relief=0.55)
    wing = curve("-0.16 1.02, -0.02 1.0, 0.06 0.8, 0.0 0.58, -0.12 0.38, -0.2 0.5, -0.24 0.8")
    b.lit(wing, "#e0b038", relief=0.5)
    with b.inside(wing):
        b.flat(curve("-0.3 0.78, -0.04 0.82, 0.08 0.7, 0.0 0.3, -0.3 0.3"), "#3a62a8", soft=0.01)
        for x in (-0.16, -0.1, -0.04):
            b.line([(x, 0.78), (x - 0.02, 0.44)], "#274678", 0.012, alpha=0.7)
    b.ball(curve("-0.1 1.16, -0.06 1.36, 0.08 1.48, 0.22 1.42, 0.28 1.28, 0.22 1.12, 0.06 1.06"), "#cf3d33", relief=0.5)
    b.flat(oval(0.16, 1.28, 0.085, 0.1), "#f4eee4")
    b.lit(curve("0.22 1.38, 0.34 1.36, 0.42 1.24, 0.4 1.1, 0.34 1.16, 0.24 1.2"), "#3a3236", relief=0.6)
    b.lit(curve("0.22 1.2, 0.32 1.16, 0.32 1.1, 0.22 1.12"), "#2a2428", relief=0.5)
    b.ball(circle(0.14, 1.33, 0.03), "#17120f")
    b.flat(circle(0.149, 1.34, 0.01), "#ffffff")
    for x in (0.02, 0.1):
        b.rod([(x, 0.5), (x + 0.03, 0.42)], "#8a8488", 0.035)


@prop(
    words="eagle, hawk, falcon, buzzard, kestrel, condor, vulture, bird of prey",
    stands="air",
    home="mountains sky",
    height=0.56,
    metres=0.9,
    fill=0.3,
)
def eagle(b: Brush) -> None:
    dark, light = "#5c4030", "#7f5c42"
    for side in (-1, 1):
        wing = curve(
            f"{side * 0.05} 0.34, {side * 0.16} 0.43, {side * 0.3} 0.5, {side * 0.42} 0.54, "
            f"{side * 0.5} 0.5, {side * 0.46} 0.47, "
            f"{side * 0.49} 0.44, {side * 0.43} 0.41, {side * 0.45} 0.37, {side * 0.37} 0.35, {side * 0.36} 0.31, "
            f"{side * 0.26} 0.28, {side * 0.14} 0.24, {side * 0.05} 0.22",
            tension=0.4,
        )
        b.lit(wing, light if side > 0 else dark, relief=0.5)
        with b.inside(wing):
            b.flat(
                curve(
                    f"{side * 0.0} 0.38, {side * 0.3} 0.52, {side * 0.44} 0.56, {side * 0.3} 0.44, {side * 0.1} 0.32"
                ),
                dark,
                alpha=0.6,
                soft=0.015,
            )
            for feather in range(6):
                x = side * (0.12 + 0.055 * feather)
                b.line(
                    [(x, 0.26 + 0.02 * feather), (x - side * 0.02, 0.36 + 0.02 * feather)], "#3f2c20", 0.006, alpha=0.7
                )
    b.lit(path("M-0.045 0.2 L-0.1 0.02 Q0 0.05 0.1 0.02 L0.045 0.2 Z"), "#efe6d6", relief=0.4)
    b.ball(curve("-0.06 0.32, -0.07 0.22, 0.0 0.1, 0.07 0.22, 0.06 0.32, 0.0 0.36"), dark, relief=0.5)
    b.ball(curve("-0.045 0.34, -0.035 0.43, 0.0 0.45, 0.04 0.43, 0.045 0.34, 0.0 0.3"), "#f4ede0", relief=0.4)
    b.lit(path("M0.03 0.42 C0.08 0.42 0.09 0.39 0.085 0.36 C0.07 0.38 0.05 0.38 0.03 0.385 Z"), "#e3b03c", relief=0.5)
    b.flat(circle(0.022, 0.41, 0.008), "#17120f")


@prop(words="flamingo", stands="ground", home="beach river_valley", height=1.5, metres=1.4, fill=0.46)
def flamingo(b: Brush) -> None:
    pink, deep = "#eb9a96", "#d4706f"
    b.rod([(0.0, 0.74), (0.02, 0.4), (0.0, 0.02)], deep, 0.028)
    b.rod([(-0.06, 0.74), (-0.16, 0.5), (0.02, 0.5)], deep, 0.026)
    b.line([(-0.06, 0.012), (0.1, 0.012)], deep, 0.022)
    b.ball(
        curve("-0.42 0.78, -0.3 0.94, -0.08 1.0, 0.12 0.96, 0.2 0.84, 0.12 0.72, -0.08 0.68, -0.28 0.72"),
        pink,
        relief=0.5,
    )
    b.lit(curve("0.06 0.92, -0.12 0.98, -0.34 0.9, -0.48 0.76, -0.28 0.74, -0.06 0.76"), deep, relief=0.5)
    b.flat(path("M-0.46 0.78 L-0.32 0.78 L-0.36 0.74 Z"), "#3a2a30")
    b.lit(
        limb(
            "0.1 0.86 0.14, 0.26 0.96 0.09, 0.26 1.12 0.07, 0.14 1.22 0.06, 0.12 1.36 0.06, "
            "0.22 1.43 0.06, 0.28 1.4 0.06"
        ),
        pink,
        relief=0.5,
    )
    b.ball(oval(0.28, 1.4, 0.075, 0.065), pink, relief=0.5)
    b.lit(curve("0.33 1.42, 0.42 1.4, 0.44 1.3, 0.4 1.22, 0.38 1.3, 0.32 1.34"), "#f3e2d4", relief=0.4)
    b.flat(curve("0.44 1.31, 0.41 1.21, 0.385 1.27"), "#2a2228")
    b.flat(circle(0.3, 1.42, 0.013), "#f0d24a")
    b.flat(circle(0.3, 1.42, 0.007), "#17120f")


@prop(words="peacock, peafowl", stands="ground", home="meadow", height=0.92, metres=1.4, fill=0.46)
def peacock(b: Brush) -> None:
    fan = path("M0 0.16 L-0.5 0.3 C-0.48 0.7 -0.24 0.92 0 0.92 C0.24 0.92 0.48 0.7 0.5 0.3 Z")
    b.lit(fan, "#2f6f5c", relief=0.4)
    with b.inside(fan):
        for row, (reach, size) in enumerate(((0.68, 0.042), (0.54, 0.036), (0.41, 0.03))):
            count = 15 - 2 * row
            for eye in range(count):
                angle = math.radians(14 + 152 * (eye + 0.5) / count)
                x, y = math.cos(angle) * reach * 0.68, 0.16 + math.sin(angle) * reach
                b.line([(0, 0.2), (x, y)], "#7a9a4c", 0.007, alpha=0.7)
                b.flat(circle(x, y, size), "#b58a3c")
                b.flat(circle(x, y, size * 0.68), "#3f9a9a")
                b.flat(circle(x, y, size * 0.38), "#223a78")
    for x in (-0.03, 0.04):
        b.rod([(x, 0.16), (x, 0.015)], "#8a7a6a", 0.018)
    b.ball(
        curve("-0.1 0.2, -0.09 0.36, -0.04 0.5, 0.03 0.52, 0.07 0.4, 0.1 0.24, 0.06 0.13, -0.05 0.12"),
        "#2c56a0",
        relief=0.6,
    )
    b.ball(oval(0.02, 0.54, 0.05, 0.045), "#2c56a0", relief=0.5)
    b.lit(path("M0.06 0.56 L0.12 0.535 L0.06 0.525 Z"), "#c9b48a", relief=0.4)
    b.flat(circle(0.035, 0.55, 0.009), "#ffffff")
    for dx in (-0.04, 0.0, 0.04):
        b.line([(0.01, 0.58), (0.01 + dx, 0.65)], "#1f3a6a", 0.006)
        b.flat(circle(0.01 + dx, 0.655, 0.011), "#3f9a9a")


@prop(
    words="stork, heron, crane bird, egret",
    stands="ground",
    home="river_valley meadow",
    height=1.4,
    metres=1.0,
    fill=0.42,
)
def stork(b: Brush) -> None:
    white, red = "#f3eee4", "#d0492f"
    b.rod([(0.02, 0.66), (0.04, 0.36), (0.02, 0.02)], red, 0.028)
    b.rod([(-0.06, 0.66), (-0.04, 0.34), (-0.08, 0.02)], "#a83a26", 0.026)
    for x in (-0.08, 0.02):
        b.line([(x - 0.03, 0.012), (x + 0.09, 0.012)], red, 0.02)
    b.ball(
        curve("-0.3 0.78, -0.18 0.94, 0.02 0.98, 0.16 0.9, 0.18 0.76, 0.08 0.66, -0.1 0.63, -0.22 0.68"),
        white,
        relief=0.5,
    )
    b.lit(curve("0.04 0.92, -0.16 0.9, -0.34 0.78, -0.48 0.62, -0.26 0.66, -0.06 0.72"), white, relief=0.5)
    b.lit(curve("-0.14 0.78, -0.32 0.74, -0.5 0.58, -0.3 0.62, -0.16 0.68"), "#2c2a30", relief=0.5)
    b.lit(limb("0.1 0.86 0.15, 0.17 1.02 0.09, 0.14 1.16 0.075, 0.17 1.28 0.075"), white, relief=0.5)
    b.ball(oval(0.2, 1.31, 0.075, 0.062), white, relief=0.4)
    b.lit(path("M0.25 1.335 L0.5 1.24 L0.25 1.28 Z"), red, relief=0.5)
    b.flat(circle(0.22, 1.325, 0.013), "#17120f")
