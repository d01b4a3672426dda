"""The narrators, heard by others: word errors, quality, the words' instants, speed.

    python benchmarks/voice.py                     # Pico, en-GB
    python benchmarks/voice.py --narrator hibari   # English only
    python benchmarks/voice.py --narrator espeak --voice en-US --each

Word error rate: moonshine-voice (tiny-en, weights in the wheel) hears the sentences of `voice_sentences/en.yaml`; what
it should hear was written by hand. It has English only; the other languages are heard by Whisper (`hearing_abroad.py`),
which writes many a word as another of the same sound: so beside the words misheard stand those that were heard to
sound otherwise (`sounding.py`), and beside the twelve sentences forty-eight others, on which nothing is tuned.
Scenes (`fr_scenes.yaml`) are spoken and heard whole, as in a film, and then sentence by sentence.
What of it is the recogniser's own: with `--people FOLDER` it hears people instead (`people.py`), then the voice, saying
the same; `--every 3` takes every third of their texts.
Word times: the start of every written word against a forced alignment of the same sound by pocketsphinx, whose own
error is some 60 ms (English; sentences with a word that its dictionary lacks are left out, and counted); the other
languages with words told to it as English sounds (`aligning.py`).
Quality: DNSMOS P.808 (Reddy et al. 2021), where the packages speechmos, onnxruntime and librosa can be imported.
Speed: seconds of sound made per second of CPU, of the whole process tree, five sentences at a time, as in a scene.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import re
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
from aligning import apart as apart_abroad
from hearing import errors_between
from hearing_abroad import errors_abroad, heard_abroad, there, words_abroad
from moonshine_voice import moonshine_api, transcriber
from people import Recording, recordings
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
_SCENES = "_scenes"

PADDINGS = (0.2, 0.35, 0.5)
"""Seconds of silence around a sentence. A small recogniser hears a little otherwise with each; the mean is taken."""

ONCE = PADDINGS[1:2]
"""What `--once` has of them: three times as quick."""

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


class Said(NamedTuple):
    """What was to be said, and what was said, at 16 kHz."""

    text: str
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


def misheard(takes: Sequence[Take], paddings: Sequence[float], *, each: bool) -> float:
    """The share of words that moonshine hears otherwise; sentences are not cut by its voice detector."""
    wrong = total = 0
    model = transcriber.get_model_path("tiny-en")
    options = {"vad_threshold": "0.0"}
    with transcriber.Transcriber(str(model), moonshine_api.ModelArch.TINY, options=options) as recogniser:
        for take in takes:
            for padding in paddings:
                sound = padded(take.sound, padding).tolist()
                heard = " ".join(line.text for line in recogniser.transcribe_without_streaming(sound, 16_000).lines)
                errors, words = errors_between(take.line.said or "", heard)
                wrong, total = wrong + errors, total + words
                if each and errors:
                    print(f"  {errors:2}  {take.line.said}\n      {heard}")
    return wrong / total


def misheard_abroad(said: Sequence[Said], language: str, paddings: Sequence[float], *, each: bool) -> Counts:
    """Words that Whisper writes otherwise than they are written, those that it heard to sound otherwise, and all."""
    sounds = [padded(one.sound, padding) for one in said for padding in paddings]
    texts = [one.text for one in said for _ in paddings]
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


class Asked(NamedTuple):
    """Who is to speak which language, and how it is heard."""

    narrator: Narrator
    language: str
    voice: str
    paddings: Sequence[float]
    each: bool

    @property
    def primary(self) -> str:
        return self.language[:2]

    def says(self, lines: Sequence[Line], into: Path) -> list[Take]:
        """The lines, spoken one by one, in a folder that there is not yet."""
        into.mkdir()
        return asyncio.run(spoken(self.narrator, lines, self.language, self.voice, into))

    def hears(self, said: Sequence[Said]) -> Counts:
        return misheard_abroad(said, self.primary, self.paddings, each=self.each)


def tell_english(asked: Asked, takes: Sequence[Take]) -> None:
    print(f"words misheard: {misheard(takes, asked.paddings, each=asked.each):.1%}")
    distances, aligned = apart(takes, asked.language)
    tell_starts(distances, aligned, len(takes))


def tell_starts(distances: Sequence[float], aligned: int, sentences: int) -> None:
    shares = np.percentile(np.asarray(distances) * 1000, (50, 90, 99))
    print("word starts apart: {:.0f}, {:.0f}, {:.0f} ms (median, 90 %, 99 %)".format(*shares), end="")
    print(f" of {len(distances)} words in {aligned} of {sentences} sentences", flush=True)


def tell_starts_abroad(asked: Asked, into: Path) -> None:
    """When the words of the sentences of every file begin."""
    takes = [take for name in _names(asked.primary) for take in asked.says(lines_of(name), into / f"{name}-starts")]
    starts = ([float(word.start) for word in take.take.words] for take in takes)
    heard = [
        apart_abroad(take.line.text, told, take.sound, asked.primary) for take, told in zip(takes, starts, strict=True)
    ]
    tell_starts([each for distances in heard for each in distances], sum(map(bool, heard)), len(takes))


def _names(primary: str) -> list[str]:
    """The files of a language's sentences, but those of whole scenes."""
    return sorted(path.stem for path in _SENTENCES.glob(f"{primary}*.yaml") if not path.stem.endswith(_SCENES))


