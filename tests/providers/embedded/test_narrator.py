"""The narrators, speaking."""

from __future__ import annotations

import os
import signal
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import anyio
import numpy as np
import pytest

from pixora_core.errors import InvalidInput, ProviderError, StorageError
from pixora_core.pipeline.ports import Narrator, SpeechRequest
from pixora_core.providers.embedded.narrator import (
    EspeakNarrator,
    HibariNarrator,
    PicoNarrator,
    espeak,
    hibari,
    pico,
    pico_speech,
    process,
)
from pixora_core.providers.embedded.narrator.process import VoiceRequest, say
from pixora_core.testing import NARRATOR_PROMISES, NarratorPromise, narrator_contract
from pixora_core.testing.narrator import sound_of

pytestmark = pytest.mark.anyio

NARRATORS = [PicoNarrator, EspeakNarrator, HibariNarrator]


@pytest.fixture(params=NARRATORS, ids=["pico", "espeak", "hibari"])
def narrator(request: pytest.FixtureRequest) -> Narrator:
    made: Narrator = request.param()
    return made


@pytest.mark.parametrize("promise", NARRATOR_PROMISES)
async def test_promises(promise: NarratorPromise, narrator: Narrator, tmp_path: Path) -> None:
    await promise(narrator, tmp_path)


async def test_a_folder_that_is_not_there_is_a_storage_error(narrator: Narrator, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        await narrator.speak(SpeechRequest(text="Hello."), tmp_path / "gone")


async def test_the_public_contract(narrator: Narrator, tmp_path: Path) -> None:
    assert not narrator.info.needs_key
    await narrator_contract(narrator, tmp_path)


@pytest.mark.no_cover
@pytest.mark.parametrize("speed", [0.5, 0.9, 1.12, 2.0])
async def test_the_pace_is_kept_to_a_hundredth(speed: float, narrator: Narrator, tmp_path: Path) -> None:
    text = 'In 1969, two people walked on the Moon — "a giant leap" 🚀. It took 4 days!'
    plain = await narrator.speak(SpeechRequest(text=text), tmp_path)
    paced = await narrator.speak(SpeechRequest(text=text, speed=speed), tmp_path)
    assert paced.seconds * speed == pytest.approx(plain.seconds, rel=0.01)
    assert paced.words[-1].start * speed == pytest.approx(plain.words[-1].start, abs=0.02)


async def test_an_endless_text_is_refused(narrator: Narrator, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="text: "):
        await narrator.speak(SpeechRequest(text="a " * 20_000), tmp_path)


@pytest.mark.children_measured
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "It is 20 °C in St. Louis."),
        ("de-AT", "Im Jahr 1969 flogen zwei Menschen zum Mond."),
        ("es", "El río tiene 2300 km de longitud."),
        ("fr-FR", "L’eau bout à 100 °C, dit-on."),
        ("it", "La città è bellissima!"),
    ],
)
async def test_pico_finds_the_words_in_every_language(language: str, text: str, tmp_path: Path) -> None:
    take = await PicoNarrator().speak(SpeechRequest(text=text, language=language), tmp_path)
    assert [word.text for word in take.words] == text.split()
    assert take.timing == "aligned"


@pytest.mark.parametrize("words", [31, 70])
async def test_pico_takes_a_sentence_without_a_breath(words: int, tmp_path: Path) -> None:
    """It stood still for ever when more than thirty words of one were marked."""
    text = " ".join(("the lamp stood on a stone near an old house and was red " * 6).split()[:words])
    with anyio.fail_after(60):
        take = await PicoNarrator().speak(SpeechRequest(text=text, language="en-US"), tmp_path)
    starts = [word.start for word in take.words]
    assert [word.text for word in take.words] == text.split()
    assert take.timing == "aligned"
    assert starts == sorted(starts)


