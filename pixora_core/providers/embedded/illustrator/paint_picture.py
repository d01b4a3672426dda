"""A picture request becomes PNG files, one flat and one for each plane; blocking."""

from __future__ import annotations

from pathlib import Path

from pixora_core.errors import ProviderError
from pixora_core.film.motion import reach_of
from pixora_core.film.takes import Picture
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.info import INFO
from pixora_core.providers.embedded.illustrator.layers import write_layers
from pixora_core.providers.embedded.illustrator.paint import composed, flatten, paint, pixels_of
from pixora_core.providers.embedded.illustrator.png import write_png
from pixora_core.providers.embedded.illustrator.stage import Cast, Plan
from pixora_core.providers.embedded.illustrator.style import Style, style_for
from pixora_core.providers.embedded.illustrator.understand import understand
from pixora_core.units import Size

__all__ = ["draw_picture", "focus_of", "kept_of", "picture_of", "plan_of"]


def draw_picture(request: PictureRequest, into: Path) -> Picture:
    """Understands, paints and writes; blocking."""
    idea = understand(request)
    style, notice = style_for(request.style)
    drawn = picture_of(idea, style, request.size, into, variant=request.visual.variant, seed=request.seed)
    return drawn.model_copy(update={"notices": (*((notice,) if notice else ()), *_left_out(idea))})


def picture_of(idea: Idea, style: Style, size: Size, into: Path, *, variant: int, seed: int) -> Picture:
    """Paints an idea and writes it; blocking. Raises `ProviderError` when a file cannot be written."""
    plan, sheets = paint(idea, style, size, variant=variant, seed=seed)
    flat = into / "scene_image.png"
    try:
        layers = write_layers(sheets, size, into)
        write_png(pixels_of(flatten(sheets, size), opaque=True), flat)
    except OSError as error:
        raise ProviderError(INFO.name, f"the picture could not be written to {into.name}: {error.strerror}") from error
    return Picture(
        flat=flat,
        layers=layers,
        size=size,
        focus=focus_of(plan),
        kept=kept_of(plan, style.life),
        shows=(idea.setting.replace("_", " "), *(name.replace("_", " ") for name in idea.subjects)),
    )


def plan_of(request: PictureRequest) -> Plan:
    """Where everything will stand in the picture of a request; nothing is drawn."""
    return composed(understand(request), request.size, variant=request.visual.variant, seed=request.seed).plan


def focus_of(plan: Plan) -> tuple[float, float]:
    """Where the picture wants to be looked at: the middle of the chief subject, or the light over the horizon."""
    if not plan.cast:
        return (plan.sun[0] / plan.wide, min(0.55, max(0.35, plan.horizon - 0.08)))
    chief = max(plan.cast, key=lambda member: member.height)
    return (min(1.0, max(0.0, chief.x / plan.wide)), min(1.0, max(0.0, chief.y - chief.height / 2)))


def kept_of(plan: Plan, life: float = 1.0) -> tuple[float, float, float, float] | None:
    """The box around the cast, left, top, right, low in fractions of the picture, wherever it moves; None without one.

    What reaches in from the frame's edge, or spans the sky, may be cut.
    """
    cast = [member for member in plan.cast if not (member.prop.hangs or member.prop.spans)]
    if not cast:
        return None
    boxes = [_box_of(member, plan, life) for member in cast]
    lefts, tops, rights, lows = zip(*boxes, strict=True)
    return max(0.0, min(lefts)), max(0.0, min(tops)), min(1.0, max(rights)), min(1.0, max(lows))


def _box_of(member: Cast, plan: Plan, life: float) -> tuple[float, float, float, float]:
    left, up, right, down = reach_of(member.motion(life), 0.0)
    return (
        (member.x - member.width / 2) / plan.wide - left,
        member.y - member.height - up * plan.wide,
        (member.x + member.width / 2) / plan.wide + right,
        member.y + down * plan.wide,
    )


def _left_out(idea: Idea) -> tuple[str, ...]:
    return tuple(
        f"a picture leaves out {name!r}: it is not drawn here, or not in such a place" for name in idea.left_out
    )
