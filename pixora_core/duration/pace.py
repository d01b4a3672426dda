"""Words to seconds: how long a narrator at normal speed needs for a text, before anybody has spoken it.

Speech time is counted in syllables, the unit that voices keep time by, plus the pauses that punctuation asks
for. Scripts that write their vowels are counted by vowel groups, the others by letters. The seconds per unit
of the European languages, Hindi and Arabic come from the two voices that a bare machine has (Pico and eSpeak NG
at their own speed, two to six sentences a language, the silence at both ends cut off): the ratios between
languages are theirs, the whole is slowed by a quarter, to English narration of 140 words a minute with its pauses,
the middle of the 130 to 150 of documentary narrators. Chinese, Japanese, Korean and Thai, which those voices
read letter by letter or not at all, are at newsreaders' speed: 240 Chinese characters a minute, 7 morae, 5 Korean
syllables and 13 Thai letters a second.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache
from typing import Final

from pixora_core.units import Seconds

__all__ = ["speech_seconds", "words_in"]

COMMA_SECONDS: Final = 0.3
"""The silence at a comma, colon, semicolon, bracket or spaced dash."""

STOP_SECONDS: Final = 0.65
"""The silence between two sentences; a text's last sentence is followed by none."""

PARAGRAPH_SECONDS: Final = 0.3
"""What a new paragraph adds to the silence before it."""

SYLLABLE_SECONDS: Final = {"en": 0.26, "de": 0.256, "es": 0.206, "fr": 0.231, "it": 0.196, "ru": 0.2, "pt": 0.206}
"""Seconds a spoken syllable, by language; others take the mean."""

_SYLLABLE_ELSEWHERE: Final = 0.22

LETTER_SECONDS: Final = {
    "ARABIC": 0.141,
    "HEBREW": 0.141,
    "DEVANAGARI": 0.185,
    "CJK": 0.25,
    "HIRAGANA": 0.14,
    "KATAKANA": 0.14,
    "HANGUL": 0.2,
    "THAI": 0.077,
}
"""Seconds a letter (marks apart) of the scripts that are not counted by syllables, by the Unicode name's first word."""

WORDS_PER_MINUTE: Final = {
    "en": 140, "de": 120, "es": 148, "fr": 172, "it": 142, "ru": 120, "hi": 154, "ar": 100, "ko": 98,
    "zh": 235, "ja": 310, "th": 680,
}  # fmt: skip
"""Words a minute of ordinary prose with its pauses, by this module's own count; characters for zh, ja and th."""

_WORDS_ELSEWHERE: Final = 125

_PAUSE: Final = re.compile(r"[,;:،؛、，；：](?!\d)|\s[-–—]+\s|—|\(|\)")
_STOP: Final = re.compile(r"(?<![.!?…؟।])[.!?…؟।]+[\"'”’»)\]]*(?=\s)|[。！？]")
_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n")
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’\u0300-\u036f][^\W\d_]+)*|[%$€£¥°&+=@#]")
_VOWELS: Final = re.compile(r"[aeiouyæøœıαεηιουωаеёиоуыэюяіїє]+")
_SILENT_ENDING: Final = {
    "en": re.compile(r"[^aeiouyl]e$|[^aeioutd]ed$|[^aeioucsxz]es$"),
    "fr": re.compile(r"e$|es$|ent$"),
}
_SYMBOL_SYLLABLES: Final = 2.0


def speech_seconds(text: str, language: str = "en") -> Seconds:
    """About how long a narrator at normal speed speaks this text, inner pauses included, 0 for one without words.

    `language` is a BCP 47 tag. Measured on paragraphs of fifty to a hundred words, the embedded Pico narrator takes
    0.87 to 0.98 of this, eSpeak 0.76 to 0.80: rather too long than too short, for a line that ends early only leaves
    the picture some room, one that ends late must be hurried.
    """
    primary = language.lower().split("-")[0]
    stops = len(_STOP.findall(_up_to_the_last_word(text)))
    pauses = len(_PAUSE.findall(text)) * COMMA_SECONDS + stops * STOP_SECONDS
    spoken = sum(_token_seconds(token, primary) for token in _TOKEN.findall(text))
    if not spoken:
        return Seconds(0.0)
    return Seconds(spoken + pauses + _paragraph_ends(text) * PARAGRAPH_SECONDS)


def _up_to_the_last_word(text: str) -> str:
    """After its last word a text needs no pause."""
    end = next((place for place in range(len(text), 0, -1) if text[place - 1].isalnum()), 0)
    return text[:end]


def _paragraph_ends(text: str) -> int:
    """How many paragraphs others follow."""
    return max(0, sum(1 for paragraph in _EMPTY_LINE.split(text) if paragraph.strip()) - 1)


def words_in(seconds: float, language: str = "en") -> int:
    """How many words of ordinary prose fill this time; characters where a script has no spaces (zh, ja, th)."""
    primary = language.lower().split("-")[0]
    return max(0, math.floor(seconds * WORDS_PER_MINUTE.get(primary, _WORDS_ELSEWHERE) / 60))


def _token_seconds(token: str, language: str) -> float:
    syllable = SYLLABLE_SECONDS.get(language, _SYLLABLE_ELSEWHERE)
    if token[0].isdigit():
        return syllable * _number_syllables(token)
    if not token[0].isalpha():
        return syllable * _SYMBOL_SYLLABLES
    counted = [] if token.isascii() else [_letter_seconds(char) for char in token if char.isalpha()]
    return sum(counted) or syllable * _word_syllables(token, language)


@lru_cache(maxsize=4_096)
def _letter_seconds(char: str) -> float:
    """A letter's seconds, by the first word of its Unicode name; 0 in a script that is counted by syllables."""
    return LETTER_SECONDS.get(unicodedata.name(char, "").split(" ", 1)[0], 0.0)


def _number_syllables(digits: str) -> float:
    """1969 has about 6 syllables, 50 has 2, 3,000,000 has 4: zeros are said together, decimals add a word."""
    decimal = 1.0 if re.search(r"[.,]\d{1,2}$", digits) else 0.0
    each = sum(0.5 if digit == "0" else 1.5 for digit in digits if digit.isdigit())
    return max(1.0, each) + decimal


def _without_marks(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))


def _word_syllables(word: str, language: str) -> int:
    if 2 <= len(word) <= 5 and word.isupper():
        return len(word)
    plain = word.lower() if word.isascii() else _without_marks(word)
    groups = len(_VOWELS.findall(plain))
    ending = _SILENT_ENDING.get(language)
    if ending is not None and groups > 1 and ending.search(plain):
        groups -= 1
    return max(1, groups)
