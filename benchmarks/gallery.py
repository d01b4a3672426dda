"""The automatic film, looked at: fifty prompts become films, and each film a contact sheet.

    python benchmarks/gallery.py --stills            # planned and drawn only: a few minutes
    python benchmarks/gallery.py                     # filmed and checked, 480p
    python benchmarks/gallery.py --only 3 17 42      # some of them

Writes `NN.png` and `NN.html` for each film and an `index.html` into `--out`: pictures, sentences, seconds, notices,
what the film's own check found, and what can be told without looking: scenes that look alike, subjects that were named
and not drawn, subjects that the frame or the camera cuts. Whether a picture means its sentence is for whoever looks.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
from gallery_judge import ALIKE, alike, clipped, undrawn
from gallery_prompts import PROMPTS, Wish
from gallery_sheet import Scene as Tile
from gallery_sheet import Sheet, index_page, page, poster

import pixora_core
from pixora_core.film import CameraMove, Delivery, Picture, Scene, SceneBreakdown
from pixora_core.pipeline.ports import MoveRequest, PictureRequest
from pixora_core.providers.embedded.animator import EmbeddedAnimator
from pixora_core.providers.embedded.illustrator.draw import EmbeddedIllustrator
from pixora_core.providers.embedded.illustrator.paint_picture import plan_of

RATE = Fraction(24)


def _asked(wish: Wish) -> str:
    return f"{wish.style}, {wish.aspect_ratio}, {wish.seconds:g} s, {wish.language}: {wish.prompt}"


def _request(scene: Scene, breakdown: SceneBreakdown, delivery: Delivery) -> PictureRequest:
    brief = breakdown.brief
    return PictureRequest(
        visual=scene.visual, style=brief.style, mood=scene.mood or brief.mood, size=delivery.size, seed=brief.seed
    )


async def _move(scene: Scene, picture: Picture, delivery: Delivery, seed: int) -> CameraMove:
    frames = delivery.frames(scene.seconds or 1.0)
    return await EmbeddedAnimator().animate(
        MoveRequest(
            picture=picture, visual=scene.visual, frames=frames, rate=delivery.rate, energy=scene.energy, seed=seed
        )
    )


async def _drawn(
    breakdown: SceneBreakdown, delivery: Delivery, into: Path
) -> tuple[tuple[Picture, ...], tuple[tuple[str, ...], ...]]:
    """The picture of each scene, and what is marked about it."""
    pictures, marks = [], []
    for number, scene in enumerate(breakdown.scenes, start=1):
        folder = into / f"scene_{number}"
        folder.mkdir(parents=True)
        request = _request(scene, breakdown, delivery)
        picture = await EmbeddedIllustrator().draw(request, folder)
        move = await _move(scene, picture, delivery, breakdown.brief.seed)
        missing = (f"not drawn: {name}" for name in undrawn(scene, picture.shows))
        marks.append((*missing, *clipped(plan_of(request), move)))
        pictures.append(picture)
    return tuple(pictures), tuple(marks)


def _tile(scene: Scene, picture: Picture, marks: tuple[str, ...], shown: Path) -> Tile:
    visual = scene.visual
    hints = ", ".join(word for word in (visual.time_of_day, visual.weather, visual.camera) if word)
    asked = visual.description.split(" Setting: ", maxsplit=1)[0]
    facts = f"[{scene.seconds:.1f} s] {asked} -> {' + '.join(picture.shows)} ({hints})"
    return Tile(shown, scene.title, scene.script, facts, (*marks, *picture.notices))


def _lookalikes(pictures: Sequence[Picture]) -> tuple[str, ...]:
    near = alike([picture.flat for picture in pictures])
    return tuple(f"scenes {one} and {two} look alike ({far:.2f})" for one, two, far in near if far < ALIKE)


def _nearest(pictures: Sequence[Picture]) -> str:
    near = alike([picture.flat for picture in pictures])[:1]
    return "".join(f"nearest pair of scenes: {one} and {two}, {far:.2f}" for one, two, far in near)


def _middle_frame(video: Path, to: Path) -> Path:
    """The frame in the middle of a video, as PNG."""
    with av.open(str(video)) as film:
        frames = film.streams.video[0].frames
        for number, frame in enumerate(film.decode(video=0)):
            if number >= frames // 2:
                frame.to_image().save(to)
                break
    return to


async def _filmed(
    breakdown: SceneBreakdown, delivery: Delivery, into: Path
) -> tuple[SceneBreakdown, tuple[Path, ...], tuple[str, ...], tuple[str, ...]]:
    """The film's own breakdown, a frame of each scene, the notes and the faults of its report."""
    film = await pixora_core.produce(breakdown, delivery, out=into / "films")
    report = film.report
    frames = tuple(
        _middle_frame(film.folder / f"scene_{number}" / "video" / f"scene_{number}.mp4", into / f"frame_{number}.png")
        for number in range(1, len(breakdown.scenes) + 1)
    )
    told = "passed" if report.passed else "found faults"
    notes = (f"check {told}; {film.seconds:.2f} s", *report.notices, *report.remedies, *report.fallbacks)
    faults = tuple(
        f"{finding.name}: {finding.found} (wanted {finding.wanted})"
        for finding in report.findings
        if finding.severity == "fault"
    )
    return film.breakdown, frames, notes, faults


