"""From a text as written to sentences as spoken, without losing which written word each spoken one stands for.

Captions show what is written ("1969"), a voice says what it is told ("nineteen sixty-nine"). Here a text becomes
sentences of words that hold both. Written words are those between white space; every one is kept, in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from pixora_core.errors import InvalidInput
from pixora_core.providers.embedded.narrator import english, european
from pixora_core.providers.embedded.narrator.tokens import Token, tokens_of
from pixora_core.units import Frozen

__all__ = ["LONGEST_TEXT", "Sentence", "SpokenWord", "sentences_of"]

LONGEST_TEXT: Final = 30_000
"""Characters in one text, about half an hour of speech."""

_BREATH_WORDS: Final = 32
"""From here on a sentence is parted at its next comma."""

_MOST_WORDS: Final = 60
"""After so many a sentence is parted wherever it is: Pico can be asked for no more of them (`pico_speech`)."""

_SCRIPTS: Final = {
    "am": "ETHIOPIC", "ar": "ARABIC", "as": "BENGALI", "be": "CYRILLIC", "bg": "CYRILLIC", "bn": "BENGALI",
    "el": "GREEK", "fa": "ARABIC", "gu": "GUJARATI", "he": "HEBREW", "hi": "DEVANAGARI", "hy": "ARMENIAN",
    "ja": "CJK HIRAGANA KATAKANA", "ka": "GEORGIAN", "kk": "CYRILLIC", "kn": "KANNADA", "ko": "HANGUL CJK",
    "ky": "CYRILLIC", "mk": "CYRILLIC", "ml": "MALAYALAM", "mr": "DEVANAGARI", "my": "MYANMAR", "ne": "DEVANAGARI",
    "pa": "GURMUKHI", "ru": "CYRILLIC", "si": "SINHALA", "sr": "CYRILLIC", "ta": "TAMIL", "te": "TELUGU",
    "th": "THAI", "uk": "CYRILLIC", "ur": "ARABIC", "yue": "CJK", "zh": "CJK",
}  # fmt: skip
"""What Unicode names of letters begin with, by language; Latin letters are read in every language."""

_MARKS: Final = (
    ("?", "?？؟"), ("!", "!！"), (".", ".…。।॥۔"), (";", ";；؛"), (":", ":："), (",", ",，、،"), ("-", "—–"),
    (",", ")]"),
)  # fmt: skip
_TERMINAL: Final = (".", "?", "!")


class SpokenWord(Frozen):
    """A written word, what is said for it, and the mark of punctuation (`, ; : - . ? !`) heard after it.

    `before` and `behind` are written words beside it that are not said: lone symbols, emoji, foreign scripts.
    """

    written: str
    say: str
    after: str = ""
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


class Sentence(Frozen):
    """Words said in one go."""

    spoken: tuple[SpokenWord, ...]
    ends_paragraph: bool = False

    @property
    def pieces(self) -> tuple[str, ...]:
        """What the voice is told, word by word, each with the mark behind it."""
        return tuple(word.say + _heard(word.after) for word in self.spoken)

    @property
    def text(self) -> str:
        """What the voice is told."""
        return " ".join(self.pieces)

    def marked(self, mark: Callable[[int, str], str]) -> str:
        """The same with each word, given its number, wrapped in a markup of the voice; punctuation stays outside."""
        return " ".join(mark(number, word.say) + _heard(word.after) for number, word in enumerate(self.spoken))


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a text in a language (a BCP 47 tag).

    Raises `InvalidInput` when it is too long for one take or holds nothing that can be said.
    """
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("text", f"has {len(text)} characters; one narration takes at most {LONGEST_TEXT}")
    found: list[Sentence] = []
    waiting: tuple[str, ...] = ()
    for paragraph in re.split(r"\n\s*\n", text):
        tokens = tokens_of(paragraph, language.split("-", maxsplit=1)[0].lower())
        words, waiting = _attached(_spoken(tokens, language), waiting)
        if not words and found:
            found[-1], waiting = _with_behind(found[-1], waiting), ()
        parted = list(_parted(words))
        found += [Sentence(spoken=part, ends_paragraph=part is parted[-1]) for part in parted]
    if not found:
        raise InvalidInput(
            "text", f"there is nothing in {text[:40]!r} that can be read out in {language!r}; is the language right?"
        )
    return tuple(found)


