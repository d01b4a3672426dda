"""A window, seen from near."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import floor_or_table
from pixora_core.providers.embedded.illustrator.places.indoors import casement, lamplit, view, wall_around
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["at_the_window", "by_the_window"]

_PERSON_CUES = (
    "from a window, from the window, from her window, from his window, at a window, at her window, at his window, "
    "out of a window, out of the window"
)
"""What is said of somebody who looks out; light comes from a window, too, and is none of these."""


@setting(
    name="window_sill",
    words="window sill, windowsill, window seat, bay window",
    stands="table",
    horizon=(0.6, 0.64),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day", "night"),
    indoors=True,
    instead="flower=vase sunflower=vase",
    adapt=lamplit,
    kind_of="room",
    cues="window, windows, windowsill, pane, panes, sill, sunrise, moonlit, light from a window, light at the window",
)
def at_the_window(s: Stage) -> None:
    """The whole wall is a window: what the day and the weather are, and a plant on the sill."""
    _window_wall(s)


@setting(
    name="by_the_window",
    words="before the window, big window",
    stands="table ground",
    tallest=2.2,
    horizon=(0.6, 0.64),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day", "night"),
    indoors=True,
    instead="flower=vase sunflower=vase",
    adapt=lamplit,
    kind_of="room",
    cues=_PERSON_CUES,
)
def by_the_window(s: Stage) -> None:
    """The same window for somebody who stands before it and looks out."""
    _window_wall(s)


def _window_wall(s: Stage) -> None:
    frame = (s.wide * 0.04, 0.05, s.wide * 0.96, s.plan.horizon + 0.03)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        wood = s.look.air(("#e9dfcd", "#7a5a40", "#d9d4c8")[s.plan.variant % 3], 0.92)
        wall_around(s, b, frame, s.look.air("#a99a86", 0.85))
        casement(s, b, frame, wood)
        if s.outside.weather in ("rain", "storm"):
            _drops(s, b, frame)

    def ground(s: Stage, b: Brush) -> None:
        floor_or_table(s, b, s.plan.horizon + 0.07, ("#d8c8ae", "#7d5638", "#b9a184")[s.plan.variant % 3])
        x = s.wide * (0.5 - 0.27 * s.plan.side)
        if s.clear_of_cast(x, 0.2 * s.unit):
            _plant(s, b, x, s.plan.floor + 0.01)

    def near(_s: Stage, _b: Brush) -> None:
        """The room behind us is not seen."""

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _drops(s: Stage, b: Brush, frame: tuple[float, float, float, float]) -> None:
    """Rain on the panes: drops, and the paths of those that ran down."""
    left, top, right, low = frame
    for _ in range(int(70 * s.wide)):
        x, y, size = b.between(left, right), b.between(top, low), b.between(0.0015, 0.0045)
        if s.rng.random() < 0.25:
            b.line(
                [(x, y), (x + b.around(0, 0.003), min(low, y + b.between(0.04, 0.14)))], "#eef4f8", 0.0018, alpha=0.35
            )
        b.flat(oval(x, y, size, size * 1.3), "#f2f7fa", alpha=0.5)


def _plant(s: Stage, b: Brush, x: float, y: float) -> None:
    """A pot of leaves, in the window's light."""
    unit = s.unit
    b.shade(oval(x - 0.03 * s.plan.side, y, 0.09 * unit, 0.012), alpha=0.4, soft=0.008)
    leaf = s.look.air("#4f8a55", 0.95)
    for number in range(11):
        lean = (number - 5) / 5 + b.around(0, 0.08)
        high = unit * (0.3 - 0.1 * abs(lean)) * b.between(0.85, 1.1)
        tip = (x + lean * 0.17 * unit, y - 0.1 * unit - high * (1 - 0.25 * abs(lean)))
        middle = (x + lean * 0.06 * unit, y - 0.1 * unit - high * 0.6)
        b.line(smooth([(x, y - 0.09 * unit), middle, tip], closed=False), mix(leaf, s.look.deep, 0.25), 0.004)
        for share in (0.45, 0.62, 0.8, 1.0):
            px, py = x + (tip[0] - x) * share**1.4, y - 0.09 * unit + (tip[1] - y + 0.09 * unit) * share
            for turn in (20, 160):
                with b.at(px, py, turn=turn + lean * -30):
                    b.lit(
                        oval(0.022 * unit, 0, 0.024 * unit, 0.0095 * unit), lift(leaf, b.around(0.02, 0.04)), relief=0.4
                    )
    pot = path(
        f"M{x - 0.062 * unit} {y - 0.11 * unit} L{x + 0.062 * unit} {y - 0.11 * unit} "
        f"L{x + 0.044 * unit} {y} L{x - 0.044 * unit} {y} Z"
    )
    b.tube(pot, s.look.air("#b9684a", 0.95), relief=0.5)
    b.lit(
        box(x - 0.068 * unit, y - 0.122 * unit, x + 0.068 * unit, y - 0.09 * unit, round_by=0.006),
        s.look.air("#c4744f", 0.95),
        relief=0.5,
    )
