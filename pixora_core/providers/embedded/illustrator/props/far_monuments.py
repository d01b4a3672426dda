"""Monuments that a country is known by, in Asia, Africa, Oceania and South America; an onion-domed church."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, join, oval, path, poly

__all__ = ["christ_statue", "moai", "mount_fuji", "onion_domes", "opera_house", "pagoda", "sphinx", "taj_mahal"]


@prop(words="taj mahal, mausoleum, agra", stands="ground", home="meadow", height=0.82, metres=73, fill=0.48)
def taj_mahal(b: Brush) -> None:
    white, shade = "#f0e9de", "#cfc6ba"
    for x in (-0.45, 0.45):
        b.tube(path(f"M{x - 0.028} 0.08 L{x - 0.02} 0.58 L{x + 0.02} 0.58 L{x + 0.028} 0.08 Z"), white, relief=0.6)
        for y in (0.25, 0.42, 0.57):
            b.tube(box(x - 0.032, y, x + 0.032, y + 0.016), shade, relief=0.5)
        b.ball(
            path(
                f"M{x - 0.03} 0.59 C{x - 0.034} 0.63 {x - 0.012} 0.645 {x} 0.67 "
                f"C{x + 0.012} 0.645 {x + 0.034} 0.63 {x + 0.03} 0.59 Z"
            ),
            white,
        )
    b.lit(box(-0.5, 0.0, 0.5, 0.09), "#d9cfc0", relief=0.4)
    b.lit(poly((-0.3, 0.09), (0.3, 0.09), (0.3, 0.36), (-0.3, 0.36)), white, relief=0.4)
    b.shade(box(-0.3, 0.09, -0.2, 0.36) if b.light.x > 0 else box(0.2, 0.09, 0.3, 0.36), alpha=0.2)
    b.lit(box(-0.11, 0.09, 0.11, 0.41), white, relief=0.35)
    for x, half, top in ((0.0, 0.07, 0.31), (-0.21, 0.038, 0.2), (0.21, 0.038, 0.2)):
        arch = path(
            f"M{x - half} 0.09 L{x - half} {top - half} Q{x - half} {top} {x} {top + half * 0.6} "
            f"Q{x + half} {top} {x + half} {top - half} L{x + half} 0.09 Z"
        )
        b.flat(arch, "#8a8290", alpha=0.85)
        b.line(arch, shade, 0.008)
    for x in (-0.21, 0.21):
        b.flat(
            path(f"M{x - 0.03} 0.25 L{x - 0.03} 0.29 Q{x} 0.34 {x + 0.03} 0.29 L{x + 0.03} 0.25 Z"),
            "#8a8290",
            alpha=0.8,
        )
    for x in (-0.2, 0.2):
        b.tube(box(x - 0.05, 0.36, x + 0.05, 0.42), white, relief=0.5)
        b.ball(
            path(
                f"M{x - 0.055} 0.42 C{x - 0.07} 0.48 {x - 0.02} 0.5 {x} 0.55 "
                f"C{x + 0.02} 0.5 {x + 0.07} 0.48 {x + 0.055} 0.42 Z"
            ),
            white,
        )
    b.tube(box(-0.115, 0.4, 0.115, 0.48), white, relief=0.5)
    dome = path("M-0.12 0.47 C-0.2 0.58 -0.12 0.68 0 0.765 C0.12 0.68 0.2 0.58 0.12 0.47 Z")
    b.ball(dome, white, relief=0.6)
    b.rod([(0, 0.75), (0, 0.815)], "#c9a03c", 0.012)


@prop(words="opera house, sydney opera house, sydney", stands="ground", home="ocean", height=0.52, metres=65, fill=0.34)
def opera_house(b: Brush) -> None:
    b.lit(path("M-0.5 0 L0.5 0 L0.47 0.1 L-0.47 0.1 Z"), "#b08a70", relief=0.4)
    for step in range(3):
        b.line(
            [(-0.49 + 0.01 * step, 0.025 + 0.025 * step), (0.49 - 0.01 * step, 0.025 + 0.025 * step)], "#8a6850", 0.006
        )
    shells = ((-0.4, 0.24, 0.24), (-0.2, 0.4, 0.3), (-0.02, 0.5, 0.34), (0.3, 0.28, 0.2))
    for x, high, wide in shells:
        shell = path(
            f"M{x} 0.1 C{x + wide * 0.02} {high * 0.6} {x + wide * 0.34} {high * 0.95} {x + wide * 0.86} {high} "
            f"C{x + wide * 0.7} {high * 0.7} {x + wide * 0.72} 0.3 {x + wide} 0.1 Z"
        )
        b.lit(shell, "#f2ede4", relief=0.55)
        with b.inside(shell):
            for rib in range(4):
                share = 0.2 + 0.2 * rib
                b.line(
                    path(f"M{x + wide * share} 0.1 Q{x + wide * (share + 0.1)} {high * 0.6} {x + wide * 0.86} {high}"),
                    "#c9c2b6",
                    0.006,
                    alpha=0.7,
                )
        b.lamp(
            path(
                f"M{x + wide} 0.1 C{x + wide * 0.76} 0.26 {x + wide * 0.74} {high * 0.7} {x + wide * 0.86} {high} "
                f"C{x + wide * 0.84} {high * 0.7} {x + wide * 0.96} 0.26 {x + wide * 1.08} 0.1 Z"
            ),
            dark="#7a6a60",
        )
    b.lit(path("M0.42 0.1 C0.4 0.2 0.3 0.26 0.24 0.28 C0.28 0.22 0.28 0.16 0.26 0.1 Z"), "#e3dcd0", relief=0.5)


@prop(
    words="pagoda, japanese temple, chinese temple, kyoto, golden pavilion, forbidden city",
    stands="ground",
    home="forest",
    height=1.75,
    metres=32,
    fill=0.58,
)
def pagoda(b: Brush) -> None:
    red, roof = "#a8433a", "#4a5458"
    b.lit(box(-0.36, 0.0, 0.36, 0.08), "#a39a8e", relief=0.4)
    for tier in range(5):
        half, low = 0.25 - 0.03 * tier, 0.08 + tier * 0.275
        b.lit(box(-half, low, half, low + 0.17), red, relief=0.4)
        b.lit(box(-half, low, half, low + 0.02), "#e3d2b0", relief=0.3)
        for x in (-half * 0.62, 0.0, half * 0.62):
            b.lamp(box(x - half * 0.17, low + 0.035, x + half * 0.17, low + 0.13), dark="#5c3a30")
        reach = half + 0.22 - 0.012 * tier
        eave = path(
            f"M{-reach} {low + 0.2} Q{-reach * 0.75} {low + 0.165} {-half * 0.9} {low + 0.165} "
            f"L{half * 0.9} {low + 0.165} "
            f"Q{reach * 0.75} {low + 0.165} {reach} {low + 0.2} "
            f"Q{half * 1.3} {low + 0.22} {half * 0.85} {low + 0.275} L{-half * 0.85} {low + 0.275} "
            f"Q{-half * 1.3} {low + 0.22} {-reach} {low + 0.2} Z"
        )
        b.lit(eave, roof, relief=0.55)
        b.line(
            path(
                f"M{-reach} {low + 0.2} Q{-reach * 0.75} {low + 0.168} {-half * 0.9} {low + 0.168} "
                f"L{half * 0.9} {low + 0.168} Q{reach * 0.75} {low + 0.168} {reach} {low + 0.2}"
            ),
            "#d9b87a",
            0.009,
            alpha=0.8,
        )
    b.rod([(0, 1.44), (0, 1.73)], "#b58a3c", 0.022)
    for y in (1.5, 1.55, 1.6, 1.65):
        b.line([(-0.04, y), (0.04, y)], "#d9b45a", 0.014)


@prop(
    words="mount fuji, fuji, fujiyama, kilimanjaro, matterhorn",
    stands="ground",
    home="mountains",
    height=0.52,
    metres=3776,
    fill=0.4,
)
def mount_fuji(b: Brush) -> None:
    cone = path("M-0.5 0 C-0.3 0.08 -0.16 0.3 -0.07 0.48 L-0.03 0.5 L0.02 0.485 L0.07 0.5 C0.16 0.3 0.3 0.08 0.5 0 Z")
    b.lit(cone, "#5f7698", relief=0.6)
    with b.inside(cone):
        snow = path(
            "M-0.3 0.6 L-0.19 0.26 L-0.14 0.31 L-0.11 0.22 L-0.06 0.3 L-0.02 0.2 "
            "L0.03 0.3 L0.08 0.21 L0.11 0.3 L0.15 0.24 L0.2 0.27 L0.3 0.6 Z"
        )
        b.lit(snow, "#f2f4f8", relief=0.5)
        b.shade(
            path("M0.02 0.5 L0.12 0.22 L0.3 0.0 L0.5 0.0 L0.3 0.3 Z")
            if b.light.x < 0
            else path("M-0.02 0.5 L-0.12 0.22 L-0.3 0.0 L-0.5 0.0 L-0.3 0.3 Z"),
            alpha=0.28,
            soft=0.01,
        )


@prop(words="sphinx, great sphinx", stands="ground", home="desert", height=0.62, metres=20, fill=0.38)
def sphinx(b: Brush) -> None:
    stone, dark = "#d0a46a", "#9a7442"
    b.lit(path("M-0.5 0 L0.42 0 L0.5 0.05 L0.5 0.1 L0.1 0.12 L-0.5 0.1 Z"), dark, relief=0.4)
    body = curve("-0.47 0.04, -0.44 0.22, -0.34 0.3, -0.1 0.29, 0.06 0.3, 0.12 0.14, 0.1 0.04", tension=0.5)
    b.lit(body, stone, relief=0.55)
    b.lit(curve("-0.47 0.03, -0.46 0.18, -0.36 0.22, -0.26 0.14, -0.2 0.03"), stone, relief=0.5)
    b.lit(path("M0.0 0.02 L0.04 0.13 L0.46 0.09 C0.5 0.08 0.5 0.03 0.48 0.02 Z"), stone, relief=0.5)
    with b.inside(body):
        for y in (0.1, 0.16, 0.22):
            b.line([(-0.5, y), (0.1, y + 0.01)], dark, 0.006, alpha=0.5)
    b.lit(
        path(
            "M-0.02 0.14 C-0.05 0.3 -0.02 0.5 0.05 0.57 "
            "C0.12 0.62 0.2 0.61 0.24 0.56 C0.28 0.46 0.26 0.3 0.24 0.2 L0.16 0.14 Z"
        ),
        "#c2945a",
        relief=0.55,
    )
    b.ball(
        curve("0.1 0.26, 0.07 0.4, 0.1 0.53, 0.19 0.56, 0.26 0.5, 0.285 0.42, 0.27 0.32, 0.2 0.24"), stone, relief=0.5
    )
    for y in (0.22, 0.28, 0.34, 0.4, 0.46):
        b.line(path(f"M-0.01 {y} Q0.04 {y + 0.02} 0.09 {y + 0.02}"), dark, 0.008, alpha=0.6)
    b.flat(oval(0.225, 0.45, 0.018, 0.01), dark)
    b.line(path("M0.275 0.345 Q0.24 0.335 0.21 0.35"), dark, 0.009)
    b.line(path("M0.27 0.43 L0.285 0.39 L0.262 0.385"), dark, 0.008)


@prop(
    words="moai, easter island statue, easter island, stone head",
    stands="ground",
    home="hills meadow",
    height=1.4,
    metres=6,
    fill=0.5,
)
def moai(b: Brush) -> None:
    stone, dark = "#857f78", "#57524c"
    b.lit(path("M-0.5 0 L0.5 0 L0.44 0.1 L-0.44 0.1 Z"), "#6d6862", relief=0.5)
    b.lit(curve("-0.36 0.1, -0.34 0.34, -0.24 0.46, 0.2 0.46, 0.3 0.34, 0.3 0.1", tension=0.3), stone, relief=0.55)
    head = curve(
        "-0.24 0.44, -0.26 0.8, -0.22 1.2, -0.12 1.36, 0.08 1.38, 0.2 1.3, "
        "0.24 1.1, 0.3 0.86, 0.36 0.72, 0.26 0.66, 0.27 0.56, 0.22 0.46",
        tension=0.4,
    )
    b.lit(head, stone, relief=0.65)
    with b.inside(head):
        b.shade(path("M-0.02 1.12 L0.26 1.1 L0.2 0.98 L0.04 0.96 Z"), alpha=0.45, soft=0.015)
        b.flat(path("M-0.02 1.12 Q0.12 1.18 0.27 1.12 L0.25 1.2 L-0.02 1.2 Z"), "#9a948b", alpha=0.8)
        b.line(path("M0.3 0.62 Q0.2 0.59 0.08 0.61"), dark, 0.022)
        b.shade(oval(0.12, 0.5, 0.16, 0.05), alpha=0.3, soft=0.02)
    b.lit(
        path("M-0.12 1.06 C-0.16 1.0 -0.16 0.76 -0.1 0.66 L-0.04 0.7 C-0.06 0.84 -0.06 0.98 -0.04 1.06 Z"),
        "#746e67",
        relief=0.5,
    )
    b.lit(path("M0.14 1.1 L0.28 0.86 L0.34 0.74 L0.18 0.74 L0.1 0.9 Z"), "#8f8981", relief=0.6)


@prop(
    words="christ the redeemer, christ statue, corcovado, statue of christ",
    stands="ground",
    home="mountains",
    height=1.1,
    metres=38,
    fill=0.46,
)
def christ_statue(b: Brush) -> None:
    stone = "#dcd6ca"
    b.lit(curve("-0.48 0.0, -0.3 0.1, -0.14 0.22, 0.14 0.22, 0.3 0.1, 0.48 0.0", tension=0.4), "#6d7a5c", relief=0.5)
    b.lit(poly((-0.12, 0.18), (0.12, 0.18), (0.09, 0.32), (-0.09, 0.32)), "#8f887c", relief=0.5)
    body = path("M-0.09 0.32 C-0.11 0.5 -0.1 0.7 -0.07 0.88 L0.07 0.88 C0.1 0.7 0.11 0.5 0.09 0.32 Z")
    arms = path(
        "M-0.5 0.83 L-0.5 0.87 L-0.08 0.9 L0.08 0.9 L0.5 0.87 L0.5 0.83 L0.42 0.82 "
        "C0.3 0.76 0.16 0.74 0.09 0.7 L-0.09 0.7 C-0.16 0.74 -0.3 0.76 -0.42 0.82 Z"
    )
    whole = join(body, arms)
    b.lit(whole, stone, relief=0.6)
    with b.inside(whole):
        for x in (-0.05, 0.0, 0.05):
            b.line(path(f"M{x * 0.6} 0.82 Q{x * 1.2} 0.6 {x * 1.5} 0.32"), "#a39c90", 0.012, alpha=0.7)
        for side in (-1, 1):
            b.shade(path(f"M{side * 0.08} 0.72 L{side * 0.42} 0.82 L{side * 0.1} 0.78 Z"), alpha=0.25)
    b.ball(oval(0, 0.96, 0.05, 0.065), stone, relief=0.5)
    b.lit(
        curve("-0.055 0.98, 0.0 1.03, 0.055 0.98, 0.06 0.9, 0.04 0.95, 0.0 1.0, -0.04 0.95, -0.06 0.9"),
        "#c3bcae",
        relief=0.4,
    )
    b.lit(curve("-0.03 0.92, 0.0 0.86, 0.03 0.92"), "#c3bcae", relief=0.4)
    b.line(oval(0, 1.045, 0.03, 0.008), "#efe8d8", 0.006)


@prop(
    words="onion domes, kremlin, red square, saint basil, russian church, orthodox church, moscow",
    stands="ground",
    home="meadow village",
    height=1.25,
    metres=48,
    fill=0.54,
)
def onion_domes(b: Brush) -> None:
    for x, low, size, tone, stripe in (
        (-0.36, 0.42, 0.11, "#3f7a6a", "#e3c25a"),
        (0.36, 0.42, 0.11, "#b8463c", "#e8dcc0"),
        (-0.19, 0.56, 0.12, "#3a5f9a", "#e8e4da"),
        (0.19, 0.56, 0.12, "#4f8a4a", "#e3c25a"),
        (0.0, 0.82, 0.1, "#d9a83c", "#f0dca0"),
    ):
        half = size * 0.72
        b.tube(
            path(f"M{x - half * 1.15} 0.0 L{x - half} {low} L{x + half} {low} L{x + half * 1.15} 0.0 Z"),
            "#b5584a",
            relief=0.55,
        )
        for y in (0.14, 0.28, low - 0.06):
            b.tube(box(x - half * 1.15, y, x + half * 1.15, y + 0.02), "#ead9bc", relief=0.4)
        for dx in (-0.4, 0.4):
            b.lamp(
                join(
                    box(x + dx * half - 0.014, low - 0.19, x + dx * half + 0.014, low - 0.1),
                    circle(x + dx * half, low - 0.1, 0.014),
                ),
                dark="#4a3430",
            )
        dome = path(
            f"M{x - half * 0.9} {low} "
            f"C{x - size * 1.35} {low + size * 0.7} {x - size * 0.75} {low + size * 1.5} {x} {low + size * 2.25} "
            f"C{x + size * 0.75} {low + size * 1.5} {x + size * 1.35} {low + size * 0.7} {x + half * 0.9} {low} Z"
        )
        b.ball(dome, tone, relief=0.55)
        with b.inside(dome):
            for turn in range(5):
                start = x - size * 1.2 + turn * size * 0.6
                b.line(
                    path(
                        f"M{start} {low} Q{start + size * 0.5} {low + size} {x + (start - x) * 0.2} {low + size * 2.2}"
                    ),
                    stripe,
                    size * 0.13,
                    alpha=0.85,
                )
        top = low + size * 2.25
        b.rod([(x, top - 0.02), (x, top + 0.09)], "#d9b45a", 0.012)
        b.line([(x - 0.025, top + 0.055), (x + 0.025, top + 0.055)], "#d9b45a", 0.01)
    b.lit(box(-0.5, 0.0, 0.5, 0.13), "#a84f42", relief=0.4)
    for step in range(7):
        x = -0.42 + step * 0.14
        b.flat(join(box(x - 0.03, 0.0, x + 0.03, 0.06), circle(x, 0.06, 0.03)), "#5f2f2a", alpha=0.8)
    b.line([(-0.5, 0.125), (0.5, 0.125)], "#ead9bc", 0.016)
