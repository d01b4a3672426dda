"""Producing real small films: whole folders, nothing made twice, edits, growth, second choices."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import av
import pytest

from pixora_core.engine import FilmEngine
from pixora_core.engine.store import PieceStore
from pixora_core.errors import ProviderError, ScriptDoesNotFit
from pixora_core.film import Brief, Delivery, Film, Narration, Picture, SceneBreakdown, Transition
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.plan import plan_film
from pixora_core.pipeline.ports import Narrator, PictureRequest, SpeechRequest
from pixora_core.pipeline.produce import produce_film
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.pipeline.steps import StepStore
from pixora_core.storage import film_folder
from pixora_core.testing import FailingNarrator, PlainIllustrator, PlainWriter, ToneNarrator, plain_makers
from pixora_core.units import Size

pytestmark = pytest.mark.anyio
AT = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
SMALL = Delivery(size=Size(width=64, height=36), preset="draft")
BRIEF = Brief(prompt="Hills", duration=5, scene_count=2)

EVERY_FILE = [
    "breakdown.json",
    "captions.srt",
    "captions.vtt",
    "final_video.mp4",
    "manifest.json",
    "music/background.mp3",
    "report.json",
    "scene_1/audio/narration.mp3",
    "scene_1/image/scene_image.png",
    "scene_1/script.json",
    "scene_1/video/scene_1.mp4",
    "scene_2/audio/narration.mp3",
    "scene_2/image/scene_image.png",
    "scene_2/script.json",
    "scene_2/video/scene_2.mp4",
    "thumbnail.jpg",
]


class Counted:
    """The small makers, counting what they are asked for."""

    def __init__(self) -> None:
        self.spoken: list[str] = []
        self.drawn: list[str] = []

    def makers(self, narrators: Callable[[], list[Narrator]] | None = None) -> Makers:
        counted = self

        class Speaking(ToneNarrator):
            async def speak(self, request: SpeechRequest, into: Path) -> Narration:
                counted.spoken.append(request.text)
                return await super().speak(request, into)

        class Drawing(PlainIllustrator):
            async def draw(self, request: PictureRequest, into: Path) -> Picture:
                counted.drawn.append(request.visual.description)
                return await super().draw(request, into)

        plain = plain_makers(FilmEngine(workers=2), narrators or (lambda: [Speaking()]))
        return Makers(
            writers=plain.writers,
            narrators=plain.narrators,
            illustrators=[Drawing()],
            animators=plain.animators,
            composers=plain.composers,
            engine=plain.engine,
            intake=plain.intake,
        )


async def planned(tmp_path: Path, brief: Brief = BRIEF) -> SceneBreakdown:
    return await plan_film(brief, SMALL, [PlainWriter()], StepStore(tmp_path / "store"), Meter(None))


async def filmed(
    tmp_path: Path,
    breakdown: SceneBreakdown,
    makers: Makers,
    *,
    name: str = "film",
    said: list[Progress] | None = None,
    exact: bool = False,
) -> Film:
    folder = film_folder(tmp_path / "films", name, AT)
    meter = Meter(said.append if said is not None else None)
    return await produce_film(breakdown, SMALL, makers, StepStore(tmp_path / "store"), folder, meter, exact=exact)


async def test_a_film_is_whole_and_checked(tmp_path: Path) -> None:
    said: list[Progress] = []
    film = await filmed(tmp_path, await planned(tmp_path), Counted().makers(), said=said)
    assert [finding for finding in film.report.findings if finding.severity != "ok"] == []
    found = sorted(path.relative_to(film.folder).as_posix() for path in film.folder.rglob("*") if path.is_file())
    assert found == EVERY_FILE
    assert film.report.measurements is not None
    assert film.report.measurements.frames == 150
    assert said[-1].fraction == 1.0
    manifest = json.loads((film.folder / "manifest.json").read_text())
    assert {file["name"] for file in manifest["files"]} == set(EVERY_FILE) - {"manifest.json", "report.json"}
    assert all(file["maker"]["licence"] and len(file["sha256"]) == 64 for file in manifest["files"])


async def test_every_medium_plays_on_its_own(tmp_path: Path) -> None:
    film = await filmed(tmp_path, await planned(tmp_path), Counted().makers())
    for path in film.folder.rglob("*"):
        if path.suffix in {".mp4", ".mp3", ".png", ".jpg"}:
            with av.open(str(path)) as container:
                assert sum(1 for _ in container.decode(container.streams[0])) >= 1, path.name


async def test_a_second_run_makes_nothing_again_and_gives_the_same_film(tmp_path: Path) -> None:
    breakdown, counted = await planned(tmp_path), Counted()
    first = await filmed(tmp_path, breakdown, counted.makers())
    made = (len(counted.spoken), len(counted.drawn))
    again = await filmed(tmp_path, breakdown, counted.makers(), name="again")
    assert (len(counted.spoken), len(counted.drawn)) == made
    assert first.video.read_bytes() == again.video.read_bytes()


async def test_an_edit_remakes_what_depends_on_it_and_equals_a_film_from_scratch(tmp_path: Path) -> None:
    counted = Counted()
    first = await filmed(tmp_path, await planned(tmp_path), counted.makers())
    scene = first.breakdown.scenes[1]
    edited = first.breakdown.with_scene(2, scene.model_copy(update={"script": "A line of my own."}))
    counted.spoken.clear()
    counted.drawn.clear()
    film = await filmed(tmp_path, edited, counted.makers(), name="edited")
    assert set(counted.spoken) == {"A line of my own."}
    assert counted.drawn == []
    scratch = await filmed(tmp_path / "elsewhere", edited, Counted().makers())
    assert film.video.read_bytes() == scratch.video.read_bytes()


async def test_a_new_title_remakes_only_what_lies_below_it(tmp_path: Path) -> None:
    pieces = tmp_path / "store" / "pieces"
    counted, breakdown = Counted(), await planned(tmp_path, Brief(prompt="Hills", duration=24, scene_count=2))
    first = await filmed(tmp_path, breakdown, counted.makers())
    made = len(counted.spoken) + len(counted.drawn)
    before = set(pieces.rglob("*"))
    again = await filmed(tmp_path, first.breakdown.model_copy(update={"title": "Valleys"}), counted.makers(), name="b")
    assert len(counted.spoken) + len(counted.drawn) == made
    added = [path for path in set(pieces.rglob("*")) - before if path.is_file()]
    assert 1 <= len(added) <= 3
    assert again.video.read_bytes() != first.video.read_bytes()


async def test_a_title_that_cannot_be_written_is_not_shown_and_that_is_said(tmp_path: Path) -> None:
    breakdown = (await planned(tmp_path)).model_copy(update={"title": "東京"})
    film = await filmed(tmp_path, breakdown, Counted().makers())
    assert "the fonts here cannot write '東京'; the title '東京' is not shown" in film.report.notices
    rocket = breakdown.model_copy(update={"title": "Hills 🚀"})
    film = await filmed(tmp_path, rocket, Counted().makers(), name="rocket")
    assert "the fonts here cannot write '🚀'; the title 'Hills 🚀' is shown without" in film.report.notices


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ("東京", "the fonts here cannot write '東京'; the captions are soft instead of burned"),
        ("🚀", "the burned captions leave out '🚀', which the fonts here do not have"),
    ],
)
async def test_captions_that_cannot_be_burned_in_are_soft_and_that_is_said(
    lost: str, told: str, tmp_path: Path
) -> None:
    makers = replace(Counted().makers(), passed_over=["dear: it has no key"])
    breakdown = await planned(tmp_path, Brief(prompt="Own", script=f"Hills and {lost}.", duration=3, scene_count=1))
    said: list[Progress] = []
    film = await filmed(tmp_path, breakdown, makers, said=said)
    fallbacks = [each.message for each in said if each.kind == "fallback"]
    assert fallbacks[0] == "dear: it has no key"
    letters = lost.isalpha()
    assert fallbacks[1:] == ([told] if letters else [])
    assert told in (film.report.fallbacks if letters else film.report.notices)
    with av.open(str(film.video)) as opened:
        assert len(opened.streams.subtitles) == letters


async def test_words_that_do_not_fit(tmp_path: Path) -> None:
    own = Brief(prompt="Own", script="word " * 40, duration=3, scene_count=1)
    breakdown = await planned(tmp_path, own)
    with pytest.raises(ScriptDoesNotFit, match="more than the film has"):
        await filmed(tmp_path, breakdown, Counted().makers(), exact=True)
    film = await filmed(tmp_path, breakdown, Counted().makers())
    assert film.report.passed
    assert film.seconds > film.report.asked_seconds == 3
    assert "the words need more time" in film.report.remedies[-1]


async def test_a_film_made_of_a_films_breakdown_is_the_same_to_the_byte(tmp_path: Path) -> None:
    """Also where the writer gave another line and the voice was hurried; in its own store, and from scratch."""
    paper = await planned(tmp_path, BRIEF)
    tight = [("Winter river garden stone light harbour. " * 3, 60), ("word " * 10, 89)]
    scenes = tuple(
        scene.model_copy(update={"script": line, "seconds": frames / 30})
        for scene, (line, frames) in zip(paper.scenes, tight, strict=True)
    )
    film = await filmed(tmp_path, paper.model_copy(update={"scenes": scenes}), Counted().makers())
    assert "another line" in film.report.remedies[0]
    assert "faster" in film.report.remedies[1]
    counted = Counted()
    again = await filmed(tmp_path, film.breakdown, counted.makers(), name="again")
    assert (counted.spoken, counted.drawn, again.breakdown) == ([], [], film.breakdown)
    scratch = await filmed(tmp_path / "elsewhere", film.breakdown, counted.makers())
    assert sorted(counted.spoken) == sorted(scene.script for scene in film.breakdown.scenes)
    assert again.video.read_bytes() == scratch.video.read_bytes() == film.video.read_bytes()


async def test_scenes_that_change_places_cost_their_joins_and_no_more(tmp_path: Path) -> None:
    """Whatever the joins are: what a scene shows does not depend on the one that follows."""
    paper = await planned(tmp_path, Brief(prompt="Hills", duration=15, scene_count=5))
    joins = [Transition(kind="crossfade", seconds=0.2 * number) for number in range(5)]
    scenes = tuple(
        scene.model_copy(update={"transition": join, "script": f"Line {scene.title[:5]} here."})
        for scene, join in zip(paper.scenes, joins, strict=True)
    )
    makers = Counted().makers()
    film = await filmed(tmp_path, paper.model_copy(update={"scenes": scenes}), makers)
    made = rendered(tmp_path)
    one, two, three, four, five = film.breakdown.scenes
    await filmed(tmp_path, film.breakdown.model_copy(update={"scenes": (one, two, four, three, five)}), makers)
    joined = [round(30 * each.transition.seconds) for each in (four, three, five)]
    assert sorted(rendered(tmp_path) - made) == sorted(joined)


def rendered(tmp_path: Path) -> Counter[int]:
    """How many frames each kept piece of film has; pieces of sound have no header."""
    store = PieceStore(StepStore(tmp_path / "store").pieces)
    pieces = [store.load(path.stem) for path in (tmp_path / "store" / "pieces").glob("*.piece")]
    return Counter(len(piece.packets) for piece in pieces if piece.header)


async def test_a_second_choice_stands_in_the_report(tmp_path: Path) -> None:
    makers = Counted().makers(lambda: [FailingNarrator(), ToneNarrator()])
    film = await filmed(tmp_path, await planned(tmp_path), makers)
    assert len(film.report.fallbacks) == 2
    assert "it has lost its voice; tone-narrator was used instead" in film.report.fallbacks[0]


async def test_a_failure_is_one_error_and_leaves_what_was_finished(tmp_path: Path) -> None:
    makers = Counted().makers(lambda: [FailingNarrator()])
    with pytest.raises(ProviderError, match="lost its voice"):
        await filmed(tmp_path, await planned(tmp_path), makers)
    folder = film_folder(tmp_path / "films", "film", AT)
    assert not folder.report.exists()
    counted = Counted()
    film = await filmed(tmp_path, await planned(tmp_path), counted.makers())
    assert film.report.passed


class _Apologetic(PlainIllustrator):
    """Says of each picture what is to be known of it."""

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        drawn = await super().draw(request, into)
        own = ("the last of its kind",) if request.visual.variant == 77 else ()
        return drawn.model_copy(update={"notices": ("drawn in a hurry", *own)})


async def test_what_is_to_be_known_of_several_pictures_is_told_once(tmp_path: Path) -> None:
    makers = replace(Counted().makers(), illustrators=(_Apologetic(),))
    paper = await planned(tmp_path)
    second = paper.scenes[1].model_copy(update={"visual": paper.scenes[1].visual.model_copy(update={"variant": 77})})
    film = await filmed(tmp_path, paper.with_scene(2, second), makers)
    assert set(film.report.notices) >= {"all scenes: drawn in a hurry", "scene 2: the last of its kind"}
