"""The hour of the day that a prompt asks for, of a topic that a card knows: "Tokyo at night"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from pixora_core.providers.embedded.writer.cards import Beat, Light

__all__ = ["at_the_hour", "hour_asked_for", "names_an_hour"]

_ASKED: Final[Mapping[str, Mapping[Light, str]]] = {
    "en": {
        "night": r"(?:at|by|after) (?:night|midnight)|after dark|in the dark",
        "dawn": r"at (?:dawn|sunrise|daybreak|first light)",
        "morning": r"in the (?:early )?morning",
        "evening": r"in the evening|at sunset",
        "dusk": r"at (?:dusk|twilight|nightfall)",
    },
    "de": {
        "night": r"nachts|(?:bei|in der) nacht|um mitternacht|im dunkeln",
        "dawn": r"im morgengrauen|bei sonnenaufgang",
        "morning": r"am (?:frühen )?morgen|morgens",
        "evening": r"am abend|abends|bei sonnenuntergang",
        "dusk": r"in der dämmerung",
    },
    "es": {
        "night": r"(?:de|por la|en la) noche|a medianoche|a oscuras",
        "dawn": r"al (?:amanecer|alba)",
        "morning": r"(?:por|en) la mañana",
        "evening": r"(?:al|en el) atardecer|por la tarde",
        "dusk": r"al anochecer",
    },
}
_NAMED: Final = re.compile(
    r"\b(?:dawn|sunrise|morning|noon|midday|daylight|sun|sunny|sunlit|afternoon|evening|sunset|dusk|night|midnight|moon"
    r"|stars?|(?<!one )(?<!any )(?<!some )(?<!every )day|breakfast|lunch|dinner|morgens?|mittags?|abends?|nachts?|tag"
    r"|sonne|mond|sterne|mañana|mediodía|tarde|noche|sol|luna|estrellas|día)\b",
    re.IGNORECASE,
)
_NEVER: Final = frozenset({"studio", "theatre", "space", "underwater", "deep_sea", "cave", "sky", "night_sky"})
"""Where no hour is seen, or where it is the picture's subject."""


def hour_asked_for(subject: str, language: str) -> Light | None:
    """The hour that the subject names as its own: night, of "Tokyo at night", but none of "night trains"."""
    asked = _ASKED.get(language, {})
    return next((hour for hour, words in asked.items() if re.search(rf"\b(?:{words})\b", subject, re.IGNORECASE)), None)


def names_an_hour(text: str) -> bool:
    """Whether a text tells the hour of the day, or what shines then."""
    return _NAMED.search(text) is not None


def _moved(beat: Beat, hour: Light) -> Beat:
    if beat.look.setting in _NEVER or names_an_hour(beat.script) or names_an_hour(beat.look.shows):
        return beat
    return beat.model_copy(update={"look": beat.look.model_copy(update={"time": hour})})


def at_the_hour(beats: Sequence[Beat], hour: Light) -> tuple[Beat, ...]:
    """The beats at that hour: out of doors it is so wherever the words name none, and the film begins with it."""
    moved = [_moved(beat, hour) for beat in beats]
    opening = [beat for beat in moved if beat.role == "hook" and beat.look.time == hour]
    return tuple(beat for beat in moved if beat.role != "hook" or not opening or beat in opening)
