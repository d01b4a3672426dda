"""From a brief to a breakdown: which words are told, in how many scenes, and what the user is told about it."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.random import Generator

from pixora_core.errors import InvalidInput
from pixora_core.film.breakdown import LONGEST_SCRIPT, Scene, SceneBreakdown
from pixora_core.film.brief import Brief
from pixora_core.providers.embedded.writer.arc import SCENE_SECONDS, Told, beats_wanted, tell
from pixora_core.providers.embedded.writer.cards import Beat, CardHead, beats_of, heads
from pixora_core.providers.embedded.writer.choosing import turned, unlike
from pixora_core.providers.embedded.writer.counting import distinct, joined, spread, with_pauses
from pixora_core.providers.embedded.writer.fitting import BREATH, fit_forms, spoken_seconds
from pixora_core.providers.embedded.writer.hours import at_the_hour, hour_asked_for
from pixora_core.providers.embedded.writer.kinds import Kind, kind_of
from pixora_core.providers.embedded.writer.livening import homes_of, livened, pictures_wanted
from pixora_core.providers.embedded.writer.matching import cards_for, hero_of, stems_of
from pixora_core.providers.embedded.writer.notices import ignorance, known_elsewhere, read_as, wandering
from pixora_core.providers.embedded.writer.ownwords import (
    Section,
    code_blocks,
    pieces_of_script,
    sections_of,
    text_to_speak,
)
from pixora_core.providers.embedded.writer.reading import read
from pixora_core.providers.embedded.writer.staging import Piece, scene_of, variants_of
from pixora_core.providers.embedded.writer.text import capitalised, opening_words, prefixes, squeezed
from pixora_core.providers.embedded.writer.topic import topic_of
from pixora_core.providers.embedded.writer.unknown import FORM_LANGUAGES, Reflection, reflection
from pixora_core.providers.embedded.writer.varying import varied

__all__ = ["breakdown_of", "known_beats", "own_text"]

_MOST_SCENES: Final = 200
_AND: Final = {"en": "and", "de": "und", "es": "y"}
_SHORTEST: Final = 3
"""The fewest letters of a word of the prompt that a beat may speak of."""

_RARE: Final = 2
"""A word of the prompt that no more beats of its card speak of is what the prompt is after."""

_YOURS: Final = re.compile(r"\b(?:you|your|dein\w*|euch|eur\w+|tu|tus)\b", re.IGNORECASE)
"""A wish that speaks to somebody: "congratulations on your new job"."""

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

_LOOSE: Final = 0.05
"""The share of a film by which lines that are cut for more pictures may miss its length."""

_NEARLY: Final = 0.8
"""A card whose words take this share of the film is left alone; else its neighbours are told as well."""


class _Draft(NamedTuple):
    title: str
    pieces: tuple[Piece, ...]
    spare: tuple[Beat, ...] = ()
    mood: str | None = None
    sources: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def _primary(language: str) -> str:
    return language.lower().split("-")[0]


def _rng(brief: Brief, about: str) -> Generator:
    digest = hashlib.sha256(f"{brief.seed}\n{about}".encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def own_text(brief: Brief) -> str | None:
    """The text that the user wants to hear in these very words, from the script or from the prompt itself."""
    return brief.script or text_to_speak(brief.prompt)


def _subject(brief: Brief) -> str:
    return topic_of(brief.prompt, _primary(brief.language))


def _cards(brief: Brief) -> tuple[CardHead, ...]:
    subject = _subject(brief)
    language = _primary(brief.language)
    kind = kind_of(subject, language)
    if kind == "wordless" or (kind == "wish" and _names_somebody(brief, subject, language)):
        return ()
    return cards_for(subject, language)


def _names_somebody(brief: Brief, subject: str, language: str) -> bool:
    """Whether a wish is for somebody: "happy birthday, mum" is no film about birthdays."""
    reading = read(brief.prompt, subject, language)
    named = "name" in reading.slots or any(each.motif.kind == "person" for each in reading.motifs)
    return named or bool(_YOURS.search(subject))


def _neighbours(head: CardHead) -> list[CardHead]:
    """The other cards of the same group, those with more words in common first."""
    words = {*head.names, *head.words}
    others = [other for other in heads(head.language) if other.group == head.group and other != head]
    return sorted(others, key=lambda other: (-len(words & {*other.names, *other.words}), other.path))


def _seconds(pieces: Sequence[Piece], language: str) -> float:
    return sum(spoken_seconds(piece.script, language) + BREATH for piece in pieces)


def _chapter(
    beats: Sequence[Beat],
    seconds: float,
    brief: Brief,
    rng: Generator,
    *,
    usual: float = SCENE_SECONDS,
    head: CardHead | None = None,
) -> list[Piece]:
    """The pieces of a stretch of the film; of `head` its hero is seen and its name is said, where it can be."""
    names = (*head.names, head.topic) if head else ()
    hero = hero_of(head) if head else None
    wanted = _wanted(beats, seconds, brief, usual)
    return _pieces(tell(beats, seconds, brief.language, rng, wanted=wanted, hero=hero, names=names))


def _pieces(told: Told) -> list[Piece]:
    pairs = zip(told.beats, told.fitted.scripts, strict=True)
    return [Piece(beat.role, beat.title, script, beat.look) for beat, script in pairs]


def _wanted(beats: Sequence[Beat], seconds: float, brief: Brief, usual: float) -> int:
    """The beats for a stretch of the film: as many as it shall have scenes, where that is comfortable to hear."""
    if brief.scene_count is None:
        return beats_wanted(seconds, beats, brief.language, usual=usual)
    scenes = brief.scene_count * seconds / brief.duration
    return max(1, round(min(max(scenes, seconds / 13), max(1, seconds / 4.5))))


def _lively(head: CardHead, brief: Brief, rng: Generator) -> list[Piece]:
    """A card's lines in as many pictures as its film wants: time is left for the breath that each cut costs."""
    beats = _asked_for(head, _subject(brief))
    pieces = _chapter(beats, brief.duration, brief, rng, head=head)
    titles = [piece.title for piece in pieces]
    told = sorted((beat for beat in beats if beat.title in titles), key=lambda beat: titles.index(beat.title))
    wanted = 0 if brief.scene_count else pictures_wanted(brief.duration)
    homes = homes_of(hero_of(head), beats)
    for count in range(wanted, len(pieces), -1):
        left = brief.duration - (count - len(pieces)) * BREATH
        shorter = _pieces(Told(tuple(told), fit_forms(told, left, brief.language)))
        more = livened(shorter, count, brief.language, homes=homes)
        if len(more) > len(pieces) and _misses(more, brief) <= max(_misses(pieces, brief), _LOOSE):
            return more
    return pieces


