"""`pixora doctor`, `providers` and `tidy`; providers that are installed beside Pixora, and such as cannot be used."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from terminal import installed, pixora, process, refused

from pixora_cli.doctor import in_words
from pixora_core.casting import makers_for
from pixora_core.diagnosis import Diagnosis, _version, diagnose, paid_providers
from pixora_core.errors import ProviderUnavailable
from pixora_core.providers.registry import names, offers, provider
from pixora_core.settings import Settings

GONE = "import a_package_that_is_not_there"
KEYLESS = """
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.testing import ToneNarrator

class Provider(ToneNarrator):
    info = ProviderInfo(
        name="cloud-voice", version="2", licence="yours", price_per_unit=0.5, unavailable="it needs CLOUD_KEY"
    )
"""


@pytest.fixture
def beside(tmp_path: Path) -> str:
    first = installed(tmp_path / "a", "narrator", "gone", GONE)
    return f"{first}:{installed(tmp_path / 'b', 'narrator', 'keyless', KEYLESS)}"


def test_all_that_is_here_and_why_not(tmp_path: Path, beside: str) -> None:
    done = process("doctor", out=tmp_path, PYTHONPATH=beside, PIXORA_NARRATOR="keyless,gone,espeak")
    assert done.returncode == 0, done.stderr
    told = " ".join(done.stdout.decode().split())
    for words in (
        "ffmpeg: ",
        f"finished steps are kept in {tmp_path}/.pixora: 0 bytes of at most 20.0 GB",
        "narrator: espeak ",
        "not usable: its package cannot be imported",
        "0.5 a unit",
        "English voices: ",
        "(PIXORA_NARRATOR=keyless)",
        "free",
    ):
        assert words in told
    table = pixora("providers", out=tmp_path).stdout.decode()
    assert "pixora-illustrator" in table
    assert "films go to" not in table


BROKEN = {
    "lost": ("narrator", "", "AttributeError: module 'lost_provider' has no attribute 'Provider'"),
    "raising": ("writer", "def Provider(): raise KeyError('x\x1b[2J\\ny')", "KeyError: 'x"),
    "silent": ("composer", "class Provider: info = None", "TypeError: its info is NoneType and no ProviderInfo"),
    "mute": (
        "narrator",
        KEYLESS.replace('"it needs CLOUD_KEY"', "None") + "    def languages(self): return 1 / 0\n",
        "ZeroDivisionError: division by zero",
    ),
}


def test_what_is_broken_is_not_usable_and_everything_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for name, (kind, code, _) in BROKEN.items():
        monkeypatch.syspath_prepend(installed(tmp_path / name, kind, name, code))
    done = pixora("doctor", "--json", out=tmp_path, PIXORA_NARRATOR="lost,espeak")
    found = Diagnosis.model_validate_json(done.stdout)
    assert found.ready
    told = {line.setting: line.info.unavailable or "" for line in found.providers}
    for name, (_, _, words) in BROKEN.items():
        assert told[name].startswith(f"it is broken ({words}"), told[name]
        assert told[name].isprintable()
        assert f"the provider {name} is broken\nTraceback" in caplog.text
    makers = makers_for(Settings(writer=("raising", "embedded")))
    assert makers.passed_over[0].startswith("writer raising: it is broken (KeyError: ")
    said = refused(pixora("generate", "Tea", out=tmp_path, PIXORA_WRITER="raising"), 1)
    assert "it is broken (KeyError: " in said


def test_doctor_as_json_and_its_exit_code(tmp_path: Path) -> None:
    done = pixora("doctor", "--json", out=tmp_path, PIXORA_FFMPEG=str(tmp_path / "none"))
    assert done.returncode == 1
    found = Diagnosis.model_validate_json(done.stdout)
    assert not found.ready
    assert "there is no program at" in found.ffmpeg
    assert json.loads(pixora("providers", "--json", out=tmp_path).stdout)["providers"]


def test_doctor_says_when_no_film_can_be_made(tmp_path: Path, beside: str) -> None:
    done = process("doctor", out=tmp_path, PYTHONPATH=beside, PIXORA_NARRATOR="gone")
    assert done.returncode == 1
    assert "narrator: NONE: no film can be made" in done.stdout.decode()


@pytest.mark.anyio
async def test_providers_that_are_installed_beside_pixora(beside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in beside.split(":"):
        monkeypatch.syspath_prepend(folder)
    assert names()["narrator"] == ("hibari", "pico", "espeak", "openai", "gone", "keyless")
    offered = {offer.name: offer for offer in offers("narrator")}
    assert "a_package_that_is_not_there" in str(offered["gone"].info().unavailable)
    with pytest.raises(ProviderUnavailable, match="cannot be imported"):
        provider("narrator", "gone")
    with pytest.raises(ProviderUnavailable, match="it needs CLOUD_KEY"):
        provider("narrator", "keyless")
    settings = Settings(narrator=("keyless", "gone"))
    assert paid_providers(settings) == ("cloud-voice (0.5 a unit)",)
    with pytest.raises(ProviderUnavailable, match=r"narrator: narrator keyless: it needs CLOUD_KEY; narrator gone: "):
        makers_for(settings)
    found = await diagnose(Settings(narrator=("gone", "espeak")))
    assert found.chosen["narrator"] == "espeak"
    for name in ("gone_provider", "keyless_provider"):
        sys.modules.pop(name, None)


def test_tidy_keeps_what_fits(tmp_path: Path) -> None:
    store = tmp_path / ".pixora" / "pieces"
    store.mkdir(parents=True)
    for number in range(3):
        (store / f"{number:064x}.piece").write_bytes(bytes(1_000_000))
    done = pixora("tidy", "--limit", "2 MB", out=tmp_path)
    assert done.stdout.decode().splitlines() == [
        "removed 1 kept results, 1.0 MB",
        f"kept 2, 2.0 MB, in {tmp_path}/.pixora",
    ]
    assert json.loads(pixora("tidy", "--json", out=tmp_path, PIXORA_STORE_LIMIT="0").stdout)["removed"] == 2
    assert "PIXORA_STORE_LIMIT" in refused(pixora("tidy", "--limit", "much", out=tmp_path), 2)


def test_a_package_that_is_not_installed() -> None:
    assert _version("a-package-that-is-not-there") == "not installed"


@pytest.mark.parametrize(("size", "words"), [(999, "999 bytes"), (1_500, "1.5 kB"), (20_000_000_000, "20.0 GB")])
def test_bytes_in_words(size: int, words: str) -> None:
    assert in_words(size) == words
