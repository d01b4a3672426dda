"""Letters and words that Pico reads wrong, and what it is told instead."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pixora_core.providers.embedded.narrator import pico
from pixora_core.providers.embedded.narrator.pico_spelling import spelled
from pixora_core.providers.embedded.narrator.process import VoiceRequest, say

SPELLED = {
    ("it", "Un'ora, senz'altro, trent'anni"): "Un ora, senz altro, trent anni",
    ("it", "L'acqua dell'oceano, quest'erba, un po'"): "L'acqua dell'oceano, quest'erba, un po'",
    # letters that no voice knows
    ("en", "Antonín Dvořák of Łódź"): "Antonín Dvorák of Lódz",
    ("it", "Gdańsk, Kyōto, Erdoğan"): "Gdansk, Kyoto, Erdogan",
    ("de", "Hors d'œuvre, Cæsar"): "Hors d'öuvre, Cäsar",
    # letters that they know stay, also when their marks come apart
    ("de", "Straße über Škoda"): "Straße über Škoda",
    ("fr", "e\u0301te\u0301, España, garçon"): "été, España, garçon",
    # œ and last letters in French
    ("fr", "le cœur et l'œil, la sœur"): "le coeur et l'euil, la soeur",
    ("fr", "Vénus, le virus et l'aqueduc"): "vénusse, le virusse et l'aqueduque",
    ("fr", "David, Israël, transit, phénix, coq"): "davide, israële, transite, phénixe, coque",
    ("fr", "20 degrés Celsius, le radius"): "20 degrés celsi-usse, le radi-usse",
    ("fr", "plus, Jésus, talus, porc, tabac"): "plus, Jésus, talus, porc, tabac",
    ("fr", "Mars, Jupiter, des films, un gaz"): "marsse, jupitère, des filme, un gaze",
    ("fr", "L'écho, les orchidées, Michel-Ange"): "L'éko, les orkidée, Mikel-Ange",
    ("fr", "fier, hier, chiffres, os, as"): "fière, hier, chiffres, os, as",
    ("it", "il cactus"): "il cactus",
}
"""By language and what is to be said."""

MISREAD = {
    ("fr-FR", "le virus"): "le viru",
    ("fr-FR", "un truc"): "un tru",
    ("fr-FR", "le radius"): "le radiu",
    ("fr-FR", "à Madrid"): "à Madri",
    ("fr-FR", "au coq"): "au co",
    ("fr-FR", "le phénix"): "le phéni",
    ("fr-FR", "le cœur"): "le cour",
    ("fr-FR", "le film"): "le fil",
    ("fr-FR", "du zinc"): "du zin",
    ("fr-FR", "un hamster"): "un hamsté",
    ("fr-FR", "à Colomb"): "à colombe",
    ("fr-FR", "à l'équateur"): "à l'écateur",
    ("en-GB", "Dvořák"): "Dvo ák",
}
"""What Pico takes for something else when it is not spelled for it."""


@pytest.mark.parametrize(("language", "text"), SPELLED)
def test_spelled(language: str, text: str) -> None:
    assert spelled(text, language) == SPELLED[language, text]


@pytest.mark.anyio
@pytest.mark.parametrize("voice", ["fr-FR", "en-GB"])
async def test_pico_reads_as_something_else_what_is_not_spelled(voice: str) -> None:
    def asked() -> Iterator[str]:
        for (speaker, text), taken_for in MISREAD.items():
            if speaker == voice:
                yield from (f"{text}.", f"{taken_for}.", f"{spelled(text, voice[:2])}.")

    worker = Path(pico.__file__).with_name("pico_worker.py")
    sounds = await say(worker, VoiceRequest(voice=voice, texts=tuple(asked())), provider="pico")
    said = [sound.samples.tobytes() for sound in sounds]
    assert said[::3] == said[1::3], "Pico now reads them right by itself"
    assert all(spelled != taken for spelled, taken in zip(said[2::3], said[1::3], strict=True))


@pytest.mark.anyio
@pytest.mark.parametrize("text", ["un'ora", "nessun'altra", "senz'altro", "trent'anni", "bell'isola"])
async def test_pico_adds_a_sound_at_an_apostrophe_that_it_does_not_know(text: str) -> None:
    worker = Path(pico.__file__).with_name("pico_worker.py")
    asked = VoiceRequest(voice="it-IT", texts=(f"{text}.", f"{spelled(text, 'it')}."))
    written, told = await say(worker, asked, provider="pico")
    assert (len(written.samples) - len(told.samples)) / told.rate > 0.07
