"""The user's own clips: sought, held, looped, scaled, refused."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from filming import brightness, damaged_later, film, invisible, moving, rotated
from PIL import Image
from staging import SMALL

from pixora_core.engine.clips import ClipReader, clip_facts
from pixora_core.errors import MediaRefused
from pixora_core.film import Clip
from pixora_core.units import Seconds


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second at 25 frames a second, each frame five steps brighter than the last."""
    lumas = [np.full((36, 64), 40 + 5 * number, np.uint8) for number in range(25)]
    return film(tmp_path_factory.mktemp("clip") / "clip.mp4", lumas, rate=Fraction(25))


def seen(path: Path, seconds: float, **told: object) -> int:
    reader = ClipReader(Clip.model_validate({"path": path, **told}), clip_facts(path), SMALL, 1.0)
    try:
        return round((float(reader.surface(seconds).luma[30, 10]) - 40) / 5)
    finally:
        reader.close()


def test_a_clip_is_as_long_as_its_last_frame(clip: Path) -> None:
    assert clip_facts(clip).model_dump() == {"width": 64, "height": 36, "origin": 0, "end": pytest.approx(1.0)}


@pytest.mark.parametrize(("seconds", "frame"), [(0, 0), (0.04, 1), (0.039, 0), (0.5, 12), (0.96, 24)])
def test_an_instant_shows_the_frame_that_has_begun(clip: Path, seconds: float, frame: int) -> None:
    assert seen(clip, seconds) == frame


def test_a_start_leaves_out_what_comes_before(clip: Path) -> None:
    assert seen(clip, 0.2, start=0.4) == 15


def test_a_short_clip_holds_its_last_frame_or_starts_over(clip: Path) -> None:
    assert seen(clip, 7.0) == 24
    assert seen(clip, 1.2, when_short="loop") == 5
    assert seen(clip, 0.7, start=0.5, when_short="loop") == 17


def test_a_slower_clip_shows_each_instant_later(clip: Path) -> None:
    assert [seen(clip, each, speed=0.5) for each in (0.0, 0.8, 1.92, 2.5)] == [0, 10, 24, 24]
    assert seen(clip, 2.2, speed=0.5, when_short="loop") == 2


def test_frames_asked_for_in_order_are_decoded_in_order(clip: Path) -> None:
    reader = ClipReader(Clip(path=clip, when_short="loop"), clip_facts(clip), SMALL, 1.0)
    steps = [round((float(reader.surface(number / 25).luma[30, 10]) - 40) / 5) for number in range(30)]
    reader.close()
    assert steps == [*range(25), *range(5)]


def test_the_same_frame_is_prepared_once(clip: Path) -> None:
    reader = ClipReader(Clip(path=clip), clip_facts(clip), SMALL, 1.0)
    assert reader.surface(0.01) is reader.surface(0.02)
    reader.close()


def test_a_start_beyond_the_end_is_refused(clip: Path) -> None:
    with pytest.raises(MediaRefused, match=r"lasts 1\.00 s, so it cannot begin at 2\.00 s"):
        ClipReader(Clip(path=clip, start=Seconds(2)), clip_facts(clip), SMALL, 1.0)


def test_a_large_clip_is_scaled_down(tmp_path: Path) -> None:
    large = film(tmp_path / "large.mp4", moving(3, size=(320, 180)))
    reader = ClipReader(Clip(path=large), clip_facts(large), SMALL, 1.0)
    assert (reader.surface(0).width, reader.surface(0).height) == (80, 44)
    reader.close()


@pytest.mark.parametrize("container", ["matroska", "avi"])
def test_other_containers_open_too(container: str, tmp_path: Path) -> None:
    path = film(tmp_path / "clip.bin", moving(4), container=container)
    assert clip_facts(path).end == pytest.approx(4 / 30, abs=0.01)
    assert len(brightness(path)) == 4


