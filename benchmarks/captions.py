"""Captions and titles over the worst pictures: the contrast of letters and spoken word against what lies behind them.

    python benchmarks/captions.py --picture captions.jpg

Draws a cue as films have it, lays it over white, black, a chequerboard, noise and drawn settings, and measures the
contrast ratio of WCAG 2.2 (1.4.3) in the resulting pixels: the darkest hundredth of the letters' inner pixels against
the lightest hundredth of the box. Titles, in each style: the letters' worst hundredth against the worst hundredth of
all that lies next to them (shade, panel or outline). Says size and leading for each aspect. With --picture, a sheet of
the captions to be looked at, with --titles one of the titles.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.ndimage import binary_dilation, binary_erosion

from pixora_core.engine.caption_style import BOX_OPACITY, LINE_EMS, style_for
from pixora_core.engine.patches import Patch
from pixora_core.engine.subtitles import CaptionTrack
from pixora_core.engine.title_style import LOOKS
from pixora_core.engine.titles import TitleTrack
from pixora_core.film import Cue, Title, Word
from pixora_core.providers.embedded.illustrator import STYLES, Idea
from pixora_core.providers.embedded.illustrator.paint import flatten, paint, pixels_of
from pixora_core.units import Frames, Seconds, Size

Real = npt.NDArray[np.float64]

SIZE = Size(width=1280, height=720)
FRAME = 45
SAID = ("Every jar of honey begins", "with a very small traveller.")
ASPECTS = {"16:9": (1920, 1080), "9:16": (1080, 1920), "1:1": (1080, 1080), "4:5": (1080, 1350), "21:9": (2520, 1080)}


def backgrounds() -> Iterator[tuple[str, npt.NDArray[np.uint8]]]:
    """Pictures, (height, width, 3) sRGB, that make it hard."""
    shape = (SIZE.height, SIZE.width, 3)
    yield "white", np.full(shape, 255, np.uint8)
    yield "black", np.zeros(shape, np.uint8)
    rows, columns = np.indices(shape[:2])
    yield "chequered", np.repeat(((rows // 12 + columns // 12) % 2 * 255).astype(np.uint8)[..., None], 3, 2)
    yield "noise", np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    for setting in ("polar", "meadow", "night_sky", "city"):
        _, planes = paint(Idea(setting=setting), STYLES["cinematic"], SIZE, variant=0, seed=0)
        yield setting, pixels_of(flatten(planes, SIZE), opaque=True)


def captioned() -> Patch:
    """The drawn cue, one of its words lit."""
    texts = " ".join(SAID).split()
    words = tuple(
        Word(text=text, start=Seconds(1 + 0.2 * at), end=Seconds(1.2 + 0.2 * at)) for at, text in enumerate(texts)
    )
    cue = Cue(start=Seconds(1), end=Seconds(4), lines=SAID, words=words)
    (patch,) = CaptionTrack([cue], SIZE, Fraction(30)).at(FRAME)
    return patch


def laid_over(patch: Patch, picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The picture with the patch on it, by way of the planes in which films are blended (BT.709, limited range)."""
    rgb = picture / 255
    luma = 16 + 219 * (rgb @ [0.2126, 0.7152, 0.0722])
    cb = 128 + 224 * (rgb[..., 2] - (luma - 16) / 219) / 1.8556
    cr = 128 + 224 * (rgb[..., 0] - (luma - 16) / 219) / 1.5748
    rows = slice(patch.y, patch.y + patch.luma.shape[0])
    columns = slice(patch.x, patch.x + patch.luma.shape[1])
    alpha, chroma = patch.alpha / 128, _doubled(patch.chroma_alpha / 128)
    luma[rows, columns] += alpha * (patch.luma - luma[rows, columns])
    cb[rows, columns] += chroma * (_doubled(patch.cb) - cb[rows, columns])
    cr[rows, columns] += chroma * (_doubled(patch.cr) - cr[rows, columns])
    grey, blue, red = (luma - 16) / 219, (cb - 128) / 224 * 1.8556, (cr - 128) / 224 * 1.5748
    green = -(0.0722 * blue + 0.2126 * red) / 0.7152
    return (np.stack([grey + red, grey + green, grey + blue], 2).clip(0, 1) * 255).round().astype(np.uint8)


def _doubled(plane: Real) -> Real:
    return plane.repeat(2, 0).repeat(2, 1)


