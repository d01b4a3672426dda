"""From a brief to a breakdown: which words are told, in how many scenes, and what the user is told about it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from numpy.random import Generator

from pixora_core.errors import InvalidInput
from pixora_core.film.breakdown import LONGEST_SCRIPT, Scene, SceneBreakdown
from pixora_core.film.brief import Brief
from pixora_core.providers.embedded.writer.carded import cards_of, neighbours, of_one_card, of_two_cards
from pixora_core.providers.embedded.writer.cards import Beat, beats_of
from pixora_core.providers.embedded.writer.choosing import turned, unlike
from pixora_core.providers.embedded.writer.counting import distinct, joined, spread, with_pauses
from pixora_core.providers.embedded.writer.draft import Draft, chapter, primary, rng_of, spoken_in, subject_of
from pixora_core.providers.embedded.writer.fitting import BREATH, spoken_seconds
from pixora_core.providers.embedded.writer.kinds import Kind
from pixora_core.providers.embedded.writer.notices import ignorance, known_elsewhere
from pixora_core.providers.embedded.writer.ownwords import (
    Section,
    code_blocks,
    pieces_of_script,
    sections_of,
    text_to_speak,
)
from pixora_core.providers.embedded.writer.staging import Piece, scene_of, variants_of
from pixora_core.providers.embedded.writer.text import capitalised, headline, prefixes, squeezed
from pixora_core.providers.embedded.writer.unknown import FORM_LANGUAGES, Reflection, reflection
from pixora_core.providers.embedded.writer.varying import varied

__all__ = ["breakdown_of", "known_beats", "own_text"]

_MOST_SCENES: Final = 200


_MOODS: Final[Mapping[Kind, str]] = {
    "invitation": "joyful", "launch": "hopeful", "wish": "joyful", "loss": "elegiac", "memory": "nostalgic",
}  # fmt: skip
"""How a film about something unknown sounds by its occasion; else it is reflective."""

_LONGEST_SCENE: Final = 13.0
"""Where words are few, a picture that lasted more seconds gets another one behind it."""

_USUAL: Final = 5.0
"""The shortest usual scene of a film about something unknown, whose lines are short."""

_CLOSE_SECONDS: Final = 6.5
"""What is left of a story's film for its last line."""


def own_text(brief: Brief) -> str | None:
    """The text that the user wants to hear in these very words, from the script or from the prompt itself."""
    return brief.script or text_to_speak(brief.prompt)


def _unknown(brief: Brief) -> Draft:
    language = primary(brief.language)
    if language not in FORM_LANGUAGES:
        raise InvalidInput(
            "language",
            f"writing without a model is there in {', '.join(FORM_LANGUAGES)}; "
            f"give the film's script as a text in {brief.language!r}, or choose one of these",
        )
    topic = subject_of(brief)
    rng = rng_of(brief, topic)
    choice = int(rng.integers(12))
    found = reflection(topic, language, prompt=brief.prompt, seconds=brief.duration, choice=choice)
    notices = [ignorance(topic, language, found), *known_elsewhere(topic, language)]
    if found.kind == "story":
        pieces, cut = _story(found, brief, rng)
        notices += ["The prompt is longer than the film, so the film speaks its beginning only."] if cut else []
    else:
        pieces = chapter(found.beats, brief.duration, brief, rng, usual=_USUAL)
    told = {piece.title for piece in pieces}
    spare = tuple(beat for beat in found.beats if beat.title not in told)
    if brief.scene_count is None:
        pieces = with_pauses(
            pieces,
            math.ceil(brief.duration / _LONGEST_SCENE),
            [beat.look for beat in found.beats[::-1] if beat.essential],
        )
    if found.reading:
        pieces = varied(pieces, found.reading, apart=found.apart, told={beat.title for beat in found.told})
    return Draft(_title(topic), tuple(pieces), spare, _MOODS.get(found.kind, "reflective"), notices=tuple(notices))


def _title(topic: str) -> str:
    return capitalised(headline(topic, 9)) or squeezed(topic)[:60]


def _story(found: Reflection, brief: Brief, rng: Generator) -> tuple[list[Piece], bool]:
    """The prompt's own sentences, as far as the film has time for them, and lines between them where it has more."""
    costs = [spoken_seconds(beat.script, brief.language) + BREATH for beat in found.told]
    spent = [sum(costs[: number + 1]) for number in range(len(costs))]
    own = [beat for number, beat in enumerate(found.told) if number == 0 or spent[number] <= brief.duration + 2]
    if len(own) < len(found.told):
        return [_piece(beat) for beat in own], True
    left = brief.duration - spent[-1]
    between = _kept([beat for beats in found.after for beat in beats], left, brief)
    pieces = [
        _piece(each)
        for beat, beats in zip(own, found.after, strict=True)
        for each in (beat, *beats)
        if each is beat or each in between
    ]
    left -= sum(spoken_seconds(beat.script, brief.language) + BREATH for beat in between)
    coda = unlike(turned(found.coda, int(rng.integers(12))), beside=(*own, *between))
    behind = _kept(coda, left - _CLOSE_SECONDS, brief)
    pieces += [_piece(beat) for beat in behind]
    left -= sum(spoken_seconds(beat.script, brief.language) + BREATH for beat in behind)
    closes = [beat for beat in found.beats if beat.role == "close"]
    close = closes[int(rng.integers(len(closes)))] if closes else None
    fits = close and spoken_seconds(close.script, brief.language) + BREATH <= left
    return [*pieces, *([_piece(close)] if close and fits else [])], False


