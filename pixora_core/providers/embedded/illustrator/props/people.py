"""People, seen from so far away that they need no faces."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.figure import DRESSES, dressed, from_behind, standing
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["child", "crowd", "family", "person", "running_child", "walker"]


@prop(
    words="person, man, woman, human, traveler, traveller, onlooker",
    stands="ground",
    home="meadow mountains room",
    height=2.5,
    metres=1.75,
    fill=0.46,
    clothed=True,
)
def person(b: Brush) -> None:
    """Somebody who stands and looks out into the picture, as the one who watches does."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))])
    with b.at(0, 0, scale=2.5):
        from_behind(b, dress, kind=int(b.rng.integers(3)))


@prop(
    words="walker, wanderer, pedestrian, passer-by",
    stands="ground",
    home="road street",
    height=2.44,
    metres=1.75,
    fill=0.48,
    clothed=True,
    kind_of="person",
    cues="walker, walking, walks, walked, on a road, on a path, on the path, crossing, going home, way home, "
    "on a long road, country road, passer",
)
def walker(b: Brush) -> None:
    coat, dark, skin = b.worn(0, "#c2573b"), b.worn(2, "#2b3145"), "#c98f68"
    b.rod([(0.05, 1.86), (0.24, 1.56), (0.4, 1.34)], b.worn(0, "#97402b"), 0.13)
    b.ball(circle(0.42, 1.31, 0.05), skin, relief=0.4)
    b.lit(limb("-0.03 1.2 0.24, -0.1 0.72 0.16, -0.31 0.27 0.1, -0.34 0.2 0.09"), "#20253a", relief=0.4)
    b.lit(
        path("M-0.4 0.24 L-0.29 0.16 C-0.22 0.1 -0.2 0.06 -0.2 0.0 L-0.25 0.0 C-0.3 0.08 -0.4 0.12 -0.42 0.16 Z"),
        "#4a3022",
        relief=0.5,
    )
    b.lit(limb("0.03 1.2 0.27, 0.19 0.72 0.17, 0.33 0.16 0.11"), dark, relief=0.5)
    b.lit(path("M0.27 0.13 L0.38 0.15 C0.44 0.1 0.5 0.08 0.5 0.04 L0.49 0.0 L0.27 0.0 Z"), "#5a3a28", relief=0.5)
    b.rod([(0.04, 1.98), (0.055, 2.1)], skin, 0.11)
    scarf = limb("0.0 1.98 0.13, -0.16 1.98 0.11, -0.3 2.02 0.1, -0.43 1.95 0.08")
    b.lit(scarf, b.worn(1, "#e3b04a"), relief=0.5)
    body = curve(
        "-0.1 1.98, -0.17 1.86, -0.18 1.55, -0.2 1.2, -0.31 0.88, -0.1 0.84, "
        "0.1 0.86, 0.27 0.84, 0.22 1.2, 0.21 1.5, 0.2 1.84, 0.13 1.97",
        tension=0.4,
    )
    b.lit(body, coat, relief=0.6)
    with b.inside(body):
        b.line(path("M0.13 1.9 C0.15 1.5 0.12 1.2 0.17 0.84"), "#7d3322", 0.014, alpha=0.7)
        b.shade(box(-0.4, 1.26, 0.4, 1.32), alpha=0.35)
        b.shade(path("M-0.05 0.8 L-0.02 1.2 L-0.09 0.8 Z"), alpha=0.3, soft=0.015)
    b.lit(curve("-0.1 2.0, 0.0 1.91, 0.14 1.92, 0.17 2.0, 0.1 2.06, -0.04 2.06"), b.worn(1, "#e8b850"), relief=0.5)
    b.lit(limb("-0.03 1.9 0.17, -0.17 1.58 0.14, -0.16 1.3 0.12"), b.worn(0, "#b34e34"), relief=0.6)
    b.ball(circle(-0.15, 1.23, 0.052), skin, relief=0.4)
    b.ball(
        curve("0.19 2.24, 0.2 2.17, 0.17 2.09, 0.08 2.06, -0.03 2.12, -0.07 2.24, -0.02 2.36, 0.1 2.39, 0.18 2.32"),
        skin,
        relief=0.45,
    )
    hair = curve("0.2 2.33, 0.1 2.42, -0.03 2.4, -0.11 2.28, -0.1 2.14, -0.03 2.09, 0.0 2.18, 0.04 2.25, 0.1 2.3")
    b.lit(hair, "#3a2820", relief=0.6)


