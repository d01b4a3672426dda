"""The narrators, heard by others: word errors, quality, the words' instants, speed.

    python benchmarks/voice.py                     # Pico, en-GB
    python benchmarks/voice.py --narrator hibari   # English only
    python benchmarks/voice.py --narrator espeak --voice en-US --each

Word error rate: moonshine-voice (tiny-en, weights in the wheel) hears the sentences of `voice_sentences/en.yaml`; what
it should hear was written by hand. It has English only; the other languages are heard by Whisper (`hearing_abroad.py`),
which writes many a word as another of the same sound: so beside the words misheard stand those that were heard to
sound otherwise (`sounding.py`), and beside the twelve sentences twelve others (French and Italian: thirty-six more),
on which nothing was ever tuned.
Word times: the start of every written word against a forced alignment of the same sound by pocketsphinx, whose own
error is some 60 ms (English; sentences with a word that its dictionary lacks are left out, and counted).
Quality: DNSMOS P.808 (Reddy et al. 2021), where the packages speechmos, onnxruntime and librosa can be imported.
Speed: seconds of sound made per second of CPU, of the whole process tree, five sentences at a time, as in a scene.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import resource
import tempfile
import wave
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pocketsphinx
import yaml
from hearing import errors_between
from hearing_abroad import errors_abroad, heard_abroad, there, words_abroad
from moonshine_voice import moonshine_api, transcriber
from scipy.signal import resample_poly
from sounding import otherwise, sounds_of

from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import Narrator, SpeechRequest
from pixora_core.providers.embedded.narrator import EspeakNarrator, HibariNarrator, PicoNarrator
from pixora_core.providers.embedded.narrator.speakable import sentences_of

Samples = npt.NDArray[np.float32]
Counts = npt.NDArray[np.int_]

NARRATORS: dict[str, Callable[[], Narrator]] = {
    "espeak": EspeakNarrator,
    "hibari": HibariNarrator,
    "pico": PicoNarrator,
}

_SENTENCES = Path(__file__).with_name("voice_sentences")

PADDINGS = (0.2, 0.35, 0.5)
"""Seconds of silence around a sentence. A small recogniser hears a little otherwise with each; the mean is taken."""

SCENE = 5
"""Sentences in a text when speed is measured: about as many as a scene has."""


class Line(NamedTuple):
    """A sentence as written, and as it should be heard; nobody has said how for languages without a recogniser."""

    text: str
    said: str | None


class Take(NamedTuple):
    """A spoken line, and its sound at 16 kHz."""

    line: Line
    take: Narration
    sound: Samples


def lines_of(name: str) -> list[Line]:
    """The committed sentences of a name: a language, or its control (`fr_control`)."""
    written = yaml.safe_load((_SENTENCES / f"{name}.yaml").read_text("utf-8"))
    return [Line(entry["text"], entry.get("said")) for entry in written]


def sound_of(take: Narration) -> Samples:
    """16 kHz, as recognisers want it."""
    with wave.open(str(take.path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16) / 32_768
    return resample_poly(samples, 1, 3).clip(-1, 1).astype(np.float32)


def padded(sound: Samples, seconds: float) -> Samples:
    """With silence before and behind."""
    return np.pad(sound, round(seconds * 16_000))


async def spoken(narrator: Narrator, lines: Sequence[Line], language: str, voice: str, into: Path) -> list[Take]:
    takes = []
    for number, line in enumerate(lines):
        folder = into / str(number)
        folder.mkdir()
        take = await narrator.speak(SpeechRequest(text=line.text, language=language, voice=voice), folder)
        takes.append(Take(line, take, sound_of(take)))
    return takes


def misheard(takes: Sequence[Take], *, each: bool) -> float:
    """The share of words that moonshine hears otherwise; sentences are not cut by its voice detector."""
    wrong = total = 0
    model = transcriber.get_model_path("tiny-en")
    options = {"vad_threshold": "0.0"}
    with transcriber.Transcriber(str(model), moonshine_api.ModelArch.TINY, options=options) as recogniser:
        for take in takes:
            for padding in PADDINGS:
                sound = padded(take.sound, padding).tolist()
                heard = " ".join(line.text for line in recogniser.transcribe_without_streaming(sound, 16_000).lines)
                errors, words = errors_between(take.line.said or "", heard)
                wrong, total = wrong + errors, total + words
                if each and errors:
                    print(f"  {errors:2}  {take.line.said}\n      {heard}")
    return wrong / total


def misheard_abroad(takes: Sequence[Take], language: str, *, each: bool) -> Counts:
    """Words that Whisper writes otherwise than they are written, those that it heard to sound otherwise, and all."""
    sounds = [padded(take.sound, padding) for take in takes for padding in PADDINGS]
    texts = [take.line.text for take in takes for _ in PADDINGS]
    heard = heard_abroad(sounds, language)
    spoken_words = sounds_of([words_abroad(text, language) for text in texts], language)
    heard_words = sounds_of([words_abroad(text, language) for text in heard], language)
    wrong = apart = total = 0
    for text, answer, wanted, found in zip(texts, heard, spoken_words, heard_words, strict=True):
        errors, words = errors_abroad(text, answer, language)
        unlike = otherwise(wanted, found)
        wrong, apart, total = wrong + errors, apart + unlike, total + words
        if each and (errors or unlike):
            print(f"  {errors:2} {unlike:2}  {text}\n         {answer}")
    return np.array([wrong, apart, total])


def quality(takes: Sequence[Take]) -> float | None:
    """The mean DNSMOS P.808 of the lines; None where speechmos is not installed."""
    if importlib.util.find_spec("speechmos") is None:
        return None
    from speechmos import dnsmos  # noqa: PLC0415 -- three packages that nothing else needs

    return float(np.mean([dnsmos.run(take.sound, 16_000)["p808_mos"] for take in takes]))


def apart(takes: Sequence[Take], language: str) -> tuple[list[float], int]:
    """The distances between our words' starts and the aligner's, in seconds, and how many lines were aligned."""
    aligner = pocketsphinx.Decoder(samprate=16_000, loglevel="FATAL")
    distances: list[float] = []
    aligned = 0
    for take in takes:
        groups = list(_groups(take.line.text, language))
        words = [word for group in groups for word in group]
        if any(aligner.lookup_word(word) is None for word in words) or len(groups) != len(take.take.words):
            continue
        starts = _starts(aligner, words, padded(take.sound, 0.2))
        if len(starts) != len(words):  # the aligner gave up
            continue
        firsts = np.cumsum([0, *(len(group) for group in groups[:-1])])
        distances += [abs(word.start - starts[first]) for word, first in zip(take.take.words, firsts, strict=True)]
        aligned += 1
    return distances, aligned


def _groups(text: str, language: str) -> Iterator[list[str]]:
    """What is said for each written word, as words of a dictionary."""
    for sentence in sentences_of(text, language):
        for word in sentence.spoken:
            yield word.say.lower().replace("-", " ").replace(",", " ").split()


def _starts(aligner: object, words: Sequence[str], sound: Samples) -> list[float]:
    aligner.set_align_text(" ".join(words))
    aligner.start_utt()
    aligner.process_raw((sound * 32_767).astype(np.int16).tobytes(), full_utt=True)
    aligner.end_utt()
    return [segment.start_frame / 100 - 0.2 for segment in aligner.seg() or () if segment.word[0] not in "<["]


def speed(narrator: Narrator, lines: Sequence[Line], language: str, voice: str, into: Path) -> float:
    """Seconds of sound per second of CPU, a scene's worth of sentences at a time."""
    seconds, before = 0.0, _cpu()
    for first in range(0, len(lines), SCENE):
        text = " ".join(line.text for line in lines[first : first + SCENE])
        request = SpeechRequest(text=text, language=language, voice=voice)
        seconds += asyncio.run(narrator.speak(request, into)).seconds
    return seconds / (_cpu() - before)


