"""The road."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import avenue, grass, leafy_trees, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["road"]


@setting(
    words="road, highway, path, journey, route, motorway, trail, track",
    stands="ground air",
    hours=("evening", "day", "morning"),
)
def road(s: Stage) -> None:
    """A road that runs to the horizon through open land."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.06, 0.06, cells=3), "#7d8fa6", 0.16)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.035, cells=3), "#7f9a80", 0.34)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.008, 0.008, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#9aa868"), 0.6, foot=0.2)
        leafy_trees(s, b, line, 0.04, "#58804c", 0.5, spacing=2.4)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.03
        earth(s, b, lambda _: top, s.look.ground("#b9b56c"), s.look.ground("#5f6b38"))
        turf(s, b, top, "#8a9650")
        if s.crossed:
            return
        if any(member.prop.name == "airplane" for member in s.plan.cast):
            _highway(s, b, top)
        else:
            lane(s, b, top, _road_line(s))
            if not s.plan.close:
                avenue(s, b, top, _road_line(s), "#557a48", way=-s.plan.side)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#4a5228", 1.0), s.look.deep, 0.5)
        edge = 0.0 if s.plan.side > 0 else s.wide
        grass(s, b, lambda x: 0.99 + 0.3 * abs(x - edge), 0.16, (tone, lift(tone, 0.04)), count=300, lean=0.35)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _road_line(s: Stage) -> tuple[float, float]:
    """Where a road ends at the horizon and where it leaves the picture below: under whoever walks on it."""
    vanish = s.wide * (0.5 + 0.16 * s.plan.side)
    walker = next((member for member in s.plan.cast if member.rests == "ground"), None)
    if walker is None:
        return vanish, s.wide * (0.5 + 0.24 * s.plan.side)
    top = s.plan.horizon + 0.03
    share = (walker.y - top) / (1.05 - top)
    vanish = s.wide * 0.5 + 0.4 * (walker.x - s.wide * 0.5)
    return vanish, vanish + (walker.x - vanish) / max(0.3, share)


def _highway(s: Stage, b: Brush, top: float) -> None:
    """Asphalt with its markings: a runway, a motorway."""
    vanish, foot = _road_line(s)
    half = 0.36 * s.unit
    b.lit(
        poly((vanish - 0.006, top), (vanish + 0.006, top), (foot + half, 1.05), (foot - half, 1.05)),
        s.look.air("#5b5c66", 0.9),
        relief=0.25,
    )
    for side in (-1, 1):
        b.flat(
            poly(
                (vanish + side * 0.005, top),
                (vanish + side * 0.0056, top),
                (foot + side * half * 0.94, 1.05),
                (foot + side * half * 0.9, 1.05),
            ),
            s.look.air("#efe9da", 0.95),
            alpha=0.8,
        )
    for dash in range(9):
        start, end = (dash / 9) ** 2.2, ((dash + 0.5) / 9) ** 2.2
        points = [(vanish + (foot - vanish) * share, top + (1.05 - top) * share) for share in (start, end)]
        (x0, y0), (x1, y1) = points
        w0, w1 = 0.0006 + 0.016 * start, 0.0006 + 0.016 * end
        b.flat(poly((x0 - w0, y0), (x0 + w0, y0), (x1 + w1, y1), (x1 - w1, y1)), s.look.air("#f2dd9a", 0.95), alpha=0.9)