@prop(
    words="child, kid, boy, girl, toddler, pupil",
    stands="ground",
    home="meadow room",
    height=1.9,
    metres=1.15,
    fill=0.44,
    clothed=True,
)
def child(b: Brush) -> None:
    """A child that stands and looks, a satchel on its back, one hand at its side and one holding a strap."""
    skin, shirt = "#d9a37c", b.worn(0, b.pick("#3f8fb0", "#c9684a", "#5f8a5a", "#b9823a"))
    hair = b.pick("#6b3f20", "#3a2820", "#b98a4a", "#241c20")
    for side in (-1, 1):
        b.lit(
            limb(f"{0.1 * side} 0.66 0.2, {0.11 * side} 0.36 0.16, {0.12 * side} 0.1 0.12"),
            b.worn(2, "#43506e"),
            relief=0.45,
        )
        b.lit(
            path(
                f"M{0.12 * side - 0.09} 0 L{0.12 * side - 0.08} 0.1 L{0.12 * side + 0.08} 0.1 L{0.12 * side + 0.1} 0 Z"
            ),
            "#c8463a",
            relief=0.5,
        )
    b.lit(limb("-0.19 1.13 0.13, -0.29 0.9 0.12, -0.3 0.68 0.1"), shirt, relief=0.5)
    b.ball(circle(-0.3, 0.62, 0.055), skin, relief=0.4)
    b.lit(limb("0.19 1.13 0.13, 0.3 0.98 0.12, 0.2 0.9 0.1"), shirt, relief=0.5)
    body = curve(
        "-0.1 1.22, -0.23 1.12, -0.21 0.85, -0.21 0.56, 0.0 0.53, 0.21 0.56, 0.21 0.85, 0.23 1.12, 0.1 1.22",
        tension=0.4,
    )
    b.lit(body, shirt, relief=0.55)
    pack = box(-0.17, 0.68, 0.17, 1.12, round_by=0.07)
    b.lit(pack, b.worn(1, "#d9882f"), relief=0.55)
    b.lit(box(-0.12, 0.72, 0.12, 0.86, round_by=0.03), "#b96c20", relief=0.5)
    b.line([(-0.17, 0.99), (0.17, 0.99)], "#8f4f18", 0.014, alpha=0.6)
    b.rod([(0, 1.18), (0, 1.28)], skin, 0.11)
    for side in (-1, 1):
        b.ball(oval(0.205 * side, 1.46, 0.032, 0.045), skin, relief=0.4)
    b.ball(oval(0, 1.5, 0.205, 0.225), skin, relief=0.45)
    crown = "0.21 1.56, 0.19 1.72, 0.06 1.85, -0.1 1.84, -0.2 1.7, -0.21 1.54, -0.15 1.38, 0.0 1.33, 0.15 1.38"
    b.lit(curve(crown), hair, relief=0.6)
    b.lit(curve("-0.02 1.84, 0.03 1.9, 0.08 1.84"), hair, relief=0.4)


