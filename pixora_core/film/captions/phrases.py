"""Where a caption may break: how much a break between two words would hurt a reader.

The order follows what subtitlers are taught (BBC Subtitle Guidelines, "Line breaks"; Netflix Timed Text Style
Guide, "Line treatment"): after punctuation, else before a conjunction or preposition; never between an article,
possessive or preposition and its noun, a number and its unit, a first name and a last name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pixora_core.film.captions.script import THAI_LEADING
from pixora_core.film.captions.thai import THAI

__all__ = ["BAD", "ends_sentence", "strain"]

STOP: Final = 0.0
COMMA: Final = 0.15
BEFORE_CONJUNCTION: Final = 0.4
BEFORE_PREPOSITION: Final = 0.5
BEFORE_ARTICLE: Final = 0.7
PLAIN: Final = 1.0
BAD: Final = 1.7
"""A break that hurts from here on; it happens only where nothing else fits."""
FORBIDDEN: Final = 4.0

_CONJUNCTIONS: Final = {
    "en": "and or but because although though while when where which who that if so as than then until since before",
    "de": "und oder aber sondern denn weil dass wenn als ob während obwohl damit bevor nachdem bis wie wo die der das",
    "es": "y e o u pero sino porque aunque mientras cuando donde que si como",
    "fr": "et ou mais car donc parce quand lorsque où qui que si comme puisque tandis",
    "it": "e ed o ma perché sebbene mentre quando dove che se come",
    "pt": "e ou mas porque embora enquanto quando onde que se como",
    "nl": "en of maar want omdat dat als toen terwijl hoewel waar die",
    "ru": "и а но или что чтобы потому когда где если как который которая которое которые",
    "pl": "i a ale lub że żeby bo kiedy gdzie jeśli jak który która które",
    "hi": "और या लेकिन क्योंकि जब जहाँ अगर कि",
    "ar": "ثم أو لكن لأن عندما حيث إذا التي الذي",
}  # fmt: skip

_PREPOSITIONS: Final = {
    "en": "of in on at by to for from with without into onto over under between through across about against "
    "around behind below beneath beyond during inside near off toward towards upon within along among",
    "de": "in im an am auf aus bei beim mit nach von vom zu zum zur für über unter vor hinter zwischen durch gegen "
    "ohne um seit bis neben",
    "es": "de del en a al con sin por para sobre entre hacia desde hasta bajo contra según",
    "fr": "de du des en à au aux avec sans pour par sur sous dans entre vers chez contre depuis pendant d'",
    "it": "di del dello della dei degli delle in nel nella nei nelle a al alla ai alle con senza per su sul sulla "
    "tra fra da dal dalla dai verso",
    "pt": "de do da dos das em no na nos nas a ao à com sem por pelo pela para sobre entre até desde",
    "nl": "van in op aan bij met zonder voor naar uit over onder tussen door tegen om",
    "ru": "в во на с со к ко о об от до из у по за под над при про для без через между",
    "pl": "w we na z ze do od o u po za pod nad przy dla bez przez między",
    "ar": "في من إلى على عن مع بين تحت فوق بعد قبل حتى منذ",
}  # fmt: skip

_DETERMINERS: Final = {
    "en": "a an the this these those my your his her its our their no every each some any one not is are was were "
    "be been being will would can could has have had do does did very more most",
    "de": "ein eine einen einem einer eines der die das den dem des kein keine mein dein sein ihr unser jede jeder "
    "jedes dieser diese dieses nicht ist sind war sehr",
    "es": "el la los las un una unos unas su sus mi tu este esta estos estas cada no es son muy más se lo le",
    "fr": "le la les un une ce cet cette ces mon ton son sa ses leur leurs notre votre chaque ne est très plus se",
    "it": "il lo la i gli le un uno una questo questa ogni suo sua suoi loro non è più molto si",
    "pt": "o a os as um uma este esta cada seu sua não é mais muito se",
    "nl": "de het een deze dit die zijn haar hun ons onze elke niet is zeer",
    "ru": "не это эта этот эти его её их каждый каждая",
    "pl": "nie to ta ten te jego jej ich się",
}  # fmt: skip

_TRAILING: Final = {
    "hi": "का के की को में से ने पर तक है हैं था थी थे हो भी ही",
}

_SENTENCE_END: Final = re.compile(r"[.!?…。！？।؟][\"'”’»)\]」』]*$")
_COMMA_END: Final = re.compile(r"(?:[,;:،؛、，；：—–)]|[」』）])[\"'”’»]*$")
_OPENING: Final = "([{«“„‘「『（¿¡"
_NEVER_FIRST: Final = "、。，．！？：；）」』】〕・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…"
_PARTICLES: Final = "はがをにでともへ"
_ABBREVIATION: Final = re.compile(r"^(?:\w\.)+$|^(?:mr|mrs|ms|dr|prof|st|no|vs|nr|z|bzw|sr|sra)\.$", re.IGNORECASE)


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table.items()}


_CONJUNCTION_SETS: Final = _sets(_CONJUNCTIONS)
_PREPOSITION_SETS: Final = _sets(_PREPOSITIONS)
_DETERMINER_SETS: Final = _sets(_DETERMINERS)
_TRAILING_SETS: Final = _sets(_TRAILING)
_NO_WORDS: Final[frozenset[str]] = frozenset()


def ends_sentence(word: str) -> bool:
    """Whether a sentence ends with this word (an abbreviation's full stop is none)."""
    return bool(_SENTENCE_END.search(word)) and not _ABBREVIATION.match(word)


def strain(before: str, after: str, *, within_word: bool, language: str) -> float:
    """How much a break between two neighbours hurts: 0 at a sentence's end, 1 anywhere, `BAD` inside a phrase.

    `within_word` says that no space stands between them: pieces of a long word, or a script without spaces.
    """
    if ends_sentence(before):
        return STOP
    if after[0] in _NEVER_FIRST or before[-1] in _OPENING:
        return FORBIDDEN
    if _COMMA_END.search(before):
        return COMMA
    if within_word:
        return _strain_within(before[-1], after[0])
    return _strain_between(before, after, language.lower().split("-")[0])


def _strain_within(last: str, first: str) -> float:
    """Inside unspaced text: a Japanese phrase ends in a particle and begins with kanji or katakana; Thai comes here in
    words; a Lao syllable begins for certain where its vowel is written first."""
    if ord(last) in THAI and ord(first) in THAI:
        return PLAIN
    if first in THAI_LEADING:
        return BEFORE_PREPOSITION
    kinds = tuple(unicodedata.name(char, "").split(" ", 1)[0] for char in (last, first))
    if kinds[0] == "HIRAGANA":
        if kinds[1] not in {"CJK", "KATAKANA"}:
            return BAD
        return BEFORE_CONJUNCTION if last in _PARTICLES else PLAIN
    if kinds[1] == "HIRAGANA":
        return BAD
    return PLAIN if "CJK" in kinds else BAD


def _strain_between(before: str, after: str, language: str) -> float:
    last, first = _bare(before), _bare(after)
    if ord(before[-1]) in THAI and ord(after[0]) in THAI:
        return COMMA
    conjunctions = _CONJUNCTION_SETS.get(language, _NO_WORDS)
    prepositions = _PREPOSITION_SETS.get(language, _NO_WORDS)
    determiners = _DETERMINER_SETS.get(language, _NO_WORDS)
    if last in conjunctions or last in prepositions or last in determiners:
        return BAD
    if (
        first in _TRAILING_SETS.get(language, _NO_WORDS)
        or _is_measure(before, first)
        or _is_name(before, after, language)
    ):
        return BAD
    if first in conjunctions:
        return BEFORE_CONJUNCTION
    if first in prepositions:
        return BEFORE_PREPOSITION
    return BEFORE_ARTICLE if first in determiners else PLAIN


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’«»()[],.;:!?…").lower()


def _is_measure(before: str, first: str) -> bool:
    """A number and what it counts."""
    return before[-1].isdigit() and bool(first)


def _is_name(before: str, after: str, language: str) -> bool:
    """Two capitalised neighbours, where not every noun has a capital."""
    return language != "de" and before[0].isupper() and after[0].isupper() and len(before) > 1
