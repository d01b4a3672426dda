"""What others hear: a recogniser understands the words, another aligner finds them in their places."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pocketsphinx
import pytest
from scipy.signal import resample_poly

from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator import PicoNarrator
from pixora_core.providers.embedded.narrator.speakable import sentences_of
from pixora_core.testing.narrator import sound_of

pytestmark = [pytest.mark.anyio, pytest.mark.no_cover]

SENTENCES = (
    "Every jar of honey begins with a very small traveller.",
    "Rivers carve valleys, carry stories, and feed the fields around them.",
    "Coffee was first discovered in the highlands of Ethiopia.",
    "The city wakes slowly and the first trams ring their bells before dawn.",
    "Who built these towers, and why did they leave?",
    "In 1969, two people walked on the Moon for the first time.",
    "The average person sleeps for 26 years of their life.",
    "The city of Tokyo has 37 million people.",
)


def heard_samples(take: Narration) -> np.ndarray:
    """16 kHz with a little silence around, as recognisers want it."""
    return np.pad(resample_poly(sound_of(take), 1, 3), (3200, 3200))


def plain_words(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9' ]", "", text.lower().replace("-", " ")).split()


def written_out(text: str) -> list[str]:
    """The plain words of a text with its numbers as words: a recogniser writes 1969 or nineteen sixty-nine."""
    return plain_words(" ".join(sentence.text for sentence in sentences_of(text, "en")))


def errors(wanted: list[str], heard: list[str]) -> int:
    """Words to insert, drop or replace (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(wanted, start=1):
        before, row[0] = row[0], number
        for at, other in enumerate(heard, start=1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (word != other))
    return row[-1]


async def test_words_are_where_an_independent_aligner_finds_them(tmp_path: Path) -> None:
    """A forced alignment by pocketsphinx; its own error is about 60 ms."""
    aligner = pocketsphinx.Decoder(samprate=16_000, loglevel="FATAL")
    apart: list[float] = []
    for text in SENTENCES[:5]:
        take = await PicoNarrator().speak(SpeechRequest(text=text), tmp_path)
        aligner.set_align_text(" ".join(plain_words(text)))
        aligner.start_utt()
        aligner.process_raw((heard_samples(take) * 32_767).astype(np.int16).tobytes(), full_utt=True)
        aligner.end_utt()
        found = [segment.start_frame / 100 - 0.2 for segment in aligner.seg() if segment.word[0] not in "<["]
        apart += [abs(word.start - start) for word, start in zip(take.words, found, strict=True)]
    assert np.percentile(apart, 90) <= 0.15
    assert np.median(apart) <= 0.05


async def test_a_recogniser_understands_the_words(tmp_path: Path) -> None:
    moonshine = pytest.importorskip("moonshine_voice.transcriber")
    api = pytest.importorskip("moonshine_voice.moonshine_api")
    model = Path(moonshine.get_model_path("tiny-en"))
    if not (model / "encoder_model.ort").is_file():
        pytest.skip("this release of moonshine-voice carries no weights; 0.1.0 does")
    wrong = total = 0
    whole = {"vad_threshold": "0.0"}  # cut by its voice detector, a sentence begins with a "you" that nobody said
    with moonshine.Transcriber(str(model), api.ModelArch.TINY, options=whole) as recogniser:
        for text in SENTENCES:
            take = await PicoNarrator().speak(SpeechRequest(text=text), tmp_path)
            lines = recogniser.transcribe_without_streaming(heard_samples(take).tolist(), 16_000).lines
            wanted, heard = written_out(text), written_out(" ".join(line.text for line in lines))
            wrong += errors(wanted, heard)
            total += len(wanted)
    assert wrong / total <= 0.15
