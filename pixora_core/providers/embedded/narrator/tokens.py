"""Written words taken apart: what stands before, the word, what stands behind."""

from __future__ import annotations

import re
from typing import Final

from pixora_core.providers.embedded.narrator.ordinals import is_german_ordinal
from pixora_core.units import Frozen

__all__ = ["Token", "tokens_of"]

_LEAD: Final = "\"'“”‘’„‚«»‹›([{¿¡*_`"
_TRAIL: Final = "\"'“”‘’«»‹›)]}*_`,.;:!?…—–-。।॥۔？！；：，、؟،؛"
_WITH_POINT: Final = frozenset({
    "dr", "mr", "mrs", "ms", "prof", "st", "mt", "ft", "gen", "col", "lt", "capt", "sgt", "rev", "hon", "sr", "jr",
    "vs", "no", "nos", "vol", "pp", "fig", "ch", "sec", "ed", "eds", "est", "approx", "ca", "cf", "al", "dept",
    "univ", "assn", "bros", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "etc", "min", "max", "avg", "temp",
    "alt",
})  # fmt: skip
_MAY_END: Final = frozenset({
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "bros", "al", "approx", "est", "a.m", "p.m", "b.c", "a.d", "b.c.e",
    "c.e",
})  # fmt: skip
_POINTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?|Ph\.D\.")
_ABBREVIATIONS: Final = {
    "de": "nr usw bzw ca dr prof st jh hl s abb bd kap evtl ggf inkl max min mio mrd vgl tel str chr v.chr n.chr",
    "es": "sr sra srta dr dra ud uds aprox pág núm n art av etc prof ee uu",
    "fr": "m mm env av apr j.-c etc art chap p n prof st",
    "it": "sig dott prof ca ecc pag n art num avv ing",
}
_ABROAD: Final = {language: frozenset(words.split()) for language, words in _ABBREVIATIONS.items()}
"""Abbreviations of other languages; English ones are known in all."""

_MAY_END_ABROAD: Final = frozenset({"usw", "etc", "ecc", "jh", "uu", "v.chr", "n.chr", "a.c", "d.c", "j.-c"})

_PAIRS: Final[dict[str, frozenset[str]]] = {
    "de": frozenset({"v. Chr", "n. Chr", "z. B", "Z. B", "d. h", "D. h", "u. a", "v. a"}),
    "es": frozenset({"a. C", "d. C", "p. ej", "P. ej"}),
    "it": frozenset({"a. C", "d. C"}),
}
"""Abbreviations in two words (300 v. Chr., z. B. im Mai), which are words or names elsewhere."""

_MAY_END_IN_PAIRS: Final = frozenset({"Chr", "C"})
"""Second words that may close a sentence; behind the others a capital is a German noun's."""

_NUMBERED_ABROAD: Final = frozenset({"n", "s", "p", "m"})
"""Short ones that are words or names as well: only before a number, `M.` before a name."""

_UNSPACED_PHRASE: Final = re.compile(r"(?<=[。！？；：，、])(?=\w)")
_NUMBERED: Final = frozenset({"no", "nos", "vol", "pp", "fig", "ch", "sec"})


class Token(Frozen):
    """One written word. `abbreviated`: its point does not end the sentence, unless `may_end` and a capital follows."""

    written: str
    lead: str
    core: str
    trail: str
    abbreviated: bool = False
    may_end: bool = False


def tokens_of(text: str, language: str = "en") -> tuple[Token, ...]:
    """The tokens between white space, in order; in scripts without spaces, behind marks of punctuation too.

    `language` is a primary subtag: which points belong to their words, it decides.
    """
    written = [part for word in text.split() for part in _UNSPACED_PHRASE.split(word)]
    return tuple(
        _token(word, written[number + 1 : number + 2], written[number - 1] if number else "", language)
        for number, word in enumerate(written)
    )


def _token(written: str, following: list[str], before: str, language: str) -> Token:
    inner = written.lstrip(_LEAD)
    lead = written[: len(written) - len(inner)]
    core = inner.rstrip(_TRAIL)
    trail = inner[len(core) :]
    if not (_owns_its_point(core, trail, following) or _owns_it_abroad(core, trail, following, before, language)):
        return Token(written=written, lead=lead, core=core, trail=trail)
    known = core.lower() in (_MAY_END_ABROAD if language in _ABROAD else _MAY_END)
    may_end = known or (_is_paired(before, core, language) and core in _MAY_END_IN_PAIRS)
    return Token(written=written, lead=lead, core=f"{core}.", trail=trail[1:], abbreviated=True, may_end=may_end)


def _is_paired(first: str, second: str, language: str) -> bool:
    """Whether two words, the first with its point, are one abbreviation."""
    return f"{first.lstrip(_LEAD)} {second.rstrip(_TRAIL)}" in _PAIRS.get(language, ())


def _owns_it_abroad(core: str, trail: str, following: list[str], before: str, language: str) -> bool:
    """The same by the rules of another language."""
    if not trail.startswith(".") or trail.startswith("..") or language not in _ABROAD:
        return False
    after = following[0] if following else ""
    if language == "de" and is_german_ordinal(before, core, after):
        return True
    if _is_paired(f"{core}.", after, language) or _is_paired(before, core, language):
        return True
    lowered = core.lower()
    if lowered in _NUMBERED_ABROAD:
        return after[:1].isdigit() or (core == "M" and after.istitle())
    return lowered in _ABROAD[language]


def _owns_its_point(core: str, trail: str, following: list[str]) -> bool:
    """Whether the point behind a word belongs to it: U.S., a.m., J. (but the I. of Charles I. ends a sentence), Dr."""
    if not trail.startswith(".") or trail.startswith(".."):
        return False
    if _POINTED.fullmatch(f"{core}."):
        return len(core) > 1 or (core.isupper() and core not in "IVX")
    lowered = core.lower()
    if lowered in _NUMBERED:
        return bool(following) and following[0][:1].isdigit()
    return lowered in _WITH_POINT
