"""What is made of paper and is no book: letters, photographs, charts."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path, poly

__all__ = ["papers", "photo_album", "sea_chart"]


@prop(
    words="papers, manuscript, treaty",
    stands="table",
    home="room",
    height=0.62,
    metres=0.16,
    fill=0.38,
    kind_of="book",
    cues="letter, letters, papers, paper, manuscript, sheet of paper, sheet of rules, pages of figures, page and a pen",
)
def papers(b: Brush) -> None:
    """Two written sheets that lie on each other, and a pen in its inkwell: of any century."""
    for dx, tone in ((-0.06, "#d8c7a2"), (0.0, "#f4e8cc")):
        sheet = path(f"M{-0.5 + dx + 0.06} 0.02 L{0.2 + dx} 0.0 L{0.13 + dx} 0.25 L{-0.36 + dx + 0.06} 0.26 Z")
        b.lit(sheet, tone, relief=0.3)
    for row in range(7):
        y = 0.225 - row * 0.029
        left, right = -0.31 - 0.018 * row, 0.1 + 0.009 * row - (0.16 if row == 6 else 0.0)
        b.line(path(f"M{left} {y} C{left + 0.1} {y + 0.008} {right - 0.1} {y - 0.006} {right} {y}"), "#5f5348", 0.007)
    b.lit(oval(0.34, 0.03, 0.13, 0.03), "#2c3446", relief=0.5)
    b.tube(path("M0.22 0.03 L0.25 0.16 L0.43 0.16 L0.46 0.03 C0.42 0.0 0.26 0.0 0.22 0.03 Z"), "#3b4a66", relief=0.7)
    b.lit(oval(0.34, 0.16, 0.09, 0.022), "#151a26", relief=0.3)
    b.rod([(0.33, 0.14), (0.46, 0.58)], "#6b3f28", 0.034, relief=0.7)
    b.rod([(0.345, 0.19), (0.37, 0.275)], "#c9a45a", 0.042, relief=0.8)


@prop(
    words="photo album, photograph, photo, snapshot",
    stands="table",
    home="room",
    height=0.57,
    metres=0.18,
    fill=0.34,
    kind_of="book",
    cues="album, photograph, photographs, photos",
)
def photo_album(b: Brush) -> None:
    """An open book of dark pages with photographs in it, which have white borders and paper corners."""
    cover = "M-0.5 0.03 L-0.44 0.5 L-0.02 0.42 L0.02 0.42 L0.44 0.5 L0.5 0.03 L0.03 0.0 L-0.03 0.0 Z"
    b.lit(path(cover), "#5c3426", relief=0.5)
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            page = path("M0 0.045 C0.12 0.1 0.32 0.11 0.47 0.075 L0.425 0.53 C0.3 0.565 0.12 0.545 0 0.44 Z")
            b.lit(page, "#4a423c", relief=0.35)
            with b.inside(page):
                b.shade(path("M0 0 L0.09 0.1 L0.06 0.5 L0 0.5 Z"), alpha=0.4, soft=0.03)
            _photograph(b, ((0.07, 0.3), (0.385, 0.325), (0.37, 0.5), (0.075, 0.455)), hills=not flip)
            _photograph(b, ((0.075, 0.11), (0.27, 0.14), (0.265, 0.275), (0.073, 0.255)), hills=flip)
    b.line([(0, 0.02), (0, 0.44)], "#2c2420", 0.012, alpha=0.7)


def _photograph(b: Brush, corners: tuple[tuple[float, float], ...], *, hills: bool) -> None:
    """A picture with a white border: hills below a sun, or two heads before a light wall."""
    (left, low), (right, _), _, (_, high) = corners
    wide, tall = right - left, high - low
    b.lit(poly(*corners), "#f2ead8", relief=0.25)
    inner = poly(*((x + (0.014 if x < left + wide / 2 else -0.014), y + (0.016 if y < low + tall / 2 else -0.016))
                   for x, y in corners))  # fmt: skip
    b.lit(inner, "#cdbb98", relief=0.3)
    with b.inside(inner):
        if hills:
            b.flat(circle(left + 0.7 * wide, low + 0.75 * tall, 0.12 * tall), "#f7edd0")
            b.flat(
                curve(
                    f"{left - 0.1} {low + 0.3 * tall}, {left + 0.3 * wide} {low + 0.6 * tall}, "
                    f"{left + 0.6 * wide} {low + 0.4 * tall}, {right + 0.1} {low + 0.6 * tall}, "
                    f"{right + 0.1} {low - 0.1}, {left - 0.1} {low - 0.1}"
                ),
                "#7d6a4f",
            )
            return
        for x, size in ((0.36, 1.0), (0.64, 0.85)):
            at, top = left + x * wide, low + (0.35 + 0.28 * size) * tall
            b.flat(oval(at, low, 0.17 * wide, 0.55 * size * tall), "#6b5844")
            b.flat(circle(at, top, 0.13 * tall), "#e8d3b0")
            b.flat(oval(at, top + 0.07 * tall, 0.14 * tall, 0.08 * tall), "#4a3a2c")


@prop(
    words="sea chart, nautical chart, chart",
    stands="table",
    home="room",
    height=0.6,
    metres=0.24,
    fill=0.32,
    kind_of="map",
    cues="chart, charts, sea chart, nautical chart",
)
def sea_chart(b: Brush) -> None:
    """A sheet that curls at its edges: a coast, lines of depth, a rose of the winds and its rays."""
    sheet = path("M-0.47 0.02 C-0.2 0.05 0.2 0.05 0.47 0.02 L0.44 0.56 C0.2 0.6 -0.2 0.6 -0.44 0.56 Z")
    b.lit(sheet, "#e9dcbb", relief=0.35)
    with b.inside(sheet):
        for grow, tone in ((0.1, "#d9dcc4"), (0.05, "#c4d2c8"), (0.0, "#c9b184")):
            b.flat(
                curve(
                    f"-0.6 {0.24 - grow}, -0.36 {0.3 - grow}, {-0.28 + grow} 0.36, {-0.3 + grow} 0.46, "
                    f"{-0.14 + grow} 0.5, {-0.06 + grow} 0.7, -0.6 0.7"
                ),
                tone,
            )
        b.flat(curve("0.28 0.1, 0.36 0.16, 0.43 0.13, 0.4 0.07, 0.32 0.06"), "#c9b184")
        for spoke in range(16):
            turn = math.radians(spoke * 22.5)
            end = (0.12 + math.cos(turn) * 0.9, 0.28 + math.sin(turn) * 0.9)
            b.line([(0.12, 0.28), end], "#8f7d5c", 0.003, alpha=0.5)
    b.line(sheet, "#b49a68", 0.006, alpha=0.8)
    for turn, long in (
        (0, 0.1),
        (90, 0.1),
        (180, 0.1),
        (270, 0.1),
        (45, 0.055),
        (135, 0.055),
        (225, 0.055),
        (315, 0.055),
    ):
        with b.at(0.12, 0.28, turn=turn):
            b.lit(poly((0, -0.016), (long, 0), (0, 0.016)), "#7d4a34" if long > 0.06 else "#b08a54", relief=0.3)
    for x, flip in ((-0.455, False), (0.455, True)):
        with b.at(x, 0.29, flip=flip):
            b.tube(path("M-0.03 -0.28 L0.02 -0.27 L0.03 0.27 L-0.01 0.28 Z"), "#d3bf92", relief=0.8)