def _piece(beat: Beat) -> Piece:
    return Piece(beat.role, beat.title, beat.script, beat.look)


def _kept(beats: Sequence[Beat], seconds: float, brief: Brief) -> list[Beat]:
    """Those of the beats, in their order, for which there is time."""
    kept: list[Beat] = []
    for beat in beats:
        if spoken_in([_piece(each) for each in (*kept, beat)], brief.language) <= seconds:
            kept.append(beat)
    return kept


def _own_words(text: str, brief: Brief) -> Draft:
    sections = sections_of(text)
    if not any(section.heading or section.paragraphs for section in sections):
        sections = (Section("", (squeezed(text),)),)
    title = _title(subject_of(brief)) if brief.script else headline(sections[0].heading or sections[0].paragraphs[0], 8)
    if sections[0].heading and not sections[0].paragraphs and len(sections) > 1:
        title, sections = sections[0].heading, sections[1:]
    pieces = pieces_of_script(sections, brief.language)
    if max(len(piece.script) for piece in pieces) > LONGEST_SCRIPT:
        problem = f"has a sentence of more than {LONGEST_SCRIPT:,} characters; end sentences with a full stop"
        raise InvalidInput("script", f"{problem}, or put an empty line between paragraphs")
    needed = sum(spoken_seconds(piece.script, brief.language) for piece in pieces)
    blocks = code_blocks(text)
    notices: tuple[str, ...] = ()
    if blocks:
        notices = (f"The text holds {blocks} block{'s' * (blocks > 1)} of code, which the film does not read out.",)
    if needed > brief.duration * 1.05:
        notices += (f"The text takes about {needed:.0f} s to say, and the film was to last {brief.duration:g} s.",)
    return Draft(title or "Untitled", pieces, notices=notices)


def _draft(brief: Brief) -> Draft:
    text = own_text(brief)
    if text is not None:
        return _own_words(text, brief)
    match cards_of(brief):
        case (first, second) if brief.duration >= 30:
            return of_two_cards(first, second, brief)
        case (head, *_):
            return of_one_card(head, brief)
        case _:
            return _unknown(brief)


def _tiny(pieces: tuple[Piece, ...], brief: Brief) -> tuple[Piece, ...]:
    """A film too short for its only line says its first sentences or its subject, and a shorter one nothing at all."""
    if len(pieces) != 1 or spoken_in(pieces, brief.language) <= max(brief.duration * 1.1, brief.duration + 0.4):
        return pieces
    subject = f"{capitalised(_title(subject_of(brief)).rstrip('…'))}."
    ways = (*reversed(prefixes(pieces[0].script)), subject)
    said = next((way for way in ways if spoken_seconds(way, brief.language) + 0.3 <= brief.duration), "")
    return (pieces[0]._replace(script=said),)


def _counted(draft: Draft, brief: Brief) -> tuple[Piece, ...]:
    pieces = draft.pieces if own_text(brief) else _tiny(draft.pieces, brief)
    pieces = joined(pieces, min(brief.scene_count or _MOST_SCENES, _MOST_SCENES))
    return distinct(spread(pieces, brief.scene_count or 1, draft.spare))


def _holding(pieces: Sequence[Piece], brief: Brief) -> tuple[str, ...]:
    spoken = spoken_in(pieces, brief.language)
    if spoken >= 0.85 * brief.duration or brief.duration < 10:
        return ()
    return (f"The words fill about {spoken:.0f} s of {brief.duration:g} s; in the rest the pictures speak alone.",)


def _scenes(pieces: Sequence[Piece], brief: Brief, mood: str | None) -> tuple[Scene, ...]:
    before = (None, *(piece.role for piece in pieces))
    variants = variants_of([piece.look for piece in pieces])
    return tuple(
        scene_of(
            piece,
            number + 1,
            before[number],
            variant=variants[number],
            place=number / len(pieces),
            style=brief.style,
            mood=brief.mood or mood,
        )
        for number, piece in enumerate(pieces)
    )


def breakdown_of(brief: Brief) -> SceneBreakdown:
    """The breakdown of a brief, without lengths.

    Raises: InvalidInput when there is no text of the user's and nothing is written in the brief's language.
    """
    draft = _draft(brief)
    pieces = _counted(draft, brief)
    return SceneBreakdown(
        title=draft.title[:200],
        brief=brief,
        scenes=_scenes(pieces, brief, draft.mood),
        sources=tuple(dict.fromkeys(draft.sources)),
        notices=(*draft.notices, *_holding(pieces, brief)),
    )


def known_beats(brief: Brief) -> tuple[Beat, ...]:
    """Every beat that a breakdown of this brief can hold, in all their forms."""
    cards = cards_of(brief)
    if cards:
        every = (*cards, *neighbours(cards[0]))
        return tuple(beat for head in every for beat in beats_of(head))
    language = primary(brief.language)
    if language not in FORM_LANGUAGES:
        return ()
    return reflection(subject_of(brief), language, prompt=brief.prompt).beats
