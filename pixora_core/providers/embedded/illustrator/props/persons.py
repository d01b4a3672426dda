"""Kinds of people: what somebody does is seen by how they stand, sit, run, and what they wear and hold."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.figure import (
    DRESSES,
    arm,
    dressed,
    from_behind,
    from_front,
    head,
)
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["craftsman", "farmer", "hiker", "runner", "sitting_person", "speaker", "two_people"]


@prop(
    words="two people, two persons, two figures, two travellers, two women, two men, two friends",
    stands="ground",
    home="meadow road",
    height=1.5,
    metres=1.75,
    fill=0.46,
    kind_of="person",
    cues="two figures, two travellers, two friends, two climbers, two people, two persons, two men, "
    "two women, an elder, couple",
)
def two_people(b: Brush) -> None:
    """Two who stand beside each other, one of them turned to us."""
    first = int(b.rng.integers(len(DRESSES)))
    with b.at(-0.2, 0, scale=1.49):
        from_behind(b, DRESSES[first], kind=int(b.rng.integers(3)))
    other = DRESSES[(first + 3) % len(DRESSES)]
    with b.at(0.22, 0, scale=1.38):
        from_front(
            b,
            other,
            arms=(
                "-0.1 0.79 0.058, -0.15 0.66 0.05, -0.1 0.56 0.044",
                "0.1 0.79 0.058, 0.14 0.65 0.05, 0.135 0.51 0.044",
            ),
        )
        head(b, other)


@prop(
    words="craftsman, worker, smith, blacksmith, baker, carpenter, potter, sculptor, artisan, shopkeeper",
    stands="ground",
    home="workshop street",
    height=2.5,
    metres=1.75,
    fill=0.5,
    kind_of="person",
    cues="craftsman, worker, smith, blacksmith, baker, carpenter, potter, sculptor, artisan, master, "
    "at work, at his work, at her work, at a bench, at his bench, juggler, mechanic",
    clothed=True,
)
def craftsman(b: Brush) -> None:
    """Somebody at work, turned to us: an apron, sleeves rolled up, both hands before the body."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))]).model_copy(update={"skirt": False})
    with b.at(0, 0, scale=2.47):
        arms = (
            "-0.1 0.79 0.06, -0.16 0.64 0.055, -0.06 0.58 0.042",
            "0.1 0.79 0.06, 0.165 0.66 0.055, 0.09 0.54 0.042",
        )
        from_front(b, dress, arms=arms, apron=b.pick("#8a6a4c", "#cfc4ae", "#4f6470"), bare=True)
        head(b, dress)
        b.lit(curve("-0.06 0.965, -0.05 1.0, 0.0 1.012, 0.05 1.0, 0.06 0.965, 0.0 0.958"), "#5d5f68", relief=0.5)
        b.lit(path("M0.02 0.975 C0.06 0.975 0.09 0.965 0.095 0.955 L0.03 0.957 Z"), "#484a52", relief=0.4)


@prop(
    words="farmer, peasant, gardener, shepherd, herder",
    stands="ground",
    home="farm_field meadow",
    height=2.5,
    metres=1.75,
    fill=0.48,
    kind_of="person",
    cues="farmer, peasant, gardener, picker, sower, planter, shepherd, herder, harvester, worker in an open field, "
    "porter",
    clothed=True,
)
def farmer(b: Brush) -> None:
    """Somebody in a field: a broad hat, sleeves rolled up, a long staff in one hand."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))])
    with b.at(0, 0, scale=2.45):
        b.rod([(0.175, 0.0), (0.155, 0.92)], "#8a6a42", 0.016)
        arms = ("-0.1 0.79 0.06, -0.15 0.65 0.055, -0.14 0.5 0.042", "0.1 0.79 0.06, 0.18 0.69 0.052, 0.163 0.6 0.042")
        from_front(b, dress, arms=arms, bare=True)
        for x in (-0.055, 0.055):
            b.line([(x, 0.84), (x * 1.2, 0.45)], "#5a4632", 0.014, alpha=0.8)
        head(b, dress, hat="#dcb868")


@prop(
    words="sitting person, seated person, reader, sitter",
    stands="ground",
    home="meadow beach",
    height=1.15,
    metres=0.95,
    fill=0.34,
    kind_of="person",
    cues="resting, at rest, sitting, sits, seated, reading, reader, picnic, on a hill, on the grass, looking out over, "
    "step, listening, on the sand, below a great wall, still room",
    clothed=True,
)
def sitting_person(b: Brush) -> None:
    """Somebody who sits on the ground, the arms around the knees, and looks into the distance."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))])
    b.lit(limb("-0.12 0.16 0.24, 0.16 0.5 0.19, 0.24 0.56 0.17, 0.3 0.3 0.13, 0.36 0.07 0.11"), dress.legs, relief=0.5)
    b.lit(path("M0.28 0 L0.3 0.11 L0.4 0.11 C0.46 0.1 0.5 0.06 0.5 0.03 L0.49 0 Z"), "#3a2a24", relief=0.5)
    back = curve("-0.3 0.02, -0.36 0.3, -0.3 0.6, -0.16 0.8, 0.0 0.8, 0.06 0.6, 0.02 0.3, 0.1 0.02", tension=0.5)
    b.lit(back, dress.coat, relief=0.6)
    b.lit(limb("-0.08 0.72 0.15, 0.05 0.5 0.13, 0.27 0.44 0.1"), dress.coat, relief=0.6)
    b.ball(circle(0.31, 0.43, 0.05), dress.skin, relief=0.4)
    b.rod([(-0.1, 0.78), (-0.06, 0.88)], dress.skin, 0.11)
    b.ball(oval(-0.03, 0.98, 0.125, 0.15), dress.skin, relief=0.45)
    nape = "-0.19 0.78, -0.1 0.8" if dress.skirt else "-0.14 0.9, -0.08 0.92"
    b.lit(curve(f"0.07 1.08, 0.0 1.14, -0.12 1.12, -0.18 1.0, {nape}, -0.05 1.02, 0.0 1.06"), dress.hair, relief=0.6)
    b.lit(curve("-0.2 0.8, -0.1 0.86, 0.03 0.82, 0.02 0.76, -0.1 0.76"), dress.scarf, relief=0.5)


