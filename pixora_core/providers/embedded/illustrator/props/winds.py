"""Instruments that are blown, beaten and plucked, and what one sings into."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["accordion", "drum_kit", "flute", "harp", "microphone", "saxophone", "trumpet", "ukulele"]


@prop(words="saxophone, sax, saxophonist", stands="ground table", home="room", height=1.75, metres=0.8, fill=0.5)
def saxophone(b: Brush) -> None:
    """A saxophone on its stand."""
    for x in (-0.3, 0.02, 0.32):
        b.rod([(0.0, 0.34), (x, 0.02)], "#3a3d42", 0.03)
    bow = limb(
        "-0.12 1.5 0.09, -0.14 1.1 0.13, -0.15 0.7 0.17, -0.13 0.4 0.2, -0.02 0.2 0.22, "
        "0.14 0.22 0.24, 0.22 0.42 0.27, 0.25 0.66 0.29, 0.28 0.84 0.4"
    )
    b.lit(bow, "#d9a233", relief=0.8)
    with b.inside(bow):
        b.sheen(limb("-0.15 1.4 0.02, -0.18 0.8 0.03, -0.17 0.4 0.03"), alpha=0.6, soft=0.012)
    with b.at(0.285, 0.85, turn=-18):
        b.ball(oval(0, 0, 0.205, 0.06), "#e9bd55", relief=0.6)
        b.lit(oval(0, 0.005, 0.185, 0.045), "#6b4312", relief=0.5)
    b.rod(path("M-0.12 1.48 C-0.12 1.64 -0.2 1.7 -0.36 1.6"), "#d9a233", 0.06, relief=0.8)
    b.rod([(-0.32, 1.63), (-0.46, 1.55)], "#1f1f23", 0.065)
    for step in range(6):
        y = 1.3 - step * 0.17
        b.ball(circle(-0.1 + 0.002 * step, y, 0.062), "#f1d078", relief=0.7)
        b.flat(circle(-0.1, y, 0.03), "#f7efe0", alpha=0.9)
    b.rod([(-0.03, 1.34), (-0.02, 0.42)], "#b98423", 0.022)
    for x, y in stations("0.14 0.3, 0.24 0.52, 0.0 0.2"):
        b.ball(circle(x, y, 0.07), "#f1d078", relief=0.7)


@prop(
    words="trumpet, cornet, bugle, brass band, trumpeter",
    stands="table",
    home="room",
    height=0.6,
    metres=0.25,
    fill=0.28,
)
def trumpet(b: Brush) -> None:
    """A trumpet that rests on a cloth."""
    b.ball(curve("-0.38 0.0, -0.36 0.14, -0.24 0.2, -0.02 0.2, 0.2 0.18, 0.3 0.1, 0.33 0.0"), "#7a2f3a", relief=0.5)
    b.rod(
        path("M-0.18 0.24 C-0.3 0.24 -0.3 0.42 -0.18 0.42 L0.14 0.42 C0.26 0.42 0.26 0.24 0.14 0.24 Z"),
        "#c9932c",
        0.04,
        relief=0.8,
    )
    b.rod([(-0.46, 0.42), (0.1, 0.42)], "#e0ac3f", 0.042, relief=0.8)
    b.lit(poly((-0.5, 0.47), (-0.45, 0.44), (-0.45, 0.4), (-0.5, 0.37)), "#e6ebee", relief=0.8)
    bell = path(
        "M0.08 0.445 L0.24 0.46 C0.34 0.48 0.42 0.52 0.47 0.6 L0.49 0.6 L0.49 0.24 "
        "L0.47 0.24 C0.42 0.32 0.34 0.37 0.24 0.38 L0.08 0.4 Z"
    )
    b.lit(bell, "#e6b54b", relief=0.8)
    b.lit(oval(0.48, 0.42, 0.022, 0.18), "#8a5f1a", relief=0.6)
    for x in (-0.1, -0.01, 0.08):
        b.tube(box(x - 0.034, 0.18, x + 0.034, 0.48, round_by=0.015), "#d9a233", relief=0.8)
        b.rod([(x, 0.48), (x, 0.55)], "#c9cfd4", 0.016)
        b.ball(oval(x, 0.56, 0.032, 0.016), "#f3efe2", relief=0.6)


@prop(words="flute, recorder, wooden flute", stands="table", home="room", height=0.62, metres=0.2, fill=0.28)
def flute(b: Brush) -> None:
    """A wooden recorder that leans on a book of music."""
    b.lit(box(-0.24, 0.0, 0.36, 0.08, round_by=0.01), "#8f3038", relief=0.4)
    b.flat(box(-0.22, 0.015, 0.37, 0.065), "#f1e6cc")
    b.lit(box(-0.24, 0.08, 0.38, 0.15, round_by=0.01), "#2f5f62", relief=0.4)
    with b.at(-0.46, 0.06, turn=29):
        pipe = limb(
            "0.0 0.0 0.09, 0.06 0.0 0.1, 0.1 0.0 0.075, 0.7 0.0 0.085, 0.74 0.0 0.11, 0.84 "
            "0.0 0.11, 0.86 0.0 0.08, 0.96 0.0 0.07, 1.04 0.0 0.03",
            tension=0.2,
        )
        b.lit(pipe, "#9a5a2c", relief=0.8)
        for x in (0.2, 0.28, 0.36, 0.46, 0.54, 0.62):
            b.flat(oval(x, 0.012, 0.016, 0.013), "#2f170a")
        b.flat(box(0.87, -0.004, 0.92, 0.02), "#2f170a")
        for x in (0.1, 0.73, 0.85):
            b.line([(x, -0.04), (x, 0.04)], "#f1e6cc", 0.014)


@prop(
    words="drum kit, drum set",
    stands="ground",
    home="room workshop theatre",
    height=0.98,
    metres=1.3,
    fill=0.46,
    coat="#b3303a #8a222c",
    kind_of="drum",
    cues="drum kit, drum set, drummer",
)
def drum_kit(b: Brush) -> None:
    """Bass drum, toms, snare and cymbals."""
    for x, high in ((-0.34, 0.86), (0.36, 0.9)):
        b.rod([(x, 0.02), (x, high)], "#9aa3a8", 0.02)
        for way in (-1, 1):
            b.rod([(x, 0.14), (x + way * 0.08, 0.01)], "#9aa3a8", 0.018)
    for x, y, turn in ((-0.34, 0.86, 10), (0.36, 0.9, -10)):
        with b.at(x, y, turn=turn):
            b.ball(oval(0, 0, 0.15, 0.03), "#dcb04a", relief=0.7)
            b.line(oval(0, 0, 0.09, 0.016), "#a87b20", 0.006)
            b.ball(circle(0, 0.02, 0.018), "#8d979c")
    for x, low, wide, tall in ((-0.36, 0.32, 0.13, 0.12), (0.36, 0.24, 0.135, 0.22)):
        for dx in (-0.09, 0.09):
            b.rod([(x + dx * 0.6, low), (x + dx * 1.2, 0.01)], "#9aa3a8", 0.02)
        b.tube(box(x - wide, low, x + wide, low + tall, round_by=0.01), "#b3303a", relief=0.7)
        b.ball(oval(x, low + tall, wide, 0.035), "#f2eee2", relief=0.3)
        for y in (low + 0.01, low + tall - 0.005):
            b.line([(x - wide, y), (x + wide, y)], "#d5dadc", 0.016)
    for x, turn in ((-0.135, 8), (0.135, -8)):
        with b.at(x, 0.56, turn=turn):
            b.tube(box(-0.12, 0.0, 0.12, 0.16, round_by=0.01), "#b3303a", relief=0.7)
            b.ball(oval(0, 0.16, 0.12, 0.04), "#f2eee2", relief=0.3)
            b.line([(-0.12, 0.012), (0.12, 0.012)], "#d5dadc", 0.016)
    for way in (-1, 1):
        b.rod([(way * 0.22, 0.16), (way * 0.29, 0.01)], "#9aa3a8", 0.022)
    b.lit(circle(0, 0.275, 0.275), "#8a222c", relief=0.6)
    b.lit(circle(0, 0.275, 0.245), "#f2eee2", relief=0.4)
    b.line(circle(0, 0.275, 0.26), "#d5dadc", 0.014)
    for k in range(10):
        angle = k * math.tau / 10
        b.ball(circle(0.262 * math.cos(angle), 0.275 + 0.262 * math.sin(angle), 0.014), "#8d979c", relief=0.8)
    b.shade(circle(0.04, 0.22, 0.09), alpha=0.08, soft=0.02)


@prop(
    words="microphone, mic, karaoke, podcast, open mic, stand-up comedy",
    stands="table ground",
    home="room theatre",
    height=1.7,
    metres=0.5,
    fill=0.46,
)
def microphone(b: Brush) -> None:
    """An old silver microphone on its stand."""
    b.ball(oval(0, 0.06, 0.34, 0.06), "#2b2e33", relief=0.7)
    b.rod([(0, 0.08), (0, 0.72)], "#b9c1c6", 0.06, relief=0.8)
    b.rod(path("M-0.32 1.0 C-0.34 0.7 0.34 0.7 0.32 1.0"), "#8d979c", 0.05, relief=0.8)
    with b.at(0.0, 0.0):
        head = path(
            "M-0.26 0.88 C-0.3 1.2 -0.28 1.68 0.0 1.69 C0.28 1.68 0.3 1.2 0.26 0.88 C0.16 0.8 -0.16 0.8 -0.26 0.88 Z"
        )
        b.ball(head, "#c9cfd4", relief=0.8)
        with b.inside(head):
            for x in (-0.2, -0.12, -0.04, 0.04, 0.12, 0.2):
                b.line(path(f"M{x * 1.1} 0.9 C{x * 1.3} 1.2 {x * 1.2} 1.5 {x * 0.7} 1.7"), "#5d666c", 0.03, alpha=0.85)
            b.lit(box(-0.32, 1.14, 0.32, 1.26), "#dfe4e7", relief=0.8)
            b.flat(box(-0.06, 1.16, 0.06, 1.24), "#b3302c")
            b.sheen(oval(0.12 * b.light.x, 1.48, 0.06, 0.12), alpha=0.5, soft=0.03)
    for side in (-1, 1):
        b.ball(circle(side * 0.31, 1.02, 0.05), "#dfe4e7", relief=0.8)


@prop(
    words="accordion, concertina, squeezebox",
    stands="ground table",
    home="room",
    height=0.86,
    metres=0.45,
    fill=0.34,
    coat="#a32a30 #7e1f26",
)
def accordion(b: Brush) -> None:
    """A red accordion, its bellows half open."""
    for x in (-0.46, 0.2):
        b.lit(box(x, 0.0, x + 0.26, 0.84, round_by=0.05), "#a32a30", relief=0.6)
    for step in range(9):
        x = -0.2 + step * 0.046
        b.lit(
            poly((x, 0.06), (x + 0.023, 0.03), (x + 0.046, 0.06), (x + 0.046, 0.78), (x + 0.023, 0.81), (x, 0.78)),
            "#2b2427" if step % 2 else "#4a3a3c",
            relief=0.5,
        )
        b.line([(x + 0.023, 0.04), (x + 0.023, 0.8)], "#d9b25a", 0.006, alpha=0.8)
    b.lit(box(0.3, 0.08, 0.44, 0.76, round_by=0.01), "#f6f1e4", relief=0.3)
    for step in range(12):
        y = 0.09 + step * 0.056
        b.line([(0.3, y), (0.44, y)], "#8f8678", 0.005)
        if step % 7 not in (2, 6):
            b.lit(box(0.3, y + 0.015, 0.38, y + 0.04), "#1f1a1c")
    for row in range(3):
        for step in range(9):
            b.ball(circle(-0.4 + row * 0.065, 0.14 + step * 0.07, 0.02), "#f6f1e4", relief=0.6)
    for y in (0.05, 0.8):
        b.line([(0.22, y), (0.45, y)], "#d9b25a", 0.016)
        b.line([(-0.45, y), (-0.22, y)], "#d9b25a", 0.016)


@prop(words="harp, lyre, harpist", stands="ground", home="room theatre", height=1.55, metres=1.7, fill=0.54)
def harp(b: Brush) -> None:
    """A gilded concert harp."""
    b.lit(box(-0.3, 0.0, 0.36, 0.08, round_by=0.03), "#8a5f22", relief=0.6)
    soundbox = poly((0.08, 0.08), (0.36, 0.08), (-0.3, 1.26), (-0.38, 1.2))
    for string in range(17):
        share = string / 16
        x = -0.26 + 0.56 * share
        top = 1.24 + 0.1 * math.sin(share * math.pi * 1.4 - 1.0)
        low = max(0.1, 1.1 - 1.75 * (x + 0.3) * 1.02)
        b.line([(x, low), (x, top)], "#f6ead0" if string % 4 else "#d0564a", 0.006, alpha=0.95)
    b.lit(soundbox, "#b9863a", relief=0.6)
    b.rod([(0.32, 0.06), (0.4, 1.36)], "#d9a946", 0.07, relief=0.8)
    b.rod(
        path("M-0.36 1.24 C-0.26 1.42 -0.1 1.12 0.08 1.2 C0.22 1.26 0.28 1.44 0.4 1.42"), "#d9a946", 0.075, relief=0.8
    )
    b.ball(circle(0.41, 1.44, 0.075), "#e9bd5c", relief=0.7)
    b.ball(circle(-0.37, 1.23, 0.06), "#e9bd5c", relief=0.7)


@prop(
    words="ukulele", stands="ground table", home="room beach", height=2.3, metres=0.6, fill=0.5, coat="#d99a45 #a8682c"
)
def ukulele(b: Brush) -> None:
    """A small guitar of four strings."""
    with b.at(0.04, 0.02, turn=7):
        body = curve(
            "0 0, -0.3 0.03, -0.42 0.24, -0.36 0.48, -0.27 0.6, -0.32 0.76, -0.24 0.92, 0 0.98, "
            "0.24 0.92, 0.32 0.76, 0.27 0.6, 0.36 0.48, 0.42 0.24, 0.3 0.03",
            tension=0.55,
        )
        b.lit(body, "#d99a45", relief=0.6)
        with b.inside(body):
            b.line(body, "#7a4a1e", 0.04)
            b.shade(oval(-b.light.x * 0.4, 0.4, 0.16, 0.5), alpha=0.2, soft=0.1)
        b.line(circle(0, 0.62, 0.13), "#7a4a1e", 0.026)
        b.flat(circle(0, 0.62, 0.115), "#2f1c10")
        b.lit(box(-0.13, 0.26, 0.13, 0.31, round_by=0.012), "#5b3218", relief=0.5)
        b.lit(path("M-0.06 0.76 L-0.05 1.86 L0.05 1.86 L0.06 0.76 Z"), "#6b4224", relief=0.6)
        for fret in range(10):
            y = 0.84 + fret * 0.1
            b.line([(-0.05, y), (0.05, y)], "#e0cf9a", 0.01)
        b.lit(
            path("M-0.05 1.84 L-0.1 1.96 L-0.08 2.2 C-0.03 2.17 0.03 2.17 0.08 2.2 L0.1 1.96 L0.05 1.84 Z"),
            "#8f5a2c",
            relief=0.6,
        )
        for side in (-1, 1):
            for y in (1.98, 2.1):
                b.rod([(side * 0.08, y), (side * 0.14, y)], "#f3efe2", 0.034)
        for string in range(4):
            x = (string - 1.5) * 0.024
            b.line([(x * 1.3, 0.28), (x, 1.9)], "#f8f1de", 0.007)
