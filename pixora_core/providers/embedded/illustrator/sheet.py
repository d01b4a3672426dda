"""Contact sheets: many small pictures side by side, each with its name, for whoever chooses or designs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple, get_args

import pymupdf_fonts
import skia

from pixora_core.errors import InvalidInput, StorageError
from pixora_core.providers.embedded.illustrator.colour import argb, hexa
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.paint import flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.palette import Hour, Weather
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.png import write_png
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.style import STYLES, Style
from pixora_core.providers.embedded.illustrator.understand import home_of
from pixora_core.units import Size

__all__ = ["SHEETS", "Cell", "draw_cell", "draw_sheet", "prop_cell", "save", "setting_cell", "style_cell"]

_PAPER: Final = argb(hexa("#f7f4ee"))
_INK: Final = argb(hexa("#2b2a28"))
_GAP: Final = 0.05
"""Between the pictures, in widths of one."""

_LETTERS: Final = 0.07
_JPEG_QUALITY: Final = 82
_SCENE: Final = Idea(setting="river_valley", subjects=("cottage", "tree"), hour="evening", weather="clear")
"""A scene with sky, land, water, something built and something grown: it shows what a style does to each of them."""


class Cell(NamedTuple):
    """One picture of a sheet, and what stands below it."""

    caption: str
    idea: Idea
    style: str = ""
    variant: int = 0


def style_cell(name: str) -> Cell:
    """The scene by which styles are compared."""
    return Cell(name, _SCENE, style=name)


def setting_cell(name: str) -> Cell:
    """The place, nobody in it."""
    return Cell(name, Idea(setting=name))


def prop_cell(name: str) -> Cell:
    """The prop where it is at home."""
    return Cell(name, Idea(setting=home_of((name,)), subjects=(name,)))


def _hour_cells(hour: str) -> list[Cell]:
    idea = Idea.model_validate({"setting": "mountains", "hour": hour, "weather": "clear"})
    return [Cell(f"{hour} {variant + 1}", idea, variant=variant) for variant in range(3)]


def _weather_cell(name: str) -> Cell:
    scene = {"setting": "meadow", "subjects": ("tree",), "hour": "day"}
    return Cell(name, Idea.model_validate({**scene, "weather": name}))


class _Sheet(NamedTuple):
    """The names that a kind of sheet knows, the cells of one of them, and how many cells stand in a row."""

    names: tuple[str, ...]
    cells: Callable[[str], list[Cell]]
    columns: int


SHEETS: Final[dict[str, _Sheet]] = {
    "styles": _Sheet(tuple(STYLES), lambda name: [style_cell(name)], 4),
    "hours": _Sheet(get_args(Hour), _hour_cells, 6),
    "weathers": _Sheet(get_args(Weather), lambda name: [_weather_cell(name)], 3),
    "settings": _Sheet(tuple(SETTINGS), lambda name: [setting_cell(name)], 5),
    "props": _Sheet(tuple(PROPS), lambda name: [prop_cell(name)], 8),
}


def draw_sheet(kind: str, names: Sequence[str], style: Style, size: Size, path: Path) -> Path:
    """Draws a sheet of some or all (`names` empty) of a kind, each picture of `size`, to a PNG or JPEG file.

    Raises:
        InvalidInput: there is no such kind or name; the message lists those that there are.
        StorageError: the file cannot be written.
    """
    asked = SHEETS[_one_of("KIND", kind, tuple(SHEETS))]
    chosen = [_one_of("NAME", name, asked.names) for name in names] or asked.names
    cells = [cell for name in chosen for cell in asked.cells(name)]
    return save(_laid_out(cells, style, size, min(asked.columns, len(cells))), path)


def draw_cell(cell: Cell, style: Style, size: Size) -> skia.Surface:
    """The picture of a cell, in its own style if it has one."""
    _, sheets = paint(cell.idea, STYLES.get(cell.style, style), size, variant=cell.variant, seed=0)
    return flatten(sheets, size)


def save(surface: skia.Surface, path: Path) -> Path:
    """Writes a picture as its suffix says, PNG or JPEG. Raises `InvalidInput` and `StorageError`."""
    suffix = path.suffix.lower()
    if suffix not in (".png", ".jpg", ".jpeg"):
        raise InvalidInput("out", f"{path.name!r} is no picture; there are: .png, .jpg")
    try:
        if suffix == ".png":
            write_png(pixels_of(surface, opaque=True), path)
        else:
            path.write_bytes(bytes(surface.makeImageSnapshot().encodeToData(skia.kJPEG, _JPEG_QUALITY)))
    except OSError as error:
        raise StorageError(path.name, f"the picture cannot be written: {error.strerror or error}") from error
    return path


def _one_of(field: str, name: str, known: Sequence[str]) -> str:
    if name not in known:
        raise InvalidInput(field, f"there is no {name!r}; there are: {', '.join(known)}")
    return name


def _laid_out(cells: Sequence[Cell], style: Style, size: Size, columns: int) -> skia.Surface:
    gap = round(_GAP * size.width)
    font = skia.Font(_typeface(), max(9.0, _LETTERS * size.width))
    step = (size.width + gap, size.height + gap + round(0.9 * font.getSize()))
    rows = -(-len(cells) // columns)
    surface = skia.Surface(columns * step[0] + gap, rows * step[1] + gap)
    canvas = surface.getCanvas()
    canvas.clear(_PAPER)
    ink = skia.Paint(Color=_INK, AntiAlias=True)
    for number, cell in enumerate(cells):
        left, top = gap + number % columns * step[0], gap + number // columns * step[1]
        canvas.drawImage(draw_cell(cell, style, size).makeImageSnapshot(), left, top)
        canvas.drawString(cell.caption.replace("_", " "), left, top + size.height + font.getSize(), font, ink)
    return surface


@cache
def _typeface() -> skia.Typeface:
    """FiraGO from memory; a font manager of its own asks no system for fonts."""
    data = skia.Data.MakeWithCopy(pymupdf_fonts.myfont("figo"))
    return skia.FontMgr.New_Custom_Empty().makeFromData(data)
