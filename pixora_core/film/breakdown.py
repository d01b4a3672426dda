"""The scene breakdown: what the film says and shows, scene by scene, before anything is made."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from pixora_core.film.brief import Brief
from pixora_core.film.character import Character, CharacterName
from pixora_core.film.own import OwnFile, OwnScene
from pixora_core.film.plain_text import has_words, one_line, printable
from pixora_core.units import Frozen

__all__ = [
    "LONGEST_SCRIPT",
    "CameraName",
    "Music",
    "Scene",
    "SceneBreakdown",
    "Settled",
    "Transition",
    "TransitionKind",
    "Visual",
]

TransitionKind = Literal["cut", "crossfade", "fade_black", "slide", "wipe", "zoom"]
CameraName = Literal["push_in", "pull_out", "pan_left", "pan_right", "rise", "sink", "drift", "still"]

LONGEST_SCRIPT: Final = 20_000
"""Characters that one scene may say."""

_Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), BeforeValidator(one_line)]
_Told = Annotated[str, BeforeValidator(printable)]


class Transition(Frozen):
    """How the film comes into a scene; a cut has no length, the first scene's is not drawn."""

    kind: TransitionKind = "crossfade"
    seconds: Annotated[float, Field(ge=0, le=5)] = 0.8


class Visual(Frozen):
    """What a scene shows.

    `description` is free text and always enough. The other fields are what a writer knows
    beyond it, in plain words ("night", "teapot"): an illustrator uses those that it understands.
    `variant` tells apart pictures of one film that would otherwise be alike.
    A plain string is taken as the description.
    """

    description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=4_000), BeforeValidator(printable)]
    setting: _Line | None = None
    subjects: Annotated[tuple[_Line, ...], Field(max_length=4)] = ()
    time_of_day: Literal["dawn", "morning", "day", "evening", "dusk", "night"] | None = None
    weather: Literal["clear", "cloudy", "mist", "rain", "snow", "storm"] | None = None
    camera: CameraName | None = None
    variant: Annotated[int, Field(ge=0, lt=2**32)] = 0

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"description": value} if isinstance(value, str) else value


class Settled(Frozen):
    """How a scene stands in a finished film: the speed and the pauses that its words were read with.

    `of` is a digest of what that holds for: the words, who reads them, and the scene's seconds. A scene of which one of
    them has changed is fitted into the film anew, whoever changed it.
    """

    speed: Annotated[float, Field(ge=0.5, le=2)] = 1.0
    pause: Annotated[float, Field(ge=0.25, le=4)] = 1.0
    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class Scene(Frozen):
    """One scene. `seconds` is its share of the film; None until the length has been shared out.

    `characters` names those of the breakdown's characters that are seen in it, `speaker` the one whose words it says;
    None for the narrator. A scene that begins a `chapter` shows its title. `own` is what the user has brought for it.
    `settled` is written when a film is finished, so that a film made again of its breakdown is the same film.
    """

    title: _Line
    chapter: bool = False
    script: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=LONGEST_SCRIPT), BeforeValidator(printable)
    ] = ""
    visual: Visual
    transition: Transition = Transition()
    mood: _Line | None = None
    energy: Annotated[float, Field(ge=0, le=1)] = 0.5
    seconds: Annotated[float, Field(gt=0, le=3600)] | None = None
    characters: Annotated[tuple[CharacterName, ...], Field(max_length=4)] = ()
    speaker: CharacterName | None = None
    own: OwnScene | None = None
    settled: Settled | None = None

    @property
    def is_spoken(self) -> bool:
        """Whether there is something to read out: a script of pictograms alone is not."""
        return has_words(self.script)

    @property
    def is_recorded(self) -> bool:
        """Whether its narration is the user's own."""
        return self.own is not None and self.own.narration is not None

    @property
    def is_voiced(self) -> bool:
        """Whether a voice is heard in it."""
        return self.is_spoken or self.is_recorded


class Music(Frozen):
    """What the score is to be like, where that differs from the film; another `variation`, another tune."""

    mood: _Line | None = None
    style: _Line | None = None
    variation: Annotated[int, Field(ge=0, lt=2**16)] = 0


class SceneBreakdown(Frozen):
    """The film on paper. `sources` is what a reader could look up, `notices` what the user is told.

    `own_music` is the user's own, instead of a score.
    """

    title: _Line
    brief: Brief
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1, max_length=200)]
    music: Music = Music()
    own_music: OwnFile | None = None
    characters: Annotated[tuple[Character, ...], Field(max_length=32)] = ()
    sources: tuple[_Told, ...] = ()
    notices: tuple[_Told, ...] = ()

    @model_validator(mode="after")
    def _all_or_no_lengths(self) -> Self:
        if len({scene.seconds is None for scene in self.scenes}) > 1:
            raise ValueError("either every scene has seconds or none has")
        return self

    @model_validator(mode="after")
    def _all_are_cast(self) -> Self:
        cast = [character.name for character in self.characters]
        if len(set(cast)) < len(cast):
            raise ValueError("two characters have one name")
        strangers = {name for scene in self.scenes for name in scene.characters} - set(cast)
        if strangers:
            raise ValueError(f"a scene shows {sorted(strangers)[0]!r}, who is none of the characters")
        unheard = {scene.speaker for scene in self.scenes if scene.speaker is not None} - set(cast)
        if unheard:
            raise ValueError(f"a scene is spoken by {sorted(unheard)[0]!r}, who is none of the characters")
        return self

    def with_scene(self, number: int, scene: Scene) -> SceneBreakdown:
        """This breakdown with scene `number` (from 1) replaced."""
        scenes = (*self.scenes[: number - 1], scene, *self.scenes[number:])
        return self.model_copy(update={"scenes": scenes})

    @property
    def has_own_media(self) -> bool:
        """Whether anything in it is the user's own."""
        return self.own_music is not None or any(scene.own is not None for scene in self.scenes)

    def voice_of(self, scene: Scene) -> str | None:
        """The voice that says a scene's words: its speaker's own, or the film's."""
        own = next((character.voice for character in self.characters if character.name == scene.speaker), None)
        return own or self.brief.voice

    def cast(self, scene: Scene) -> tuple[Character, ...]:
        """The characters that are seen in a scene, in the breakdown's order."""
        return tuple(character for character in self.characters if character.name in scene.characters)
