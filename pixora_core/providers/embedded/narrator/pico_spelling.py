"""Words and letters that Pico reads wrong, spelled so that it reads them right.

Pico reads the letters of Windows-1252, and not all of these; at any other it breaks the word in two ("Dvo ák"). Its
French takes œ for o (cœur as cour), and the last letters of many words for silent that are not (virus, Mars, parc);
where i and u meet before them (Celsius, radius), it runs the two together unless a hyphen parts them. Others it reads
by a rule that is not theirs (écho as échaud, Lille as liye). What it says of a word can be told for sure: it takes
phonemes as well (`<phoneme ph='maR'/>`), and makes the very same samples of the same ones.
Its Italian knows some words cut short before a vowel (l'acqua, dell'anno, quest'isola); in others it says the letters
that are left, or a sound that is not there (un'ora as un sora), and is right when a space stands for the apostrophe.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["spelled"]

_CODE: Final = "cp1252"
_UNLIKE: Final = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "ŋ": "ng", "ə": "e",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
})  # fmt: skip
"""Letters that are no other letter with a mark on it."""

_GERMAN: Final = str.maketrans({"œ": "ö", "Œ": "Ö", "æ": "ä", "Æ": "Ä"})
_SILENCED: Final = (
    "airbus bacillus blocus bonus brutus bus autobus omnibus cactus campus celsius confucius consensus coronavirus "
    "corpus cosinus crocus crésus cumulus cursus cyrus cirrus darius erasmus eucalyptus focus foetus hiatus hibiscus "
    "humus humérus infarctus julius lapsus malus marius mercurius minus nautilus nimbus nucléus opus papyrus processus "
    "prospectus radius rictus romulus rémus sinus sirius spartacus stimulus stratus tarquinius terminus thymus titus "
    "tonus typhus uranus utérus virus vénus "
    "abribus cubitus diplodocus status rhésus rébus tumulus "
    "boris cassis clitoris francis ibis iris lys maïs métis osiris pelvis pubis tournevis tunis "
    "atlas bahamas honduras hélas kansas mars sas texas vasistas albinos calvados cosmos laos rhinocéros éros couscous "
    "arc aqueduc archiduc balzac diagnostic duc isaac luc oléoduc parc sac titanic truc zinc coq "
    "arnold astrid bagdad bled conrad covid david donald groenland lord madrid oued raid ronald stand tchad "
    "crucifix abrupt azimut basket cobalt cricket déficit granit internet kit malt mazout script scorbut spot "
    "transept transit "
    "gaël israël karl raphaël félix linux mix phénix relax "
    "abraham film islam tandem totem gaz téléfilm "
    "amer cuiller esther fier geyser hamster hyper jupiter laser lucifer mahler niger pullover "
    "starter tender éther"
)
"""French words whose last letter Pico leaves out: it says each exactly like the same without it."""

_SAID_AS: Final = {
    "archange": "arkange", "bacille": "bacile", "beethoven": "bétovène", "cerf": "cère", "colomb": "colon",
    "darwin": "darwine", "distille": "distile", "écho": "éko", "eden": "édène", "équateur": "écouateur",
    "faon": "fan", "fils": "fisse", "gang": "gangue", "gentil": "genti", "gilles": "gile", "goethe": "gueute",
    "gong": "gongue", "gutenberg": "gutènebergue", "kepler": "képlère", "lille": "lile", "montréal": "monréal",
    "muséum": "muséome", "mustang": "mustangue", "neil": "nile", "nerf": "nère", "newton": "nioutone",
    "orchidée": "orkidée", "paon": "pan", "quartz": "couartse", "revolver": "révolvère", "second": "segond",
    "séville": "sévile", "sirop": "siro", "tsunami": "tsounami", "wagner": "vaguenère", "weber": "vébère",
}  # fmt: skip
"""French words that Pico reads by a rule that is not theirs."""

_SOUNDED_AT_THE_END: Final = frozenset(_SILENCED.split())

_SOUNDING: Final = {
    "s": "sse", "c": "que", "q": "que", "d": "de", "t": "te", "l": "le", "x": "xe", "m": "me", "r": "re", "z": "ze",
}  # fmt: skip
"""What is written for a last letter that is to be heard."""

_CUT_SHORT: Final = frozenset({
    "c", "ch", "d", "gl", "l", "m", "n", "s", "t", "v", "all", "anch", "coll", "com", "cos", "dall", "dell", "dov",
    "grand", "mezz", "nell", "quant", "quell", "quest", "sull", "tutt",
})  # fmt: skip
"""What Pico's Italian reads before an apostrophe."""

_BEFORE_APOSTROPHE: Final = re.compile(r"([^\W\d_]+)'(?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\W\d_]+")


def spelled(say: str, language: str) -> str:
    """What Pico is told for what is to be said in a language (its primary subtag)."""
    whole = unicodedata.normalize("NFC", say)
    alike = (whole.translate(_GERMAN) if language == "de" else whole).translate(_UNLIKE)
    known = "".join(letter if _is_known(letter) else _bare(letter) for letter in alike)
    if language == "it":
        return _BEFORE_APOSTROPHE.sub(lambda cut: cut[0] if cut[1].lower() in _CUT_SHORT else f"{cut[1]} ", known)
    if language == "fr":
        known = known.replace("oeil", "euil").replace("Michel-Ange", "Mikel-Ange")
        return _WORD.sub(lambda word: _sounded(word[0]), known)
    return known


def _is_known(letter: str) -> bool:
    try:
        letter.encode(_CODE)
    except UnicodeEncodeError:
        return False
    return True


def _bare(letter: str) -> str:
    """The letter without its marks; a mark by itself is nothing."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def _sounded(word: str) -> str:
    """A French word, or the plural of one, in letters that Pico reads as it is said."""
    lowered = word.lower()
    told = _told(lowered) or _told(lowered.removesuffix("s"))
    return told or word


def _told(word: str) -> str | None:
    if word not in _SOUNDED_AT_THE_END:
        return _SAID_AS.get(word)
    if word.endswith("ius"):
        return f"{word[:-2]}-usse"
    opened = f"{word[:-2]}è{word[-1]}" if word[-2] == "e" else word
    return opened[:-1] + _SOUNDING[word[-1]]
