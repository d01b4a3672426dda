"""Figures that people are made of: how somebody is dressed, and stands, seen from behind or from in front.

All are one unit tall, their feet at y = 0. They need no faces: they are seen from some way off.
"""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path
from pixora_core.units import Frozen

__all__ = ["DRESSES", "Dress", "arm", "dressed", "from_behind", "from_front", "head", "shoe", "standing"]


class Dress(Frozen):
    """What somebody wears, and who it is: coat, legs, scarf, hair and skin."""

    coat: str | RGB
    legs: str | RGB = "#2f3444"
    scarf: str | RGB = "#e3b04a"
    hair: str = "#3a2820"
    skin: str = "#c98f68"
    skirt: bool = False


DRESSES = (
    Dress(coat="#b8503c", legs="#2c3040"),
    Dress(coat="#3c6f7d", hair="#1f1a1c", skin="#8a5a3c"),
    Dress(coat="#d9a441", legs="#4a3a34", hair="#7a4a24", skin="#e0ad86", skirt=True),
    Dress(coat="#56688f", legs="#2a2a34", hair="#b98a4a", skin="#e3b592"),
    Dress(coat="#7d4f74", legs="#33283a", hair="#241c20", skin="#a86f4a", skirt=True),
    Dress(coat="#5f7d52", legs="#3a352c", hair="#8f8a88", skin="#d9a37c"),
    Dress(coat="#e0d6c4", legs="#4a4f5c", hair="#4a2c1c", skin="#c58a62"),
)


def dressed(b: Brush, dress: Dress) -> Dress:
    """The dress in a character's colours: the coat first, then the scarf, then the legs."""
    worn = {"coat": b.worn(0, dress.coat), "scarf": b.worn(1, dress.scarf), "legs": b.worn(2, dress.legs)}
    return dress.model_copy(update=worn)


def shoe(b: Brush, x: float, tone: str = "#2a2024") -> None:
    """A shoe, its heel at `x`."""
    b.lit(path(f"M{x - 0.036} 0 L{x - 0.03} 0.05 L{x + 0.03} 0.05 L{x + 0.04} 0 Z"), tone, relief=0.5)


def arm(b: Brush, dress: Dress, stations: str, *, bare: bool = False) -> None:
    """An arm along "x y width" stations from the shoulder to the wrist, and its hand; `bare` from the elbow on."""
    whole = stations.split(",")
    if bare:
        b.lit(limb(",".join(whole[1:])), dress.skin, relief=0.5)
        b.lit(limb(",".join(whole[:2])), dress.coat, relief=0.5)
    else:
        b.lit(limb(stations), dress.coat, relief=0.5)
    x, y = (float(number) for number in whole[-1].split()[:2])
    b.ball(circle(x, y - 0.02, 0.024), dress.skin, relief=0.4)


def from_behind(b: Brush, dress: Dress, *, kind: int) -> None:
    """Somebody who looks into the picture: bareheaded in a jacket, in coat, cap and scarf, or in coat and hat."""
    for x, foot in ((-0.045, -0.055), (0.05, 0.075)):
        b.lit(limb(f"{x} 0.46 0.095, {x * 1.1} 0.24 0.07, {foot} 0.04 0.056", tension=0.3), dress.legs, relief=0.45)
        shoe(b, foot)
    for side in (-1, 1):
        arm(b, dress, f"{0.095 * side} 0.785 0.06, {0.145 * side} 0.66 0.056, {0.15 * side} 0.51 0.05")
    low = 0.26 if dress.skirt else 0.43 if kind == 0 else 0.36
    flare = 0.13 if dress.skirt or kind else 0.105
    coat = curve(
        f"-0.045 0.85, -0.115 0.81, -0.115 0.66, -0.1 0.57, -{flare} {low}, 0.0 {low - 0.02}, "
        f"{flare + 0.01} {low + 0.01}, "
        "0.105 0.57, 0.115 0.66, 0.115 0.81, 0.045 0.85",
        tension=0.4,
    )
    b.lit(coat, dress.coat, relief=0.6)
    with b.inside(coat):
        b.line([(0.0, 0.84), (0.005, 0.56), (0.012, low)], "#1c1820", 0.005, alpha=0.25)
        b.shade(box(-0.2, 0.545, 0.2, 0.565), alpha=0.3 if kind else 0.12)
        for x in (-0.07, 0.065):
            b.shade(path(f"M{x} 0.54 L{x - 0.03} {low - 0.05} L{x + 0.02} {low - 0.05} Z"), alpha=0.2, soft=0.012)
    b.rod([(0, 0.83), (0, 0.9)], dress.skin, 0.05)
    if kind == 1:
        b.lit(curve("-0.075 0.85, -0.06 0.9, 0.0 0.915, 0.06 0.9, 0.075 0.85, 0.0 0.825"), dress.scarf, relief=0.5)
        b.lit(
            limb("0.04 0.87 0.04, 0.1 0.84 0.05, 0.15 0.83 0.05, 0.185 0.805 0.04", tension=0.5),
            dress.scarf,
            relief=0.5,
        )
    else:
        b.lit(curve("-0.062 0.845, -0.04 0.872, 0.0 0.866, 0.04 0.872, 0.062 0.845, 0.0 0.828"), dress.coat, relief=0.7)
    _head_from_behind(b, dress, kind)


