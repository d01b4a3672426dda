"""A contact sheet: what a film shows and says, scene by scene, as one picture and as a page that needs no other."""

from __future__ import annotations

import base64
import io
import textwrap
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

import pymupdf_fonts
from PIL import Image, ImageDraw, ImageFont

__all__ = ["Scene", "Sheet", "index_page", "page", "poster"]

_WIDE: Final = 1600
_GAP: Final = 16
_PAPER, _INK, _SOFT, _WARN = "#faf8f4", "#22242a", "#6b6f78", "#b3261e"
_STYLE: Final = """
body{font:15px/1.45 system-ui,sans-serif;margin:2rem;background:#faf8f4;color:#22242a}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:1.2rem}
figure{margin:0}img{max-width:100%;max-height:420px;display:block}
small,.soft{color:#6b6f78}.warn{color:#b3261e}h1{margin:0}
"""


class Scene(NamedTuple):
    """One scene as the sheet shows it; `marks` is what was found out about it."""

    picture: Path
    title: str
    words: str
    facts: str
    marks: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """One film. `notes` are lines below the title, `marks` those that ask for a look."""

    name: str
    title: str
    asked: str
    notes: tuple[str, ...]
    marks: tuple[str, ...]
    scenes: tuple[Scene, ...]


def _lines(text: str, columns: int) -> list[str]:
    return [line for part in text.splitlines() for line in textwrap.wrap(part, columns)]


def _small(path: Path, width: int, height: int) -> Image.Image:
    with Image.open(path) as picture:
        small = picture.convert("RGB")
    small.thumbnail((width, height), Image.Resampling.LANCZOS)
    return small


def _columns(sheet: Sheet) -> int:
    with Image.open(sheet.scenes[0].picture) as picture:
        wide = picture.width / picture.height
    return 3 if wide > 1.2 else 5 if wide < 0.7 else 4


def _tile(scene: Scene, number: int, width: int) -> Image.Image:
    picture = _small(scene.picture, width, 520)
    columns = max(20, width // 8)
    told = [
        *((line, _INK) for line in _lines(f"{number}. {scene.title}: {scene.words or '(nothing is said)'}", columns)),
        *((line, _SOFT) for line in _lines(scene.facts, columns)),
        *((line, _WARN) for mark in scene.marks for line in _lines(mark, columns)),
    ]
    tile = Image.new("RGB", (width, picture.height + 8 + 19 * len(told)), _PAPER)
    tile.paste(picture, (0, 0))
    _write(tile, (0, picture.height + 6), told)
    return tile


def _write(image: Image.Image, at: tuple[int, int], lines: Sequence[tuple[str, str]]) -> None:
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(io.BytesIO(pymupdf_fonts.myfont("figo")), 15)
    for number, (line, colour) in enumerate(lines):
        draw.text((at[0], at[1] + 19 * number), line, fill=colour, font=font)


def poster(sheet: Sheet) -> Image.Image:
    """The sheet as one picture."""
    columns = _columns(sheet)
    width = (_WIDE - _GAP * (columns + 1)) // columns
    tiles = [_tile(scene, number, width) for number, scene in enumerate(sheet.scenes, start=1)]
    rows = [tiles[at : at + columns] for at in range(0, len(tiles), columns)]
    head = [
        (f"{sheet.name}  {sheet.title}", _INK),
        *((line, _SOFT) for line in _lines(sheet.asked, 190)),
        *((line, _SOFT) for note in sheet.notes for line in _lines(note, 190)),
        *((line, _WARN) for mark in sheet.marks for line in _lines(mark, 190)),
    ]
    top = _GAP + 19 * len(head) + _GAP
    image = Image.new("RGB", (_WIDE, top + sum(max(t.height for t in row) + _GAP for row in rows)), _PAPER)
    _write(image, (_GAP, _GAP), head)
    for row in rows:
        for column, tile in enumerate(row):
            image.paste(tile, (_GAP + column * (width + _GAP), top))
        top += max(tile.height for tile in row) + _GAP
    return image


def _inline(path: Path, width: int, height: int) -> str:
    kept = io.BytesIO()
    _small(path, width, height).save(kept, "JPEG", quality=82)
    return "data:image/jpeg;base64," + base64.b64encode(kept.getvalue()).decode("ascii")


def _paragraphs(lines: Sequence[str], kind: str) -> str:
    return "".join(f'<p class="{kind}">{escape(line)}</p>' for line in lines)


def page(sheet: Sheet) -> str:
    """The sheet as HTML with its pictures inside."""
    figures = "".join(
        f'<figure><img alt="" src="{_inline(scene.picture, 720, 720)}"><figcaption>'
        f"<b>{number}. {escape(scene.title)}</b><br>{escape(scene.words)}<br><small>{escape(scene.facts)}</small>"
        f"{_paragraphs(scene.marks, 'warn')}</figcaption></figure>"
        for number, scene in enumerate(sheet.scenes, start=1)
    )
    return _document(
        sheet.title,
        f"<h1>{escape(sheet.title)}</h1>{_paragraphs((sheet.asked, *sheet.notes), 'soft')}"
        f"{_paragraphs(sheet.marks, 'warn')}<main>{figures}</main>",
    )


def index_page(sheets: Sequence[Sheet], title: str) -> str:
    """All films, each with its first pictures and a link to its sheet."""
    films = "".join(
        f'<p><a href="{escape(sheet.name)}.html"><b>{escape(sheet.name)}</b></a> {escape(sheet.title)} '
        f"<small>{escape(sheet.asked)}</small></p><p>"
        + "".join(
            f'<img alt="" style="display:inline-block;margin-right:6px" src="{_inline(scene.picture, 200, 120)}">'
            for scene in sheet.scenes
        )
        + f"</p>{_paragraphs([*sheet.marks, *(mark for scene in sheet.scenes for mark in scene.marks)], 'warn')}"
        for sheet in sheets
    )
    return _document(title, f"<h1>{escape(title)}</h1>{films}")


def _document(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style>{body}</html>"
    )
