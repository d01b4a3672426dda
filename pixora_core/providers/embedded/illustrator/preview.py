"""A look at one prop, setting or style, for whoever draws a new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from pixora_core.errors import InvalidInput
from pixora_core.film.takes import Picture
from pixora_core.problems import those_there_are
from pixora_core.providers.embedded.illustrator.paint_picture import picture_of
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.sheet import (
    Cell,
    draw_cell,
    draw_sheet,
    prop_cell,
    save,
    setting_cell,
    style_cell,
)
from pixora_core.providers.embedded.illustrator.style import STYLES, Style, style_for
from pixora_core.units import Size

__all__ = ["PreviewKind", "preview", "preview_picture", "preview_sheet"]

PreviewKind = Literal["prop", "setting", "style"]

_KINDS: Final[dict[PreviewKind, tuple[tuple[str, ...], Callable[[str], Cell]]]] = {
    "setting": (tuple(SETTINGS), setting_cell),
    "prop": (tuple(PROPS), prop_cell),
    "style": (tuple(STYLES), style_cell),
}
"""Of each kind: the names that there are, and what is drawn for one of them."""


def preview(
    name: str, style: str, size: Size, path: Path, *, variant: int = 0, kind: PreviewKind | None = None
) -> Path:
    """Draws a prop where it is at home, a setting by itself, or a style's view of one scene, to a PNG or JPEG file.

    Without `kind`, what has the name is looked for among the settings and the props.

    Raises:
        InvalidInput: there is no such name or style; the message lists those that there are.
        StorageError: the file cannot be written.
    """
    found = _cell(name, kind)._replace(variant=variant)
    return save(draw_cell(found, _style_of(style), size), path)


def preview_picture(
    name: str, style: str, size: Size, into: Path, *, variant: int = 0, kind: PreviewKind | None = None
) -> Picture:
    """Draws the same into a folder, in layers, so that it can be filmed. Raises as `preview`, and `ProviderError`."""
    found = _cell(name, kind)
    chosen = STYLES.get(found.style, _style_of(style))
    return picture_of(found.idea, chosen, size, into, variant=variant, seed=0)


def _cell(name: str, kind: PreviewKind | None) -> Cell:
    kinds: tuple[PreviewKind, ...] = (kind,) if kind else ("setting", "prop")
    found = next((_KINDS[each][1](name) for each in kinds if name in _KINDS[each][0]), None)
    if found is None:
        known = [there for each in kinds for there in _KINDS[each][0]]
        raise InvalidInput("NAME", f"{name!r} is no {' and no '.join(kinds)}; {those_there_are(name, known)}")
    return found


def preview_sheet(kind: str, names: tuple[str, ...], style: str, size: Size, path: Path) -> Path:
    """Draws many at once, as `draw_sheet` does. Raises `InvalidInput` and `StorageError`."""
    return draw_sheet(kind, names, _style_of(style), size, path)


def _style_of(text: str) -> Style:
    style, unknown = style_for(text)
    if unknown:
        raise InvalidInput("style", f"there is no {text!r}; there are: {', '.join(STYLES)}")
    return style
