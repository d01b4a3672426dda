"""What a prompt says of itself: who, how old, for whom, when, where, whose, and the things that it names.

Each of these fills a slot of the lines in `forms/` ("{when}"). What is not said for sure stays unfilled, and a line
whose slot is unfilled is not told. A phrase is copied whole, its preposition with it, so that no grammar can break.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.lexicon import place_in
from pixora_core.providers.embedded.writer.motifs import Found, motifs_in
from pixora_core.providers.embedded.writer.text import capitalised, sentences_in
from pixora_core.providers.embedded.writer.vocabulary import Setting

__all__ = ["Reading", "read"]


class Reading(NamedTuple):
    """The motifs of a prompt, those of them that it says are lost or not there, and the slots that it fills."""

    motifs: tuple[Found, ...]
    lacking: frozenset[str]
    slots: Mapping[str, str]
    place: Setting | None = None
    """The place that the prompt names by a word that is no motif: Toronto is a city."""


_NAME: Final = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[A-ZÀ-ÖØ-Þ][^\W\d_]+)?"
_PAIR: Final = {"en": "and", "de": "und", "es": "y|e", "fr": "et", "it": "e"}
_KIN: Final = "Oma|Opa|Tante|Onkel|Mama|Papa|Aunt|Uncle|Grand|Mr|Mrs|Ms|Dr"
_CALLED: Final = {
    "en": r"(?:[Ff]or|named|called|meet|dear|birthday(?:,| to)?|congratulations(?:,| to)?|welcome,?|thank you(?:,| to)?"
    r"|thanks(?:,| to)?|(?:goodbye|farewell) to"
    r"|[Gg]rand(?:ma|pa|mother|father)"
    r"|[Aa]unt(?:ie)?|[Uu]ncle|dog|cat|pony|horse|hamster|rabbit|parrot|tortoise|sister|brother|daughter|son"
    r"|friend|cousin"
    r"|neighbou?r|teacher|wedding of|remembering|to our \w+|with|who is)",
    "de": r"(?:[Ff]ür|namens|[Oo]ma|[Oo]pa|[Tt]ante|[Oo]nkel|Hund|Katze|Kater|Pferd|Hamster|Schwester|Bruder"
    r"|Tochter|Sohn|Freundin"
    r"|Freund|[Ll]iebe[rs]?|von|heißt|Geburtstag,?|Glückwunsch,?)",
    "es": r"(?:para|llamad[oa]|abuel[oa]|tí[oa]|perr[oa]|gat[oa]|caballo|herman[oa]|hij[oa]|amig[oa]|querid[oa]"
    r"|boda de"
    r"|cumpleaños,?|[Ff]elicidades,?)",
    "fr": r"(?:pour|nommée?|appelée?|mamie|papi|tante|oncle|chien|chat|chienne|chatte|sœur|frère|fille|fils"
    r"|amie?|[Cc]hère?"
    r"|[Mm]ariage de|anniversaire,?|[Ff]élicitations,?|[Mm]erci,?)",
    "it": r"(?:per|di nome|nonn[oa]|zi[oa]|cane|gatt[oa]|cavallo|sorella|fratello|figli[oa]|amic[oa]|[Cc]ar[oa]"
    r"|nozze di|festa di"
    r"|compleanno,?|[Aa]uguri,?|[Gg]razie,?)",
}  # fmt: skip
_AGE: Final = {
    "en": r"(?:turns?|turning|is|becomes) (\d{1,3})\b|(\d{1,3})(?:st|nd|rd|th) birthday|(\d{1,3}) years? old",
    "de": r"wird (\d{1,3})\b|(\d{1,3})\. Geburtstag|(\d{1,3}) Jahre alt",
    "es": r"cumple (\d{1,3})\b|(\d{1,3})\.?º cumpleaños|(\d{1,3}) años",
    "fr": r"fête ses (\d{1,3})\b|(\d{1,3}) ans\b",
    "it": r"compie (\d{1,3})\b|(\d{1,3}) anni\b",
}
_AUDIENCE: Final = {
    "en": r"\bfor (?:kids|children|beginners|students|toddlers|teenagers|teachers|parents|seniors|grown-ups"
    r"|everyone|dummies"
    r"|absolute beginners|small children|my (?:class|students|team|kids|children))\b",
    "de": r"\bfür (?:kinder|anfänger|einsteiger|schüler|eltern|senioren|lehrer|alle|meine (?:klasse|schüler"
    r"|kinder))\b",
    "es": r"\bpara (?:niños|niñas|principiantes|estudiantes|padres|mayores|todos|mi clase|mis alumnos)\b",
    "fr": r"\bpour (?:les )?(?:enfants|débutants|élèves|parents|tous|petits|ma classe|mes élèves)\b",
    "it": r"\bper (?:i )?(?:bambini|principianti|studenti|genitori|tutti|la mia classe|i miei alunni)\b",
}
_MONTHS: Final = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
}
_DAYS: Final = {
    "en": "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    "de": "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
}
_HOUR: Final = {
    "en": r"(?:,? at (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?| o'clock)?|noon|midnight|\w+ o'clock))",
    "de": r"(?:,? um \d{1,2}(?:[:.]\d\d)?(?: Uhr)?)",
    "es": r"(?:,? a las \d{1,2}(?:[:.]\d\d)?(?: h(?:oras)?)?)",
    "fr": r"(?:,? à \d{1,2} ?(?:h|heures)(?: ?\d\d)?)",
    "it": r"(?:,? alle(?: ore)? \d{1,2}(?:[:.]\d\d)?)",
}
_DATE: Final = {
    "en": r"(?:on )?(?:(?:next )?(?:{days}),? )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{months})"
    r"|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? \d{{4}})?{hour}?|on (?:next )?(?:{days})(?: (?:morning|evening|night|afternoon))?{hour}?",
    "de": r"(?:am )?(?:(?:{days}),? (?:den |dem )?)?\d{{1,2}}\. (?:{months})(?: \d{{4}})?{hour}?"
    r"|am (?:{days})(?:abend|morgen)?{hour}?",
    "es": r"(?:el )?(?:(?:{days}),? )?\d{{1,2}} de (?:{months})(?: de \d{{4}})?{hour}?|el (?:{days}){hour}?",
    "fr": r"(?:le )?(?:(?:{days}),? )?(?:\d{{1,2}}|1er) (?:{months})(?: \d{{4}})?{hour}?|(?:{days})(?: soir"
    r"| matin)?{hour}",
    "it": r"(?:il )?(?:(?:{days}),? )?\d{{1,2}} (?:{months})(?: \d{{4}})?{hour}?|(?:{days})(?: sera| mattina)?{hour}",
}
_WHERE: Final = {
    "en": r"\b(?:at|in|on) (?:the|our|my|his|her|their) [^,.;:!?]+?(?=$|[,.;!?]| on | from | at | for )",
    "de": r"\b(?:in|auf|bei|an) (?:der|dem|unserem|unserer|meinem|meiner) [^,.;:!?]+?(?=$|[,.;!?]| am | um "
    r"| von )|\b(?:im|am|beim)"
    r" [A-ZÄÖÜ][\wäöüß]+(?=$|[,.;!?]| am | um )",
    "es": r"\ben (?:el|la|los|las|nuestr[oa]|mi|casa) ?[^,.;:!?]*?(?=$|[,.;!?]| el | a las | de )",
    "fr": r"\b(?:dans|chez|sur|à|au) (?:la |le |les |l'|notre |mon |ma |nous)?[a-zà-ÿ][^,.;:!?\d]*?(?=$|[,.;!?]"
    r"| le | à )",
    "it": r"\b(?:(?:in|nel|nella|sulla|sul|presso) |nell')[a-zà-ÿ][^,.;:!?\d]*?(?=$|[,.;!?]| il | alle )",
}
_OWNERS: Final = {
    "en": r"(?:(?:[Mm]y|[Oo]ur)(?: \w+['’]s)?|[A-Z]\w+['’]s)",
    "de": r"(?:Meine?|Unsere?)", "es": r"(?:Mis?|Nuestr[oa]s?)", "fr": r"(?:Mon|Ma|Mes|Notre|Nos)",
    "it": r"(?:Il mio|La mia|I miei|Le mie|Il nostro|La nostra)",
}  # fmt: skip
"""Whose a thing is, at the beginning of a prompt: there a noun stands in its first case."""

_LACKS: Final = {
    "en": r"(?:without|no|lost (?:its|his|her|their|the)|missing|never had an?|not an?) (?:\w+ )?$|(?:the"
    r"|its) (?:lost|missing|stolen|broken) $",
    "de": r"(?:ohne|kein\w*|verlorene?[nrsm]?|fehlende?[nrsm]?) (?:\w+ )?$",
    "es": r"(?:sin|perdió (?:su|el|la)|ningún|ninguna) (?:\w+ )?$",
    "fr": r"(?:sans|perdu (?:son|sa|le|la)|aucune?) (?:\w+ )?$",
    "it": r"(?:senza|perso (?:il|la|il suo|la sua)|nessun[ao]?) (?:\w+ )?$",
}
_HURT: Final = {
    "en": r"^ (?:that|which)? ?(?:(?:has |had )?lost (?:its|his|her)|without|with no|missing (?:its|an?)) ",
    "de": r"^,? (?:ohne|das (?:sein|seinen|seine)|der (?:sein|seinen|seine)|die (?:ihr|ihren|ihre)) ",
    "es": r"^ (?:sin|que perdió (?:su|el|la)) ",
    "fr": r"^ (?:sans|qui a perdu (?:son|sa)) ",
    "it": r"^ (?:senza|che ha perso (?:il|la)) ",
}
_CLAIM: Final = {
    "en": re.compile(
        r"^why ((?!(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)\b).+)$", re.IGNORECASE
    )
}
_PLACE_NAME: Final = r"[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)*"
_BOTH_ENDS: Final = re.compile(rf"\b(?i:from|von|de|da) {_PLACE_NAME} (?i:to|nach|a|à) {_PLACE_NAME}")
"""Where a journey begins and ends: it is on the way between the two."""

_NOUNS: Final = frozenset({"thing", "animal", "person", "place", "event"})
_ADJECTIVE: Final = re.compile(
    r"(?:rain|snow|wind|fogg?|mist|cloud|storm|sunn?|starr)y|raining|moonlit|\w+oso|pluvieux|ensoleillé|sonnig"
    r"|regnerisch|quantum"
    r"|computing|paint|malen|pintar|peindre|dipingere",
    re.IGNORECASE,
)
"""Words that name a thing and are no noun."""

_AFTER_NOUN: Final = (
    "in|on|at|of|by|for|from|with|without|who|that|which|and|or|between|under|over|above|below|behind|is|was|has|after"
    "|before|near|beside|to|into|through|across|along|against"
)
"""What can stand behind a noun that is the whole name of a thing: "a chess game" is no chess."""

_COLOURS: Final = {
    "red": "red|rot|roja?|rouge|ross[oa]", "blue": "blue|blau|azul|bleue?|blu|azzurr[oa]",
    "green": "green|grün|verde|verte?", "yellow": "yellow|gelb|amarill[oa]|jaune|giall[oa]",
    "white": "white|weiß|blanc[oa]|blanche|blanc|bianc[oa]", "black": "black|schwarz|negr[oa]|noire?|ner[oa]",
    "orange": "orange|naranja|arancione", "pink": "pink|rosa|rose", "purple": "purple|lila|morad[oa]|viola|violette?",
    "brown": "brown|braun|marrón|marron|marrone", "grey": "grey|gray|grau|gris|grise|grigi[oa]",
}  # fmt: skip


def _first(pattern: str, text: str) -> str | None:
    found = re.search(pattern, text, re.IGNORECASE)
    return next((part for part in (*found.groups(), found.group()) if part), None) if found else None


def _names(text: str, language: str) -> str | None:
    """A name, or two that are joined, where a word before it says that it is one."""
    name = rf"((?:{_NAME})(?: (?:{_PAIR[language]}) {_NAME})?)"
    found = re.search(rf"(?:\b|^){_CALLED[language]} (?!{_KIN}){name}", text)
    called = found and found.group(found.lastindex or 0)
    times = rf"(?:{_MONTHS[language]}|{_DAYS[language]})"
    written = any(word.islower() for word in text.split())
    named = called and written and not re.match(times, called) and not motifs_in(called, language)
    return called if named else None


def _when(text: str, language: str) -> str | None:
    pattern = _DATE[language].format(days=_DAYS[language], months=_MONTHS[language], hour=_HOUR[language])
    found = re.search(pattern, text, re.IGNORECASE)
    return found.group().strip(" ,") if found else None


def _lacking(text: str, found: tuple[Found, ...], language: str) -> frozenset[str]:
    """The motifs that the text says are not there, or not whole: of them no picture is right.

    A house without a cat is whole, and can be drawn; a boat without a mast is not, since a mast is no picture alone.
    """
    gone = set()
    for each in found:
        at = re.search(rf"(?<!\w){re.escape(each.words)}(?:'s|’s)?(?!\w)", text)
        if at is None:
            continue
        lost = re.search(_LACKS[language], text[: at.start()], re.IGNORECASE)
        hurt = re.search(_HURT[language], text[at.end() :], re.IGNORECASE)
        parts = [other.motif for other in found if other.place > each.place]
        if lost or (hurt and not (parts and parts[0].looks)):
            gone.add(each.motif.name)
    return frozenset(gone)


def _two_things(named: Sequence[Found], text: str, language: str) -> bool:
    """Whether the words name two things: a "church organ" is no church, "retiring" none, a fisherman no second man."""
    if language != "en":
        return True
    if any(each.words.endswith("ing") for each in named):
        return False
    one, two = (re.escape(each.words) for each in named)
    whole = rf"(?=$|[^\w '’-]| (?:{_AFTER_NOUN})\b)"
    return bool(re.search(rf"\b{one}{whole}(?! (?:is|was) (?:an?|the|my|our)\b).*\b{two}{whole}", text, re.IGNORECASE))


def _things(found: tuple[Found, ...], text: str, language: str) -> dict[str, str]:
    """The first two things by their words, and the first with its article where a text says it of any such thing."""
    named = [each for each in found if each.motif.kind in _NOUNS and not _ADJECTIVE.fullmatch(each.words)]
    slots = {}
    if len(named) == 2 and named[1].place - named[0].place > 1 and not any(" " in each.words for each in named):
        slots = {"one": named[0].words, "two": named[1].words} if _two_things(named, text, language) else {}
    if not named:
        return slots
    noun = re.escape(named[0].words)
    if (
        language == "en"
        and named[0].motif.kind != "event"
        and named[0].place < 3
        and re.match(rf"(?:an?|the) (?:\w+ )?{noun}\b(?=$|[^\w ]| (?:{_AFTER_NOUN})\b)", text, re.IGNORECASE)
    ):
        slots["which"] = named[0].words
    nouns = "|".join(re.escape(each.words) for each in named)
    somebody = named[0].motif.kind == "person"
    own = None if somebody else re.match(rf"{_OWNERS[language]} (?:[\w-]+ ){{0,2}}(?:{nouns})\b", text)
    return slots | ({"own": re.sub(r"^(?:My|Our)\b", lambda word: word[0].lower(), own.group())} if own else {})


def _age(text: str, language: str) -> dict[str, str]:
    found = _first(_AGE[language], text)
    if found is None or not found.isdigit() or int(found) < 1:
        return {}
    return {"age": found, "before": str(int(found) - 1)} if int(found) > 1 else {"age": found}


def _said(prompt: str, topic: str, found: tuple[Found, ...], language: str) -> dict[str, str]:
    claim = _CLAIM[language].match(topic) if language in _CLAIM else None
    when = _when(topic, language)
    rest = topic.replace(when, " ") if when else topic
    slots = {
        "name": _names(topic, language),
        "audience": _first(_AUDIENCE[language], prompt),
        "when": when,
        "where": _first(_WHERE[language], rest),
        "claim": claim and claim.group(1).rstrip(".?! "),
    }
    told = {slot: text for slot, text in slots.items() if text}
    return told | _age(topic, language) | _things(found, topic, language)


def _painted(each: Found, topic: str, language: str) -> Found:
    """The motif in the colour that the prompt gives it: "my red bicycle" is shown red."""
    noun = re.escape(each.words)
    for colour, words in _COLOURS.items():
        named = (
            rf"\b(?:{words})(?:e|e[nrs])? {noun}(?!\w)" if language in {"en", "de"} else rf"(?<!\w){noun} (?:{words})\b"
        )
        if re.search(named, topic, re.IGNORECASE):
            looks = tuple(
                look.model_copy(update={"shows": re.sub(r"^An? ", f"A {colour} ", look.shows)})
                for look in each.motif.looks
            )
            return each._replace(motif=each.motif.model_copy(update={"looks": looks}))
    return each


def read(prompt: str, topic: str, language: str) -> Reading:
    """The reading of a prompt, whose topic was taken out of it already. `language` is one of `MOTIF_LANGUAGES`."""
    found = tuple(_painted(each, topic, language) for each in motifs_in(topic, language))
    one = len(sentences_in(topic)) == 1 and len(topic) <= 160
    slots = _said(prompt, topic, found, language) if one else {}
    large = {capitalised(slot): capitalised(text) for slot, text in slots.items()}
    rest = topic
    for each in found:
        rest = rest.replace(each.words, " ")
    place = place_in(_BOTH_ENDS.sub(" ", rest), language)
    return Reading(found, _lacking(topic, found, language), slots | large, place)