@pytest.mark.children_measured
@pytest.mark.parametrize(
    ("language", "text"), [("ru", "Привет, мир!"), ("hi", "नमस्ते दुनिया"), ("zh-CN", "你好，世界。"), ("vi", "Xin chào")]
)
async def test_espeak_speaks_other_scripts(language: str, text: str, tmp_path: Path) -> None:
    take = await EspeakNarrator().speak(SpeechRequest(text=text, language=language), tmp_path)
    assert "".join(word.text for word in take.words) == "".join(text.split())
    assert take.seconds > 0.4


@pytest.mark.parametrize("made", [PicoNarrator, EspeakNarrator])
async def test_each_voice_of_a_language_sounds_different(made: type[Narrator], tmp_path: Path) -> None:
    narrator, sounds = made(), []
    for voice in narrator.voices("en"):
        take = await narrator.speak(SpeechRequest(text="Good morning.", voice=voice), tmp_path)
        sounds.append(take.path.read_bytes())
    assert len(set(sounds)) == len(sounds) >= 2


async def test_a_short_word_is_as_loud_as_a_long_text(narrator: Narrator, tmp_path: Path) -> None:
    sound = sound_of(await narrator.speak(SpeechRequest(text="Now!"), tmp_path))
    assert 0.01 < float(np.sqrt(np.mean(sound**2))) < 0.3


async def test_silences_between_sentences_are_natural_and_free_of_clicks(narrator: Narrator, tmp_path: Path) -> None:
    text = "The first line ends here. The second, too, has a comma; and more."
    take = await narrator.speak(SpeechRequest(text=text), tmp_path)
    sound = sound_of(take)
    words = {word.text: number for number, word in enumerate(take.words)}
    for mark, shortest, longest in (("here.", 0.4, 0.6), ("second,", 0.12, 0.3), ("comma;", 0.2, 0.4)):
        before, after = take.words[words[mark]], take.words[words[mark] + 1]
        assert shortest < after.start - before.end < longest
        middle = sound[round((before.end + 0.08) * 48_000) : round((after.start - 0.04) * 48_000)]
        assert np.abs(middle).max() < 0.01


async def test_words_lie_on_the_sound(narrator: Narrator, tmp_path: Path) -> None:
    take = await narrator.speak(SpeechRequest(text="Eight, nine, ten, stop. Go on, stop."), tmp_path)
    sound = sound_of(take)
    total = float(np.sum(sound**2))
    inside = sum(float(np.sum(sound[round(w.start * 48_000) : round(w.end * 48_000)] ** 2)) for w in take.words)
    assert inside > 0.97 * total


@pytest.mark.parametrize(("module", "made"), [(pico, PicoNarrator), (espeak, EspeakNarrator), (hibari, HibariNarrator)])
def test_a_missing_package_is_said(module: object, made: type[Narrator], monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(module, "version", missing)
    assert "is not installed" in (made().info.unavailable or "")


@pytest.mark.parametrize(("module", "made"), [(pico, PicoNarrator), (espeak, EspeakNarrator), (hibari, HibariNarrator)])
def test_what_is_installed_is_looked_up_once(
    module: object, made: type[Narrator], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(module, "version", lambda name: asked.append(name) or "1")
    narrator = made()
    assert narrator.info == narrator.info == narrator.info
    assert len(asked) == len(set(asked))


async def test_times_are_called_estimated_where_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pico_speech, "word_borders", lambda *_: None)
    take = await PicoNarrator().speak(SpeechRequest(text="Nobody knows when a word begins."), tmp_path)
    assert take.timing == "estimated"
    assert len(take.words) == 6


def worker(tmp_path: Path, body: str) -> Path:
    path = tmp_path / "worker.py"
    path.write_text(body)
    return path


REQUEST = VoiceRequest(voice="en", texts=("Hello.",))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("import sys; sys.exit('it has no voice')", r"made-up: stopped \(it has no voice\)"),
        ("import sys; sys.exit(3)", r"stopped \(code 3\)"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", r"stopped \(code -11\)"),
        ("print('nonsense')", "cannot be read"),
        ('print(\'{"rate": 8000, "parts": []}\')', "less sound"),
        ('print(\'{"rate": 8000, "parts": [{"size": 8}]}\')', "less sound"),
    ],
)
async def test_a_worker_that_fails_is_a_provider_error(body: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ProviderError, match=reason):
        await say(worker(tmp_path, body), REQUEST, provider="made-up")


