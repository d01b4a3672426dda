"""Props that make, store or give power and light."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["battery", "campfire", "candle", "lamp", "lantern", "light_bulb", "solar_panel", "wind_turbine"]


@prop(
    words="wind turbine, wind farm, wind power, wind energy",
    stands="ground water",
    home="farm_field meadow",
    height=1.75,
    metres=100,
    fill=0.68,
)
def wind_turbine(b: Brush) -> None:
    b.tube(path("M-0.055 0 L-0.026 1.24 L0.026 1.24 L0.055 0 Z"), "#eceff2", relief=0.55)
    b.lit(box(-0.1, 0, 0.1, 0.03, round_by=0.01), "#a9afb8", relief=0.5)
    b.lit(box(-0.065, 1.215, 0.07, 1.295, round_by=0.025), "#dfe3e8", relief=0.5)
    for turn in (0, 120, 240):
        with b.at(0, 1.255, turn=turn + 18):
            b.lit(
                path("M-0.02 0 C-0.072 0.08 -0.05 0.22 -0.01 0.49 L0.008 0.49 C0.02 0.3 0.03 0.12 0.02 0 Z"),
                "#f7f8f9",
                relief=0.55,
            )
            b.line([(0.006, 0.05), (0.002, 0.46)], "#aeb6c0", 0.006, alpha=0.6)
    b.ball(circle(0, 1.255, 0.045), "#f2f4f6", relief=0.7)


@prop(
    words="solar panel, solar power, solar energy, photovoltaics, solar farm",
    stands="ground",
    home="farm_field",
    height=0.74,
    metres=2,
    fill=0.38,
)
def solar_panel(b: Brush) -> None:
    b.rod([(-0.2, 0.02), (-0.2, 0.36)], "#8a919c", 0.034)
    b.rod([(0.24, 0.02), (0.24, 0.36)], "#8a919c", 0.034)
    b.rod([(-0.2, 0.3), (0.24, 0.06)], "#6d7480", 0.02)
    for x in (-0.2, 0.24):
        b.lit(box(x - 0.07, 0, x + 0.07, 0.03, round_by=0.01), "#6d7480", relief=0.5)
    b.lit(poly((-0.5, 0.13), (0.38, 0.13), (0.38, 0.1), (-0.5, 0.1)), "#b9c0ca", relief=0.4)
    b.lit(poly((-0.5, 0.13), (0.38, 0.13), (0.5, 0.73), (-0.34, 0.73)), "#cfd5dd", relief=0.4)
    glass = poly((-0.475, 0.145), (0.362, 0.145), (0.475, 0.715), (-0.325, 0.715))
    b.lit(glass, "#1f4c94", relief=0.8)
    with b.inside(glass):
        b.sheen(poly((-0.1, 0.1), (0.1, 0.1), (0.34, 0.75), (0.14, 0.75)), alpha=0.3, soft=0.02)
        b.sheen(poly((0.16, 0.1), (0.2, 0.1), (0.44, 0.75), (0.4, 0.75)), alpha=0.25, soft=0.01)
        for step in range(1, 6):
            share = step / 6
            b.line([(-0.475 + 0.837 * share, 0.14), (-0.325 + 0.8 * share, 0.72)], "#c9d6ea", 0.008, alpha=0.8)
        for step in range(1, 4):
            share = step / 4
            b.line(
                [(-0.5 + 0.17 * share, 0.145 + 0.57 * share), (0.38 + 0.12 * share, 0.145 + 0.57 * share)],
                "#c9d6ea",
                0.008,
                alpha=0.8,
            )


@prop(
    words="battery, accumulator, energy storage",
    stands="table ground",
    home="laboratory studio",
    height=1.55,
    metres=0.06,
    fill=0.36,
)
def battery(b: Brush) -> None:
    b.tube(box(-0.13, 1.4, 0.13, 1.53, round_by=0.04), "#d9dde3", relief=0.8)
    body = box(-0.4, 0.0, 0.4, 1.43, round_by=0.09)
    b.tube(body, "#2c3440", relief=0.75)
    with b.inside(body):
        b.tube(box(-0.5, 1.02, 0.5, 1.5), "#d8923a", relief=0.8)
        b.line([(-0.5, 1.02), (0.5, 1.02)], "#f5d9a0", 0.014, alpha=0.8)
        b.shade(oval(0, 0, 0.42, 0.07), alpha=0.4, soft=0.03)
    b.fire(path("M0.08 0.86 L-0.17 0.46 L-0.02 0.46 L-0.07 0.14 L0.18 0.58 L0.03 0.58 Z"), "#ffd75a")
    b.glow(0, 0.5, 0.42, "#ffd75a", alpha=0.28)
    for turn in (0, 90):
        with b.at(0, 1.22, turn=turn):
            b.flat(box(-0.075, -0.02, 0.075, 0.02, round_by=0.01), "#fff4dd")


@prop(words="light bulb, bulb, lightbulb", stands="table air", home="studio", height=1.45, metres=0.12, fill=0.4)
def light_bulb(b: Brush) -> None:
    b.glow(0, 0.95, 0.95, "#ffd98a", alpha=0.75)
    glass = path(
        "M-0.17 0.4 C-0.18 0.58 -0.42 0.66 -0.42 0.99 C-0.42 1.25 -0.22 1.43 0 1.43 "
        "C0.22 1.43 0.42 1.25 0.42 0.99 C0.42 0.66 0.18 0.58 0.17 0.4 Z"
    )
    b.ball(glass, "#ffdf94", relief=0.7, alpha=0.92)
    b.fire(glass, "#ffd987", alpha=0.85 * b.light.night)
    with b.inside(glass):
        b.fire(circle(0, 0.98, 0.27), "#fff2c4", alpha=0.85, soft=0.1)
        b.line([(-0.06, 0.38), (-0.1, 0.84)], "#8a6a3a", 0.014)
        b.line([(0.06, 0.38), (0.1, 0.84)], "#8a6a3a", 0.014)
    b.fire(
        curve(
            "-0.11 0.85, -0.07 1.0, -0.03 0.88, 0.0 1.02, 0.03 0.88, 0.07 1.0, "
            "0.11 0.85, 0.06 0.94, 0.03 0.84, 0.0 0.97, -0.03 0.84, -0.07 0.94"
        ),
        "#ff9a2e",
    )
    b.sheen(curve("-0.3 1.08, -0.24 1.24, -0.1 1.34, -0.14 1.28, -0.24 1.18, -0.28 1.02"), alpha=0.7, soft=0.01)
    b.line(glass, "#fff0c8", 0.016, alpha=0.7)
    for step in range(4):
        y = 0.35 - step * 0.075
        b.tube(
            box(-0.175 + step * 0.012, y - 0.03, 0.175 - step * 0.012, y + 0.045, round_by=0.03), "#b4bac4", relief=0.85
        )
    b.tube(path("M-0.12 0.09 C-0.1 0.02 -0.05 0.0 0 0 C0.05 0.0 0.1 0.02 0.12 0.09 Z"), "#3a3e48", relief=0.7)


@prop(words="candle, candlelight", stands="table ground", height=1.5, metres=0.2, fill=0.34, flame=(0.01, 1.2, 0.45))
def candle(b: Brush) -> None:
    b.glow(0, 1.22, 0.75, "#ffb85a", alpha=0.75)
    b.ball(oval(0, 0.1, 0.42, 0.1), "#a8803f", relief=0.7)
    b.lit(oval(0, 0.13, 0.36, 0.07), "#c9a05a", relief=0.5)
    b.rod(path("M0.38 0.14 C0.54 0.2 0.48 0.34 0.36 0.26"), "#a8803f", 0.04)
    wax = path("M-0.17 0.12 L-0.17 0.98 C-0.12 1.03 0.12 1.03 0.17 0.98 L0.17 0.12 C0.1 0.09 -0.1 0.09 -0.17 0.12 Z")
    b.tube(wax, "#f3e4c6", relief=0.55)
    with b.inside(wax):
        b.fade(box(-0.2, 0.5, 0.2, 1.1), "#ffc46a", start=(0, 1.02), end=(0, 0.55), alpha=(0.75, 0.0))
    b.lit(limb("-0.12 0.98 0.06, -0.125 0.84 0.055, -0.12 0.7 0.065, -0.12 0.66 0.03"), "#fbf0d8", relief=0.4)
    b.lit(limb("0.08 0.98 0.05, 0.085 0.88 0.05, 0.085 0.82 0.03"), "#fbf0d8", relief=0.4)
    b.lit(oval(0, 0.99, 0.17, 0.035), "#ffe9b8", relief=0.3)
    b.line(path("M0 0.98 C0.0 1.03 0.01 1.06 0.015 1.09"), "#3a2a20", 0.018)
    b.fire(path("M0.01 1.05 C-0.09 1.12 -0.08 1.24 0.02 1.48 C0.1 1.28 0.12 1.12 0.01 1.05 Z"), "#ff9a2e", soft=0.008)
    b.fire(
        path("M0.012 1.07 C-0.05 1.13 -0.045 1.22 0.018 1.38 C0.07 1.24 0.075 1.12 0.012 1.07 Z"), "#ffe08a", soft=0.006
    )
    b.fire(oval(0.012, 1.13, 0.022, 0.04), "#fffbe8", soft=0.008)


@prop(words="lamp, desk lamp, reading lamp, table lamp, lampshade", stands="table", height=1.35, metres=0.5, fill=0.42)
def lamp(b: Brush) -> None:
    b.glow(0, 0.82, 0.8, "#ffcf80", alpha=0.55)
    b.tube(oval(0, 0.05, 0.26, 0.05), "#5b3f2c", relief=0.6)
    b.ball(
        curve(
            "-0.05 0.05, -0.18 0.2, -0.2 0.34, -0.1 0.5, -0.04 0.58, 0.04 0.58, 0.1 0.5, 0.2 0.34, 0.18 0.2, 0.05 0.05"
        ),
        "#2f7f86",
        relief=0.8,
    )
    b.sheen(oval(0.1 if b.light.x > 0 else -0.1, 0.36, 0.035, 0.08), alpha=0.5, soft=0.02)
    b.tube(box(-0.03, 0.56, 0.03, 0.74), "#c9a046", relief=0.8)
    shade = path("M-0.46 0.72 L-0.25 1.3 C-0.1 1.33 0.1 1.33 0.25 1.3 L0.46 0.72 C0.2 0.67 -0.2 0.67 -0.46 0.72 Z")
    b.tube(shade, "#f0d29a", relief=0.45)
    b.fire(shade, "#f7d692", alpha=0.9 * b.light.night)
    with b.inside(shade):
        b.fire(oval(0, 0.86, 0.3, 0.24), "#ffe9b0", alpha=0.75, soft=0.1)
        for step in range(-4, 5):
            b.line([(step * 0.105, 0.68), (step * 0.056, 1.33)], "#c99a54", 0.008, alpha=0.45)
    b.line(path("M-0.46 0.72 C-0.2 0.67 0.2 0.67 0.46 0.72"), "#b9803f", 0.022)
    b.line(path("M-0.25 1.3 C-0.1 1.33 0.1 1.33 0.25 1.3"), "#b9803f", 0.02)
    b.line([(0.16, 0.69), (0.16, 0.54)], "#c9a046", 0.01)
    b.ball(circle(0.16, 0.52, 0.024), "#c9a046", relief=0.8)


@prop(
    words="lantern, storm lantern",
    stands="ground table air",
    home="night_sky village",
    height=1.6,
    metres=0.35,
    fill=0.36,
    flame=(0.0, 0.5, 0.6),
)
def lantern(b: Brush) -> None:
    b.glow(0, 0.66, 0.85, "#ffb85a", alpha=0.7)
    b.line(path("M-0.26 1.12 C-0.3 1.66 0.3 1.66 0.26 1.12"), "#2c2f38", 0.034)
    b.tube(path("M-0.4 0 L-0.36 0.16 L0.36 0.16 L0.4 0 Z"), "#39404c", relief=0.7)
    glass = path("M-0.28 0.16 C-0.36 0.4 -0.36 0.8 -0.26 1.0 L0.26 1.0 C0.36 0.8 0.36 0.4 0.28 0.16 Z")
    b.fire(glass, "#f2a53a", alpha=0.92)
    with b.inside(glass):
        b.fire(oval(0, 0.5, 0.22, 0.34), "#ffdf8f", alpha=0.95, soft=0.09)
        b.fire(path("M0 0.28 C-0.1 0.4 -0.07 0.54 0.0 0.76 C0.08 0.56 0.1 0.4 0 0.28 Z"), "#fff6d8", soft=0.012)
        b.tube(box(-0.07, 0.14, 0.07, 0.3), "#7a5a2c", relief=0.6)
        b.sheen(curve("-0.26 0.3, -0.3 0.55, -0.25 0.85, -0.24 0.55"), alpha=0.6, soft=0.012)
    for x in (-1, 1):
        b.rod(path(f"M{0.34 * x} 0.14 C{0.47 * x} 0.4 {0.46 * x} 0.84 {0.3 * x} 1.06"), "#39404c", 0.04)
    b.rod(path("M-0.33 0.56 C-0.1 0.5 0.1 0.5 0.33 0.56"), "#39404c", 0.02)
    b.tube(path("M-0.34 1.0 L-0.2 1.18 L-0.12 1.3 L0.12 1.3 L0.2 1.18 L0.34 1.0 Z"), "#39404c", relief=0.75)
    b.tube(box(-0.09, 1.28, 0.09, 1.36, round_by=0.02), "#2c2f38", relief=0.7)
    b.line([(-0.33, 1.005), (0.33, 1.005)], "#7d8796", 0.014, alpha=0.8)


@prop(
    words="campfire, bonfire",
    stands="ground",
    home="forest night_sky",
    height=1.1,
    metres=0.9,
    fill=0.34,
    flame=(0.0, 0.45, 0.75),
)
def campfire(b: Brush) -> None:
    b.glow(0, 0.42, 1.0, "#ff9a3c", alpha=0.75)
    for x, y in ((-0.4, 0.05), (-0.2, 0.07), (0.03, 0.075), (0.24, 0.07), (0.41, 0.05)):
        b.ball(oval(x, y + 0.02, 0.085, 0.06), "#5f5a60", relief=0.5)
    b.rod([(-0.3, 0.08), (0.22, 0.24)], "#5b3a24", 0.095)
    b.rod([(0.3, 0.08), (-0.22, 0.24)], "#6b442a", 0.095)
    for outline, colour, soft in (
        (
            (
                "-0.28 0.2, -0.34 0.4, -0.24 0.62, -0.2 0.48, -0.12 0.78, -0.02 1.06, "
                "0.02 0.84, 0.12 0.66, 0.2 0.82, 0.24 0.58, 0.32 0.42, 0.28 0.2, 0.0 0.12"
            ),
            "#f0541e",
            0.012,
        ),
        (
            (
                "-0.22 0.2, -0.24 0.38, -0.16 0.5, -0.1 0.46, -0.06 0.68, 0.0 0.84, "
                "0.05 0.64, 0.13 0.5, 0.18 0.58, 0.22 0.36, 0.2 0.2, 0.0 0.14"
            ),
            "#ff9a2e",
            0.012,
        ),
        ("-0.13 0.19, -0.15 0.32, -0.07 0.44, 0.0 0.6, 0.06 0.42, 0.13 0.3, 0.12 0.19, 0.0 0.15", "#ffe07a", 0.014),
    ):
        b.fire(curve(outline, tension=0.75), colour, soft=soft)
    b.fire(oval(0, 0.25, 0.06, 0.09), "#fffbe0", soft=0.025)
    b.rod([(-0.34, 0.06), (0.3, 0.1)], "#4a2f1e", 0.085)
    b.ball(circle(-0.35, 0.06, 0.042), "#c99a62", relief=0.4)
    b.line([(-0.26, 0.085), (0.26, 0.12)], "#ff8a2e", 0.014, alpha=0.8, soft=0.006)
    for x, y in ((-0.46, 0.04), (-0.12, 0.035), (0.14, 0.035), (0.36, 0.04)):
        b.ball(oval(x * 0.9, y + 0.005, 0.08, 0.045), "#77717a", relief=0.55)
    for _ in range(14):
        b.fire(circle(b.around(0, 0.3), b.between(0.6, 1.08), b.between(0.005, 0.011)), "#ffc25a", alpha=0.9)
