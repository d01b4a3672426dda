"""What the offline model says: short, warm, exact; what was done, what comes next, what it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pixora_core.agents.offline.intents import PlainKind

__all__ = [
    "ABOUT_WHAT",
    "ANSWERS",
    "KINDS_OF_VOICES",
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
    "(“make scene 2 "
    "shorter”, “scene 3 should be about the harbour”), the order, the voice, the music or the look, undo, "
    "estimate, and make the "
    f"film (“go”). {KEY}"
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
    f"work while it is made. {KEY}",
    "voices": "The voices depend on the film's language; “another voice” takes the next one, and `pixora "
    "providers` lists them.",
    "upload": "I cannot publish anything: the finished film is a file, and it is yours to share.",
    "footage": "I draw every picture myself and cannot put photographs, footage or faces into a film here. With "
    "the library you can: "
    "`examples/02_own_media.py` shows how.",
    "delivery": "Resolution, frame rate and captions are chosen when a film is ordered: `pixora generate "
    "--resolution 4k --fps 60 "
    "--captions off`. I cannot change them in the conversation.",
    "whoami": f"I am Pixora's offline model: no language model, but rules that understand talk about a film. {KEY}",
}


def writing(seconds: float) -> str:
    """What is said before a film is written."""
    return f"I'll write a film of {seconds_told(seconds)} about that."


def seconds_told(seconds: float) -> str:
    """A length as people say it."""
    whole = round(seconds)
    if whole < 120 or (whole % 60 and whole < 600):
        return f"{whole} second{'' if whole == 1 else 's'}" if abs(seconds - whole) < 0.05 else f"{seconds:.1f} seconds"
    return f"{round(whole / 60)} minutes"


def no_such_scene(number: int, scenes: int) -> str:
    """A scene that is not there."""
    there = "There is only one scene" if scenes == 1 else f"There are {scenes} scenes"
    return f"{there}; there is no scene {number}."


def no_such_character(name: str, known: Sequence[str]) -> str:
    """A character that is not there."""
    there = f"there are: {', '.join(known)}" if known else "there is none yet"
    return f"There is no character {name}; {there}. “Add a character called {name}, …” makes one."


def only_the_picture(scene: int) -> str:
    """What a change of mood reaches."""
    return (
        f"That is the light of scene {scene}'s picture; its words are as they were. To say them in another tone "
        f"takes a language "
        f"model, or your own words: “scene {scene} should say …”."
    )


def plan_told(state: Mapping[str, Any]) -> str:
    """The film on paper, a line for each scene."""
    scenes: list[dict[str, Any]] = list(state.get("scenes") or ())
    if not scenes:
        return NO_FILM_YET
    lines = [f"“{state.get('title')}”, {seconds_told(float(state.get('seconds') or 0))}:"]
    lines += [f"{each['number']}. {each['title']} ({each['seconds'] or 0:g} s): {each['script']}" for each in scenes]
    left = int(state.get("scene_count") or 0) - len(scenes)
    return "\n".join([*lines, f"… and {left} more."] if left > 0 else lines)
