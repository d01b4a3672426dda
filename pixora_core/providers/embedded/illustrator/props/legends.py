"""Who rules in stories and who works magic there: king, queen, wizard, witch."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.attire import (
    HOLDING,
    beard,
    crown_on,
    facing,
    pointed_hat,
    robe,
)
from pixora_core.providers.embedded.illustrator.props.figure import Dress
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, path

__all__ = ["king", "queen", "witch", "wizard"]

_TALL: Final = 2.5
_SCALE: Final = 2.4


@prop(
    words="king, emperor, prince, pharaoh, monarch, caesar, sultan",
    stands="ground",
    home="hall mountains",
    height=_TALL,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="king, emperor, prince, ruler, monarch, sultan, shah, tsar",
)
def king(b: Brush) -> None:
    """Somebody with a crown, a beard and a long red cloak trimmed with fur."""
    dress = Dress(coat="#4a5f9a", legs="#3a3040", hair="#8f7a5c", skin="#d9a37c")
    with b.at(0, 0, scale=_SCALE):
        cloak = path("M-0.06 0.85 C-0.16 0.8 -0.19 0.3 -0.2 0.0 L0.2 0.0 C0.19 0.3 0.16 0.8 0.06 0.85 Z")
        b.lit(cloak, "#a8323a", relief=0.6)
        b.rod([(0.165, 0.3), (0.165, 0.86)], "#c9a03c", 0.016)
        b.ball(circle(0.165, 0.885, 0.028), "#e3b53c", relief=0.6)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.058, 0.16 0.7 0.05, 0.16 0.6 0.044")
        robe(b, "#4a5f9a", trim="#e3c25a")
        for side in (-1, 1):
            b.lit(
                path(
                    f"M{side * 0.05} 0.86 L{side * 0.11} 0.82 L{side * 0.2} 0.0 L{side * 0.15} 0.0 L{side * 0.05} 0.7 Z"
                ),
                "#b33a40",
                relief=0.5,
            )
            b.line([(side * 0.06, 0.8), (side * 0.14, 0.02)], "#f4efe4", 0.026)
        b.lit(
            curve("-0.09 0.84, -0.05 0.87, 0.05 0.87, 0.09 0.84, 0.05 0.79, 0.0 0.77, -0.05 0.79"),
            "#f4efe4",
            relief=0.4,
        )
        beard(b, "#a8926c", long=0.07)
        crown_on(b)


@prop(
    words="queen, princess, empress, duchess, fairy queen, lady in waiting, cleopatra",
    stands="ground",
    home="hall meadow",
    height=_TALL,
    metres=1.7,
    fill=0.5,
    kind_of="person",
    cues="queen, princess, empress, duchess, cleopatra",
)
def queen(b: Brush) -> None:
    """Somebody in a wide gown, a crown on long hair."""
    dress = Dress(coat="#a85a8a", legs="#7a3f6a", hair="#8a5a2c", skin="#e3b592", skirt=True)
    with b.at(0, 0, scale=_SCALE):
        b.lit(curve("-0.06 0.97, -0.095 0.8, -0.09 0.66, 0.09 0.66, 0.095 0.8, 0.06 0.97"), dress.hair, relief=0.5)
        facing(b, dress, left=HOLDING, right=HOLDING)
        skirt = curve(
            "-0.075 0.6, -0.15 0.34, -0.2 0.04, -0.1 0.0, 0.1 0.0, 0.2 0.04, 0.15 0.34, 0.075 0.6", tension=0.4
        )
        b.lit(skirt, "#a85a8a", relief=0.55)
        with b.inside(skirt):
            for x in (-0.1, 0.0, 0.1):
                b.shade(path(f"M{x * 0.3} 0.6 L{x - 0.02} -0.02 L{x + 0.04} -0.02 Z"), alpha=0.2, soft=0.014)
            b.flat(path("M-0.03 0.6 L-0.07 -0.02 L0.07 -0.02 L0.03 0.6 Z"), "#e3c0d4", alpha=0.7)
            b.flat(box(-0.22, 0.0, 0.22, 0.03), "#e8cf8a")
        b.ball(circle(0.0, 0.6, 0.024), dress.skin, relief=0.4)
        b.line(path("M-0.03 0.84 Q0 0.79 0.03 0.84"), "#e8cf6a", 0.009)
        crown_on(b)


@prop(
    words="wizard, magician, sorcerer, merlin, gandalf, druid",
    stands="ground",
    home="forest hall",
    height=2.9,
    metres=2.0,
    fill=0.52,
    kind_of="person",
    cues="wizard, magician, sorcerer, merlin, druid",
)
def wizard(b: Brush) -> None:
    """Somebody old in a long robe and a pointed hat, a staff that glows."""
    dress = Dress(coat="#4a5590", legs="#3a3040", hair="#d9d4cc", skin="#e0b592")
    with b.at(0, 0, scale=2.38):
        b.rod([(0.18, 0.0), (0.17, 1.0)], "#6d4f34", 0.02)
        facing(b, dress, left=HOLDING, right="0.1 0.79 0.062, 0.17 0.72 0.06, 0.172 0.64 0.05")
        robe(b, "#4a5590", trim="#d9b45a")
        for x, y in ((-0.08, 0.4), (0.06, 0.3), (-0.03, 0.2), (0.1, 0.12), (-0.11, 0.1), (0.04, 0.5)):
            b.flat(circle(x, y, 0.008), "#e8d890")
        beard(b, "#e9e5dc", long=0.2)
        pointed_hat(b, "#434e86", band="#d9b45a", brim=0.13)
        b.fire(circle(0.17, 1.03, 0.028), "#bfe8ff")
        b.glow(0.17, 1.03, 0.14, "#bfe8ff", alpha=0.6)


@prop(
    words="witch, sorceress, witches, baba yaga",
    stands="ground",
    home="forest night_sky",
    height=2.9,
    metres=1.9,
    fill=0.5,
    kind_of="person",
    cues="witch, witches, sorceress, baba yaga",
)
def witch(b: Brush) -> None:
    """Somebody in black with a pointed hat, a broom in the hand."""
    dress = Dress(coat="#3d3448", legs="#2a2430", hair="#a8502c", skin="#d9b592", skirt=True)
    with b.at(0, 0, scale=2.38):
        b.rod([(0.155, 0.86), (0.17, 0.22)], "#8a6238", 0.018)
        b.lit(path("M0.16 0.26 L0.2 0.0 L0.13 0.0 Z"), "#c9a054", relief=0.5)
        b.line([(0.155, 0.22), (0.188, 0.22)], "#6d4a2c", 0.014)
        facing(b, dress, right="0.1 0.79 0.058, 0.16 0.7 0.05, 0.158 0.62 0.044")
        robe(b, "#3d3448", trim="#6d4f86")
        pointed_hat(b, "#332b3f", band="#8a5aa0", brim=0.13)