def _head_from_behind(b: Brush, dress: Dress, kind: int) -> None:
    """A head whose nape and ears are seen below hair, cap or hat."""
    for side in (-1, 1):
        b.ball(oval(0.054 * side, 0.928, 0.011, 0.019), dress.skin, relief=0.4)
    b.ball(oval(0, 0.932, 0.052, 0.066), dress.skin, relief=0.4)
    if kind == 0:
        nape = "-0.05 0.885, 0.0 0.872, 0.05 0.885" if dress.skirt else "-0.042 0.912, 0.0 0.9, 0.042 0.912"
        b.lit(curve(f"-0.057 0.95, {nape}, 0.057 0.95, 0.04 0.988, 0.0 1.0, -0.04 0.988"), dress.hair, relief=0.55)
        if dress.skirt:
            b.ball(circle(0.0, 0.985, 0.028), dress.hair, relief=0.5)
        return
    b.lit(curve("-0.05 0.94, -0.04 0.915, 0.0 0.906, 0.04 0.915, 0.05 0.94, 0.0 0.95"), dress.hair, relief=0.5)
    if kind == 1:
        cap = "-0.058 0.935, -0.058 0.968, -0.03 0.996, 0.03 0.996, 0.058 0.968, 0.058 0.935, 0.0 0.926"
        b.lit(curve(cap), dress.scarf, relief=0.6)
        b.lit(box(-0.06, 0.926, 0.06, 0.948, round_by=0.01), dress.scarf, relief=0.35)
        return
    b.lit(oval(0, 0.945, 0.098, 0.016), "#6a5648", relief=0.5)
    b.lit(curve("-0.055 0.945, -0.05 0.99, 0.0 1.0, 0.05 0.99, 0.055 0.945"), "#7a6452", relief=0.6)


def from_front(b: Brush, dress: Dress, *, arms: tuple[str, str], apron: str | None = None, bare: bool = False) -> None:
    """Somebody who faces us, up to the neck; arms as stations, an apron over it if it has a colour."""
    for x in (-0.048, 0.05):
        b.lit(limb(f"{x} 0.48 0.1, {x * 1.05} 0.25 0.078, {x * 1.1} 0.04 0.06", tension=0.3), dress.legs, relief=0.45)
        shoe(b, x * 1.1)
    low, flare = (0.24, 0.15) if dress.skirt else (0.43, 0.1)
    body = curve(
        f"-0.045 0.85, -0.112 0.815, -0.105 0.68, -0.085 0.58, -{flare} {low}, 0.0 {low - 0.015}, {flare} {low}, "
        "0.085 0.58, 0.105 0.68, 0.112 0.815, 0.045 0.85",
        tension=0.4,
    )
    b.lit(body, dress.coat, relief=0.55)
    b.lit(path("M-0.04 0.85 L0 0.78 L0.04 0.85 Z"), dress.skin, relief=0.3)
    if apron:
        cloth = path(
            "M-0.055 0.74 L0.055 0.74 C0.06 0.66 0.095 0.6 0.1 0.56 L0.11 0.3 L-0.11 0.3 L-0.1 0.56 "
            "C-0.095 0.6 -0.06 0.66 -0.055 0.74 Z"
        )
        b.lit(cloth, apron, relief=0.4)
        b.line([(-0.05, 0.74), (-0.04, 0.84)], apron, 0.012)
        b.line([(0.05, 0.74), (0.04, 0.84)], apron, 0.012)
        b.shade(box(-0.1, 0.555, 0.1, 0.57), alpha=0.3)
    else:
        b.line([(0.0, 0.78), (0.0, low + 0.01)], "#1c1820", 0.005, alpha=0.22)
    for stations in arms:
        arm(b, dress, stations, bare=bare)


