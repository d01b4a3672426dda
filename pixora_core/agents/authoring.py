"""What the two writing agents answer with, and how it becomes part of the film."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from pixora_core.agents.turn import Turn
from pixora_core.film import AspectRatio, Brief, Scene, SceneBreakdown, Visual
from pixora_core.messages import Status
from pixora_core.pipeline.plan import shared_out
from pixora_core.problems import invalid
from pixora_core.tasks import TaskRecord, edited
from pixora_core.tools.applying import settled, within

__all__ = ["Cast", "Outline", "OutlineScene", "Profile", "keep_outline"]


class OutlineScene(BaseModel):
    """One scene as it is written."""

    title: str = Field(description="A few words.")
    script: str = Field(description="What the narrator says.")
    visual: str = Field(description="What is seen: one picture, described plainly.")


class Outline(BaseModel):
    """A scene breakdown as it is written: the film's own wishes, and its scenes."""

    title: str
    prompt: str = Field(description="What the film is about, in the person's words.")
    style: str = Field(description="cinematic, documentary, cartoon, anime, watercolor, minimal, noir or retro.")
    duration: float = Field(description="Seconds.")
    aspect_ratio: AspectRatio
    mood: str | None
    language: str = Field(description="A BCP 47 tag.")
    scenes: list[OutlineScene]


class Profile(BaseModel):
    """One character as it is designed."""

    name: str
    look: str = Field(description="What one sees.")
    role: str
    palette: list[str] = Field(description="Colours, in words, the most important first.")
    scenes: list[int] = Field(description="The numbers of the scenes in which it is seen.")
    speaks: list[int] = Field(
        default_factory=list,
        description="The numbers of the scenes whose words it says itself; else the narrator does.",
    )


class Cast(BaseModel):
    """The characters."""

    profiles: Annotated[list[Profile], Field(max_length=8)]


async def keep_outline(turn: Turn, outline: Outline) -> SceneBreakdown:
    """The outline as the task's breakdown, its length shared out; `undo` brings back the former one.

    Raises `InvalidInput`, `Refused`: the same bounds as for everybody.
    """
    context = turn.context
    breakdown = _breakdown(outline)
    delivery = context.film.delivery(breakdown.brief.aspect_ratio)
    planned = shared_out(breakdown, delivery.rate)
    within(context, planned)

    def keep(record: TaskRecord) -> TaskRecord:
        return settled(edited(record, planned, change="a new breakdown", at=context.now(), delivery=delivery))

    await context.change(keep)
    await context.film.look(context.task_id)
    await turn.teller.tell(Status(subject="task", status="changed", message=f"“{planned.title}” is written"))
    return planned


def _breakdown(outline: Outline) -> SceneBreakdown:
    try:
        brief = Brief(
            prompt=outline.prompt,
            style=outline.style,
            duration=outline.duration,
            aspect_ratio=outline.aspect_ratio,
            mood=outline.mood or None,
            language=outline.language,
        )
        scenes = tuple(
            Scene(title=each.title[:200], script=each.script, visual=Visual(description=each.visual))
            for each in outline.scenes
        )
        return SceneBreakdown(title=outline.title[:200], brief=brief, scenes=scenes)
    except ValidationError as error:
        raise invalid(error, where="breakdown") from error
