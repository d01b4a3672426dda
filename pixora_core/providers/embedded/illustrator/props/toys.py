"""What children play with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["dice", "doll", "game_controller", "playing_cards", "puzzle", "rocking_horse", "teddy_bear", "toy_bricks"]


@prop(
    words="teddy bear, teddy, plush bear, stuffed animal, cuddly toy, plush toy, soft toy",
    stands="table ground",
    home="bedroom room",
    height=1.22,
    metres=0.35,
    fill=0.38,
    coat="#b9803f #a06a30",
)
def teddy_bear(b: Brush) -> None:
    """A bear that sits, with a ribbon and a button."""
    fur, dark, pale = "#b9803f", "#a06a30", "#e3c38d"
    for side in (-1, 1):
        b.ball(oval(side * 0.34, 0.16, 0.17, 0.16), dark, relief=0.5)
        b.ball(oval(side * 0.36, 0.17, 0.1, 0.11), pale, relief=0.4)
        with b.at(side * 0.31, 0.46, turn=side * -28):
            b.ball(oval(0, 0, 0.1, 0.2), dark, relief=0.5)
    b.ball(oval(0, 0.36, 0.3, 0.34), fur, relief=0.5)
    b.ball(oval(0, 0.34, 0.19, 0.22), pale, relief=0.3)
    for side in (-1, 1):
        b.ball(circle(side * 0.25, 1.08, 0.125), dark, relief=0.5)
        b.ball(circle(side * 0.25, 1.075, 0.07), pale, relief=0.3)
    b.ball(oval(0, 0.86, 0.33, 0.29), fur, relief=0.5)
    b.ball(oval(0, 0.78, 0.15, 0.12), pale, relief=0.3)
    b.ball(oval(0, 0.835, 0.055, 0.038), "#3a231a", relief=0.7)
    b.line(
        path("M0 0.8 L0 0.76 C-0.03 0.72 -0.07 0.73 -0.08 0.75 M0 0.76 C0.03 0.72 0.07 0.73 0.08 0.75"),
        "#3a231a",
        0.014,
    )
    for side in (-1, 1):
        b.ball(circle(side * 0.125, 0.92, 0.036), "#231712", relief=0.6)
        b.flat(circle(side * 0.125 + 0.012, 0.932, 0.01), "#ffffff")
        b.lit(
            path(
                f"M0 0.6 C{side * 0.06} 0.68 {side * 0.18} 0.68 {side * 0.17} 0.6 "
                f"C{side * 0.18} 0.52 {side * 0.06} 0.52 0 0.6 Z"
            ),
            "#b3303a",
            relief=0.5,
        )
    b.ball(circle(0, 0.6, 0.04), "#8f2430", relief=0.5)


@prop(
    words="doll, rag doll, dollhouse doll, puppet",
    stands="table ground",
    home="bedroom room",
    height=1.5,
    metres=0.4,
    fill=0.42,
    coat="#5f83b8 #4a6a9a",
)
def doll(b: Brush) -> None:
    """A rag doll that sits, legs towards us."""
    for side in (-1, 1):
        b.rod([(side * 0.14, 0.3), (side * 0.3, 0.1)], "#f0d2b4", 0.11, relief=0.4)
        for share in (0.3, 0.6):
            x, y = side * (0.14 + 0.16 * share), 0.3 - 0.2 * share
            b.line([(x - 0.04, y - 0.03), (x + 0.04, y + 0.03)], "#c8413a", 0.026)
        b.ball(oval(side * 0.37, 0.075, 0.115, 0.075), "#3a2f3a", relief=0.6)
        b.rod([(side * 0.16, 0.76), (side * 0.4, 0.5)], "#5f83b8", 0.11, relief=0.5)
        b.ball(circle(side * 0.42, 0.47, 0.065), "#f0d2b4", relief=0.4)
    dress = curve("-0.13 0.86, 0.13 0.86, 0.22 0.6, 0.4 0.28, 0.2 0.2, 0.0 0.23, -0.2 0.2, -0.4 0.28, -0.22 0.6")
    b.lit(dress, "#5f83b8", relief=0.5)
    with b.inside(dress):
        for x, y in stations("-0.22 0.34, -0.06 0.36, 0.1 0.34, 0.25 0.36, -0.12 0.5, 0.03 0.52, 0.17 0.5, 0.0 0.7"):
            b.flat(circle(x, y, 0.024), "#f3efe2")
    b.lit(poly((-0.12, 0.88), (0.0, 0.78), (0.12, 0.88)), "#f3efe2", relief=0.4)
    for k in range(11):
        x = -0.3 + k * 0.06
        b.rod(
            path(f"M{x} 1.28 C{x * 1.15} 1.15 {x * 1.25} 1.05 {x * 1.2} 0.94")
            if abs(x) > 0.2
            else path(f"M{x} 1.4 L{x * 1.1} 1.3"),
            "#b3502a",
            0.075,
            relief=0.5,
        )
    b.ball(circle(0, 1.13, 0.27), "#f0d2b4", relief=0.35)
    b.lit(
        path("M-0.28 1.16 C-0.32 1.5 0.32 1.5 0.28 1.16 C0.2 1.3 0.06 1.32 0.0 1.36 C-0.06 1.32 -0.2 1.3 -0.28 1.16 Z"),
        "#b3502a",
        relief=0.5,
    )
    for side in (-1, 1):
        b.flat(circle(side * 0.1, 1.13, 0.03), "#2b201c")
        b.flat(circle(side * 0.16, 1.04, 0.045), "#e88a84", alpha=0.6, soft=0.012)
    b.line(path("M-0.06 1.01 C-0.03 0.98 0.03 0.98 0.06 1.01"), "#a8322c", 0.018)


@prop(
    words="lego, lego brick, lego bricks, building block, building blocks, toy brick, toy bricks, construction toy",
    stands="table ground",
    home="room",
    height=0.82,
    metres=0.16,
    fill=0.3,
)
def toy_bricks(b: Brush) -> None:
    """Coloured bricks with studs, stacked and scattered."""
    bricks = (
        (-0.46, 0.0, 4, "#c8342d"),
        (-0.02, 0.0, 4, "#2f6fb0"),
        (-0.36, 0.2, 3, "#e9b52e"),
        (0.0, 0.2, 3, "#3f9a58"),
        (-0.24, 0.4, 4, "#e9793f"),
        (-0.06, 0.6, 2, "#2f6fb0"),
    )
    for x, y, studs, tone in bricks:
        wide = studs * 0.115
        for stud in range(studs):
            b.tube(
                box(x + stud * 0.115 + 0.028, y + 0.16, x + stud * 0.115 + 0.09, y + 0.215, round_by=0.01),
                tone,
                relief=0.7,
            )
        b.lit(box(x, y, x + wide, y + 0.18, round_by=0.008), tone, relief=0.45)
        b.sheen(box(x + 0.015, y + 0.155, x + wide - 0.015, y + 0.168), alpha=0.4)
        b.line([(x, y), (x + wide, y)], "#1f1a1c", 0.006, alpha=0.35)


@prop(
    words="game controller, gamepad, video game, video games, gaming, gamer, gaming console, joystick",
    stands="table",
    home="room",
    height=0.66,
    metres=0.12,
    fill=0.3,
    coat="#3a4a6a #2c3850",
)
def game_controller(b: Brush) -> None:
    for side in (-1, 1):
        b.lit(box(side * 0.14, 0.54, side * 0.38, 0.64, round_by=0.04), "#2c3850", relief=0.6)
    body = curve(
        "-0.3 0.6, -0.1 0.56, 0.1 0.56, 0.3 0.6, 0.42 0.5, 0.49 0.24, 0.46 0.04, 0.36 0.02, 0.24 "
        "0.2, 0.0 0.22, -0.24 0.2, -0.36 0.02, -0.46 0.04, -0.49 0.24, -0.42 0.5"
    )
    b.lit(body, "#3a4a6a", relief=0.6)
    with b.inside(body):
        b.sheen(path("M-0.4 0.54 C-0.1 0.5 0.1 0.5 0.4 0.54 L0.4 0.6 L-0.4 0.6 Z"), alpha=0.25, soft=0.02)
    b.lit(box(-0.34, 0.415, -0.18, 0.465, round_by=0.012), "#1f2636", relief=0.5)
    b.lit(box(-0.285, 0.36, -0.235, 0.52, round_by=0.012), "#1f2636", relief=0.5)
    for x, y, tone in (
        (0.26, 0.51, "#4fb06a"),
        (0.26, 0.37, "#4f8fd9"),
        (0.19, 0.44, "#e05a6a"),
        (0.33, 0.44, "#efc04a"),
    ):
        b.ball(circle(x, y, 0.036), tone, relief=0.6)
    for x in (-0.13, 0.13):
        b.ball(circle(x, 0.3, 0.08), "#1f2636", relief=0.6)
        b.ball(circle(x, 0.315, 0.055), "#4a5672", relief=0.7)
    for x in (-0.06, 0.06):
        b.lit(box(x - 0.025, 0.44, x + 0.025, 0.46, round_by=0.01), "#8fa0c0")
    b.fire(circle(0.0, 0.5, 0.018), "#8fe8ff")


@prop(
    words="dice, die roll, board game, board games, tabletop game, game night",
    stands="table",
    home="room",
    height=0.52,
    metres=0.06,
    fill=0.26,
)
def dice(b: Brush) -> None:
    """Two dice and a pawn."""
    for x, y, size, turn, spots in ((-0.2, 0.0, 0.46, 0, 5), (0.2, 0.0, 0.36, 0, 3)):
        with b.at(x, y, turn=turn, scale=size):
            b.lit(poly((-0.5, 0.86), (0.4, 0.86), (0.52, 1.1), (-0.3, 1.1)), "#fdf9ee", relief=0.2)
            b.lit(poly((0.4, 0.86), (0.52, 1.1), (0.52, 0.16), (0.4, 0.0)), "#cfc4ae", relief=0.3)
            b.lit(box(-0.5, 0.0, 0.4, 0.87, round_by=0.06), "#f4ecd9", relief=0.35)
            place = stations(
                "-0.27 0.65, 0.17 0.22, -0.05 0.43, 0.17 0.65, -0.27 0.22"
                if spots == 5
                else "-0.27 0.65, 0.17 0.22, -0.05 0.43"
            )
            for dx, dy in place:
                b.ball(circle(dx, dy, 0.085), "#a8242c", relief=0.4)
            b.flat(oval(0.03, 0.98, 0.08, 0.035), "#a8242c")
    b.ball(oval(0.42, 0.04, 0.085, 0.04), "#3f7f9f", relief=0.6)
    b.tube(poly((0.36, 0.05), (0.48, 0.05), (0.44, 0.22), (0.4, 0.22)), "#3f7f9f", relief=0.7)
    b.ball(circle(0.42, 0.27, 0.07), "#3f7f9f", relief=0.7)


@prop(
    words="playing cards, playing card, poker, card game, deck of cards, card trick, solitaire",
    stands="table",
    home="room",
    height=0.85,
    metres=0.12,
    fill=0.32,
)
def playing_cards(b: Brush) -> None:
    """A fan of four cards."""
    suits = ("heart", "club", "diamond", "spade")
    for turn, suit in zip((30, 10, -10, -30), suits, strict=True):
        tone = "#c8342d" if suit in ("heart", "diamond") else "#23242a"
        with b.at(0.0, 0.06, turn=turn):
            b.lit(box(-0.17, 0.06, 0.17, 0.74, round_by=0.03), "#fbf8f0", relief=0.25)
            b.line(box(-0.17, 0.06, 0.17, 0.74, round_by=0.03), "#b9b2a4", 0.006)
            for y, size in ((0.42, 1.0), (0.66, 0.4)):
                x = 0.0 if size == 1.0 else -0.11
                with b.at(x, y, scale=size * 0.85):
                    if suit == "diamond":
                        b.flat(poly((0, 0.13), (0.09, 0), (0, -0.13), (-0.09, 0)), tone)
                    elif suit == "club":
                        for dx, dy in ((0, 0.07), (-0.07, -0.02), (0.07, -0.02)):
                            b.flat(circle(dx, dy, 0.058), tone)
                        b.flat(poly((0, 0.02), (0.04, -0.13), (-0.04, -0.13)), tone)
                    else:
                        way = 1 if suit == "heart" else -1
                        b.flat(
                            path(
                                f"M0 {-0.12 * way} C-0.2 {0.04 * way} -0.1 {0.18 * way} 0 {0.07 * way} "
                                f"C0.1 {0.18 * way} 0.2 {0.04 * way} 0 {-0.12 * way} Z"
                            ),
                            tone,
                        )
                        if suit == "spade":
                            b.flat(poly((0, -0.02), (0.04, -0.14), (-0.04, -0.14)), tone)
    b.lit(box(-0.3, 0.0, 0.3, 0.08, round_by=0.01), "#2f5f8a", relief=0.5)
    b.line([(-0.28, 0.05), (0.28, 0.05)], "#fbf8f0", 0.012)


@prop(
    words="puzzle, jigsaw, jigsaw puzzle, puzzle piece, puzzle pieces",
    stands="table",
    home="room",
    height=0.88,
    metres=0.1,
    fill=0.32,
)
def puzzle(b: Brush) -> None:
    """Four pieces: three that fit and one that comes to them."""
    piece = path(
        "M0 0 L0.14 0 C0.12 0.08 0.28 0.08 0.26 0 L0.4 0 L0.4 0.14 C0.48 0.12 0.48 0.28 0.4 0.26 L0.4 0.4 L0.26 0.4 "
        "C0.28 0.48 0.12 0.48 0.14 0.4 L0 0.4 L0 0.26 C0.08 0.28 0.08 0.12 0 0.14 Z"
    )
    for x, y, turn, tone in (
        (-0.48, 0.0, 0, "#3f7f9f"),
        (-0.08, 0.0, 0, "#e0a338"),
        (-0.48, 0.4, 0, "#c8503f"),
        (0.02, 0.42, -9, "#5a9a5f"),
    ):
        with b.at(x, y, turn=turn):
            b.lit(piece, tone, relief=0.45)
            with b.inside(piece):
                b.sheen(poly((0.02, 0.34), (0.36, 0.34), (0.36, 0.37), (0.02, 0.37)), alpha=0.3, soft=0.01)


@prop(words="rocking horse, toy horse, toy", stands="ground", home="bedroom room", height=0.98, metres=0.7, fill=0.38)
def rocking_horse(b: Brush) -> None:
    """A painted wooden horse on its rockers."""
    b.rod(path("M-0.48 0.16 C-0.3 0.0 0.3 0.0 0.48 0.16"), "#a8322c", 0.055, relief=0.6)
    for x, y in ((-0.26, 0.06), (0.24, 0.06)):
        b.rod([(x, y), (x * 0.8, 0.42)], "#c98f4e", 0.085, relief=0.6)
        b.lit(box(x - 0.05, y, x + 0.05, y + 0.06, round_by=0.015), "#5b3a24")
    b.lit(curve("-0.3 0.58, -0.42 0.6, -0.47 0.44, -0.44 0.3, -0.39 0.34, -0.36 0.46"), "#5b3a24", relief=0.5)
    body = curve(
        "-0.3 0.62, -0.1 0.58, 0.1 0.6, 0.2 0.72, 0.26 0.92, 0.34 0.93, 0.48 0.78, 0.46 0.7, "
        "0.34 0.72, 0.3 0.6, 0.28 0.42, 0.0 0.36, -0.26 0.38, -0.34 0.5"
    )
    b.lit(body, "#d9a261", relief=0.6)
    b.lit(curve("0.08 0.6, 0.14 0.78, 0.22 0.95, 0.29 0.97, 0.26 0.86, 0.2 0.7, 0.14 0.6"), "#5b3a24", relief=0.5)
    b.lit(poly((0.28, 0.92), (0.31, 0.98), (0.34, 0.92)), "#c98f4e")
    b.flat(circle(0.35, 0.85, 0.018), "#23171a")
    b.line([(0.44, 0.72), (0.3, 0.78), (0.12, 0.66)], "#a8322c", 0.018)
    b.line([(0.37, 0.73), (0.4, 0.84)], "#a8322c", 0.018)
    b.lit(path("M-0.14 0.6 C-0.06 0.54 0.04 0.54 0.1 0.62 L0.12 0.46 L-0.14 0.46 Z"), "#a8322c", relief=0.5)
    b.line([(0.0, 0.46), (0.02, 0.36)], "#5b3a24", 0.02)
