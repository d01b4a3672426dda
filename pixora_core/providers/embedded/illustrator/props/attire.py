"""What tells who somebody is: gowns, helmets, caps and what is held; for figures that are one unit tall."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.props.figure import Dress, from_front, head
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = [
    "AT_SIDE",
    "HOLDING",
    "RAISED",
    "beard",
    "clipboard",
    "crown_on",
    "dome",
    "facing",
    "gown",
    "peaked_cap",
    "pointed_hat",
    "robe",
    "stethoscope",
]

AT_SIDE = "0.1 0.79 0.058, 0.14 0.65 0.05, 0.135 0.51 0.044"
"""The arm at the right of the picture: hanging, before the body, or raised. The hand is where it ends."""
HOLDING = "0.1 0.79 0.058, 0.155 0.65 0.052, 0.1 0.575 0.042"
RAISED = "0.1 0.79 0.058, 0.165 0.72 0.05, 0.165 0.86 0.042"


def _mirrored(stations: str) -> str:
    return ", ".join(f"{-float(x)} {y} {wide}" for x, y, wide in (station.split() for station in stations.split(",")))


def facing(b: Brush, dress: Dress, *, left: str = AT_SIDE, right: str = AT_SIDE, bare: bool = False) -> None:
    """Somebody who faces us, with a head; the left arm is given as if it were the right one."""
    from_front(b, dress, arms=(_mirrored(left), right), bare=bare)
    head(b, dress)


def gown(b: Brush, tone: str, *, low: float = 0.34) -> None:
    """An open coat over the clothes, to the knees."""
    for side in (-1, 1):
        panel = path(
            f"M{side * 0.02} 0.8 L{side * 0.05} 0.85 L{side * 0.112} 0.815 L{side * 0.1} 0.62 L{side * 0.125} {low} "
            f"L{side * 0.03} {low} L{side * 0.035} 0.6 Z"
        )
        b.lit(panel, tone, relief=0.5)
        b.line(path(f"M{side * 0.05} 0.85 L{side * 0.028} 0.74"), "#8f98a2", 0.006, alpha=0.6)


def robe(b: Brush, tone: str, *, trim: str | None = None) -> None:
    """A robe to the ground, wider at its hem, over the legs and feet."""
    hem = path("M-0.085 0.62 C-0.11 0.4 -0.16 0.18 -0.18 0.0 L0.18 0.0 C0.16 0.18 0.11 0.4 0.085 0.62 Z")
    b.lit(hem, tone, relief=0.55)
    with b.inside(hem):
        for x in (-0.07, 0.0, 0.08):
            b.shade(path(f"M{x * 0.4} 0.6 L{x - 0.02} -0.02 L{x + 0.03} -0.02 Z"), alpha=0.2, soft=0.012)
        if trim:
            b.flat(box(-0.2, 0.0, 0.2, 0.035), trim)
    b.lit(box(-0.088, 0.575, 0.088, 0.605, round_by=0.01), trim or tone, relief=0.4)


def beard(b: Brush, tone: str, *, long: float = 0.08) -> None:
    """A beard down the chest."""
    b.lit(
        curve(
            f"-0.052 0.92, -0.05 0.88, -0.03 {0.87 - long}, 0.0 {0.85 - long}, 0.03 {0.87 - long}, 0.05 0.88, "
            "0.052 0.92, 0.025 0.9, 0.0 0.905, -0.025 0.9"
        ),
        tone,
        relief=0.5,
    )


def dome(b: Brush, tone: str, *, brim: float = 0.085, high: float = 1.02) -> None:
    """A round helmet with a narrow brim."""
    b.lit(
        path(
            f"M-0.065 0.955 C-0.07 {high} -0.04 {high + 0.015} 0 {high + 0.015} "
            f"C0.04 {high + 0.015} 0.07 {high} 0.065 0.955 Z"
        ),
        tone,
        relief=0.6,
    )
    b.lit(oval(0, 0.957, brim, 0.014), tone, relief=0.5)


def peaked_cap(b: Brush, tone: str, *, band: str = "#1c1e28", badge: str = "#e3c25a") -> None:
    """A uniform's cap: a flat crown, a band, a peak."""
    b.lit(curve("-0.06 0.975, -0.08 1.0, -0.05 1.02, 0.05 1.02, 0.08 1.0, 0.06 0.975"), tone, relief=0.5)
    b.lit(box(-0.058, 0.955, 0.058, 0.982), band, relief=0.3)
    b.lit(curve("-0.055 0.958, 0.055 0.958, 0.045 0.943, 0.0 0.938, -0.045 0.943"), "#15161d", relief=0.6)
    b.flat(circle(0, 0.985, 0.012), badge)


def pointed_hat(b: Brush, tone: str, *, band: str, brim: float = 0.12) -> None:
    """A tall hat that bends at its tip, above the head."""
    b.lit(path("M-0.068 0.965 C-0.04 1.05 -0.02 1.12 0.04 1.19 C0.03 1.1 0.05 1.04 0.068 0.965 Z"), tone, relief=0.5)
    b.lit(oval(0, 0.965, brim, 0.018), tone, relief=0.5)
    b.flat(path("M-0.067 0.97 L-0.06 0.992 Q0 0.983 0.06 0.992 L0.067 0.97 Q0 0.958 -0.067 0.97 Z"), band)


def crown_on(b: Brush) -> None:
    """A crown on the head."""
    b.lit(path("M-0.06 0.965 L-0.068 1.025 L-0.034 0.997 L0 1.035 L0.034 0.997 L0.068 1.025 L0.06 0.965 Z"), "#e3b53c")
    for x, tone in ((-0.036, "#c9384a"), (0.0, "#3a7aa8"), (0.036, "#c9384a")):
        b.flat(circle(x, 0.978, 0.008), tone)


def clipboard(b: Brush, x: float = 0.075, y: float = 0.6) -> None:
    """A board with a sheet, held before the body."""
    b.lit(box(x - 0.05, y - 0.065, x + 0.05, y + 0.065, round_by=0.008), "#8a6444", relief=0.4)
    b.flat(box(x - 0.04, y - 0.055, x + 0.04, y + 0.05), "#f6f3ea")
    for line in range(4):
        b.line([(x - 0.028, y + 0.03 - 0.02 * line), (x + 0.028, y + 0.03 - 0.02 * line)], "#8f98a2", 0.005)
    b.lit(box(x - 0.018, y + 0.048, x + 0.018, y + 0.068), "#6d7680", relief=0.5)


def stethoscope(b: Brush) -> None:
    """Around the neck."""
    b.line(path("M-0.045 0.845 C-0.05 0.74 -0.01 0.72 0 0.7 C0.01 0.72 0.05 0.74 0.045 0.845"), "#2c3038", 0.011)
    b.line([(0.0, 0.7), (0.015, 0.65)], "#2c3038", 0.009)
    b.ball(circle(0.018, 0.64, 0.015), "#b9c0c8", relief=0.6)