@prop(
    words="runner, athlete, jogger, sprinter",
    stands="ground",
    home="road street",
    height=1.65,
    metres=1.75,
    fill=0.46,
    kind_of="person",
    cues="runner, running, runs, athlete, jogger, sprinter, marathon, race",
    clothed=True,
)
def runner(b: Brush) -> None:
    """Somebody in full stride."""
    skin, shirt, shorts = "#b97f58", b.worn(0, "#d9603f"), b.worn(2, "#2f3d5c")
    b.lit(limb("-0.08 1.3 0.1, -0.25 1.18 0.09, -0.3 1.02 0.07"), "#a86f4a", relief=0.5)
    b.ball(circle(-0.3, 0.98, 0.045), skin, relief=0.4)
    b.lit(limb("-0.06 0.8 0.2, -0.2 0.6 0.15, -0.36 0.5 0.1, -0.43 0.54 0.08"), "#a86f4a", relief=0.45)
    b.lit(path("M-0.45 0.48 L-0.4 0.6 L-0.46 0.66 C-0.5 0.6 -0.5 0.54 -0.5 0.46 Z"), "#f0efe6", relief=0.5)
    b.lit(limb("0.0 0.82 0.22, 0.22 0.66 0.16, 0.24 0.36 0.11, 0.2 0.08 0.09"), skin, relief=0.5)
    b.lit(path("M0.14 0 L0.15 0.1 L0.25 0.1 C0.3 0.08 0.36 0.05 0.36 0.02 L0.35 0 Z"), "#f0efe6", relief=0.5)
    b.lit(
        curve("-0.14 0.92, 0.12 0.92, 0.24 0.74, 0.12 0.62, 0.02 0.74, -0.12 0.64, -0.2 0.7", tension=0.4),
        shorts,
        relief=0.5,
    )
    b.lit(curve("-0.05 1.38, -0.12 1.2, -0.15 0.88, 0.12 0.88, 0.17 1.2, 0.12 1.38", tension=0.4), shirt, relief=0.6)
    b.lit(limb("0.08 1.3 0.11, 0.12 1.06 0.09, 0.32 1.12 0.07"), skin, relief=0.5)
    b.ball(circle(0.36, 1.14, 0.045), skin, relief=0.4)
    b.rod([(0.04, 1.36), (0.07, 1.46)], skin, 0.09)
    b.ball(oval(0.1, 1.52, 0.09, 0.11), skin, relief=0.45)
    b.lit(curve("0.17 1.57, 0.12 1.64, 0.02 1.63, -0.02 1.52, 0.03 1.44, 0.06 1.54, 0.1 1.58"), "#2a2020", relief=0.6)


@prop(
    words="hiker, mountaineer, climber, backpacker, pilgrim, explorer",
    stands="ground",
    home="mountains road",
    height=2.5,
    metres=1.75,
    fill=0.48,
    kind_of="person",
    cues="hiker, climber, mountaineer, backpacker, pilgrim, explorer, traveller, traveler, skier, ridge, high path, "
    "expedition, below a peak, before a peak, before the mountains",
    clothed=True,
)
def hiker(b: Brush) -> None:
    """Somebody with a rucksack and a stick, seen from behind, on the way up."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))]).model_copy(update={"skirt": False})
    with b.at(0, 0, scale=2.5):
        b.rod([(0.19, 0.0), (0.165, 0.6)], "#8a6a42", 0.014)
        from_behind(b, dress, kind=int(b.rng.integers(2)))
        arm(b, dress, "0.1 0.79 0.06, 0.165 0.69 0.054, 0.17 0.6 0.046")
        b.lit(box(-0.085, 0.53, 0.085, 0.8, round_by=0.03), "#7a5a3a", relief=0.55)
        b.tube(box(-0.1, 0.78, 0.1, 0.835, round_by=0.026), "#c9a25a", relief=0.6)
        b.lit(box(-0.06, 0.55, 0.06, 0.64, round_by=0.015), "#64482e", relief=0.5)
        for x in (-0.05, 0.05):
            b.line([(x, 0.66), (x, 0.79)], "#4a3220", 0.01)


@prop(
    words="speaker, neighbour, neighbor, host, guide, actor, actress",
    stands="ground",
    home="room street theatre",
    height=2.5,
    metres=1.7,
    fill=0.48,
    kind_of="person",
    cues="speaker, neighbour, host, guide, actor, actress, on a great stage, on a bare stage, "
    "standing under an awning, man in a sunny market, at a window, facing the light",
    clothed=True,
)
def speaker(b: Brush) -> None:
    """Somebody who faces us and raises a hand, as one does who greets, explains or performs."""
    dress = dressed(b, DRESSES[int(b.rng.integers(len(DRESSES)))])
    with b.at(0, 0, scale=2.48):
        arms = (
            "-0.1 0.79 0.058, -0.14 0.65 0.05, -0.13 0.5 0.044",
            "0.1 0.79 0.058, 0.16 0.72 0.05, 0.175 0.85 0.042",
        )
        from_front(b, dress, arms=arms)
        head(b, dress)