def _misses(pieces: Sequence[Piece], brief: Brief) -> float:
    """By which share of its length a film of these pieces is too long or too short."""
    return abs(_seconds(pieces, brief.language) - brief.duration) / brief.duration


def _two_cards(first: CardHead, second: CardHead, brief: Brief) -> _Draft:
    rng = _rng(brief, first.path + second.path)
    opening = [beat for beat in beats_of(first) if beat.role != "close"]
    half = brief.duration / 2
    pieces = [
        *_chapter(opening, half, brief, rng, head=first),
        *_chapter(beats_of(second), half, brief, rng, head=second),
    ]
    title = f"{first.topic} {_AND[first.language]} {second.topic}"
    return _Draft(title, tuple(pieces), mood=first.mood, sources=(*first.sources, *second.sources))


def _one_card(head: CardHead, brief: Brief) -> _Draft:
    rng = _rng(brief, head.path)
    title = head.titles[int(rng.integers(len(head.titles)))]
    pieces = _lively(head, brief, rng)
    closing = [piece for piece in pieces if piece.role == "close"]
    body = [piece for piece in pieces if piece.role != "close"]
    visited: list[CardHead] = []
    for other in _neighbours(head):
        left = brief.duration - _seconds(pieces, brief.language)
        if left < max(12.0, (1 - _NEARLY) * brief.duration):
            break
        beats = [beat for beat in beats_of(other) if beat.role != "close"]
        body += _chapter(beats, left, brief, rng)
        pieces = [*body, *closing]
        visited.append(other)
    told = {piece.title for piece in pieces}
    return _Draft(
        title,
        tuple(pieces),
        spare=tuple(beat for beat in beats_of(head) if beat.title not in told),
        mood=head.mood,
        sources=tuple(source for card in (head, *visited) for source in card.sources),
        notices=(*read_as(head, _subject(brief)), *_part(head, _subject(brief)), *wandering(head, visited)),
    )


def _spoken(beat: Beat) -> frozenset[str]:
    return frozenset(stems_of(f"{beat.title} {beat.script}"))


def _rare(head: CardHead, subject: str) -> frozenset[str]:
    """The stems of the subject that only a few of the card's beats speak of, and that are not its topic."""
    spoken = [_spoken(beat) for beat in beats_of(head)]
    asked = {stem for stem in stems_of(subject) if len(stem) > 3}.difference(stems_of(head.topic))
    counts = {stem: sum(stem in words for words in spoken) for stem in asked}
    return frozenset(stem for stem, count in counts.items() if 0 < count <= _RARE)


