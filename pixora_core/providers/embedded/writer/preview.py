"""A look at one topic card, for whoever writes one: what it tells in so many seconds, and how that fits its pace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from pydantic import ValidationError

from pixora_core.errors import InvalidInput
from pixora_core.problems import those_there_are
from pixora_core.providers.embedded.writer.arc import beats_wanted, tell
from pixora_core.providers.embedded.writer.cards import (
    CARD_LANGUAGES,
    Beat,
    CardHead,
    beats_of,
    heads,
    parse_beats,
    parse_head,
    read_parts,
)
from pixora_core.providers.embedded.writer.fitting import BREATH, longest, spoken_seconds
from pixora_core.units import Frozen, Seconds

__all__ = ["CardPreview", "ToldBeat", "preview_card"]


class ToldBeat(Frozen):
    """One beat as it is told: its words in the form that was chosen, and the seconds that they take with a breath."""

    role: str
    title: str
    form: str
    text: str
    shows: str
    seconds: Seconds


class CardPreview(Frozen):
    """A card told in about `wanted` seconds. `most` is how long all that it has takes."""

    topic: str
    sources: tuple[str, ...]
    wanted: Seconds
    most: Seconds
    beats: tuple[ToldBeat, ...]

    @property
    def seconds(self) -> Seconds:
        """How long the told beats take, breaths included."""
        return Seconds(sum(beat.seconds for beat in self.beats))


def preview_card(name: str, seconds: float, *, variant: int = 0) -> CardPreview:
    """What a card tells: one of those that there are (`honey`, `food/honey`, `de/food/honey`), or a YAML file.

    Raises:
        InvalidInput: there is no such card (the message lists those that there are), or the file is no card.
    """
    head, beats = _read(Path(name)) if name.endswith(".yaml") else _found(name)
    told = tell(
        beats,
        seconds,
        head.language,
        np.random.default_rng(variant),
        wanted=beats_wanted(seconds, beats, head.language),
    )
    return CardPreview(
        topic=head.topic,
        sources=head.sources,
        wanted=Seconds(seconds),
        most=Seconds(longest(beats, head.language)),
        beats=tuple(
            _told(beat, script, head.language) for beat, script in zip(told.beats, told.fitted.scripts, strict=True)
        ),
    )


def _told(beat: Beat, text: str, language: str) -> ToldBeat:
    forms = {beat.script: "script", beat.short: "short", f"{beat.script} {beat.more}": "script and more"}
    return ToldBeat(
        role=beat.role,
        title=beat.title,
        form=forms.get(text, "its first sentences"),
        text=text,
        shows=beat.look.shows,
        seconds=Seconds(spoken_seconds(text, language) + BREATH),
    )


def _found(name: str) -> tuple[CardHead, Sequence[Beat]]:
    cards = [head for language in CARD_LANGUAGES for head in heads(language)]
    known = {head.path.removesuffix(".yaml"): head for head in cards}
    found = known.get(name) or next((head for path, head in known.items() if path.endswith(f"/{name}")), None)
    if found is None:
        raise InvalidInput("NAME", f"there is no card {name!r}; {those_there_are(name, known)}")
    return found, beats_of(found)


def _read(file: Path) -> tuple[CardHead, Sequence[Beat]]:
    """A card file from anywhere; its last three folders tell language and group."""
    try:
        head, beats = read_parts(file.read_text("utf-8"))
        return parse_head(head, "/".join(file.absolute().parts[-3:])), parse_beats(beats)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(file.name, f"cannot be read ({error})") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise InvalidInput(file.name, f"is no card: {place}: {first['msg']}") from error
    except (yaml.YAMLError, TypeError) as error:
        raise InvalidInput(file.name, f"is no card: {str(error).splitlines()[0]}") from error