async def _sheet(number: int, wish: Wish, into: Path, *, stills: bool, resolution: str) -> Sheet:
    brief = pixora_core.make_brief(
        prompt=wish.prompt,
        style=wish.style,
        duration=wish.seconds,
        aspect_ratio=wish.aspect_ratio,
        language=wish.language,
        script=wish.script,
    )
    delivery = pixora_core.make_delivery(
        aspect_ratio=wish.aspect_ratio, resolution=resolution, rate=RATE, preset="draft"
    )
    breakdown = await pixora_core.plan(brief, delivery, out=into / "films")
    pictures, marks = await _drawn(breakdown, delivery, into / "pictures")
    shown, faults = tuple(picture.flat for picture in pictures), ()
    notes = (*breakdown.notices, _nearest(pictures))
    if not stills:
        breakdown, shown, checked, faults = await _filmed(breakdown, delivery, into)
        notes = (*notes, *checked)
    tiles = map(_tile, breakdown.scenes, pictures, marks, shown)
    return Sheet(f"{number:02}", breakdown.title, _asked(wish), notes, (*_lookalikes(pictures), *faults), tuple(tiles))


async def _make(numbers: Sequence[int], out: Path, *, stills: bool, resolution: str) -> None:
    sheets = []
    with tempfile.TemporaryDirectory() as name:
        for number in numbers:
            into = Path(name) / f"{number:02}"
            sheet = await _sheet(number, PROMPTS[number - 1], into, stills=stills, resolution=resolution)
            poster(sheet).save(out / f"{sheet.name}.png")
            (out / f"{sheet.name}.html").write_text(page(sheet), "utf-8")
            sheets.append(sheet)
            marks = [*sheet.marks, *(mark for scene in sheet.scenes for mark in scene.marks)]
            print(f"{sheet.name} {sheet.title}: {'; '.join(marks) or 'nothing marked'}", flush=True)
        (out / "index.html").write_text(index_page(sheets, "Fifty films that nobody edited"), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stills", action="store_true", help="plan and draw only")
    parser.add_argument("--only", type=int, nargs="+", choices=range(1, len(PROMPTS) + 1), metavar="N")
    parser.add_argument("--resolution", default="480p")
    parser.add_argument("--out", type=Path, default=Path("gallery"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    numbers = asked.only or range(1, len(PROMPTS) + 1)
    asyncio.run(_make(numbers, asked.out, stills=asked.stills, resolution=asked.resolution))


if __name__ == "__main__":
    main()
