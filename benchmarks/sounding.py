"""How words sound, by eSpeak NG's phonemes, and which of them were heard to sound otherwise.

A recogniser may write another word of the same sound (French: ces, ses; pot, peau), or part words elsewhere (La Loire,
l'alloir): it heard what was said. So the phonemes are compared without regard to spelling and to where words part.
The library is under the GPL and stays in a process of its own, which this file is when it is run: `sounding.py fr`
reads lists of words from standard input and writes the phonemes of each word.
"""

from __future__ import annotations

import ctypes
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Final

__all__ = ["Word", "otherwise", "sounds_of"]

Word = tuple[str, ...]
"""The phonemes of a word."""

_SYNCHRONOUS: Final = 2
_UTF_8: Final = 1
_IPA_PARTED: Final = 0x02 | ord("_") << 8
"""IPA with a low line between phonemes (`espeak_TextToPhonemes` in eSpeak NG's `speak_lib.h`)."""

_UNHEARD: Final = re.compile(r"\([^)]*\)|[ˈˌ‿\-]")
"""Stress, hyphens, and the names of languages that eSpeak changes to, in brackets."""


_ALIKE: Final = {
    "fr": {"ɛ": "e", "œ": "ø", "ə": "ø", "ɔ": "o", "ɑ": "a", "œ̃": "ɛ̃"},
    "it": {"ɛ": "e", "ɛː": "e", "ɔ": "o", "z": "s"},
}
"""Sounds that speakers of a language do not keep apart everywhere: who hears de for deux heard right."""


def sounds_of(texts: Sequence[Sequence[str]], language: str) -> list[list[Word]]:
    """The phonemes of every word of every text, each word by itself; those that are one to many speakers, as one."""
    alike = _ALIKE.get(language, {})
    command = [sys.executable, __file__, language]
    answer = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True).stdout
    return [[tuple(alike.get(sound, sound) for sound in word) for word in text] for text in json.loads(answer)]


def otherwise(said: Sequence[Word], heard: Sequence[Word]) -> int:
    """Words of which a sound was missed, or heard otherwise, or with another beside it; and words that nobody said."""
    wanted = [(sound, number) for number, word in enumerate(said) for sound in word]
    found = [(sound, number) for number, word in enumerate(heard) for sound in word]
    pairs = list(_aligned([sound for sound, _ in wanted], [sound for sound, _ in found]))
    answered = {found[column][1] for row, column in pairs if row is not None and column is not None}
    wrong: set[int] = set()
    unsaid: set[int] = set()
    last = 0
    for row, column in pairs:
        last = last if row is None else wanted[row][1]
        if row is None and column is not None and found[column][1] not in answered:
            unsaid.add(found[column][1])
        elif row is None or column is None or wanted[row][0] != found[column][0]:
            wrong.add(last)
    return len(wrong) + len(unsaid)


def _aligned(wanted: Sequence[str], heard: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """The places of sounds that answer each other (Levenshtein); None beside one that nothing answers."""
    table = [[0] * (len(heard) + 1) for _ in range(len(wanted) + 1)]
    rows, columns = len(wanted), len(heard)
    for row in range(rows, -1, -1):
        for column in range(columns, -1, -1):
            table[row][column] = _rest(table, wanted, heard, row, column)
    row = column = 0
    while row < rows or column < columns:
        if (
            row < rows
            and column < columns
            and table[row][column] == table[row + 1][column + 1] + (wanted[row] != heard[column])
        ):
            yield row, column
            row, column = row + 1, column + 1
        elif row < rows and table[row][column] == table[row + 1][column] + 1:
            yield row, None
            row += 1
        else:
            yield None, column
            column += 1


def _rest(table: list[list[int]], wanted: Sequence[str], heard: Sequence[str], row: int, column: int) -> int:
    """The least number of changes from here to the ends."""
    rows, columns = len(wanted), len(heard)
    if row == rows or column == columns:
        return rows - row + columns - column
    changed = wanted[row] != heard[column]
    return min(table[row + 1][column + 1] + changed, table[row + 1][column] + 1, table[row][column + 1] + 1)


def _spoken(words: Sequence[str], library: ctypes.CDLL) -> list[list[str]]:
    parted = (re.split("[ _]", _UNHEARD.sub("", _phonemes(word, library))) for word in words)
    return [[sound for sound in sounds if sound] for sounds in parted]


def _phonemes(word: str, library: ctypes.CDLL) -> str:
    text, parts = ctypes.c_char_p(word.encode()), []
    while text.value:
        parts.append(library.espeak_TextToPhonemes(ctypes.byref(text), _UTF_8, _IPA_PARTED).decode())
    return " ".join(parts)


def main() -> None:
    """Answers on standard output."""
    import espeakng_loader  # noqa: PLC0415 -- only in the process that this file is when it is run

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    if library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0) <= 0:
        sys.exit("eSpeak NG's data cannot be read")
    if library.espeak_SetVoiceByName(sys.argv[1].encode()) != 0:
        sys.exit(f"eSpeak NG has no voice for {sys.argv[1]}")
    json.dump([_spoken(words, library) for words in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()
