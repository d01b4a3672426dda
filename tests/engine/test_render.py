"""Rendering: the file is what the timeline says, an edit equals a render from scratch, an end is obeyed."""

from __future__ import annotations

import os
import threading
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import av
import numpy as np
import pytest
from filming import brightness, film
from PIL import Image
from staging import PUSH, SMALL, picture, plain, render, shot, stored, timeline

from pixora_core.engine.encode import encoding_for
from pixora_core.engine.mux import _verify
from pixora_core.engine.pictures import PictureCache
from pixora_core.engine.render import Render, Stopped, film_job, shot_job, usual_workers
from pixora_core.engine.sources import Sources
from pixora_core.engine.store import PieceStore
from pixora_core.errors import EngineError, InvalidInput, MediaRefused, StorageError
from pixora_core.film import Clip, Cue, Layer, Picture, Shot, SoundTrack, Timeline
from pixora_core.units import Frames, Size


@pytest.fixture
def small(tmp_path: Path) -> Timeline:
    shots = [
        shot(picture(tmp_path, "a", seed=1), 40, title="First"),
        shot(picture(tmp_path, "b", seed=2), 36, join="crossfade", over=12),
        shot(picture(tmp_path, "c", seed=3), 30, join="zoom", over=9, title="Last"),
    ]
    return timeline(*shots, comment="made by Pixora", language="de-AT")


def job(told: Timeline, folder: Path, stop: threading.Event | None = None) -> Render:
    made = film_job(told, encoding_for(told.size, told.rate, "draft"))
    return Render(made, captions=None, store=PieceStore(folder), stop=stop or threading.Event(), workers=2)


def test_the_file_is_what_the_timeline_says(small: Timeline, tmp_path: Path) -> None:
    data = render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(str(tmp_path / "film.mp4")) as opened:
        pictures, sound = opened.streams.video[0], opened.streams.audio[0]
        context = pictures.codec_context
        assert (context.profile, context.pix_fmt, pictures.average_rate) == ("High", "yuv420p", 30)
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (1, 1, 1, 1)
        assert sound.duration * sound.time_base == pytest.approx(Fraction(106, 30), abs=1e-3)
        assert (opened.metadata["title"], opened.metadata["comment"]) == ("A small film", "made by Pixora")
        assert sound.metadata["language"] == "deu"
        told = [(c["metadata"]["title"], c["start"] * c["time_base"]) for c in opened.chapters()]
        assert told == [("First", 0), ("Last", pytest.approx(Fraction(76, 30), abs=1e-3))]
        step = 1 / (pictures.average_rate * pictures.time_base)
        frames = [(frame.pts / step, frame.key_frame) for frame in opened.decode(pictures)]
    assert [instant for instant, _ in frames] == list(range(106))
    assert {int(instant) for instant, key in frames if key} >= {0, 40, 52, 76, 85}


@pytest.mark.parametrize("rate", [Fraction(30000, 1001), Fraction(24), Fraction(50)])
def test_other_rates_are_exact(rate: Fraction, tmp_path: Path) -> None:
    told = timeline(shot(picture(tmp_path, "a"), 37), rate=rate)
    render(told, tmp_path / "film.mp4", tmp_path / "pieces")
    with av.open(str(tmp_path / "film.mp4")) as opened:
        assert opened.streams.video[0].average_rate == rate
        assert len(list(opened.decode(video=0))) == 37


@pytest.mark.parametrize("frames", [1, 2, 3, 5, 9])
def test_the_shortest_shots_and_transitions_join_without_a_gap(frames: int, tmp_path: Path) -> None:
    shots = [shot(picture(tmp_path, "a"), frames)]
    shots += [shot(picture(tmp_path, str(n), seed=n), frames, join="slide", over=min(n, frames)) for n in (1, 2)]
    render(timeline(*shots), tmp_path / "film.mp4", tmp_path / "pieces")
    assert len(brightness(tmp_path / "film.mp4")) == 3 * frames


