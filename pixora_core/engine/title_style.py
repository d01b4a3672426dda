"""How titles are set: one row a style, measures in ems of the title unless they say otherwise.

Light letters lie on a dark shade, dark ones on a pale one, and a cartoon's have an outline; each so strong that a
contrast of 4.5:1 (WCAG 2.2, 1.4.3) is kept over any picture (`benchmarks/captions.py` measures it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from pixora_core.engine.caption_style import LINE_EMS, style_for
from pixora_core.film.styles import style_named
from pixora_core.film.timeline import Title
from pixora_core.units import Size

__all__ = ["LOOKS", "Area", "TitleLook", "area_for", "look_of"]

RGB = tuple[int, int, int]
Spread = Literal["box", "band", "foot", "head", "frame"]

SAFE: Final = 0.07
"""Of each side; SMPTE RP 2046-1 asks for 5 %, a title wants more air."""


@dataclass(frozen=True, slots=True)
class Shade:
    """What lies behind the letters: `pad` beyond them it is at its full `opacity`, `soft` farther out it has ended.

    A `band` runs from the frame's left edge to its right, a `foot` down to its lower edge as well, a `head` up to its
    upper one, and a `frame` is the whole picture dimmed. By `ragged` the edge wanders, as a brush's does.
    """

    colour: RGB
    opacity: float
    pad: tuple[float, float] = (0.45, 0.3)
    soft: float = 0.0
    radius: float = 0.0
    spread: Spread = "box"
    ragged: float = 0.0


@dataclass(frozen=True, slots=True)
class TitleLook:
    """A title's design.

    `em` is a part of the frame's short side; `place` where the block's middle lies between the top of the room above
    the captions (0) and its bottom (1). `move` is from how far away the letters come, right and down.
    """

    face: Literal["figo", "figbo", "figit", "figbi"]
    em: float
    colour: RGB
    shade: Shade | None = None
    capitals: bool = False
    tracking: float = 0.0
    leading: float = 1.12
    outline: float = 0.0
    outline_colour: RGB = (10, 12, 16)
    align: Literal["centre", "start"] = "centre"
    place: float = 0.45
    rule: RGB | None = None
    move: tuple[float, float] = (0.0, 0.3)
    fade_in: float = 0.7
    fade_out: float = 0.5


_WARM_WHITE, _NIGHT, _PAPER, _AMBER = (255, 250, 240), (8, 10, 16), (252, 247, 238), (255, 205, 92)
_DUSK: Final = Shade(colour=_NIGHT, opacity=0.6, pad=(0.5, 0.2), soft=3.4, spread="frame")
_BRUSHED: Final = Shade(colour=_PAPER, opacity=0.74, pad=(1.0, 0.4), soft=0.5, radius=0.7, ragged=0.22)

LOOKS: Final[dict[str, TitleLook]] = {
    "cinematic": TitleLook(
        face="figo", em=0.088, colour=_WARM_WHITE, shade=_DUSK, capitals=True, tracking=0.16, leading=1.3,
        rule=(228, 196, 140),
    ),
    "documentary": TitleLook(
        face="figbo", em=0.104, colour=_WARM_WHITE, tracking=-0.006, leading=1.08, align="start", place=0.8,
        shade=replace(_DUSK, spread="foot"), rule=_AMBER, move=(-0.4, 0.0),
    ),
    "cartoon": TitleLook(
        face="figbo", em=0.126, colour=(255, 224, 96), outline=0.09, outline_colour=(44, 24, 60), leading=1.1,
        place=0.4, move=(0.0, -0.45), fade_in=0.4, fade_out=0.3,
    ),
    "anime": TitleLook(
        face="figbi", em=0.112, colour=(255, 255, 255), outline=0.07, outline_colour=(24, 34, 86), tracking=0.01,
        leading=1.1, align="start", place=0.75, rule=(255, 122, 138), move=(-0.7, 0.0), fade_in=0.4,
    ),
    "watercolor": TitleLook(
        face="figit", em=0.104, colour=(44, 40, 66), leading=1.14, shade=_BRUSHED, move=(0.0, 0.0), fade_in=1.0,
        fade_out=0.7,
    ),
    "minimal": TitleLook(
        face="figo", em=0.08, colour=(28, 30, 36), tracking=-0.004, leading=1.14, align="start", place=0.2,
        shade=Shade(colour=(255, 255, 255), opacity=0.92, pad=(0.7, 0.45)), move=(0.0, 0.2), fade_in=0.5,
    ),
    "noir": TitleLook(
        face="figbo", em=0.088, colour=(245, 245, 242), capitals=True, tracking=0.24, leading=1.3, place=0.5,
        shade=Shade(colour=(0, 0, 0), opacity=0.74, pad=(0.8, 0.45), soft=0.5, spread="band"), move=(0.0, 0.0),
        fade_in=1.0, fade_out=0.8,
    ),
    "retro": TitleLook(
        face="figbo", em=0.09, colour=(255, 240, 210), capitals=True, tracking=0.07, leading=1.16, place=0.42,
        shade=Shade(colour=(150, 52, 38), opacity=0.92, pad=(0.75, 0.5), radius=0.12), rule=(242, 190, 92),
        move=(0.0, 0.25), fade_in=0.5,
    ),
}  # fmt: skip
"""By a style's name."""

_CHAPTER_EM, _CLOSING_EM = 0.62, 0.56
"""Of the opening's."""

_CLOSING_PLACE = 0.1
"""Above the heads of those who stand in the last picture, which are lower than a quarter of the frame."""


def look_of(title: Title) -> TitleLook:
    """How a title is set: chapters small at the top, the closing small in the sky above whoever stands there."""
    look = LOOKS[style_named(title.style) or "cinematic"]
    if title.kind == "chapter":
        return replace(look, em=look.em * _CHAPTER_EM, align="start", place=0.0, shade=_spread(look, "head"))
    if title.kind == "closing":
        return replace(
            look, em=look.em * _CLOSING_EM, align="centre", place=_CLOSING_PLACE, shade=_spread(look, "frame")
        )
    return look


def _spread(look: TitleLook, spread: Spread) -> Shade | None:
    """The look's shade for another place. A box and a band are where the letters are; the others become `spread`."""
    wide = look.shade is not None and look.shade.spread in {"frame", "foot"}
    return replace(look.shade, spread=spread) if look.shade and wide else look.shade


@dataclass(frozen=True, slots=True)
class Area:
    """Where a title may stand, in pixels: [left, right) and [top, bottom) of the frame, above the captions."""

    left: int
    top: int
    right: int
    bottom: int


def area_for(size: Size) -> Area:
    """The safe area above two lines of captions and their box."""
    captions = style_for(size)
    lines = 2 * LINE_EMS * captions.em + 2 * captions.padding[1]
    side, top = round(SAFE * size.width), round(SAFE * size.height)
    bottom = round(size.height - captions.bottom - lines - 0.5 * captions.em)
    return Area(left=side, top=top, right=size.width - side, bottom=bottom)