def _asked_for(head: CardHead, subject: str) -> tuple[Beat, ...]:
    """The beats of a card; those few that speak of a word of the prompt ("Kyoto", of Japan) are told before others.

    They come before what is otherwise essential, too: who asks for Anne Frank is told of her first. Of those that speak
    of one word, it is those that speak of most words of the prompt: why the sky is blue is no matter of blue drops.
    """
    hour = hour_asked_for(subject, head.language)
    beats = at_the_hour(beats_of(head), hour) if hour else beats_of(head)
    rare = _rare(head, subject)
    if not rare:
        return beats
    asked = frozenset(stem for stem in stems_of(subject) if len(stem) >= _SHORTEST)
    shares = {stem: max(len(asked & _spoken(beat)) for beat in beats if stem in _spoken(beat)) for stem in rare}
    return tuple(
        beat.model_copy(
            update={"essential": any(len(asked & _spoken(beat)) == shares[stem] for stem in rare & _spoken(beat))}
        )
        for beat in beats
    )


def _part(head: CardHead, subject: str) -> tuple[str, ...]:
    """That the card is about more than the subject, where the subject is a name that few of its beats speak of."""
    plain = (word for beat in beats_of(head) for word in beat.script.split() if word.islower())
    named = _rare(head, subject).difference(stems_of(" ".join(plain)))
    if head.language != "en" or not named or set(stems_of(head.topic)) & set(stems_of(subject)):
        return ()
    return (f"“{capitalised(subject)}” is a part of what I know about {head.topic}, and the film tells of both.",)


def _unknown(brief: Brief) -> _Draft:
    language = _primary(brief.language)
    if language not in FORM_LANGUAGES:
        raise InvalidInput(
            "language",
            f"writing without a model is there in {', '.join(FORM_LANGUAGES)}; "
            f"give the film's script as a text in {brief.language!r}, or choose one of these",
        )
    topic = _subject(brief)
    rng = _rng(brief, topic)
    choice = int(rng.integers(12))
    found = reflection(topic, language, prompt=brief.prompt, seconds=brief.duration, choice=choice)
    notices = [ignorance(topic, language, found), *known_elsewhere(topic, language)]
    if found.kind == "story":
        pieces, cut = _story(found, brief, rng)
        notices += ["The prompt is longer than the film, so the film speaks its beginning only."] if cut else []
    else:
        pieces = _chapter(found.beats, brief.duration, brief, rng, usual=_USUAL)
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
    return _Draft(_title(topic), tuple(pieces), spare, _MOODS.get(found.kind, "reflective"), notices=tuple(notices))


def _title(topic: str) -> str:
    return capitalised(opening_words(topic, 9)) or squeezed(topic)[:60]


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
        if _seconds([_piece(each) for each in (*kept, beat)], brief.language) <= seconds:
            kept.append(beat)
    return kept


def _own_words(text: str, brief: Brief) -> _Draft:
    sections = sections_of(text)
    if not any(section.heading or section.paragraphs for section in sections):
        sections = (Section("", (squeezed(text),)),)
    title = (
        _title(_subject(brief)) if brief.script else opening_words(sections[0].heading or sections[0].paragraphs[0], 8)
    )
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
    return _Draft(title or "Untitled", pieces, notices=notices)


def _draft(brief: Brief) -> _Draft:
    text = own_text(brief)
    if text is not None:
        return _own_words(text, brief)
    match _cards(brief):
        case (first, second) if brief.duration >= 30:
            return _two_cards(first, second, brief)
        case (head, *_):
            return _one_card(head, brief)
        case _:
            return _unknown(brief)


def _tiny(pieces: tuple[Piece, ...], brief: Brief) -> tuple[Piece, ...]:
    """A film too short for its only line says its first sentences or its subject, and a shorter one nothing at all."""
    if len(pieces) != 1 or _seconds(pieces, brief.language) <= max(brief.duration * 1.1, brief.duration + 0.4):
        return pieces
    subject = f"{capitalised(_title(_subject(brief)).rstrip('…'))}."
    ways = (*reversed(prefixes(pieces[0].script)), subject)
    said = next((way for way in ways if spoken_seconds(way, brief.language) + 0.3 <= brief.duration), "")
    return (pieces[0]._replace(script=said),)


def _counted(draft: _Draft, brief: Brief) -> tuple[Piece, ...]:
    pieces = draft.pieces if own_text(brief) else _tiny(draft.pieces, brief)
    pieces = joined(pieces, min(brief.scene_count or _MOST_SCENES, _MOST_SCENES))
    return distinct(spread(pieces, brief.scene_count or 1, draft.spare))


def _holding(pieces: Sequence[Piece], brief: Brief) -> tuple[str, ...]:
    spoken = _seconds(pieces, brief.language)
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
    cards = _cards(brief)
    if cards:
        every = (*cards, *_neighbours(cards[0]))
        return tuple(beat for head in every for beat in beats_of(head))
    language = _primary(brief.language)
    if language not in FORM_LANGUAGES:
        return ()
    return reflection(_subject(brief), language, prompt=brief.prompt).beats