async def test_a_worker_that_ends_unread_is_a_provider_error(tmp_path: Path) -> None:
    long = VoiceRequest(voice="en", texts=("Hello." * 100_000,))
    with pytest.raises(ProviderError, match=r"made-up: stopped \(it has no voice\)"):
        await say(worker(tmp_path, "import sys; sys.exit('it has no voice')"), long, provider="made-up")


async def test_a_worker_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "START_SECONDS", 0.2)
    with pytest.raises(ProviderError, match="hung and was ended"):
        await say(worker(tmp_path, "import time; time.sleep(60)"), REQUEST, provider="made-up")


async def test_a_worker_is_gone_after_cancellation(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    body = f"import os, pathlib, time; pathlib.Path({str(told)!r}).write_text(str(os.getpid())); time.sleep(60)"
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(lambda: say(worker(tmp_path, body), REQUEST, provider="made-up"))
        while not told.exists() or not told.read_text():
            await anyio.sleep(0.01)
        tasks.cancel_scope.cancel()
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
@pytest.mark.parametrize("name", ["pico_worker.py", "espeak_worker.py"])
async def test_a_worker_ends_with_its_owner(name: str, tmp_path: Path) -> None:
    script = Path(pico.__file__).with_name(name)
    told = tmp_path / "pid"
    body = (
        "import os, subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, {str(script)!r}, str(os.getpid())], stdin=subprocess.PIPE)\n"
        f"open({str(told)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    owner = await anyio.open_process([sys.executable, str(worker(tmp_path, body))])
    while not told.exists() or not told.read_text():
        await anyio.sleep(0.01)
    child = Path(f"/proc/{told.read_text()}")
    await anyio.sleep(0.5)
    owner.send_signal(signal.SIGKILL)
    await owner.aclose()
    with anyio.fail_after(5):
        while child.exists() and "State:\tZ" not in (child / "status").read_text():
            await anyio.sleep(0.01)


@pytest.mark.children_measured
@pytest.mark.parametrize("name", ["pico_worker.py", "espeak_worker.py"])
async def test_a_worker_whose_owner_is_gone_says_nothing(name: str) -> None:
    script = Path(pico.__file__).with_name(name)
    done = await anyio.run_process([sys.executable, str(script), "1"], input=b"{}", check=False)
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.children_measured
async def test_an_unknown_voice_of_the_library_is_told(tmp_path: Path) -> None:
    script = Path(espeak.__file__).with_name("espeak_worker.py")
    with pytest.raises(ProviderError, match="no voice named klingon-x"):
        await say(script, VoiceRequest(voice="klingon-x", texts=("Hi",)), provider="espeak")


@pytest.mark.children_measured
async def test_a_library_without_its_data_is_told() -> None:
    script = Path(espeak.__file__).with_name("espeak_worker.py")
    code = (
        "import espeakng_loader, os, runpy, sys\n"
        "espeakng_loader.get_data_path = lambda: '/nowhere'\n"
        f"sys.argv = ['worker', str(os.getppid())]\nrunpy.run_path({str(script)!r}, run_name='__main__')"
    )
    request = VoiceRequest(voice="en", texts=("Hi",)).model_dump_json().encode()
    done = await anyio.run_process([sys.executable, "-c", code], input=request, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.endswith(b"its data cannot be read\n")


@pytest.mark.no_cover
async def test_every_language_of_espeak_has_its_voice() -> None:
    script = Path(espeak.__file__).with_name("espeak_worker.py")
    narrator = EspeakNarrator()
    voices = {voice for language in narrator.languages() for voice in narrator.voices(language)}
    async with anyio.create_task_group() as tasks:
        for voice in sorted(voices):
            name = espeak.library_name(voice)
            tasks.start_soon(lambda name=name: say(script, VoiceRequest(voice=name, texts=("1",)), provider=name))
