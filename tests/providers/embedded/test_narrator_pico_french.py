"""French words that Pico reads wrong: what it is told is compared with the words' own phonemes, by its samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixora_core.providers.embedded.narrator import pico
from pixora_core.providers.embedded.narrator.pico_company import in_company
from pixora_core.providers.embedded.narrator.pico_spelling import spelled
from pixora_core.providers.embedded.narrator.process import VoiceRequest, say

PHONEMES = {
    "albatros": 'alba"tROs', "Bruxelles": 'bRy"sEl', "Budapest": 'byda"pEst', "cappuccino": 'kaputSi"no',
    "croc": '"kRo', "Descartes": 'de"kaRt', "expédient": 'Ekspe"djA~', "fœtus": 'fe"tys', "gadget": 'gad"ZEt',
    "Guatemala": 'gwatema"la', "Himalaya": 'imala"ja', "Kenya": 'ke"nja', "Marx": '"maRks', "Michel": 'mi"SEl',
    "Œdipe": 'e"dip', "persil": 'pER"si', "poêle": '"pwal', "Reims": '"RE~s', "Rouen": '"RwA~',
    "tachycardie": 'takikaR"di', "taon": '"tA~', "Vosges": '"voZ', "web": '"wEb', "yacht": '"jOt', "Zurich": 'zy"Rik',
}  # fmt: skip
"""As they are said, in the X-SAMPA that Pico reads."""

IN_COMPANY = {
    "les fils de soie brillent": "les file de soie brillent",
    "le fils du roi": "le fils du roi",
    "un os, l'os, les os": "un osse l'osse les os",
    "il s'y fier , il est fier": "il s'y fié il est fier",
    "je sens , je le sens , le bon sens": "je san je le san le bon sance",
    "nous portions des portions": "nous portions des porsions",
    "ils sont tous partis": "ils sont tousse partis",
    "ils ont tous les âges": "ils ont tous les âges",
    "2 plus 2": "2 plusse 2",
    "2 de plus , plus grand": "2 de plus plus grand",
    "dix fois plus": "dix fois plusse",
    "elles couvent , le couvent": "elles couve le couvent",
}
"""What is to be said, with commas between sentences' parts, and what is told."""


@pytest.mark.anyio
async def test_told_so_they_are_said_as_their_phonemes_are_and_as_written_they_are_not() -> None:
    asked = [
        f"{told}."
        for word, phonemes in PHONEMES.items()
        for told in (word, spelled(word, "fr"), f"<phoneme ph='{phonemes}'/>")
    ]
    worker = Path(pico.__file__).with_name("pico_worker.py")
    sounds = await say(worker, VoiceRequest(voice="fr-FR", texts=tuple(asked)), provider="pico")
    said = [sound.samples.tobytes() for sound in sounds]
    assert [word for word, told, meant in zip(PHONEMES, said[1::3], said[2::3], strict=True) if told != meant] == []
    assert [word for word, written, told in zip(PHONEMES, said[::3], said[1::3], strict=True) if written == told] == []


@pytest.mark.parametrize("text", IN_COMPANY)
def test_what_is_said_in_two_ways_is_told_by_its_neighbours(text: str) -> None:
    assert " ".join(in_company(text.replace(",", "").split())) == IN_COMPANY[text]


def test_names_with_a_hyphen_are_read_whole() -> None:
    assert spelled("Un week-end au Viêt-Nam, Michel-Ange", "fr") == "Un wikennde au viètnamme, Mikel-Ange"
    assert spelled("un demi-fils", "fr") == "un demi-fisse"
