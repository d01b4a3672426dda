"""Props that walk or perch."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, join, oval, path, smooth

__all__ = ["cat", "dinosaur", "dog", "elephant", "lion", "penguin", "songbird"]


@prop(words="elephant", stands="ground", home="meadow", height=0.82, metres=3.2, fill=0.46)
def elephant(b: Brush) -> None:
    skin, far = "#8a8790", "#68646f"
    b.line(path("M-0.44 0.56 C-0.49 0.5 -0.47 0.4 -0.48 0.32"), far, 0.022)
    for x in (-0.22, 0.12):
        b.tube(limb(f"{x} 0.4 0.17, {x + 0.01} 0.2 0.13, {x + 0.01} 0 0.14", tension=0.2), far, relief=0.4)
    trunk = limb("0.33 0.6 0.22, 0.42 0.45 0.13, 0.435 0.28 0.085, 0.44 0.13 0.06, 0.475 0.07 0.045")
    body = curve(
        "-0.46 0.42, -0.46 0.56, -0.38 0.68, -0.2 0.755, 0.0 0.74, 0.12 0.71, 0.2 0.78, "
        "0.31 0.8, 0.4 0.72, 0.44 0.58, 0.4 0.46, 0.3 0.42, 0.2 0.34, -0.1 0.27, -0.3 0.3"
    )
    legs = [limb(f"{x} 0.46 0.22, {x} 0.22 0.15, {x} 0 0.16", tension=0.2) for x in (-0.36, 0.23)]
    whole = join(body, trunk, *legs)
    b.lit(whole, skin, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.06, 0.27, 0.26, 0.09), alpha=0.45, soft=0.04)
        b.sheen(oval(-0.2, 0.71, 0.16, 0.03), alpha=0.3, soft=0.03)
        for y in (0.42, 0.36, 0.3, 0.24, 0.18, 0.12):
            b.line(arc(0.44, y + 0.02, 0.06, 215, 325, tall=0.025), "#55515c", 0.008, alpha=0.5)
    b.lit(path("M0.36 0.45 C0.4 0.36 0.46 0.32 0.5 0.34 C0.45 0.35 0.42 0.4 0.4 0.47 Z"), "#f6eedd", relief=0.4)
    ear = curve("0.24 0.73, 0.12 0.75, 0.03 0.66, 0.03 0.52, 0.09 0.4, 0.16 0.37, 0.21 0.46, 0.26 0.56")
    b.shade(curve("0.24 0.71, 0.1 0.73, 0.0 0.64, 0.0 0.5, 0.07 0.37, 0.16 0.34, 0.23 0.45"), alpha=0.35, soft=0.015)
    b.lit(ear, "#97939c", relief=0.55)
    with b.inside(ear):
        b.flat(oval(0.13, 0.55, 0.07, 0.13), "#b08a8c", alpha=0.4, soft=0.03)
    b.flat(circle(0.33, 0.62, 0.013), "#1f1b22")
    for x in (-0.36, 0.23):
        for toe in (-0.05, 0.0, 0.05):
            b.flat(oval(x + toe, 0.012, 0.02, 0.018), "#d9d2c6", alpha=0.85)


@prop(words="lion, lioness", stands="ground", home="meadow", height=0.83, metres=1.2, fill=0.42)
def lion(b: Brush) -> None:
    coat, far = "#d09a4c", "#9c6c34"
    b.rod(path("M-0.4 0.48 C-0.5 0.4 -0.47 0.24 -0.47 0.18"), far, 0.026)
    b.lit(limb("-0.465 0.24 0.03, -0.47 0.17 0.065, -0.465 0.1 0.012"), "#4f2c18", relief=0.4)
    for foot, leg in (
        (-0.2, "-0.24 0.36 0.15, -0.2 0.2 0.085, -0.24 0.09 0.06, -0.22 0.025 0.07"),
        (0.29, "0.2 0.36 0.13, 0.25 0.2 0.085, 0.25 0.08 0.065, 0.27 0.025 0.075"),
    ):
        b.lit(limb(leg), far, relief=0.4)
        b.lit(oval(foot, 0.028, 0.055, 0.028), far, relief=0.4)
    body = curve(
        "-0.43 0.46, -0.36 0.54, -0.16 0.54, 0.04 0.56, 0.26 0.58, "
        "0.28 0.36, 0.16 0.27, -0.1 0.29, -0.24 0.32, -0.4 0.34"
    )
    hind = limb("-0.32 0.44 0.2, -0.34 0.27 0.12, -0.38 0.15 0.06, -0.35 0.03 0.07")
    fore = limb("0.12 0.44 0.16, 0.12 0.26 0.1, 0.12 0.12 0.075, 0.13 0.03 0.085")
    whole = join(body, hind, fore, oval(-0.325, 0.03, 0.06, 0.03), oval(0.155, 0.03, 0.065, 0.03))
    b.lit(whole, coat, relief=0.55)
    with b.inside(whole):
        b.shade(oval(-0.06, 0.27, 0.22, 0.05), alpha=0.4, soft=0.025)
        b.shade(oval(-0.22, 0.38, 0.035, 0.1), alpha=0.22, soft=0.025)
    mane = curve(
        "0.34 0.79, 0.24 0.8, 0.17 0.76, 0.1 0.72, 0.08 0.63, 0.04 0.54, 0.08 0.45, "
        "0.09 0.36, 0.17 0.3, 0.23 0.24, 0.3 0.29, 0.36 0.34, 0.39 0.44, 0.42 0.54, 0.41 0.68",
        tension=0.9,
    )
    b.lit(mane, "#7a431e", relief=0.55)
    with b.inside(mane):
        for x, y, dx, dy in stations(
            "0.2 0.7 -0.08 0.03, 0.17 0.6 -0.09 -0.01, 0.17 0.5 -0.07 -0.05, "
            "0.21 0.42 -0.05 -0.08, 0.28 0.38 -0.01 -0.1, 0.26 0.73 -0.04 0.05"
        ):
            b.line([(x, y), (x + dx, y + dy)], "#4f2813", 0.018, alpha=0.5, soft=0.005)
            b.line([(x + 0.02, y + 0.025), (x + dx + 0.02, y + dy + 0.025)], "#b06a2e", 0.014, alpha=0.6, soft=0.004)
    head = curve(
        "0.25 0.7, 0.33 0.755, 0.4 0.72, 0.43 0.655, 0.495 0.62, 0.5 0.555, 0.46 0.515, 0.38 0.5, 0.29 0.53, 0.24 0.6"
    )
    b.lit(head, "#dba958", relief=0.5)
    with b.inside(head):
        b.flat(oval(0.45, 0.53, 0.07, 0.035), "#f3dfb8", alpha=0.8, soft=0.01)
        b.flat(oval(0.5, 0.6, 0.03, 0.025), "#4a2a20", soft=0.004)
    b.line(path("M0.49 0.565 C0.46 0.55 0.44 0.55 0.425 0.56"), "#6b4020", 0.008, alpha=0.8)
    b.flat(circle(0.385, 0.655, 0.013), "#2a1810")
    b.lit(oval(0.285, 0.72, 0.035, 0.038), "#b9803c", relief=0.4)


@prop(words="cat, kitten, kitty", stands="ground table", home="room village", height=1.3, metres=0.35, fill=0.36)
def cat(b: Brush) -> None:
    coat = "#4d4a58"
    b.rod(path("M-0.2 0.08 C-0.46 0.03 -0.5 0.2 -0.38 0.26"), coat, 0.1)
    body = curve(
        "-0.32 0.03, -0.37 0.24, -0.32 0.46, -0.18 0.68, -0.07 0.86, "
        "0.03 0.92, 0.2 0.9, 0.28 0.78, 0.28 0.6, 0.25 0.4, 0.25 0.03, 0.0 0"
    )
    head = curve("-0.05 0.98, -0.03 1.1, 0.06 1.17, 0.2 1.17, 0.31 1.1, 0.38 1.0, 0.35 0.92, 0.24 0.86, 0.08 0.86")
    ears = (path("M-0.03 1.08 L-0.005 1.29 L0.12 1.17 Z"), path("M0.16 1.17 L0.27 1.29 L0.3 1.1 Z"))
    whole = join(body, head, *ears)
    b.lit(whole, coat, relief=0.55)
    b.flat(path("M0.01 1.12 L0.02 1.24 L0.09 1.17 Z"), "#c08a8e", alpha=0.7)
    with b.inside(whole):
        b.shade(
            path("M-0.16 0.02 C-0.02 0.1 0.02 0.28 -0.1 0.44 C-0.02 0.36 0.16 0.2 0.06 0.0 Z"), alpha=0.35, soft=0.015
        )
        b.flat(
            smooth([(0.3, 0.84), (0.2, 0.8), (0.16, 0.64), (0.2, 0.44), (0.3, 0.4)]), "#efe8e4", alpha=0.9, soft=0.02
        )
        b.flat(oval(0.36, 0.93, 0.09, 0.055), "#efe8e4", alpha=0.9, soft=0.015)
        b.shade(oval(0.14, 0.87, 0.17, 0.03), alpha=0.35, soft=0.02)
    for x in (0.16, 0.26):
        b.lit(box(x - 0.06, 0.0, x + 0.075, 0.075, round_by=0.035), "#efe8e4", relief=0.4)
    b.line([(0.205, 0.07), (0.195, 0.36)], "#2c2a36", 0.012, alpha=0.6)
    b.flat(oval(0.25, 1.03, 0.026, 0.032), "#d9c46a")
    b.flat(oval(0.257, 1.03, 0.01, 0.028), "#15131a")
    b.flat(path("M0.36 0.995 L0.39 0.99 L0.375 0.965 Z"), "#c08a8e")
    b.line(path("M-0.2 0.055 C0 0.04 0.02 0.05 0.08 0.055"), coat, 0.1)
    b.line(path("M-0.2 0.055 C0 0.04 0.02 0.05 0.08 0.055"), "#6a6676", 0.03, alpha=0.5, soft=0.015)


@prop(words="dog, puppy, hound, labrador", stands="ground", home="meadow room", height=0.96, metres=0.7, fill=0.38)
def dog(b: Brush) -> None:
    coat, far = "#c58a48", "#8f5f30"
    b.lit(limb("-0.33 0.56 0.07, -0.41 0.64 0.06, -0.45 0.76 0.045, -0.43 0.84 0.015"), coat, relief=0.5)
    b.lit(limb("-0.19 0.42 0.14, -0.17 0.27 0.09, -0.22 0.15 0.06, -0.19 0.03 0.06"), far, relief=0.4)
    b.lit(limb("0.16 0.42 0.12, 0.2 0.24 0.075, 0.21 0.1 0.062, 0.22 0.03 0.07"), far, relief=0.4)
    b.lit(join(oval(-0.165, 0.025, 0.05, 0.025), oval(0.245, 0.025, 0.055, 0.025)), far, relief=0.4)
    body = curve(
        "-0.38 0.54, -0.3 0.62, -0.1 0.61, 0.08 0.63, 0.2 0.74, 0.34 0.72, "
        "0.31 0.54, 0.24 0.4, 0.1 0.34, -0.1 0.4, -0.22 0.42, -0.36 0.42"
    )
    hind = limb("-0.28 0.5 0.19, -0.27 0.33 0.13, -0.34 0.18 0.062, -0.31 0.03 0.065")
    fore = limb("0.1 0.5 0.16, 0.1 0.3 0.09, 0.1 0.14 0.07, 0.11 0.03 0.08")
    whole = join(body, hind, fore, oval(-0.285, 0.026, 0.055, 0.026), oval(0.135, 0.027, 0.062, 0.027))
    b.lit(whole, coat, relief=0.55)
    with b.inside(whole):
        b.shade(oval(-0.06, 0.36, 0.22, 0.06), alpha=0.35, soft=0.03)
        b.flat(smooth([(0.3, 0.66), (0.32, 0.5), (0.22, 0.38), (0.2, 0.5)]), "#f2dfbd", alpha=0.85, soft=0.025)
        b.shade(oval(0.26, 0.68, 0.12, 0.05), alpha=0.3, soft=0.025)
    head = curve(
        "0.17 0.8, 0.2 0.9, 0.28 0.945, 0.35 0.925, 0.38 0.86, "
        "0.48 0.83, 0.5 0.775, 0.47 0.73, 0.37 0.7, 0.26 0.69, 0.19 0.73"
    )
    b.lit(head, "#d09850", relief=0.5)
    with b.inside(head):
        b.flat(oval(0.44, 0.735, 0.1, 0.045), "#f2dfbd", alpha=0.85, soft=0.015)
    b.ball(oval(0.477, 0.815, 0.023, 0.021), "#231a18", relief=0.8)
    b.flat(circle(0.345, 0.855, 0.014), "#231a18")
    b.line(path("M0.48 0.755 C0.44 0.74 0.4 0.745 0.38 0.76"), "#6b4322", 0.008, alpha=0.8)
    b.lit(curve("0.27 0.92, 0.2 0.9, 0.14 0.8, 0.13 0.69, 0.18 0.67, 0.24 0.74, 0.27 0.83"), "#8a5526", relief=0.5)
    b.rod(path("M0.165 0.7 C0.2 0.66 0.28 0.64 0.34 0.67"), "#c23a34", 0.035)
    b.ball(circle(0.31, 0.625, 0.024), "#e6b845", relief=0.8)


@prop(
    words="songbird, sparrow, robin, finch, nightingale, perched bird",
    stands="ground table",
    home="forest meadow",
    height=0.86,
    metres=0.14,
    fill=0.3,
    kind_of="bird",
    cues="small bird, a bird on a, a bird on an, a bird on the, a bird in a, a bird in an, songbird",
)
def songbird(b: Brush) -> None:
    for x in (-0.02, 0.08):
        b.line([(x, 0.16), (x + 0.01, 0.02)], "#5a4030", 0.02)
        b.line([(x - 0.03, 0.012), (x + 0.06, 0.012)], "#5a4030", 0.018)
    b.lit(path("M-0.2 0.4 L-0.49 0.26 L-0.46 0.19 L-0.12 0.24 Z"), "#3f5f7d", relief=0.5)
    body = curve(
        "0.4 0.64, 0.36 0.76, 0.24 0.83, 0.1 0.8, 0.0 0.68, -0.16 0.5, "
        "-0.26 0.33, -0.14 0.2, 0.06 0.13, 0.24 0.2, 0.34 0.36, 0.36 0.5"
    )
    b.ball(body, "#4f7ba3", relief=0.55)
    with b.inside(body):
        b.flat(curve("0.42 0.66, 0.28 0.62, 0.22 0.5, 0.16 0.34, 0.18 0.12, 0.5 0.2"), "#e0743a", alpha=0.95, soft=0.02)
        b.flat(oval(0.08, 0.14, 0.22, 0.08), "#f4ead8", alpha=0.9, soft=0.04)
    wing = path(
        "M0.1 0.58 C-0.04 0.58 -0.16 0.44 -0.34 0.24 C-0.16 0.22 0.06 0.26 0.12 0.42 C0.14 0.5 0.14 0.56 0.1 0.58 Z"
    )
    b.lit(wing, "#36587a", relief=0.6)
    for start, end in (((0.06, 0.42), (-0.2, 0.28)), ((0.06, 0.36), (-0.12, 0.265)), ((0.02, 0.5), (-0.2, 0.34))):
        b.line([start, end], "#a9c4da", 0.012, alpha=0.6)
    b.lit(path("M0.37 0.71 L0.5 0.665 L0.38 0.63 Z"), "#e8b13a", relief=0.5)
    b.flat(circle(0.28, 0.71, 0.027), "#16161c")
    b.flat(circle(0.289, 0.719, 0.008), "#ffffff")


@prop(words="penguin", stands="ground", home="polar", height=1.5, metres=1.0, fill=0.42)
def penguin(b: Brush) -> None:
    for x in (-0.14, 0.14):
        b.lit(
            smooth([(x - 0.14, 0.02), (x, 0.09), (x + 0.14, 0.02), (x + 0.05, 0.0), (x - 0.05, 0.0)]),
            "#e08a2e",
            relief=0.5,
        )
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            b.lit(
                path("M0.26 1.02 C0.42 0.9 0.5 0.68 0.48 0.46 C0.42 0.42 0.32 0.62 0.24 0.8 Z"), "#262b3a", relief=0.6
            )
    body = curve(
        "0 1.5, -0.15 1.46, -0.23 1.32, -0.25 1.12, -0.34 0.8, -0.37 0.45, -0.27 0.12, "
        "0 0.04, 0.27 0.12, 0.37 0.45, 0.34 0.8, 0.25 1.12, 0.23 1.32, 0.15 1.46"
    )
    b.ball(body, "#2c3244", relief=0.55)
    with b.inside(body):
        belly = curve(
            "0 1.1, -0.15 1.02, -0.26 0.76, -0.28 0.44, -0.19 0.14, 0 0.07, 0.19 0.14, 0.28 0.44, 0.26 0.76, 0.15 1.02"
        )
        b.ball(belly, "#f5f3ee", relief=0.5)
        b.flat(oval(0, 1.04, 0.15, 0.07), "#f2b648", alpha=0.75, soft=0.05)
        for flip in (False, True):
            with b.at(0, 0, flip=flip):
                b.flat(
                    smooth([(0.14, 1.36), (0.22, 1.26), (0.2, 1.1), (0.13, 1.08), (0.15, 1.22)]), "#f2a833", soft=0.015
                )
    b.lit(
        path("M-0.05 1.3 C0 1.36 0.05 1.36 0.09 1.3 L0.2 1.23 L0.05 1.22 C0.0 1.21 -0.06 1.25 -0.05 1.3 Z"),
        "#e08a2e",
        relief=0.6,
    )
    for x in (-0.09, 0.11):
        b.flat(circle(x, 1.355, 0.02), "#ffffff")
        b.flat(circle(x + 0.004, 1.355, 0.011), "#101218")


@prop(words="dinosaur, brachiosaurus, sauropod", stands="ground", home="forest", height=0.92, metres=9, fill=0.52)
def dinosaur(b: Brush) -> None:
    skin, far = "#6f8f5a", "#4c6842"
    for leg in (
        "-0.1 0.28 0.13, -0.08 0.16 0.085, -0.08 0.02 0.085",
        "0.13 0.28 0.1, 0.155 0.16 0.075, 0.155 0.02 0.075",
    ):
        b.tube(limb(leg, tension=0.3), far, relief=0.4)
    back = limb(
        "-0.5 0.1 0.01, -0.43 0.14 0.035, -0.34 0.24 0.085, -0.22 0.33 0.19, -0.05 0.36 0.3, "
        "0.11 0.38 0.25, 0.22 0.5 0.13, 0.29 0.66 0.085, 0.34 0.79 0.065, 0.39 0.85 0.06"
    )
    head = curve("0.34 0.86, 0.38 0.915, 0.43 0.905, 0.49 0.86, 0.495 0.825, 0.46 0.81, 0.39 0.815")
    legs = [
        limb("-0.18 0.32 0.17, -0.19 0.17 0.1, -0.19 0.0 0.1", tension=0.25),
        limb("0.1 0.32 0.13, 0.1 0.17 0.09, 0.1 0.0 0.09", tension=0.25),
    ]
    whole = join(back, head, *legs)
    b.lit(whole, skin, relief=0.65)
    with b.inside(whole):
        b.flat(oval(-0.02, 0.22, 0.26, 0.06), "#cfd2a0", alpha=0.5, soft=0.03)
        b.shade(oval(-0.04, 0.21, 0.11, 0.05), alpha=0.4, soft=0.03)
        for x, y, r in stations(
            "-0.28 0.33 0.03, -0.17 0.43 0.045, -0.05 0.48 0.05, "
            "0.06 0.49 0.04, 0.16 0.53 0.03, 0.21 0.61 0.02, -0.37 0.25 0.02"
        ):
            b.flat(oval(x, y, r, r * 0.6), "#46663c", alpha=0.55, soft=0.008)
        b.line(path("M0.4 0.835 C0.43 0.825 0.46 0.83 0.49 0.84"), "#3b5433", 0.007, alpha=0.8)
    b.flat(circle(0.415, 0.878, 0.01), "#1b2416")
    for x in (-0.215, -0.19, -0.165, 0.075, 0.1, 0.125):
        b.flat(oval(x, 0.012, 0.011, 0.012), "#e3dfc2")
