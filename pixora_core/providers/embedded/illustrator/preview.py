"""A look at one prop or setting, for whoever draws a new one."""

from __future__ import annotations

from pathlib import Path

from pixora_core.errors import InvalidInput
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.paint import flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.png import write_png
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.style import style_for
from pixora_core.providers.embedded.illustrator.understand import home_of
from pixora_core.units import Size

__all__ = ["preview"]


def preview(name: str, style: str, size: Size, path: Path, *, variant: int = 0) -> Path:
    """Draws a prop where it is at home, or a setting by itself, to a PNG file.

    Raises:
        InvalidInput: the name is neither; the message lists those that are.
    """
    if name in PROPS:
        idea = Idea(setting=home_of((name,)), subjects=(name,))
    elif name in SETTINGS:
        idea = Idea(setting=name)
    else:
        raise InvalidInput(
            "name", f"{name!r} is neither a prop nor a setting; there are: {', '.join([*SETTINGS, *PROPS])}"
        )
    chosen, _ = style_for(style)
    _, planes = paint(idea, chosen, size, variant=variant, seed=0)
    write_png(pixels_of(flatten(planes, size), opaque=True), path)
    return path