def contrasts(patch: Patch, shown: npt.NDArray[np.uint8]) -> tuple[float, float]:
    """The contrast ratio of the letters, and of the lit word, with the box behind them.

    Letters are full ink (luma 234, the lit word 194); paler pixels are the smoothing of their edges.
    """
    part = shown[patch.y : patch.y + patch.luma.shape[0], patch.x : patch.x + patch.luma.shape[1]] / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    light = linear @ [0.2126, 0.7152, 0.0722]
    inner = patch.alpha >= 127
    lit = inner & (_doubled(patch.cb) < 100) & (patch.luma > 182)
    letters = inner & (_doubled(np.abs(patch.cb - 128.0)) < 8) & (patch.luma > 220)
    box = np.abs(patch.alpha / 128 - BOX_OPACITY) < 0.02
    behind = np.percentile(light[box], 99) + 0.05
    return tuple(float((np.percentile(light[ink], 1) + 0.05) / behind) for ink in (letters, lit))  # type: ignore[return-value]


def titled(style: str) -> tuple[Patch, ...]:
    """The drawn opening title of a film in that style."""
    title = Title(kind="opening", text="How honey is made", style=style, start=Frames(0), end=Frames(100))
    return TitleTrack([title], SIZE, Fraction(30)).at(FRAME)


def title_contrast(letters: Patch, colour: tuple[int, int, int], shown: npt.NDArray[np.uint8]) -> float:
    """The contrast ratio of a title's letters with what lies next to them; the smoothing of their edges is neither."""
    rows, columns = letters.luma.shape
    part = shown[letters.y : letters.y + rows, letters.x : letters.x + columns] / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    light = linear @ [0.2126, 0.7152, 0.0722]
    ink = 16 + 219 * float(np.array(colour) / 255 @ [0.2126, 0.7152, 0.0722])
    of_colour = (letters.alpha > 0) & (np.abs(letters.luma - ink) < 40)
    full = (letters.alpha >= 127) & (np.abs(letters.luma - ink) < 3)
    beside = binary_dilation(of_colour, iterations=5) & ~binary_dilation(of_colour, iterations=1)
    inner = light[binary_erosion(full)]
    low, high = np.percentile(inner, 1), np.percentile(inner, 99)
    behind = light[beside]
    if inner.mean() > behind.mean():
        return float((low + 0.05) / (np.percentile(behind, 99) + 0.05))
    return float((np.percentile(behind, 1) + 0.05) / (high + 0.05))


def tell_titles(sheet: Path | None) -> None:
    """A table of the styles' titles over every picture, and a sheet of them over the drawn ones."""
    pictures = dict(backgrounds())
    print("\ntitle        " + " ".join(f"{name:>9}" for name in pictures))
    tiles = []
    for style, look in LOOKS.items():
        patches = titled(style)
        found = []
        for name, picture in pictures.items():
            shown = picture
            for patch in patches:
                shown = laid_over(patch, shown)
            found.append(title_contrast(patches[-1], look.colour, shown))
            if name in {"polar", "meadow"}:
                tiles.append(Image.fromarray(shown).resize((360, 202)))
        print(f"{style:12} " + " ".join(f"{each:7.1f}:1" for each in found))
    if sheet:
        save(tiles, sheet)


def save(tiles: list[Image.Image], sheet: Path) -> None:
    """Tiles two abreast."""
    wide, high = tiles[0].size
    whole = Image.new("RGB", (2 * wide + 10, -(-len(tiles) // 2) * (high + 10) - 10), (247, 244, 238))
    for number, tile in enumerate(tiles):
        whole.paste(tile, (number % 2 * (wide + 10), number // 2 * (high + 10)))
    whole.save(sheet, quality=70)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--picture", type=Path, help="a sheet of all, .png or .jpg")
    parser.add_argument("--titles", type=Path, help="a sheet of the titles, .png or .jpg")
    asked = parser.parse_args()
    patch, shown = captioned(), []
    print("picture      letters  spoken word")
    for name, picture in backgrounds():
        shown.append(laid_over(patch, picture))
        letters, lit = contrasts(patch, shown[-1])
        print(f"{name:12} {letters:6.1f}:1 {lit:6.1f}:1")
    print("\naspect   letters (em, px)  of the short side  leading (px)  longest line (em)")
    for aspect, (width, height) in ASPECTS.items():
        style = style_for(Size(width=width, height=height))
        part = style.em / min(width, height)
        print(f"{aspect:8} {style.em:12.0f} {part:18.1%} {style.em * LINE_EMS:15.0f} {style.line / style.em:15.0f}")
    if asked.picture:
        save([Image.fromarray(each[SIZE.height // 2 :]).resize((480, 135)) for each in shown], asked.picture)
    tell_titles(asked.titles)


if __name__ == "__main__":
    main()