def test_an_edited_film_equals_a_render_from_scratch(small: Timeline, tmp_path: Path) -> None:
    first, second, third = small.shots
    other = second.model_copy(update={"source": picture(tmp_path, "other", seed=9)})
    swapped = [first, third.model_copy(update={"join": second.join}), second.model_copy(update={"join": third.join})]
    edits = {
        "picture": small.model_copy(update={"shots": (first, other, third)}),
        "order": small.model_copy(update={"shots": tuple(swapped)}),
        "sound": small.model_copy(update={"sound": SoundTrack(fade_out=0.5)}),
    }
    render(small, tmp_path / "film.mp4", tmp_path / "kept")
    for name, edited in edits.items():
        kept = render(edited, tmp_path / "edited.mp4", tmp_path / "kept")
        assert kept == render(edited, tmp_path / "scratch.mp4", tmp_path / name), name


def test_a_changed_picture_leaves_the_other_bodies_alone(small: Timeline, tmp_path: Path) -> None:
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    before = set(stored(tmp_path / "pieces"))
    changed = small.shots[2].model_copy(update={"source": picture(tmp_path, "other", seed=9)})
    edited = small.model_copy(update={"shots": (*small.shots[:2], changed)})
    render(edited, tmp_path / "film.mp4", tmp_path / "pieces")
    assert len(set(stored(tmp_path / "pieces")) - before) == 2


