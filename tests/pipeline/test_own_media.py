"""Films with media of the user's own: what takes whose place, what is made again, what is said of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from pixora_core.engine import FilmEngine
from pixora_core.errors import MediaRefused
from pixora_core.film import Brief, Delivery, Film, OwnScene, Scene, SceneBreakdown, Visual
from pixora_core.pipeline.produce import produce_film
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import StepStore
from pixora_core.storage import film_folder
from pixora_core.storage.manifest import Manifest
from pixora_core.testing import plain_makers
from pixora_core.units import Size
from tests.engine.filming import film, moving
from tests.engine.sounding import babble, tone, wav

pytestmark = pytest.mark.anyio
SMALL = Delivery(size=Size(width=64, height=36), preset="draft")
AT = datetime(2026, 11, 30, tzinfo=UTC)


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    folder = tmp_path / "brought"
    folder.mkdir()
    Image.effect_noise((120, 80), 60).convert("RGB").save(folder / "cup.png")
    film(folder / "waves.mp4", moving(30), sound=[tone(1.0)])
    wav(folder / "voice.wav", babble(2.0))
    wav(folder / "tune.wav", tone(2.0, hertz=220))
    return folder


def scene(title: str, script: str = "", **own: Path) -> Scene:
    brings = OwnScene(**own) if own else None
    return Scene(title=title, script=script, visual=Visual(description=title), own=brings)


def breakdown(folder: Path, *, language: str = "en") -> SceneBreakdown:
    return SceneBreakdown(
        title="Tea",
        brief=Brief(prompt="Tea", duration=7, language=language),
        own_music=folder / "tune.wav",
        scenes=(
            scene("A cup", "A cup of tea.", picture=folder / "cup.png"),
            scene("The sea", "Over the sea.", clip=folder / "waves.mp4", narration=folder / "voice.wav"),
            scene("Home", narration=folder / "voice.wav"),
        ),
    )


async def filmed(tmp_path: Path, paper: SceneBreakdown) -> Film:
    store = StepStore(tmp_path / "store")
    folder = film_folder(tmp_path / "films", "film", AT)
    return await produce_film(paper, SMALL, plain_makers(FilmEngine(workers=2)), store, folder, Meter(None))


def remade(film: Film) -> set[str]:
    """The files that were not taken from the store."""
    manifest = Manifest.model_validate_json((film.folder / "manifest.json").read_bytes())
    return {file.name for file in manifest.files if file.key and not file.reused}


async def test_a_film_of_what_was_brought(tmp_path: Path, brought: Path) -> None:
    done = await filmed(tmp_path, breakdown(brought))
    assert done.report.passed, done.report.findings
    told = " | ".join(done.report.remedies)
    assert "scene 2: waves.mp4: its 1.0 s are shown" in told
    assert "its own sound is not heard" in told
    assert "music: tune.wav: its 2.0 s are heard" in told
    assert "own media" in {maker.name for maker in done.report.makers}
    assert "Over" in done.captions.read_text()

    # The same again makes nothing: the breakdown says how the film stands.
    again = await filmed(tmp_path, done.breakdown)
    assert remade(again) == set()
    assert again.video.read_bytes() == done.video.read_bytes()

    # Another content under the same name makes that scene again, and no other.
    Image.effect_noise((120, 80), 20).convert("RGB").save(brought / "cup.png")
    assert remade(await filmed(tmp_path, done.breakdown)) == {"scene_1/image/scene_image.png"}
    wav(brought / "voice.wav", babble(2.5, seed=2))
    assert remade(await filmed(tmp_path, done.breakdown)) >= {
        "scene_2/audio/narration.mp3",
        "scene_3/audio/narration.mp3",
    }


async def test_words_that_no_narrator_speaks_are_shown_when_they_are_likely_heard(
    tmp_path: Path, brought: Path
) -> None:
    paper = breakdown(brought, language="tlh")
    paper = paper.model_copy(update={"scenes": paper.scenes[1:2], "own_music": None})
    done = await filmed(tmp_path, paper)
    assert done.report.passed, done.report.findings
    assert "when the recorded words are heard is estimated" in done.report.fallbacks[0]
    assert "Over" in done.captions.read_text()


async def test_what_cannot_be_taken_in_names_its_scene(tmp_path: Path, brought: Path) -> None:
    paper = breakdown(brought)
    (brought / "cup.png").write_text("#EXTM3U\n")
    with pytest.raises(MediaRefused, match=r"scene 1: cup\.png: is no PNG"):
        await filmed(tmp_path, paper)
    (brought / "cup.png").unlink()
    with pytest.raises(MediaRefused, match=r"scene 1: cup\.png: cannot be read \(No such file"):
        await filmed(tmp_path, paper)


async def test_a_scene_with_its_own_narration_shows_what_is_drawn(tmp_path: Path, brought: Path) -> None:
    paper = breakdown(brought)
    done = await filmed(tmp_path, paper.model_copy(update={"scenes": paper.scenes[2:]}))
    assert done.report.passed, done.report.findings
    assert "own media" not in (done.folder / "scene_1" / "script.json").read_text()
    assert {maker.name for maker in done.report.makers} >= {"plain-illustrator", "own media"}


async def test_a_clip_with_its_own_sound(tmp_path: Path, brought: Path) -> None:
    """Named as the narration, too, the clip is heard."""
    film(brought / "talk.mp4", moving(60), sound=[babble(2.0)])
    both = scene("Talk", clip=brought / "talk.mp4", narration=brought / "talk.mp4")
    paper = SceneBreakdown(title="Talk", brief=Brief(prompt="Talk", duration=3), scenes=(both,))
    done = await filmed(tmp_path, paper)
    assert done.report.passed, done.report.findings
    assert "not heard" not in " ".join(done.report.remedies)