def _cpu() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _told(name: str, counts: Counts) -> str:
    wrong, unlike, words = counts
    return f"words misheard, {name}: {wrong / words:.1%} of {words}; heard to sound otherwise: {unlike / words:.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--narrator", choices=sorted(NARRATORS), default="pico")
    parser.add_argument("--language", default="en")
    parser.add_argument("--voice", help="one of the narrator's voices; its own choice when left out")
    parser.add_argument("--each", action="store_true", help="print every sentence that was misheard")
    parser.add_argument("--words", action="store_true", help="have the words heard, and leave quality and speed")
    asked = parser.parse_args()
    narrator = NARRATORS[asked.narrator]()
    voice = asked.voice or narrator.voices(asked.language)[0]
    primary = asked.language[:2]
    lines = lines_of(primary)
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder)
        takes = asyncio.run(spoken(narrator, lines, asked.language, voice, into))
        print(f"{asked.narrator} {narrator.info.version}, {voice}: {len(takes)} sentences")
        if primary == "en":
            print(f"words misheard: {misheard(takes, each=asked.each):.1%}")
            distances, aligned = apart(takes, asked.language)
            shares = np.percentile(np.asarray(distances) * 1000, (50, 90, 99))
            print("word starts apart: {:.0f}, {:.0f}, {:.0f} ms (median, 90 %, 99 %)".format(*shares), end="")
            print(f" of {len(distances)} words in {aligned} sentences")
        elif there():
            every = np.zeros(3, int)
            for path in sorted(_SENTENCES.glob(f"{primary}*.yaml"), key=lambda path: path.stem):
                (folder_of := into / path.stem).mkdir()
                some = asyncio.run(spoken(narrator, lines_of(path.stem), asked.language, voice, folder_of))
                every += (counts := misheard_abroad(some, primary, each=asked.each))
                print(_told(path.stem, counts), flush=True)
            print(_told("all", every))
        if asked.words:
            return
        mos = quality(takes)
        print(f"DNSMOS P.808: {mos:.2f}" if mos else "DNSMOS: not measured, speechmos is not installed")
        print(f"real time: {speed(narrator, lines, asked.language, voice, into):.0f} x")


if __name__ == "__main__":
    main()
