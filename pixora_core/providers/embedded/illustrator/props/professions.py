"""People whom one knows by their work: nurse, doctor, scientist, firefighter, police officer, chef, builder, miner."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.attire import (
    AT_SIDE,
    HOLDING,
    RAISED,
    clipboard,
    dome,
    facing,
    gown,
    peaked_cap,
    stethoscope,
)
from pixora_core.providers.embedded.illustrator.props.figure import Dress
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, join, oval, path, poly

__all__ = ["builder", "chef", "doctor", "firefighter", "miner", "nurse", "police_officer", "scientist"]

_TALL: Final = 2.5
_SCALE: Final = 2.42


@prop(
    words="nurse, nurses, midwife, caregiver, carer, paramedic, hospital nurse",
    stands="ground",
    home="laboratory room",
    height=_TALL,
    metres=1.7,
    fill=0.5,
    kind_of="person",
    cues="nurse, nurses, midwife, caregiver, carer, paramedic",
)
def nurse(b: Brush) -> None:
    """Somebody in a tunic, a white cap on the hair, a chart before the body."""
    dress = Dress(coat="#5fa3b4", legs="#4f8f9f", hair="#4a2c1c", skin="#d9a37c", skirt=False)
    with b.at(0, 0, scale=_SCALE):
        b.lit(curve("-0.07 0.97, -0.075 0.9, -0.05 0.86, 0.05 0.86, 0.075 0.9, 0.07 0.97"), dress.hair, relief=0.5)
        facing(b, dress, right=HOLDING, bare=True)
        b.lit(box(-0.085, 0.62, -0.03, 0.67, round_by=0.006), "#4f8f9f", relief=0.4)
        clipboard(b)
        cap = path("M-0.055 0.975 L-0.062 1.025 L0.062 1.025 L0.055 0.975 Q0 0.99 -0.055 0.975 Z")
        b.lit(cap, "#f6f3ee", relief=0.4)
        b.flat(join(box(-0.006, 0.99, 0.006, 1.02), box(-0.016, 1.0, 0.016, 1.011)), "#cf3a38")
        b.ball(circle(-0.055, 0.73, 0.012), "#e3c25a")


@prop(
    words="doctor, physician, surgeon, dentist, vet, veterinarian, doctors",
    stands="ground",
    home="laboratory",
    height=_TALL,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="doctor, doctors, physician, surgeon, dentist, vet, veterinarian",
)
def doctor(b: Brush) -> None:
    """Somebody in a white coat, a stethoscope around the neck."""
    dress = Dress(coat="#e9edf0", legs="#3a4454", hair="#2a2020", skin="#b97f58")
    with b.at(0, 0, scale=_SCALE):
        facing(b, dress, right=HOLDING)
        b.lit(path("M-0.04 0.85 L0 0.68 L0.04 0.85 Z"), "#7fb0c9", relief=0.3)
        gown(b, "#f4f6f7")
        stethoscope(b)
        b.lit(box(-0.09, 0.5, -0.045, 0.55, round_by=0.004), "#e3e8ec", relief=0.3)
        clipboard(b, 0.085, 0.59)


@prop(
    words="scientist, researcher, chemist, biologist, physicist, inventor, lab technician",
    stands="ground",
    home="laboratory",
    height=_TALL,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="scientist, scientists, researcher, chemist, biologist, physicist, inventor",
)
def scientist(b: Brush) -> None:
    """Somebody in a white coat who holds a flask up to the light."""
    dress = Dress(coat="#e9edf0", legs="#4a4038", hair="#7a4a24", skin="#e0ad86", skirt=True)
    with b.at(0, 0, scale=_SCALE):
        facing(b, dress.model_copy(update={"skirt": False}), right="0.1 0.79 0.058, 0.16 0.74 0.05, 0.15 0.86 0.042")
        b.lit(path("M-0.04 0.85 L0 0.7 L0.04 0.85 Z"), "#c9744a", relief=0.3)
        gown(b, "#f4f6f7", low=0.3)
        b.lit(curve("-0.062 0.965, -0.078 0.86, -0.05 0.86, -0.05 0.93"), dress.hair, relief=0.5)
        b.lit(curve("0.062 0.965, 0.078 0.86, 0.05 0.86, 0.05 0.93"), dress.hair, relief=0.5)
        for x in (-0.024, 0.024):
            b.line(circle(x, 0.932, 0.018), "#3a3f4a", 0.006)
        glass = path("M0.135 1.0 L0.135 0.96 L0.095 0.88 L0.205 0.88 L0.165 0.96 L0.165 1.0 Z")
        b.flat(glass, "#d9eef0", alpha=0.7)
        with b.inside(glass):
            b.fire(box(0.08, 0.87, 0.22, 0.93), "#6fc98a")
        b.line(glass, "#8fa8b0", 0.006)
        b.ball(circle(0.152, 0.868, 0.024), dress.skin, relief=0.4)


@prop(
    words="firefighter, fireman, firewoman, fire fighter, firefighters, firemen",
    stands="ground",
    home="street",
    height=_TALL,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="firefighter, firefighters, fireman, firemen, fire brigade",
)
def firefighter(b: Brush) -> None:
    """Somebody in a heavy coat with bright bands, a helmet, an axe in one hand."""
    dress = Dress(coat="#39404a", legs="#343a44", hair="#3a2820", skin="#c98f68")
    with b.at(0, 0, scale=_SCALE):
        b.rod([(0.17, 0.3), (0.14, 0.72)], "#a8763e", 0.018)
        b.lit(path("M0.11 0.7 L0.17 0.74 L0.2 0.7 L0.195 0.64 L0.15 0.665 Z"), "#c9ced4", relief=0.6)
        facing(b, dress, right="0.1 0.79 0.062, 0.16 0.66 0.056, 0.155 0.52 0.048")
        b.lit(path("M-0.1 0.56 L-0.125 0.36 L0.125 0.36 L0.1 0.56 Z"), dress.coat, relief=0.5)
        for low, half in ((0.385, 0.12), (0.58, 0.095), (0.7, 0.102)):
            b.flat(box(-half, low, half, low + 0.032), "#e3c94a")
            b.flat(box(-half, low + 0.011, half, low + 0.021), "#d9dde2")
        for x in (-0.05, 0.052):
            b.flat(box(x - 0.034, 0.16, x + 0.034, 0.185), "#e3c94a")
        for side in (-1, 1):
            b.flat(box(side * 0.125, 0.6, side * 0.176, 0.622), "#e3c94a")
        dome(b, "#c9362c", brim=0.1, high=1.01)
        b.lit(path("M-0.012 0.955 L-0.008 1.022 Q0 1.03 0.008 1.022 L0.012 0.955 Z"), "#e8cf6a", relief=0.4)
        b.flat(path("M-0.02 0.97 L0 1.0 L0.02 0.97 L0 0.955 Z"), "#f0e0a0")


@prop(
    words="police officer, policeman, policewoman, cop, sheriff, detective, police",
    stands="ground",
    home="street",
    height=_TALL,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="police officer, policeman, policewoman, police, sheriff, detective",
)
def police_officer(b: Brush) -> None:
    """Somebody in dark blue, a peaked cap, a star on the chest."""
    dress = Dress(coat="#2f4468", legs="#26324c", hair="#241c1a", skin="#e0ad86")
    with b.at(0, 0, scale=_SCALE):
        facing(b, dress, left=HOLDING, right=AT_SIDE)
        b.lit(box(-0.09, 0.54, 0.09, 0.57), "#17191f", relief=0.4)
        b.flat(circle(0.0, 0.555, 0.012), "#c9b45a")
        b.flat(
            poly(
                (0.05, 0.755),
                (0.058, 0.735),
                (0.078, 0.73),
                (0.06, 0.715),
                (0.065, 0.692),
                (0.05, 0.705),
                (0.035, 0.692),
                (0.04, 0.715),
                (0.022, 0.73),
                (0.042, 0.735),
            ),
            "#e8cf6a",
        )
        b.line([(0.0, 0.82), (0.0, 0.7)], "#17191f", 0.02)
        peaked_cap(b, "#2f4468")


@prop(
    words="chef, cook, pastry chef, confectioner, pizza maker",
    stands="ground",
    home="hearth room",
    height=2.62,
    metres=1.85,
    fill=0.5,
    kind_of="person",
    cues="chef, cook, cooks, pastry chef, confectioner, pizza maker, kitchen",
)
def chef(b: Brush) -> None:
    """Somebody in white with a tall hat, a ladle in one hand."""
    dress = Dress(coat="#f0ede6", legs="#4a4f5c", scarf="#c9443a", hair="#2a1f1c", skin="#d9a37c")
    with b.at(0, 0, scale=2.3):
        b.rod([(0.175, 0.98), (0.165, 0.76)], "#a9b0b8", 0.012)
        b.ball(oval(0.176, 1.0, 0.03, 0.026), "#c3c9d0", relief=0.6)
        facing(b, dress, right=RAISED)
        b.lit(path("M-0.09 0.54 L-0.11 0.28 L0.11 0.28 L0.09 0.54 Z"), "#f6f3ec", relief=0.4)
        b.line([(-0.09, 0.545), (0.09, 0.545)], "#c9c2b4", 0.014)
        for y in (0.62, 0.67, 0.72):
            for x in (-0.03, 0.03):
                b.flat(circle(x, y, 0.007), "#6d6458")
        b.lit(path("M-0.05 0.85 L0 0.81 L0.05 0.85 L0.03 0.86 L-0.03 0.86 Z"), dress.scarf, relief=0.4)
        hat = curve("-0.058 1.02, -0.095 1.06, -0.07 1.11, -0.02 1.1, 0.03 1.125, 0.08 1.1, 0.09 1.05, 0.058 1.02")
        b.lit(hat, "#f8f6f0", relief=0.45)
        b.lit(box(-0.06, 0.955, 0.06, 1.035), "#f2efe8", relief=0.3)
        b.line(path("M-0.03 0.905 Q0 0.893 0.03 0.905"), dress.hair, 0.012)


@prop(
    words="builder, construction worker, engineer, bricklayer, welder, electrician, plumber, architect, steelworker",
    stands="ground",
    home="street",
    height=_TALL,
    metres=1.8,
    fill=0.5,
    kind_of="person",
    cues="builder, builders, construction worker, construction site, engineer, bricklayer, welder, electrician, "
    "plumber, architect, steelworker, factory worker, workers in a factory",
)
def builder(b: Brush) -> None:
    """Somebody in a bright vest and a hard hat, a rolled plan under the arm."""
    dress = Dress(coat="#56688f", legs="#3a4a66", hair="#4a2c1c", skin="#c58a62")
    with b.at(0, 0, scale=_SCALE):
        facing(b, dress, right=HOLDING)
        vest = path("M-0.045 0.85 L-0.1 0.82 L-0.09 0.56 L0.09 0.56 L0.1 0.82 L0.045 0.85 L0 0.74 Z")
        b.lit(vest, "#e38a34", relief=0.4)
        for y in (0.6, 0.68):
            b.flat(box(-0.094, y, 0.094, y + 0.02), "#e9ecd0")
        b.rod([(0.02, 0.52), (0.17, 0.64)], "#f0eadc", 0.034)
        b.ball(circle(0.1, 0.575, 0.024), dress.skin, relief=0.4)
        dome(b, "#e8c53c", brim=0.09)
        b.line([(0.0, 0.965), (0.0, 1.03)], "#f4df8a", 0.012)


@prop(
    words="miner, coal miner, prospector, gold digger, miners",
    stands="ground",
    home="cave mountains",
    height=_TALL,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="miner, miners, pitman, in a mine, coal mine, prospector, pithead, colliery",
)
def miner(b: Brush) -> None:
    """Somebody with a lamp on the helmet and a pick over the shoulder."""
    dress = Dress(coat="#5c5348", legs="#3a3630", hair="#241c1a", skin="#b98a68")
    with b.at(0, 0, scale=_SCALE):
        b.rod([(0.16, 0.52), (0.06, 0.98)], "#8a6238", 0.02)
        b.lit(path("M-0.08 0.96 C0.0 1.03 0.1 1.03 0.2 0.94 C0.12 0.985 0.0 0.985 -0.08 0.96 Z"), "#8f98a2", relief=0.6)
        facing(b, dress, right="0.1 0.79 0.06, 0.17 0.66 0.054, 0.145 0.6 0.044")
        for x in (-0.045, 0.045):
            b.line([(x, 0.84), (x * 1.2, 0.5)], "#3a2c20", 0.014)
        b.lit(box(-0.086, 0.54, 0.086, 0.565), "#2c241c", relief=0.4)
        dome(b, "#4a4f58", brim=0.085)
        b.fire(circle(0, 0.985, 0.02), "#ffe9a8")
        b.glow(0, 0.985, 0.11 + 0.1 * b.light.night, "#ffe9a8", alpha=0.5)
