"""What the offline model says: short, warm, exact; what was done, what comes next, what it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pixora_core.agents.offline.intents import PlainKind
from pixora_core.agents.offline.tongues import ENGLISH, Tongue

__all__ = [
    "ABOUT_WHAT",
    "ANSWERS",
    "KEY",
    "KINDS_OF_VOICES",
    "NAMES_THE_KEY",
    "NOT_UNDERSTOOD",
    "NO_FILM_YET",
    "ONE_SCENE_STAYS",
    "ONLY_THE_MUSIC",
    "VOICES_BY_NAME",
    "WRITING_ANEW",
    "no_such_character",
    "no_such_scene",
    "only_the_picture",
    "plan_told",
    "seconds_told",
    "writing",
]

KEY: Final = (
    "With a key (PIXORA_MODEL_KEY) or a local model (PIXORA_MODEL_URL) a language model answers here instead of me."
)

NO_FILM_YET: Final = (
    "There is no film yet. Tell me what it should be about, for instance "
    "“a 30-second vertical watercolor film about tea”."
)
NOT_UNDERSTOOD: Final = (
    "I did not understand that: I am the offline model, and know only talk about this film. I can change a scene "
    "(“make scene 2 shorter”, “scene 3 should be about the harbour”), the order, the voice, the music or the look, "
    "undo, estimate, and make the film (“go”)."
)
WRITING_ANEW: Final = "I'll write it anew with that; undo brings back what there is now."
ABOUT_WHAT: Final = "Gladly. What should the new scene be about?"
ONE_SCENE_STAYS: Final = "A film needs a scene; one has to stay. For another film, tell me what it should be about."
ONLY_THE_MUSIC: Final = "The words and pictures are as they were."
VOICES_BY_NAME: Final = (
    "I cannot choose voices by how they sound, so I took the next one; “another voice” goes on to the one after."
)
KINDS_OF_VOICES: Final = frozenset(
    ["female", "male", "woman's", "man's", "deeper", "higher", "lower", "british", "american", "australian", "child's"]
)

ANSWERS: Final[Mapping[PlainKind, str]] = {
    "yes": "Good. Tell me if anything should change.",
    "no": "All right, nothing is done. Tell me what you would like instead.",
    "hello": "Hello! What shall we film? A subject is enough; length, look and shape are welcome: “a 30-second "
    "vertical watercolor "
    "film about tea”.",
    "thanks": "With pleasure.",
    "bye": "Goodbye. The film stays where it is; come back any time.",
    "help": "Tell me what the film should be about, with its length, look and shape if you like. Then change "
    "what you want: “make "
    "scene 2 shorter”, “scene 3 should be about the harbour”, “swap 2 and 3”, “drop the last scene”, “add a "
    "scene about …”, “another "
    "voice”, “sadder music”, “make it a watercolor”, “undo”. Ask “how long will it take?”, then say “go”; "
    "“pause”, “stop” and “status” "
    "work while it is made.",
    "voices": "The voices depend on the film's language; “another voice” takes the next one, and `pixora "
    "providers` lists them.",
    "upload": "I cannot publish anything: the finished film is a file, and it is yours to share.",
    "footage": "I draw every picture myself and cannot put photographs, footage or faces into a film here. With "
    "the library you can: "
    "`examples/02_own_media.py` shows how.",
    "delivery": "Resolution, frame rate and captions are chosen when a film is ordered: `pixora generate "
    "--resolution 4k --fps 60 "
    "--captions off`. I cannot change them in the conversation.",
    "whoami": "I am Pixora's offline model: no language model, but rules that understand talk about a film.",
}
NAMES_THE_KEY: Final = frozenset({"help", "whoami"})
"""To these it is added that a key brings a language model."""


def writing(seconds: float, t: Tongue = ENGLISH) -> str:
    """What is said before a film is written."""
    return t("I'll write a film of {length} about that.", length=seconds_told(seconds, t))


def seconds_told(seconds: float, t: Tongue = ENGLISH) -> str:
    """A length as people say it."""
    whole = round(seconds)
    if whole < 120 or (whole % 60 and whole < 600):
        if abs(seconds - whole) < 0.05:
            return t("{count} second" if whole == 1 else "{count} seconds", count=whole)
        return t("{count} seconds", count=f"{seconds:.1f}")
    return t("{count} minutes", count=round(whole / 60))


def no_such_scene(number: int, scenes: int, t: Tongue = ENGLISH) -> str:
    """A scene that is not there."""
    if scenes == 1:
        return t("There is only one scene; there is no scene {number}.", number=number)
    return t("There are {scenes} scenes; there is no scene {number}.", scenes=scenes, number=number)


def no_such_character(name: str, known: Sequence[str], t: Tongue = ENGLISH) -> str:
    """A character that is not there."""
    if known:
        return t("There is no character {name}; there are: {known}.", name=name, known=", ".join(known))
    return t("There is no character {name} yet. “Add a character called {name}, …” makes one.", name=name)


def only_the_picture(scene: int, t: Tongue = ENGLISH) -> str:
    """What a change of mood reaches."""
    return t(
        "That is the light of scene {scene}'s picture; its words are as they were. To say them in another tone takes a "
        "language model, or your own words: “scene {scene} should say …”.",
        scene=scene,
    )


def plan_told(state: Mapping[str, Any], t: Tongue = ENGLISH) -> str:
    """The film on paper, a line for each scene."""
    scenes: list[dict[str, Any]] = list(state.get("scenes") or ())
    if not scenes:
        return t(NO_FILM_YET)
    lines = [f"“{state.get('title')}”, {seconds_told(float(state.get('seconds') or 0), t)}:"]
    lines += [f"{each['number']}. {each['title']} ({each['seconds'] or 0:g} s): {each['script']}" for each in scenes]
    left = int(state.get("scene_count") or 0) - len(scenes)
    return "\n".join([*lines, t("… and {left} more.", left=left)] if left > 0 else lines)