@prop(
    words="running child, child at play",
    stands="ground",
    home="meadow room",
    height=1.9,
    metres=1.15,
    fill=0.46,
    clothed=True,
    kind_of="child",
    cues="running, runs, playing, plays, waving, waves, laughing, laughs, ball, jumping, dancing, after school, "
    "kite, leaping, chasing, races, racing",
)
def running_child(b: Brush) -> None:
    """A child that runs into the picture and waves, seen from behind."""
    skin, shirt = "#d9a37c", b.worn(0, "#3f8fb0")
    b.rod([(0.1, 1.1), (0.27, 1.3), (0.36, 1.56)], b.worn(0, "#2f6f8c"), 0.13)
    b.ball(circle(0.38, 1.62, 0.06), skin, relief=0.4)
    b.lit(limb("-0.07 0.62 0.2, -0.16 0.4 0.15, -0.34 0.22 0.1, -0.4 0.26 0.09"), b.worn(2, "#3a4560"), relief=0.4)
    b.lit(
        path("M-0.42 0.36 C-0.36 0.32 -0.36 0.22 -0.4 0.14 L-0.46 0.1 C-0.5 0.14 -0.49 0.3 -0.42 0.36 Z"),
        "#a83a30",
        relief=0.5,
    )
    b.lit(limb("0.04 0.62 0.22, 0.16 0.38 0.15, 0.18 0.1 0.11"), b.worn(2, "#4a5878"), relief=0.5)
    b.lit(path("M0.11 0.12 L0.24 0.12 C0.3 0.1 0.35 0.07 0.35 0.03 L0.34 0.0 L0.11 0.0 Z"), "#cf4a3a", relief=0.5)
    b.lit(box(-0.36, 0.72, -0.12, 1.14, round_by=0.08), b.worn(1, "#d9882f"), relief=0.6)
    b.lit(box(-0.35, 0.76, -0.2, 0.92, round_by=0.03), "#b96c20", relief=0.5)
    body = curve(
        "-0.08 1.2, -0.19 1.06, -0.19 0.8, -0.18 0.54, 0.0 0.5, 0.18 0.54, 0.18 0.8, 0.18 1.08, 0.1 1.2", tension=0.4
    )
    b.lit(body, shirt, relief=0.55)
    with b.inside(body):
        for y in (0.68, 0.82, 0.96):
            b.flat(box(-0.3, y, 0.3, y + 0.05), "#f2ead8", alpha=0.85)
    b.line(path("M0.04 1.18 C0.1 1.06 0.08 0.9 -0.1 0.84"), "#8f4f18", 0.035)
    b.lit(limb("-0.02 1.1 0.15, -0.14 0.9 0.12, 0.0 0.76 0.1"), b.worn(0, "#3884a6"), relief=0.6)
    b.ball(circle(0.05, 0.73, 0.055), skin, relief=0.4)
    b.rod([(0.01, 1.16), (0.02, 1.26)], skin, 0.11)
    b.ball(oval(0.03, 1.49, 0.205, 0.225), skin, relief=0.45)
    b.ball(oval(0.215, 1.47, 0.03, 0.045), "#c98f68", relief=0.4)
    hair = curve(
        "0.2 1.58, 0.17 1.72, 0.03 1.79, -0.12 1.74, -0.21 1.6, -0.2 1.42, -0.13 1.31, 0.0 1.275, 0.13 1.3, 0.17 1.42"
    )
    b.lit(hair, "#6b3f20", relief=0.6)
    for lock in ("M-0.12 1.7 C-0.16 1.56 -0.15 1.42 -0.1 1.32", "M0.02 1.77 C0.0 1.6 0.02 1.44 0.03 1.3"):
        b.line(path(lock), "#53301a", 0.014, alpha=0.5)
    b.line(path("M0.13 1.74 C0.15 1.6 0.14 1.46 0.11 1.33"), "#53301a", 0.014, alpha=0.5)


@prop(
    words="crowd, audience, team, group of people, citizen",
    stands="ground",
    home="street city",
    height=0.76,
    metres=1.8,
    fill=0.46,
)
def crowd(b: Brush) -> None:
    rows = ((0.05, 0.75, (-0.36, -0.12, 0.13, 0.37), 2), (0.0, 0.76, (-0.3, -0.02, 0.27), 0))
    for low, tall, places, first in rows:
        for index, x in enumerate(places):
            dress = DRESSES[(first + index * 3) % len(DRESSES)]
            size = tall * (0.86 + 0.1 * (index % 2)) if low == 0 else tall * (0.98 - 0.07 * (index % 2)) * 0.95
            with b.at(x, low, scale=size):
                standing(b, dress)


@prop(
    words="family, parent, mother, father, friend",
    stands="ground",
    home="meadow beach room",
    height=1.3,
    metres=1.75,
    fill=0.52,
)
def family(b: Brush) -> None:
    b.rod([(-0.12, 0.62), (-0.02, 0.5)], DRESSES[1].coat, 0.05)
    b.rod([(0.14, 0.58), (0.02, 0.5)], DRESSES[4].coat, 0.05)
    with b.at(-0.28, 0, scale=1.28):
        standing(b, DRESSES[1])
    with b.at(0.29, 0, scale=1.18):
        standing(b, DRESSES[4])
    with b.at(0.01, 0, scale=0.78):
        standing(b, DRESSES[2], arms=0.04)