def tell_abroad(asked: Asked, into: Path) -> None:
    """The sentences of every file, and of all; then whole scenes, and the same sentence by sentence."""
    every = np.zeros(3, int)
    for name in _names(asked.primary):
        takes = asked.says(lines_of(name), into / name)
        every += (counts := asked.hears(_said(takes)))
        print(_told(name, counts), flush=True)
    print(_told("all", every), flush=True)
    if _SENTENCES.joinpath(scenes := f"{asked.primary}{_SCENES}.yaml").exists():
        whole = lines_of(Path(scenes).stem)
        print(_told("scenes heard whole", asked.hears(_said(asked.says(whole, into / "whole")))), flush=True)
        parts = [Line(part, None) for line in whole for part in re.split(r"(?<=[.?!]) (?=[^\W\d_])", line.text)]
        print(_told("their sentences alone", asked.hears(_said(asked.says(parts, into / "parts")))))


def tell_people(asked: Asked, people: Sequence[Recording], into: Path) -> None:
    """What people were recorded saying, and the same said by the voice."""
    print(_told(f"{len(people)} texts said by a person", asked.hears([Said(*each) for each in people])), flush=True)
    takes = asked.says([Line(each.text, None) for each in people], into / "people")
    print(_told("the same said by the voice", asked.hears(_said(takes))))


def _said(takes: Sequence[Take]) -> list[Said]:
    return [Said(take.line.text, take.sound) for take in takes]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--narrator", choices=sorted(NARRATORS), default="pico")
    parser.add_argument("--language", default="en")
    parser.add_argument("--voice", help="one of the narrator's voices; its own choice when left out")
    parser.add_argument("--each", action="store_true", help="print every sentence that was misheard")
    parser.add_argument("--once", action="store_true", help="hear every sentence once instead of three times")
    parser.add_argument("--words", action="store_true", help="have the words heard, and leave quality and speed")
    parser.add_argument("--people", type=Path, help="where the packages with people's recordings were unpacked")
    parser.add_argument("--every", type=int, default=1, help="take every so-manieth of their texts")
    given = parser.parse_args()
    narrator = NARRATORS[given.narrator]()
    voice = given.voice or narrator.voices(given.language)[0]
    asked = Asked(narrator, given.language, voice, ONCE if given.once else PADDINGS, given.each)
    lines = lines_of(asked.primary)
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder)
        print(f"{given.narrator} {narrator.info.version}, {voice}", flush=True)
        if given.people:
            tell_people(asked, recordings(given.people, asked.primary)[:: given.every], into)
            return
        takes = asked.says(lines, into / "spoken")
        if asked.primary == "en":
            tell_english(asked, takes)
        else:
            tell_starts_abroad(asked, into)
        if asked.primary != "en" and there():
            tell_abroad(asked, into)
        if given.words:
            return
        mos = quality(takes)
        print(f"DNSMOS P.808: {mos:.2f}" if mos else "DNSMOS: not measured, speechmos is not installed")
        print(f"real time: {speed(narrator, lines, asked.language, voice, into):.0f} x")


if __name__ == "__main__":
    main()