def _heard(mark: str) -> str:
    return "," if mark == "-" else mark


def _spoken(tokens: Sequence[Token], language: str) -> list[SpokenWord]:
    primary = language.split("-", maxsplit=1)[0].lower()
    said = english.read(tokens) if primary == "en" else european.read(tokens, primary)
    marks = [_mark(tokens, number) for number in range(len(tokens))]
    return [
        SpokenWord(written=token.written, say=_sayable(say, primary), after=mark if token.core or not say else "")
        for token, say, mark in zip(tokens, said, marks, strict=True)
    ]


def _mark(tokens: Sequence[Token], number: int) -> str:
    """The mark heard after a word: its own, or a comma before an opening bracket."""
    token = tokens[number]
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    trail = token.trail or ("" if token.core else token.written)
    mark = next((mark for mark, written in _MARKS if any(character in written for character in trail)), "")
    if mark in _TERMINAL and following and following.core[:1].islower():
        mark = "" if trail.strip("\"'”’)") == "." else ","
    if not mark and token.abbreviated and (following is None or (token.may_end and following.core[:1].isupper())):
        mark = "."
    return mark or ("," if following and "(" in following.lead else "")


def _sayable(say: str, primary: str) -> str:
    """What is left to say after letters of scripts that the language does not read, emoji and symbols are gone."""
    readable = ("LATIN", *_SCRIPTS.get(primary, "").split())
    kept = "".join(character if _is_read(character, readable) else " " for character in say)
    words = [word.strip("-'.").lstrip(",") for word in kept.split()]
    return " ".join(word for word in words if word).strip(",")


def _is_read(character: str, readable: Sequence[str]) -> bool:
    if character in "-',. " or "0" <= character <= "9":
        return True
    category = unicodedata.category(character)
    if category[0] == "M":
        return True
    return category[0] in "LN" and unicodedata.name(character, "").startswith(tuple(readable))


def _attached(words: Sequence[SpokenWord], waiting: tuple[str, ...]) -> tuple[list[SpokenWord], tuple[str, ...]]:
    """Words with nothing to say handed to the word before them, or to the first that is said."""
    kept: list[SpokenWord] = []
    for word in words:
        if word.say:
            kept.append(word.model_copy(update={"before": waiting}))
            waiting = ()
        elif kept:
            last = kept[-1]
            update = {"behind": (*last.behind, word.written), "after": last.after or word.after}
            kept[-1] = last.model_copy(update=update)
        else:
            waiting = (*waiting, word.written)
    return kept, waiting


def _with_behind(sentence: Sentence, written: tuple[str, ...]) -> Sentence:
    last = sentence.spoken[-1]
    last = last.model_copy(update={"behind": (*last.behind, *written)})
    return sentence.model_copy(update={"spoken": (*sentence.spoken[:-1], last)})


def _parted(words: Sequence[SpokenWord]) -> Iterator[tuple[SpokenWord, ...]]:
    """The words by sentence; one too long for one breath is parted at a comma or, at last, anywhere."""
    sentence: list[SpokenWord] = []
    for word in words:
        sentence.append(word)
        long, endless = len(sentence) >= _BREATH_WORDS, len(sentence) >= _MOST_WORDS
        if word.after in _TERMINAL or (long and word.after) or endless:
            yield tuple(sentence)
            sentence = []
    if sentence:
        last = sentence[-1]
        yield (*sentence[:-1], last if last.after else last.model_copy(update={"after": "."}))