@pytest.mark.parametrize(
    "data",
    [
        b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"\x89PNG\r\n\x1a\n",
        b"",
    ],
)
def test_what_is_no_clip_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(data)
    with pytest.raises(MediaRefused, match=r"is not a picture, sound or film|is a picture, where") as refused:
        clip_facts(path)
    assert str(tmp_path) not in str(refused.value)


def test_a_cut_clip_is_refused(clip: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(clip.read_bytes()[:200])
    with pytest.raises(MediaRefused):
        clip_facts(path)


def test_a_missing_clip_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MediaRefused, match="cannot be read"):
        clip_facts(tmp_path / "none.mp4")


def test_a_clip_filmed_sideways_is_set_upright(tmp_path: Path) -> None:
    """Bright on its left as it was filmed: turned by a quarter clockwise, bright at the top."""
    luma = np.full((36, 64), 40, np.uint8)
    luma[:, :32] = 200
    path = rotated(film(tmp_path / "telephone.mp4", [luma] * 3))
    facts = clip_facts(path)
    assert (facts.width, facts.height) == (36, 64)
    reader = ClipReader(Clip(path=path), facts, SMALL, 1.0)
    shown = reader.surface(0).luma
    reader.close()
    assert (shown[12, :36].mean(), shown[52, :36].mean()) == (pytest.approx(200, abs=3), pytest.approx(40, abs=3))


def test_a_moving_gif_is_a_clip_that_can_be_gone_back_in(tmp_path: Path) -> None:
    """GIFs cannot be sought: what lies behind is decoded again from the beginning."""
    path = tmp_path / "clip.gif"
    pages = [Image.new("L", (64, 36), 5 * number) for number in range(1, 26)]
    pages[0].save(path, save_all=True, append_images=pages[1:], duration=40)
    facts = clip_facts(path)
    assert facts.end == pytest.approx(1.0)
    reader = ClipReader(Clip(path=path), facts, SMALL, 1.0)
    seen = [float(reader.surface(at).luma[20, 20]) for at in (0.9, 0.1, 0.5)]
    reader.close()
    assert seen == [pytest.approx(16 + 219 / 255 * 5 * (round(at * 25) + 1), abs=3) for at in (0.9, 0.1, 0.5)]


def test_a_clip_without_a_picture_is_refused(tmp_path: Path, clip: Path) -> None:
    hidden = invisible(tmp_path / "hidden.webm")
    with pytest.raises(MediaRefused, match="holds no pictures that can be decoded"):
        clip_facts(hidden)
    reader = ClipReader(Clip(path=hidden), clip_facts(clip), SMALL, 1.0)
    with pytest.raises(MediaRefused, match="holds no pictures that can be decoded"):
        reader.surface(0)
    reader.close()


def test_damage_that_comes_later_is_refused_when_it_is_reached(tmp_path: Path) -> None:
    path = damaged_later(tmp_path / "clip.avi")
    reader = ClipReader(Clip(path=path), clip_facts(path), SMALL, 1.0)
    reader.surface(0)
    with pytest.raises(MediaRefused, match=r"clip\.avi: is a damaged clip"):
        reader.surface(2 / 30)
    reader.close()


def test_a_clip_that_would_take_for_ever_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A GIF of a few kilobytes whose pictures are large cannot be sought: its end lies behind all of them."""
    path = tmp_path / "bomb.gif"
    pages = [Image.new("L", (1000, 800), number % 2 * 255) for number in range(30)]
    pages[0].save(path, save_all=True, append_images=pages[1:], duration=40)
    facts = clip_facts(path)
    monkeypatch.setattr("pixora_core.engine.clips._PATIENCE_SECONDS", 0.005)
    with (
        pytest.raises(MediaRefused, match=r"bomb\.gif: takes more than 0 s of work to read this far; save it again"),
        contextlib.closing(ClipReader(Clip(path=path, start=Seconds(1.15)), facts, SMALL, 1.0)) as reader,
    ):
        reader.surface(0)