class Marked:
    """Captions that are a white square while they show."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        self.x, self.y = 8, 8
        self.luma, self.alpha = np.full((8, 8), 235, np.uint8), np.full((8, 8), 128, np.int16)
        self.cb = self.cr = np.full((4, 4), 128, np.uint8)
        self.chroma_alpha = np.full((4, 4), 128, np.int16)

    def at(self, frame: int) -> tuple[Marked, ...]:
        return (self,) if self.first <= frame < self.last else ()

    def key(self, first: int, last: int) -> str:
        return f"{max(self.first - first, 0)}-{self.last - first}" if self.first < last and self.last > first else ""


def test_captions_lie_on_their_frames_and_a_changed_one_remakes_its_pieces_alone(tmp_path: Path) -> None:
    told = timeline(shot(plain(tmp_path, "a", (40, 40, 40)), 30), shot(plain(tmp_path, "b", (40, 40, 40)), 30))
    render(told, tmp_path / "film.mp4", tmp_path / "pieces", captions=Marked(10, 20))
    lit = [number for number, mean in enumerate(brightness(tmp_path / "film.mp4")) if mean > 43]
    assert lit == list(range(10, 20))
    before = set(stored(tmp_path / "pieces"))
    edited = render(told, tmp_path / "film.mp4", tmp_path / "pieces", captions=Marked(10, 22))
    assert len(set(stored(tmp_path / "pieces")) - before) == 1
    assert edited == render(told, tmp_path / "scratch.mp4", tmp_path / "scratch", captions=Marked(10, 22))


def test_a_damaged_piece_is_made_again(small: Timeline, tmp_path: Path) -> None:
    whole = render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    for path in (tmp_path / "pieces").iterdir():
        path.write_bytes(path.read_bytes()[:-7])
    assert render(small, tmp_path / "film.mp4", tmp_path / "pieces") == whole


def test_progress_reaches_the_end_with_and_without_kept_pieces(small: Timeline, tmp_path: Path) -> None:
    for _ in range(2):
        told: list[tuple[int, int]] = []
        job(small, tmp_path / "pieces").write(
            tmp_path / "film.mp4", lambda done, total, told=told: told.append((done, total))
        )
        assert told[-1] == (106, 106)
        assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_end_is_obeyed_and_leaves_no_thread_and_no_file(small: Timeline, tmp_path: Path) -> None:
    stop, before = threading.Event(), threading.active_count()

    def end_soon(done: int, _total: int) -> None:
        if done > 5:
            stop.set()

    with pytest.raises(Stopped):
        job(small, tmp_path / "pieces", stop).write(tmp_path / "film.mp4", end_soon)
    assert threading.active_count() == before
    assert not (tmp_path / "film.mp4").exists()
    assert not list(tmp_path.glob("*.part"))
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")


def test_a_failure_in_one_piece_ends_the_render_with_its_own_reason(small: Timeline, tmp_path: Path) -> None:
    broken = tmp_path / "b.png"
    broken.write_bytes(broken.read_bytes()[:80])
    with pytest.raises(MediaRefused, match=r"b\.png: is a damaged picture"):
        render(small, tmp_path / "film.mp4", tmp_path / "pieces")


def test_a_missing_picture_and_a_missing_voice_are_said(small: Timeline, tmp_path: Path) -> None:
    (tmp_path / "c.png").unlink()
    with pytest.raises(MediaRefused, match=r"c\.png: cannot be read"):
        render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    silent = timeline(small.shots[0], sound=SoundTrack(score=tmp_path / "none.wav"))
    with pytest.raises(MediaRefused, match=r"none\.wav"):
        render(silent, tmp_path / "film.mp4", tmp_path / "pieces")


def test_a_picture_that_is_see_through_needs_something_behind_it(tmp_path: Path) -> None:
    source = picture(tmp_path, "a")
    from_pixels = np.zeros((72, 128, 4), np.uint8)
    from_pixels[:20] = 200
    Image.fromarray(from_pixels).save(source.flat)
    with pytest.raises(MediaRefused, match="transparent"):
        render(timeline(shot(source, 5)), tmp_path / "film.mp4", tmp_path / "pieces")


def test_layers_move_apart(tmp_path: Path) -> None:
    far, near = picture(tmp_path, "far"), tmp_path / "near.png"
    pixels = np.zeros((72, 128, 4), np.uint8)
    pixels[50:, :] = (250, 250, 250, 255)
    Image.fromarray(pixels).save(near)
    source = Picture(flat=far.flat, layers=(*far.layers, Layer(path=near, depth=1)), size=far.size)
    camera = PUSH.model_copy(update={"parallax": 0.8})
    films = [timeline(Shot(source=source, frames=Frames(20), camera=move)) for move in (PUSH, camera)]
    flat, layered = (render(told, tmp_path / "film.mp4", tmp_path / "pieces") for told in films)
    assert flat != layered


def test_a_clip_runs_at_its_own_pace(tmp_path: Path) -> None:
    lumas = [np.full((36, 64), 40 + 5 * number, np.uint8) for number in range(25)]
    source = Clip(path=film(tmp_path / "clip.mp4", lumas, rate=Fraction(25)))
    render(timeline(shot(source, 40)), tmp_path / "film.mp4", tmp_path / "pieces")
    seen = [round((mean * 219 / 255 - 24) / 5) for mean in brightness(tmp_path / "film.mp4")]
    assert seen == pytest.approx([min(int(number / 30 * 25 + 1e-6), 24) for number in range(40)], abs=1.01)


def test_a_clip_may_be_seen_twice_and_an_empty_layer_hides_nothing(tmp_path: Path) -> None:
    source = Clip(path=film(tmp_path / "clip.mp4", [np.full((36, 64), 90, np.uint8)] * 5), when_short="loop")
    empty = tmp_path / "empty.png"
    Image.new("RGBA", (64, 36)).save(empty)
    far = plain(tmp_path, "far", (90, 90, 90))
    layered = Picture(flat=far.flat, layers=(*far.layers, Layer(path=empty, depth=1)), size=far.size)
    moved = Shot(source=layered, frames=Frames(10), camera=PUSH.model_copy(update={"parallax": 0.5}))
    told = timeline(shot(source, 10), shot(source, 10, join="crossfade", over=5), moved)
    render(told, tmp_path / "film.mp4", tmp_path / "pieces")
    assert len(brightness(tmp_path / "film.mp4")) == 30


def test_a_shot_of_its_own_starts_whole_and_shares_its_bodies(small: Timeline, tmp_path: Path) -> None:
    encoding = encoding_for(small.size, small.rate, "draft")
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    before = set(stored(tmp_path / "pieces"))
    render(small, tmp_path / "scene.mp4", tmp_path / "pieces", job=shot_job(small, 2, encoding))
    assert len(set(stored(tmp_path / "pieces")) - before) == 2, "its head and its sound"
    with av.open(str(tmp_path / "scene.mp4")) as opened:
        assert len(list(opened.decode(video=0))) == 36
        assert opened.metadata["title"] == "A small film"
        assert opened.streams.audio[0].duration * opened.streams.audio[0].time_base == pytest.approx(1.2, abs=1e-3)


def test_frames_drawn_once_for_a_transition_and_its_shot_alone_are_what_each_would_have_drawn(
    small: Timeline, tmp_path: Path
) -> None:
    job, lit = shot_job(small, 2, encoding_for(small.size, small.rate, "draft")), Marked(44, 50)
    render(small, tmp_path / "film.mp4", tmp_path / "apart", captions=lit)
    apart = render(small, tmp_path / "scene.mp4", tmp_path / "apart", captions=lit, job=job)
    assert render(small, tmp_path / "scene.mp4", tmp_path / "together", captions=lit, job=job) == apart
    made = stored(tmp_path / "together")
    assert len(made) == 4, "the transition, the frames in its place, the body, the sound"
    for name in made:
        assert (tmp_path / "together" / name).read_bytes() == (tmp_path / "apart" / name).read_bytes()


def test_soft_captions_are_a_track(small: Timeline, tmp_path: Path) -> None:
    cues = (Cue(start=0.2, end=1.0, lines=("Grüße", "zwei")), Cue(start=1.5, end=2.5, lines=("drei",)))
    soft = small.model_copy(update={"cues": cues, "captions": "soft"})
    scene = shot_job(soft, 2, encoding_for(soft.size, soft.rate, "draft"))
    for path, made, wanted in (
        ("film", None, [(200, "Grüße\nzwei"), (1500, "drei")]),
        ("scene", scene, [(167, "drei")]),
    ):
        render(soft, tmp_path / f"{path}.mp4", tmp_path / "pieces", job=made)
        with av.open(str(tmp_path / f"{path}.mp4")) as opened:
            track = opened.streams.subtitles[0]
            assert track.metadata["language"] == "deu"
            told = [(packet.pts, bytes(packet)[2:].decode()) for packet in opened.demux(track) if packet.size > 2]
        assert told == wanted


def test_pieces_of_another_kind_are_not_joined(small: Timeline, tmp_path: Path) -> None:
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    store = PieceStore(tmp_path / "pieces")
    for name in stored(tmp_path / "pieces"):
        stretch = store.load(name.removesuffix(".piece"))
        if stretch.header:
            changed = type(stretch)(stretch.header + name[:1].encode(), stretch.packets)
            store.save(name.removesuffix(".piece"), changed)
    with pytest.raises(EngineError, match="delete the pieces folder"):
        render(small, tmp_path / "film.mp4", tmp_path / "pieces")


def test_a_piece_of_another_kind_is_not_joined_wherever_it_stands(small: Timeline, tmp_path: Path) -> None:
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    store = PieceStore(tmp_path / "pieces")
    for key in [name.removesuffix(".piece") for name in stored(tmp_path / "pieces")]:
        stretch = store.load(key)
        if stretch.header:
            store.save(key, type(stretch)(stretch.header + b"x", stretch.packets))
            with pytest.raises(EngineError, match="delete the pieces folder"):
                render(small, tmp_path / "film.mp4", tmp_path / "pieces")
            store.save(key, stretch)
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")


def test_a_picture_that_goes_missing_on_the_way_is_said(small: Timeline, tmp_path: Path) -> None:
    sources = Sources(small)
    (tmp_path / "c.png").unlink()
    with pytest.raises(MediaRefused, match=r"c\.png: does not exist"):
        sources.open(2)


def test_a_few_pictures_are_kept_and_the_longest_unused_is_loaded_again() -> None:
    loaded: list[int] = []
    cache = PictureCache()
    for number in (0, 1, 2, 3, 0, 4, 0, 1):
        assert cache.get(number, lambda number=number: (loaded.append(number), ())[1]) == ()
    assert loaded == [0, 1, 2, 3, 4, 1]
    assert len(cache._kept) == len(cache._loading) == 4


def test_a_file_that_lacks_a_frame_is_an_error(small: Timeline, tmp_path: Path) -> None:
    render(small, tmp_path / "film.mp4", tmp_path / "pieces")
    encoding = encoding_for(small.size, small.rate, "draft")
    wanted: Any = SimpleNamespace(encoding=encoding, frames=sum(each.frames for each in small.shots))
    _verify(tmp_path / "film.mp4", wanted)
    wanted.frames += 1
    with pytest.raises(EngineError, match=f"{wanted.frames - 1} frames were written instead of {wanted.frames}"):
        _verify(tmp_path / "film.mp4", wanted)


def test_a_place_that_cannot_be_written(small: Timeline, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError):
        render(small, tmp_path / "file" / "film.mp4", tmp_path / "pieces")


def test_presets_are_known_by_name() -> None:
    with pytest.raises(InvalidInput, match="there are: draft, standard, high"):
        encoding_for(SMALL, Fraction(30), "ultra")
    assert encoding_for(Size(width=64, height=36), Fraction(30), "high").speed == "medium"


def test_cores_are_bounded() -> None:
    assert usual_workers() == min(8, len(os.sched_getaffinity(0)))
