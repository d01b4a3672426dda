"""Animals of hot forests and wide rivers: from the monkey to the rhinoceros."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import circle, join, oval, path, poly

__all__ = ["crocodile", "gorilla", "hippo", "kangaroo", "koala", "monkey", "panda", "rhino"]


@prop(
    words="monkey, ape, chimpanzee, chimp, baboon, macaque, orangutan, lemur",
    stands="ground",
    home="jungle",
    height=1.1,
    metres=0.8,
    fill=0.38,
)
def monkey(b: Brush) -> None:
    coat, far, skin = "#7a5236", "#553826", "#d9ae88"
    b.line(path("M-0.2 0.1 C-0.48 0.06 -0.5 0.36 -0.36 0.46 C-0.28 0.52 -0.22 0.44 -0.28 0.4"), coat, 0.05)
    b.lit(limb("0.06 0.58 0.13, 0.22 0.4 0.09, 0.28 0.16 0.08, 0.3 0.05 0.07"), far, relief=0.4)
    body = curve("-0.26 0.06, -0.28 0.3, -0.18 0.54, -0.04 0.68, 0.12 0.66, 0.18 0.46, 0.16 0.2, 0.1 0.03, -0.1 0.0")
    b.lit(body, coat, relief=0.55)
    with b.inside(body):
        b.flat(oval(0.1, 0.34, 0.1, 0.22), "#b58a64", alpha=0.8, soft=0.03)
    b.lit(curve("-0.24 0.04, -0.26 0.24, -0.08 0.34, 0.06 0.24, 0.04 0.06"), "#845a3c", relief=0.5)
    b.lit(limb("-0.04 0.06 0.1, 0.14 0.04 0.07, 0.22 0.03 0.06"), skin, relief=0.4)
    b.lit(limb("-0.1 0.58 0.14, -0.02 0.4 0.1, 0.1 0.22 0.085, 0.14 0.12 0.07"), "#845a3c", relief=0.5)
    b.lit(oval(0.15, 0.1, 0.05, 0.045), skin, relief=0.4)
    for x in (-0.14, 0.31):
        b.ball(circle(x, 0.84, 0.075), skin, relief=0.4)
    b.ball(circle(0.08, 0.86, 0.2), coat, relief=0.5)
    b.lit(
        curve("-0.02 0.93, 0.08 0.9, 0.2 0.93, 0.25 0.86, 0.24 0.74, 0.16 0.67, 0.06 0.68, -0.03 0.76, -0.05 0.86"),
        skin,
        relief=0.4,
    )
    for x in (0.04, 0.17):
        b.flat(circle(x, 0.855, 0.024), "#1c120e")
        b.flat(circle(x + 0.007, 0.863, 0.008), "#ffffff")
    b.line(path("M0.02 0.745 Q0.11 0.705 0.2 0.745"), "#7a4a34", 0.014)
    for x in (0.09, 0.13):
        b.flat(oval(x, 0.79, 0.009, 0.007), "#7a4a34")


@prop(words="gorilla, silverback", stands="ground", home="jungle", height=0.92, metres=1.6, fill=0.44)
def gorilla(b: Brush) -> None:
    coat, far = "#3c3a44", "#2a2832"
    b.lit(limb("-0.16 0.34 0.18, -0.12 0.18 0.13, -0.12 0.04 0.12"), far, relief=0.4)
    b.lit(limb("0.22 0.56 0.16, 0.33 0.32 0.13, 0.36 0.07 0.12"), far, relief=0.4)
    body = curve(
        "-0.42 0.28, -0.38 0.48, -0.24 0.64, -0.04 0.76, 0.14 0.84, 0.26 0.78, 0.3 0.6, 0.22 0.42, "
        "0.04 0.32, -0.14 0.22, "
        "-0.34 0.16"
    )
    hind = limb("-0.32 0.3 0.22, -0.3 0.15 0.15, -0.3 0.04 0.13", tension=0.3)
    whole = join(body, hind, oval(-0.27, 0.035, 0.11, 0.035))
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.flat(
            curve("-0.38 0.46, -0.24 0.62, -0.06 0.72, 0.0 0.6, -0.14 0.46, -0.3 0.36"), "#9a9aa2", alpha=0.7, soft=0.04
        )
        b.shade(oval(0.0, 0.3, 0.2, 0.07), alpha=0.4, soft=0.04)
    fore = limb("0.12 0.66 0.24, 0.15 0.42 0.18, 0.19 0.2 0.14, 0.2 0.05 0.13", tension=0.4)
    b.lit(join(fore, oval(0.22, 0.04, 0.085, 0.04)), "#45434e", relief=0.5)
    b.ball(
        curve("0.18 0.72, 0.2 0.86, 0.29 0.92, 0.37 0.86, 0.44 0.76, 0.47 0.62, 0.4 0.55, 0.28 0.56"), coat, relief=0.5
    )
    face = curve("0.32 0.78, 0.41 0.77, 0.46 0.7, 0.49 0.62, 0.44 0.56, 0.36 0.57, 0.31 0.66")
    b.lit(face, "#5c5458", relief=0.4)
    b.line(path("M0.32 0.785 Q0.38 0.81 0.43 0.775"), "#24222a", 0.028)
    b.flat(circle(0.4, 0.745, 0.014), "#100c0c")
    b.flat(oval(0.46, 0.665, 0.014, 0.01), "#17121a")
    b.line(path("M0.475 0.605 Q0.43 0.59 0.38 0.6"), "#2c262a", 0.01)
    b.lit(circle(0.235, 0.76, 0.034), "#5c5458", relief=0.4)


@prop(
    words="panda, giant panda, red panda",
    stands="ground",
    home="bamboo_grove forest",
    height=0.98,
    metres=1.2,
    fill=0.42,
)
def panda(b: Brush) -> None:
    white, black = "#f0ebe2", "#2a282e"
    for side in (-1, 1):
        b.ball(circle(side * 0.24, 0.9, 0.085), black, relief=0.4)
    b.ball(
        curve("-0.4 0.08, -0.42 0.34, -0.3 0.58, 0.0 0.64, 0.3 0.58, 0.42 0.34, 0.4 0.08, 0.2 0.0, -0.2 0.0"),
        white,
        relief=0.5,
    )
    b.lit(curve("-0.37 0.46, -0.26 0.6, 0.0 0.62, 0.26 0.6, 0.37 0.46, 0.2 0.4, 0.0 0.43, -0.2 0.4"), black, relief=0.5)
    for side in (-1, 1):
        b.ball(oval(side * 0.31, 0.1, 0.17, 0.11), black, relief=0.5)
        b.ball(oval(side * 0.33, 0.1, 0.075, 0.065), "#5a5258", relief=0.4)
    b.ball(
        curve("-0.31 0.68, -0.28 0.86, -0.14 0.97, 0.14 0.97, 0.28 0.86, 0.31 0.68, 0.2 0.53, 0.0 0.49, -0.2 0.53"),
        white,
        relief=0.45,
    )
    for side in (-1, 1):
        with b.at(side * 0.135, 0.735, turn=side * 28):
            b.flat(oval(0, 0, 0.07, 0.095), black)
        b.flat(circle(side * 0.125, 0.745, 0.027), "#0e0c10")
        b.flat(circle(side * 0.125 + 0.009, 0.755, 0.009), "#ffffff")
    b.ball(oval(0, 0.645, 0.05, 0.034), black, relief=0.6)
    b.line(path("M-0.06 0.58 Q-0.02 0.56 0 0.61 Q0.02 0.56 0.06 0.58"), black, 0.013)
    b.rod([(-0.16, 0.24), (0.3, 0.56)], "#6d9a45", 0.035)
    for x, y, turn in ((0.22, 0.5, 70), (0.3, 0.56, 20), (0.27, 0.53, -40)):
        with b.at(x, y, turn=turn):
            b.lit(path("M0 0 C0.05 0.03 0.12 0.03 0.18 0 C0.12 -0.03 0.05 -0.03 0 0 Z"), "#7fae4c", relief=0.4)
    for x, y in ((-0.1, 0.29), (0.09, 0.4)):
        b.ball(oval(x, y, 0.1, 0.075), black, relief=0.5)


@prop(words="koala, wombat, sloth", stands="ground", home="forest", height=1.2, metres=0.7, fill=0.42)
def koala(b: Brush) -> None:
    coat = "#97949c"
    b.tube(path("M0.16 0 L0.2 0.6 L0.15 1.2 L0.4 1.2 L0.37 0.6 L0.46 0 Z"), "#8a7562", relief=0.6)
    b.ball(
        curve("-0.2 0.16, -0.22 0.4, -0.1 0.62, 0.1 0.66, 0.26 0.5, 0.28 0.24, 0.14 0.08, -0.08 0.06"),
        coat,
        relief=0.55,
    )
    b.lit(limb("-0.02 0.2 0.2, 0.16 0.14 0.15, 0.32 0.22 0.12"), "#8a8790", relief=0.5)
    b.lit(limb("0.06 0.5 0.15, 0.22 0.5 0.12, 0.36 0.56 0.1"), "#8a8790", relief=0.5)
    for x in (-0.34, 0.2):
        b.ball(circle(x, 0.95, 0.15), coat, relief=0.5)
        b.flat(circle(x, 0.94, 0.1), "#e0d6d2", alpha=0.9, soft=0.015)
    b.ball(
        curve("-0.33 0.74, -0.3 0.92, -0.16 1.02, 0.04 1.02, 0.17 0.92, 0.2 0.74, 0.1 0.6, -0.07 0.56, -0.23 0.6"),
        coat,
        relief=0.45,
    )
    for x in (-0.2, 0.06):
        b.flat(circle(x, 0.83, 0.027), "#17131a")
        b.flat(circle(x + 0.008, 0.84, 0.009), "#ffffff")
    b.ball(oval(-0.07, 0.75, 0.06, 0.095), "#2c2830", relief=0.6)
    b.line(path("M-0.14 0.63 Q-0.07 0.6 0.0 0.63"), "#4a444c", 0.012)


@prop(words="kangaroo, wallaby", stands="ground", home="desert meadow", height=1.22, metres=1.5, fill=0.46)
def kangaroo(b: Brush) -> None:
    coat, far = "#b07a4e", "#825636"
    b.lit(limb("-0.12 0.28 0.2, -0.26 0.14 0.13, -0.4 0.06 0.08, -0.49 0.03 0.03"), coat, relief=0.5)
    b.lit(limb("0.1 0.62 0.09, 0.2 0.54 0.06, 0.28 0.56 0.05"), far, relief=0.4)
    body = curve(
        "-0.24 0.3, -0.22 0.5, -0.1 0.68, 0.04 0.84, 0.12 0.96, 0.22 0.94, 0.22 0.8, 0.2 0.64, 0.16 0.46, "
        "0.1 0.3, -0.04 0.2, "
        "-0.18 0.2"
    )
    b.lit(body, coat, relief=0.55)
    with b.inside(body):
        b.flat(oval(0.15, 0.56, 0.08, 0.28), "#e3c8a4", alpha=0.9, soft=0.03)
        b.line(path("M0.02 0.44 Q0.1 0.38 0.18 0.46"), far, 0.014, alpha=0.7)
    b.lit(limb("-0.06 0.36 0.27, 0.08 0.26 0.16, 0.0 0.13 0.08, -0.06 0.05 0.06"), "#b88456", relief=0.5)
    b.lit(join(limb("-0.08 0.045 0.06, 0.1 0.03 0.055, 0.22 0.022 0.04")), far, relief=0.4)
    b.lit(limb("0.06 0.68 0.1, 0.14 0.56 0.07, 0.24 0.5 0.055, 0.28 0.46 0.05"), coat, relief=0.5)
    for sweep in ("0.17 1.02 0.06, 0.12 1.12 0.08, 0.08 1.2 0.014", "0.22 1.04 0.06, 0.21 1.14 0.08, 0.19 1.215 0.014"):
        b.lit(limb(sweep), coat, relief=0.5)
    b.lit(
        curve("0.1 0.94, 0.14 1.04, 0.24 1.07, 0.34 1.0, 0.43 0.93, 0.43 0.88, 0.34 0.86, 0.2 0.85"), coat, relief=0.5
    )
    b.flat(oval(0.42, 0.915, 0.022, 0.022), "#2a1c18")
    b.flat(circle(0.275, 0.99, 0.016), "#1a100c")


@prop(
    words="crocodile, alligator, caiman",
    stands="ground water",
    home="river_valley",
    height=0.28,
    metres=0.7,
    fill=0.2,
    sinks=0.2,
)
def crocodile(b: Brush) -> None:
    coat, low = "#5f7248", "#b3ad82"
    for x in (-0.12, 0.16):
        b.lit(limb(f"{x} 0.1 0.09, {x - 0.03} 0.04 0.06, {x + 0.02} 0.016 0.05"), "#46562f", relief=0.4)
    body = curve(
        "-0.5 0.1, -0.36 0.13, -0.22 0.2, -0.04 0.24, 0.1 0.22, 0.2 0.2, 0.27 0.23, 0.31 0.2, 0.4 0.155, "
        "0.48 0.15, 0.5 0.12, "
        "0.46 0.09, 0.34 0.075, 0.2 0.05, 0.0 0.03, -0.2 0.04, -0.36 0.07"
    )
    b.lit(body, coat, relief=0.6)
    with b.inside(body):
        b.flat(
            curve("0.5 0.09, 0.3 0.09, 0.1 0.07, -0.16 0.07, -0.4 0.08, -0.2 0.0, 0.4 0.0"), low, alpha=0.85, soft=0.012
        )
        for x, y in stations("-0.1 0.17, 0.0 0.17, 0.08 0.15, -0.04 0.12, -0.18 0.14, 0.14 0.12, 0.05 0.11"):
            b.flat(oval(x, y, 0.026, 0.017), "#46562f", alpha=0.7)
    for step in range(12):
        x = -0.42 + step * 0.05
        y = (0.115, 0.127, 0.145, 0.165, 0.185, 0.205, 0.22, 0.232, 0.237, 0.235, 0.228, 0.217)[step]
        b.lit(poly((x - 0.017, y - 0.006), (x, y + 0.03), (x + 0.02, y - 0.004)), "#4c5d38", relief=0.4)
    b.ball(circle(0.268, 0.232, 0.026), coat, relief=0.5)
    b.flat(circle(0.274, 0.235, 0.013), "#e3c24a")
    b.flat(oval(0.275, 0.235, 0.004, 0.011), "#17120c")
    b.line(path("M0.49 0.118 Q0.4 0.1 0.3 0.12 Q0.27 0.13 0.25 0.12"), "#33401f", 0.007)
    for x in (0.33, 0.36, 0.39, 0.42, 0.45):
        b.flat(poly((x - 0.008, 0.112), (x, 0.09), (x + 0.008, 0.112)), "#f4eedb")


@prop(
    words="hippo, hippopotamus",
    stands="ground water",
    home="river_valley meadow",
    height=0.66,
    metres=1.5,
    fill=0.38,
    sinks=0.1,
)
def hippo(b: Brush) -> None:
    _heavy(b, coat="#8a7480", far="#66545f", horns=False)


@prop(words="rhino, rhinoceros", stands="ground", home="meadow", height=0.66, metres=1.7, fill=0.4)
def rhino(b: Brush) -> None:
    _heavy(b, coat="#8f8c8a", far="#69666a", horns=True)


def _heavy(b: Brush, *, coat: str, far: str, horns: bool) -> None:
    """A barrel on four columns, its head low."""
    for x in (-0.18, 0.18):
        b.tube(limb(f"{x} 0.3 0.16, {x + 0.01} 0.14 0.12, {x + 0.01} 0 0.13", tension=0.2), far, relief=0.4)
    body = curve(
        "-0.47 0.36, -0.45 0.5, -0.34 0.59, -0.14 0.61, 0.06 0.59, 0.2 0.63, 0.3 0.56, 0.33 0.38, "
        "0.2 0.22, -0.04 0.17, "
        "-0.3 0.18, -0.43 0.25"
    )
    legs = [limb(f"{x} 0.34 0.2, {x} 0.16 0.14, {x} 0 0.15", tension=0.2) for x in (-0.33, 0.1)]
    whole = join(body, *legs)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.shade(oval(-0.08, 0.17, 0.24, 0.06), alpha=0.4, soft=0.03)
        b.shade(path("M0.2 0.6 Q0.14 0.44 0.2 0.3"), alpha=0.2)
        b.line(path("M-0.28 0.56 Q-0.34 0.4 -0.26 0.26"), far, 0.012, alpha=0.5)
        b.sheen(oval(-0.16, 0.58, 0.2, 0.022), alpha=0.3, soft=0.02)
    if horns:
        b.lit(path("M0.44 0.42 C0.5 0.46 0.5 0.56 0.485 0.62 C0.45 0.56 0.41 0.5 0.39 0.47 Z"), "#d9d0c0", relief=0.6)
        b.lit(path("M0.36 0.5 C0.4 0.52 0.4 0.56 0.395 0.6 C0.37 0.57 0.34 0.54 0.32 0.52 Z"), "#d9d0c0", relief=0.6)
        head = "0.2 0.5, 0.26 0.57, 0.36 0.51, 0.45 0.43, 0.49 0.34, 0.46 0.27, 0.36 0.26, 0.26 0.3, 0.2 0.38"
    else:
        head = (
            "0.18 0.48, 0.24 0.58, 0.33 0.57, 0.4 0.46, 0.49 0.42, 0.5 0.3, 0.46 0.22, 0.34 0.21, 0.25 0.28, 0.18 0.36"
        )
    b.lit(curve(head), coat, relief=0.5)
    if not horns:
        b.flat(oval(0.42, 0.27, 0.07, 0.05), "#c79a9c", alpha=0.5, soft=0.02)
        for x in (0.44, 0.475):
            b.flat(oval(x, 0.405, 0.012, 0.009), far)
    for x in (0.22, 0.28):
        b.lit(oval(x, 0.59 if not horns else 0.6, 0.03, 0.045), far if x < 0.25 else coat, relief=0.4)
    b.flat(circle(0.33, 0.49 if not horns else 0.44, 0.013), "#161114")
    b.line(path("M0.48 0.3 Q0.42 0.27 0.36 0.32"), far, 0.01)
