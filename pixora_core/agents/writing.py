"""What a language model is asked for as a writer, and how its answer is made sure of.

Of an answer that cannot be used the model is told what is wrong, and asked again, a few times at most. What comes of it
is a breakdown by the same rules as anybody's; all that it may say are titles, words and what is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from typing import Annotated, Final, TypeVar

from agents import Agent, ModelBehaviorError, ModelSettings, RunConfig, Runner
from pydantic import BaseModel, Field, ValidationError

from pixora_core.agents.authoring import OutlineScene
from pixora_core.agents.failures import FORESEEN, told_as
from pixora_core.agents.models import ChosenModel, choose_model
from pixora_core.duration import speech_seconds, words_in
from pixora_core.errors import ProviderError
from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.problems import invalid
from pixora_core.settings import Settings
from pixora_core.units import Seconds

__all__ = ["rewritten", "written"]

_TRIES: Final = 3
_LONGEST_ANSWER: Final = 16_000
"""Tokens of one answer."""

_AIM: Final = 0.85
"""The part of a film that is spoken in."""

_LEAST, _MOST = 0.5, 1.1
"""Of the film's length: what the words may take. The rest is made to fit by the narration's remedies."""

R = TypeVar("R")
T = TypeVar("T", bound=BaseModel)


class Written(BaseModel):
    """A film on paper, as a model writes it."""

    title: str
    scenes: Annotated[list[OutlineScene], Field(min_length=1, max_length=100)]


class Line(BaseModel):
    """One scene's words."""

    script: str = Field(description="What the narrator says.")


class _Unusable(Exception):
    """What is wrong with an answer, as the model is told it."""


async def written(brief: Brief, settings: Settings) -> SceneBreakdown:
    """The breakdown of a brief. Raises `ProviderError`, `InvalidInput` (a setting)."""
    words = words_in(brief.duration * _AIM, brief.language)
    asked = brief.model_dump_json(include={"prompt", "style", "mood", "language", "duration", "scene_count"})
    text = f"Write the film of this brief, in about {words} words altogether, in its language:\n{asked}"
    return await _asked(text, Written, lambda answer: _breakdown(answer, brief), settings)


async def rewritten(scene: Scene, brief: Brief, target: Seconds, settings: Settings) -> str | None:
    """A scene's words in another length. Raises as `written`."""
    words = words_in(target, brief.language)
    text = f"Say this in about {words} words, in the same language, and nothing that it does not say:\n{scene.script}"
    return await _asked(text, Line, lambda answer: _line(answer, scene), settings)


async def _asked(text: str, form: type[T], use: Callable[[T], R], settings: Settings) -> R:
    chosen = choose_model(settings)
    agent = Agent[None](
        name="Writer",
        instructions=resources.files("pixora_core.agents").joinpath("prompts", "scene_breakdown.md").read_text("utf-8"),
        output_type=form,
        model=chosen.model,
        model_settings=ModelSettings(max_tokens=_LONGEST_ANSWER),
    )
    try:
        return await _tried(text, agent, form, use, chosen, settings.model_budget)
    except FORESEEN as error:
        raise ProviderError("model", str(told_as(error, chosen.name))) from error
    finally:
        await chosen.aclose()


async def _tried(
    text: str, agent: Agent[None], form: type[T], use: Callable[[T], R], chosen: ChosenModel, budget: int
) -> R:
    """What comes of the first answer that can be used."""
    problem, spent = "", 0
    for left in reversed(range(_TRIES)):
        if spent >= budget:
            raise ProviderError("model", "the tokens of PIXORA_MODEL_BUDGET are used up")
        try:
            result = await Runner.run(agent, text + problem, max_turns=1, run_config=RunConfig(tracing_disabled=True))
            spent += result.context_wrapper.usage.total_tokens
            return use(_without(result.final_output_as(form), chosen.secret))
        except ModelBehaviorError:
            if not left:
                raise
            problem = "\n\nYour last answer could not be read: answer with the JSON that is asked for, no more."
        except _Unusable as error:
            if not left:
                raise ProviderError("model", f"what the model wrote cannot be used: {error}") from error
            problem = f"\n\nYour last answer cannot be used: {error}. Write it again."
    raise AssertionError  # pragma: no cover -- the last try returns or raises


def _without(answer: T, secret: str | None) -> T:
    """The answer without the key, should the server have sent it back."""
    if secret is None:
        return answer
    return type(answer).model_validate_json(answer.model_dump_json().replace(secret, "…"))


def _breakdown(answer: Written, brief: Brief) -> SceneBreakdown:
    if brief.scene_count is not None and len(answer.scenes) != brief.scene_count:
        raise _Unusable(f"it has {len(answer.scenes)} scenes, where {brief.scene_count} are asked for")
    try:
        scenes = tuple(
            Scene(title=each.title[:200], script=each.script, visual=Visual(description=each.visual))
            for each in answer.scenes
        )
        paper = SceneBreakdown(title=answer.title[:200], brief=brief, scenes=scenes)
    except ValidationError as error:
        raise _Unusable(str(invalid(error))) from error
    seconds = sum(speech_seconds(scene.script, brief.language) for scene in scenes)
    if not _LEAST * brief.duration <= seconds <= _MOST * brief.duration:
        raise _Unusable(f"its words take {seconds:.0f} s to say, and the film lasts {brief.duration:g} s")
    return paper


def _line(answer: Line, scene: Scene) -> str | None:
    try:
        return Scene(title=scene.title, script=answer.script, visual=scene.visual).script or None
    except ValidationError as error:
        raise _Unusable(str(invalid(error))) from error
