"""Italian words that Pico stresses wrong: what it is told for them, heard in its samples, and their instants."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator import PicoNarrator, pico
from pixora_core.providers.embedded.narrator.pico_spelling import spelled
from pixora_core.providers.embedded.narrator.process import VoiceRequest, say

MISREAD = {
    "isola": 'i"so:la', "Milano": '"mi:lano', "giardino": '"d_Za4dino', "rapido": '4a"pi:do', "anima": 'a"ni:ma',
    "sabato": 'sa"ba:to', "Sicilia": 'sit_Si"li:a', "nuvola": 'nu"vo:la',
}  # fmt: skip
"""How Pico reads them, in the X-SAMPA that it takes."""


def test_told_with_what_is_cut_short_before_them() -> None:
    assert spelled("L'isola e nell'Isola", "it") == "<phoneme ph='\"li:zola'/> e <phoneme ph='nel:\"i:zola'/>"
    assert spelled("un'ora, l'acqua, la casa", "it") == "un ora, l'acqua, la casa"
    assert spelled("isola", "es") == "isola"


def test_told_in_sounds_that_pico_has() -> None:
    assert spelled("un'aquila, la nebbia", "it") == "<phoneme ph='un\"a:kuila'/>, la <phoneme ph='\"neb:ia'/>"


@pytest.mark.anyio
async def test_pico_stresses_them_wrong_as_written_and_otherwise_as_told() -> None:
    asked = [
        f"{text}."
        for word, wrong in MISREAD.items()
        for text in (word, f"<phoneme ph='{wrong}'/>", spelled(word, "it"))
    ]
    worker = Path(pico.__file__).with_name("pico_worker.py")
    sounds = await say(worker, VoiceRequest(voice="it-IT", texts=tuple(asked)), provider="pico")
    said = [sound.samples.tobytes() for sound in sounds]
    misread = [word for word, written, wrong in zip(MISREAD, said[::3], said[1::3], strict=True) if written == wrong]
    assert misread == list(MISREAD)
    assert all(told != wrong for told, wrong in zip(said[2::3], said[1::3], strict=True))


@pytest.mark.anyio
async def test_words_told_as_phonemes_keep_their_instants(tmp_path: Path) -> None:
    request = SpeechRequest(text="L'isola di Sicilia ha un giardino.", language="it", voice="it-IT")
    take = await PicoNarrator().speak(request, tmp_path)
    assert take.timing == "aligned"
    assert [word.text for word in take.words] == ["L'isola", "di", "Sicilia", "ha", "un", "giardino."]
    assert all(word.end - word.start > 0.06 for word in take.words)
