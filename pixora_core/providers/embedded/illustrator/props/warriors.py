"""Who fought, in history and in stories: knight, Viking, legionary, archer, pirate, samurai."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.attire import (
    HOLDING,
    beard,
    dome,
    facing,
)
from pixora_core.providers.embedded.illustrator.props.figure import Dress
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, join, oval, path, poly

__all__ = ["archer", "knight", "legionary", "pirate", "samurai", "viking"]

_TALL: Final = 2.5
_SCALE: Final = 2.4


def _sword(b: Brush, x: float, low: float, high: float) -> None:
    """Held upright, its hilt at the hand."""
    edge = (x - 0.012, x + 0.012)
    b.lit(poly((edge[0], low), (edge[0], high - 0.03), (x, high), (edge[1], high - 0.03), (edge[1], low)), "#c9d0d8")
    b.lit(box(x - 0.038, low - 0.012, x + 0.038, low + 0.006), "#b58a3c", relief=0.5)
    b.rod([(x, low - 0.01), (x, low - 0.06)], "#5a3a24", 0.016)


@prop(
    words="knight, knights, crusader, paladin, templar",
    stands="ground",
    home="meadow mountains",
    height=2.62,
    metres=1.85,
    fill=0.5,
    kind_of="person",
    cues="knight, knights, crusader, armour, armor, templar, round table",
)
def knight(b: Brush) -> None:
    """Somebody in armour, a plume on the helmet, sword and shield."""
    dress = Dress(coat="#a3abb5", legs="#8f98a3", hair="#8f98a3", skin="#a3abb5")
    with b.at(0, 0, scale=2.26):
        _sword(b, 0.165, 0.62, 1.08)
        facing(
            b,
            dress,
            left="0.1 0.79 0.06, 0.14 0.65 0.054, 0.1 0.58 0.046",
            right="0.1 0.79 0.06, 0.165 0.7 0.054, 0.165 0.59 0.046",
        )
        b.lit(path("M-0.085 0.78 L0.085 0.78 L0.09 0.56 L0.1 0.4 L-0.1 0.4 L-0.09 0.56 Z"), "#b8463c", relief=0.5)
        b.flat(join(box(-0.01, 0.62, 0.01, 0.74), box(-0.04, 0.68, 0.04, 0.7)), "#f0e6cc")
        b.lit(box(-0.092, 0.545, 0.092, 0.57), "#4a3626", relief=0.4)
        b.lit(
            path("M-0.2 0.74 L-0.03 0.74 C-0.02 0.6 -0.06 0.5 -0.115 0.45 C-0.17 0.5 -0.21 0.6 -0.2 0.74 Z"),
            "#34568a",
            relief=0.5,
        )
        b.flat(path("M-0.115 0.71 L-0.095 0.64 L-0.115 0.5 L-0.135 0.64 Z"), "#e8cf6a")
        b.lit(
            path("M-0.06 0.86 L-0.065 0.97 C-0.06 1.02 0.06 1.02 0.065 0.97 L0.06 0.86 Q0 0.84 -0.06 0.86 Z"),
            "#b9c1ca",
            relief=0.65,
        )
        b.flat(box(-0.045, 0.93, 0.045, 0.944), "#1f2228")
        b.line([(0.0, 0.93), (0.0, 0.87)], "#7f8892", 0.008)
        b.lit(curve("-0.01 1.01, -0.06 1.1, -0.13 1.1, -0.16 1.02, -0.1 1.05, -0.04 1.01"), "#cf3d33", relief=0.5)


@prop(
    words="viking, vikings, norseman, barbarian, thor, odin",
    stands="ground",
    home="beach mountains",
    height=_TALL,
    metres=1.85,
    fill=0.5,
    kind_of="person",
    cues="viking warrior, vikings, viking, norseman, norse warrior, thor, odin, northmen",
)
def viking(b: Brush) -> None:
    """Somebody in wool and fur, a round helmet, a painted shield and an axe."""
    dress = Dress(coat="#7a6a4c", legs="#4a3c30", hair="#b5763c", skin="#e0ad86")
    with b.at(0, 0, scale=_SCALE):
        b.rod([(0.175, 0.3), (0.155, 0.86)], "#8a6238", 0.018)
        b.lit(path("M0.15 0.87 L0.165 0.74 L0.2 0.72 L0.205 0.9 L0.165 0.86 Z"), "#b9c1c9", relief=0.6)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.06, 0.165 0.68 0.054, 0.165 0.58 0.046")
        b.lit(path("M-0.095 0.55 L-0.12 0.36 L0.12 0.36 L0.095 0.55 Z"), dress.coat, relief=0.5)
        b.lit(box(-0.095, 0.54, 0.095, 0.568), "#3a2a1c", relief=0.4)
        b.lit(
            curve("-0.12 0.8, -0.08 0.88, 0.08 0.88, 0.12 0.8, 0.06 0.76, 0.0 0.78, -0.06 0.76", tension=0.8),
            "#a89478",
            relief=0.5,
        )
        b.ball(circle(-0.105, 0.56, 0.1), "#a8433a", relief=0.4)
        shield = circle(-0.105, 0.56, 0.1)
        with b.inside(shield):
            b.flat(path("M-0.105 0.56 L-0.105 0.66 L-0.005 0.66 L-0.005 0.56 Z"), "#e8dcc0")
            b.flat(path("M-0.105 0.56 L-0.105 0.46 L-0.205 0.46 L-0.205 0.56 Z"), "#e8dcc0")
        b.line(shield, "#5a4a38", 0.012)
        b.ball(circle(-0.105, 0.56, 0.024), "#b9c1c9", relief=0.7)
        beard(b, dress.hair, long=0.1)
        dome(b, "#8f98a2", brim=0.062, high=1.015)
        b.lit(path("M-0.01 0.965 L-0.007 0.915 L0.007 0.915 L0.01 0.965 Z"), "#8f98a2", relief=0.5)


@prop(
    words="legionary, roman soldier, centurion, gladiator, roman legion, spartan, hoplite, hercules, achilles",
    stands="ground",
    home="meadow ruins",
    height=2.62,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="legionary, legionaries, roman soldier, roman soldiers, centurion, gladiator, gladiators, "
    "legion, legions, spartan, hoplite, hercules, achilles, odysseus, trojan",
)
def legionary(b: Brush) -> None:
    """Somebody in bronze and red, a crest on the helmet, a tall shield, a spear."""
    dress = Dress(coat="#a8493a", legs="#c58a62", hair="#2a1f1c", skin="#c58a62")
    with b.at(0, 0, scale=2.28):
        b.rod([(0.175, 0.02), (0.175, 1.06)], "#8a6238", 0.014)
        b.lit(path("M0.16 1.04 L0.175 1.14 L0.19 1.04 Z"), "#c9d0d8", relief=0.6)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.058, 0.17 0.68 0.05, 0.175 0.62 0.044", bare=True)
        b.lit(path("M-0.095 0.83 L0.095 0.83 L0.088 0.57 L-0.088 0.57 Z"), "#b58a4c", relief=0.65)
        for y in (0.62, 0.67, 0.72):
            b.line([(-0.088, y), (0.088, y)], "#7a5a2c", 0.006, alpha=0.8)
        for strip in range(7):
            x = -0.09 + strip * 0.026
            b.lit(box(x, 0.4, x + 0.022, 0.57), ("#8a4a32", "#7a3f2a")[strip % 2], relief=0.4)
        shield = path("M-0.205 0.72 Q-0.11 0.77 -0.02 0.72 L-0.02 0.32 Q-0.11 0.27 -0.205 0.32 Z")
        b.tube(shield, "#a83230", relief=0.5)
        b.line(shield, "#d9b45a", 0.012)
        b.ball(circle(-0.112, 0.52, 0.03), "#d9b45a", relief=0.7)
        b.line([(-0.112, 0.7), (-0.112, 0.34)], "#d9b45a", 0.01)
        dome(b, "#b58a4c", brim=0.06, high=1.015)
        b.lit(path("M-0.06 0.965 L-0.062 0.885 L-0.04 0.885 L-0.036 0.95 Z"), "#a37a40", relief=0.5)
        b.lit(path("M0.06 0.965 L0.062 0.885 L0.04 0.885 L0.036 0.95 Z"), "#a37a40", relief=0.5)
        b.lit(
            curve("-0.09 1.02, -0.05 1.09, 0.03 1.1, 0.09 1.06, 0.09 1.02, 0.02 1.035, -0.05 1.02"),
            "#c9332c",
            relief=0.5,
        )


@prop(
    words="archer, robin hood, bowman, outlaw, hunter, william tell, huntsman",
    stands="ground",
    home="forest meadow",
    height=_TALL,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="archer, archers, robin hood, bowman, hunter, huntsman, outlaw, william tell",
)
def archer(b: Brush) -> None:
    """Somebody in green, a feather in the cap, a bow in the hand, arrows at the back."""
    dress = Dress(coat="#4f7a48", legs="#6d5a3c", hair="#7a4a24", skin="#e0ad86")
    with b.at(0, 0, scale=_SCALE):
        b.rod([(-0.12, 0.9), (-0.06, 0.66)], "#6d4a2c", 0.05)
        for dx in (-0.02, 0.0, 0.02):
            b.line([(-0.115 + dx, 0.88), (-0.14 + dx, 0.97)], "#e8e0cc", 0.007)
            b.flat(oval(-0.14 + dx, 0.97, 0.008, 0.018), "#c9443a")
        facing(b, dress, right="0.1 0.79 0.058, 0.16 0.7 0.05, 0.17 0.6 0.044")
        b.lit(
            path("M-0.09 0.56 L-0.12 0.4 L-0.06 0.42 L0 0.385 L0.06 0.42 L0.12 0.4 L0.09 0.56 Z"),
            dress.coat,
            relief=0.5,
        )
        b.lit(box(-0.09, 0.545, 0.09, 0.57), "#5a3a22", relief=0.4)
        b.line([(-0.09, 0.81), (0.085, 0.6)], "#5a3a22", 0.016)
        b.line(path("M0.155 0.26 C0.22 0.42 0.22 0.74 0.155 0.92"), "#8a5f34", 0.017)
        b.line([(0.155, 0.26), (0.155, 0.92)], "#efe8d8", 0.004)
        b.ball(circle(0.187, 0.585, 0.024), dress.skin, relief=0.4)
        b.lit(curve("-0.068 0.965, -0.05 1.01, 0.02 1.025, 0.1 0.975, 0.06 0.962, 0.0 0.958"), "#3f6a3c", relief=0.5)
        b.lit(curve("-0.02 1.0, -0.08 1.035, -0.14 1.03, -0.08 1.01"), "#c9443a", relief=0.5)


@prop(
    words="pirate, pirates, buccaneer, corsair, captain hook, blackbeard",
    stands="ground",
    home="beach",
    height=_TALL,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="pirate, pirates, buccaneer, corsair, blackbeard",
)
def pirate(b: Brush) -> None:
    """Somebody in a long coat and a cocked hat, a sabre in the hand."""
    dress = Dress(coat="#8a3038", legs="#3a3a48", scarf="#e8dcc0", hair="#2a1f1c", skin="#c58a62")
    with b.at(0, 0, scale=_SCALE):
        b.lit(path("M0.155 0.64 C0.2 0.76 0.2 0.9 0.15 0.98 C0.165 0.88 0.16 0.76 0.138 0.66 Z"), "#c9d0d8", relief=0.7)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.058, 0.165 0.7 0.05, 0.15 0.64 0.044")
        b.lit(path("M-0.05 0.85 L0.05 0.85 L0.045 0.56 L-0.045 0.56 Z"), "#efe8d8", relief=0.4)
        for side in (-1, 1):
            b.lit(
                path(
                    f"M{side * 0.05} 0.85 L{side * 0.112} 0.815 L{side * 0.1} 0.6 L{side * 0.14} 0.3 "
                    f"L{side * 0.05} 0.32 L{side * 0.04} 0.62 Z"
                ),
                dress.coat,
                relief=0.5,
            )
            b.line([(side * 0.046, 0.84), (side * 0.052, 0.33)], "#d9b45a", 0.008)
        b.lit(box(-0.09, 0.54, 0.09, 0.572), "#2a2020", relief=0.4)
        b.flat(box(-0.014, 0.542, 0.014, 0.57), "#e3c25a")
        beard(b, dress.hair, long=0.04)
        b.line([(-0.055, 0.965), (0.055, 0.925)], "#17141a", 0.006)
        b.flat(oval(0.022, 0.936, 0.015, 0.012), "#17141a")
        b.lit(
            curve(
                "-0.13 0.96, -0.08 1.0, 0.0 1.035, 0.08 1.0, 0.13 0.96, 0.06 0.972, 0.0 0.985, -0.06 0.972", tension=0.7
            ),
            "#26222c",
            relief=0.5,
        )
        b.flat(circle(0.0, 1.002, 0.013), "#efe8d8")


@prop(
    words="samurai, ronin, shogun, ninja, samurai warrior",
    stands="ground",
    home="forest mountains",
    height=2.62,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="samurai, ronin, shogun, ninja",
)
def samurai(b: Brush) -> None:
    """Somebody in laced armour, horns of gold on the helmet, a long sword."""
    dress = Dress(coat="#3a4a6a", legs="#2f3444", hair="#1f1a1c", skin="#d9b08a")
    with b.at(0, 0, scale=2.3):
        b.line(path("M0.08 0.6 C0.16 0.72 0.19 0.86 0.19 1.04"), "#c9d0d8", 0.014)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.06, 0.15 0.68 0.056, 0.09 0.6 0.046")
        b.lit(
            path(
                "M-0.08 0.56 C-0.14 0.34 -0.16 0.14 -0.16 0.05 L-0.03 0.05 L0 0.4 L0.03 0.05 "
                "L0.16 0.05 C0.16 0.14 0.14 0.34 0.08 0.56 Z"
            ),
            "#4a4560",
            relief=0.5,
        )
        b.lit(path("M-0.09 0.81 L0.09 0.81 L0.085 0.57 L-0.085 0.57 Z"), "#8a3034", relief=0.5)
        for y in (0.62, 0.67, 0.72, 0.77):
            b.line([(-0.085, y), (0.085, y)], "#d9b45a", 0.006)
        for side in (-1, 1):
            b.lit(box(side * 0.095, 0.66, side * 0.17, 0.82, round_by=0.012), "#8a3034", relief=0.5)
            for y in (0.7, 0.745, 0.79):
                b.line([(side * 0.1, y), (side * 0.165, y)], "#d9b45a", 0.005)
        b.ball(circle(0.085, 0.585, 0.026), dress.skin, relief=0.4)
        b.lit(
            path("M-0.095 0.93 C-0.08 1.0 -0.05 1.03 0 1.03 C0.05 1.03 0.08 1.0 0.095 0.93 L0.05 0.965 L-0.05 0.965 Z"),
            "#2c3038",
            relief=0.6,
        )
        b.line(path("M-0.012 0.99 C-0.04 1.04 -0.07 1.07 -0.085 1.12"), "#e3b53c", 0.014)
        b.line(path("M0.012 0.99 C0.04 1.04 0.07 1.07 0.085 1.12"), "#e3b53c", 0.014)
        b.ball(circle(0, 0.985, 0.018), "#e3b53c")
