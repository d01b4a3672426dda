"""What a person may mean when talking about a film. Scenes are numbered from 1; None is "the film", or left open."""

from __future__ import annotations

from typing import Literal

from pixora_core.film.brief import AspectRatio
from pixora_core.units import Frozen

__all__ = [
    "AddScene",
    "Character",
    "Intent",
    "JoinScenes",
    "Length",
    "MoveScene",
    "Music",
    "NewFilm",
    "Picture",
    "Plain",
    "PlainKind",
    "Replan",
    "Retell",
    "Scenes",
    "Situation",
    "Style",
    "SwapScenes",
    "Tone",
    "Unknown",
    "Voice",
    "Wishes",
]

PlainKind = Literal[
    "go", "stop", "pause", "resume", "undo", "redo", "compare", "status", "plan", "estimate", "yes", "no",
    "help", "hello", "thanks", "bye", "voices", "film", "upload", "footage", "delivery", "whoami",
]  # fmt: skip
"""Intents without anything beside them; the last ones are what Pixora cannot do here."""


class Situation(Frozen):
    """What of the task bears on the meaning of a sentence.

    `latest` is the scene that was last spoken of, `meant` the one that the same message has just spoken of.
    """

    titles: tuple[str, ...] = ()
    latest: int | None = None
    meant: int | None = None

    @property
    def scenes(self) -> int:
        """How many scenes the film has; 0 before there is a plan."""
        return len(self.titles)


class Wishes(Frozen):
    """What a prompt asks for beside its subject."""

    duration: float | None = None
    aspect_ratio: AspectRatio | None = None
    style: str | None = None
    mood: str | None = None
    language: str | None = None
    scene_count: int | None = None


class NewFilm(Frozen):
    """A film about something; the prompt in the user's own words."""

    prompt: str
    wishes: Wishes = Wishes()


class Replan(Frozen):
    """The same subject with other wishes."""

    wishes: Wishes


class Length(Frozen):
    """A scene, or the film, shall last so many seconds, so many more, or so many times its length."""

    scene: int | None
    seconds: float | None = None
    more: float | None = None
    factor: float | None = None


class Tone(Frozen):
    """A scene, or the film, shall feel otherwise; `mood` in English."""

    scene: int | None
    mood: str


class Retell(Frozen):
    """A scene shall tell (`script`), show (`visual`) or be about (`both`) something else; None: another try."""

    scene: int | None
    text: str | None
    what: Literal["script", "visual", "both"] = "both"


class Picture(Frozen):
    """Another picture for a scene."""

    scene: int | None


class SwapScenes(Frozen):
    """Two scenes change places."""

    first: int
    second: int


class MoveScene(Frozen):
    """A scene goes to another place."""

    scene: int
    to: int


class Scenes(Frozen):
    """Scenes to be taken out."""

    numbers: tuple[int, ...]


class AddScene(Frozen):
    """A scene about something, after another one, or at the end."""

    about: str | None
    after: int | None = None


class Voice(Frozen):
    """Another voice; a name, or None for any other."""

    name: str | None


class Music(Frozen):
    """Other music; a mood in English, or None for any other."""

    mood: str | None


class Style(Frozen):
    """Another look of all pictures."""

    style: str


class JoinScenes(Frozen):
    """How the film comes into a scene, or into every scene."""

    kind: Literal["cut", "crossfade", "fade_black", "slide", "wipe", "zoom"]
    scene: int | None = None
    seconds: float | None = None


class Character(Frozen):
    """Somebody who appears in the film, new or changed."""

    name: str
    description: str
    known: bool = False


class Plain(Frozen):
    """An intent without anything beside it."""

    kind: PlainKind


class Unknown(Frozen):
    """Not understood."""

    text: str


Intent = (
    NewFilm | Replan | Length | Tone | Retell | Picture | SwapScenes | MoveScene | Scenes | AddScene
    | Voice | Music | Style | JoinScenes | Character | Plain | Unknown
)  # fmt: skip