def head(b: Brush, dress: Dress, *, hat: str | None = None) -> None:
    """A face that looks at us from too far away for features; under a brimmed hat if it has a colour."""
    if dress.skirt:
        b.lit(
            curve("-0.07 0.95, -0.075 0.87, -0.05 0.83, 0.05 0.83, 0.075 0.87, 0.07 0.95, 0.0 1.0"),
            dress.hair,
            relief=0.5,
        )
    b.rod([(0, 0.83), (0, 0.9)], dress.skin, 0.05)
    b.ball(oval(0, 0.925, 0.055, 0.07), dress.skin, relief=0.4)
    fringe = "-0.058 0.935, -0.058 0.975, -0.025 1.0, 0.03 1.0, 0.058 0.975, 0.058 0.935, 0.035 0.968, -0.02 0.962"
    b.lit(curve(fringe), dress.hair, relief=0.55)
    if hat:
        b.lit(curve("-0.055 0.962, -0.045 1.0, 0.0 1.012, 0.045 1.0, 0.055 0.962, 0.0 0.955"), hat, relief=0.5)
        b.lit(oval(0, 0.962, 0.115, 0.018), hat, relief=0.45)


def standing(b: Brush, dress: Dress, *, arms: float = 0.02) -> None:
    """Somebody who stands with the back to us, one unit tall."""
    for side in (-1, 1):
        b.lit(
            limb(f"{0.045 * side} 0.5 0.1, {0.055 * side} 0.27 0.075, {0.052 * side} 0.03 0.06", tension=0.3),
            dress.legs,
            relief=0.45,
        )
        b.lit(oval(0.06 * side, 0.018, 0.042, 0.02), "#2a2024", relief=0.4)
        b.lit(
            limb(f"{0.1 * side} 0.785 0.055, {(0.128 + arms) * side} 0.63 0.048, {(0.122 + arms) * side} 0.49 0.038"),
            dress.coat,
            relief=0.5,
        )
        b.ball(circle((0.122 + arms) * side, 0.465, 0.022), dress.skin, relief=0.4)
    b.rod([(0, 0.82), (0, 0.88)], dress.skin, 0.05)
    hem = "0.13 0.3, 0.0 0.28, -0.13 0.3" if dress.skirt else "0.092 0.44, 0.0 0.43, -0.092 0.44"
    b.lit(
        curve(
            "-0.05 0.845, -0.115 0.8, -0.105 0.66, -0.085 0.56, "
            f"{', '.join(reversed(hem.split(', ')))}, 0.085 0.56, 0.105 0.66, 0.115 0.8, 0.05 0.845",
            tension=0.4,
        ),
        dress.coat,
        relief=0.55,
    )
    b.ball(oval(0, 0.925, 0.055, 0.07), dress.skin, relief=0.4)
    nape = "-0.058 0.82, 0.0 0.805, 0.058 0.82" if dress.skirt else "-0.044 0.9, 0.0 0.888, 0.044 0.9"
    b.lit(curve(f"-0.059 0.94, {nape}, 0.059 0.94, 0.042 0.985, 0.0 1.0, -0.042 0.985"), dress.hair, relief=0.55)
