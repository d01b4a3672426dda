import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from pixora_core.engine import subtitles
from pixora_core.engine.ass import write_cue
from pixora_core.engine.caption_style import ACCENT, BOX_OPACITY, INK, TEXT, style_for
from pixora_core.engine.patches import Patch
from pixora_core.engine.subtitles import FADE_FRAMES, CaptionTrack, unsupported_characters
from pixora_core.engine.typefaces import TYPEFACES, typeface, typeface_of
from pixora_core.errors import ToolFailed
from pixora_core.film import Cue, Word
from pixora_core.units import Seconds, Size

SIZE = Size(width=640, height=360)
RATE = Fraction(25)


def cue(*lines: str, start: float = 1.0, each: float = 0.4, said: str | None = None) -> Cue:
    """A cue whose words are said one after the other from its start on."""
    words = (" ".join(lines) if said is None else said).split()
    spoken = tuple(
        Word(text=word, start=Seconds(start + index * each), end=Seconds(start + (index + 1) * each))
        for index, word in enumerate(words)
    )
    return Cue(start=Seconds(start), end=Seconds(start + max(1, len(words)) * each + 0.4), lines=lines, words=spoken)


def track(*cues: Cue, size: Size = SIZE) -> CaptionTrack:
    return CaptionTrack(cues, size, RATE)


def seen(patch: Patch, size: Size = SIZE, ground: int = 235) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The luma of a whole frame of one grey with the patch on it."""
    frame = np.full((size.height, size.width), float(ground))
    part = frame[patch.y : patch.y + patch.luma.shape[0], patch.x : patch.x + patch.luma.shape[1]]
    assert part.shape == patch.luma.shape
    part += (patch.luma - part) * patch.alpha / 128
    return frame


def amber(patch: Patch) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The chroma columns where the accent shows."""
    strong = (patch.cb < 100) & (patch.chroma_alpha > 100)
    return np.flatnonzero(strong.any(axis=0))


def well_formed(patch: Patch, size: Size = SIZE) -> None:
    rows, columns = patch.luma.shape
    assert patch.x % 2 == patch.y % 2 == rows % 2 == columns % 2 == 0
    assert 0 <= patch.x <= patch.x + columns <= size.width
    assert 0 <= patch.y <= patch.y + rows <= size.height
    assert patch.alpha.shape == (rows, columns)
    assert patch.cb.shape == patch.cr.shape == patch.chroma_alpha.shape == (rows // 2, columns // 2)
    for plane in (patch.luma, patch.cb, patch.cr):
        assert plane.dtype == np.uint8
        assert plane.flags.c_contiguous
    for alpha in (patch.alpha, patch.chroma_alpha):
        assert alpha.dtype == np.int16
        assert alpha.flags.c_contiguous
        assert alpha.min() >= 0
        assert alpha.max() <= 128


@pytest.fixture(scope="module")
def bees() -> CaptionTrack:
    return track(cue("A single bee", "visits fifty flowers"), cue("Why?", start=6.0))


def test_nothing_is_drawn_between_cues(bees: CaptionTrack) -> None:
    assert [frame for frame in (0, 24, 120, 149, 400) if bees.at(frame)] == []


def test_a_cue_is_white_on_a_dark_box_in_the_lower_third(bees: CaptionTrack) -> None:
    (patch,) = bees.at(50)
    well_formed(patch)
    assert patch.y > SIZE.height * 2 / 3 - 20
    assert patch.y + patch.luma.shape[0] < SIZE.height * 0.95
    assert abs(patch.x + patch.luma.shape[1] / 2 - SIZE.width / 2) <= 2
    luma = seen(patch)
    assert luma[: patch.y].min() == 235
    box = luma[patch.y + 4 : patch.y + patch.luma.shape[0] - 4, patch.x + 4 : patch.x + patch.luma.shape[1] - 4]
    assert box.max() > 225
    assert np.median(box) < 100


def test_the_spoken_word_is_lit_and_the_light_moves_on(bees: CaptionTrack) -> None:
    lit = [bees.at(frame)[0] for frame in (30, 38, 48)]
    places = [amber(patch) for patch in lit]
    assert all(columns.size for columns in places)
    assert [columns.mean() for columns in places] == sorted(columns.mean() for columns in places)
    for patch in lit:
        well_formed(patch)
        np.testing.assert_array_equal(patch.alpha, lit[0].alpha)


def test_after_the_last_word_nothing_is_lit() -> None:
    captions = track(Cue(start=Seconds(0), end=Seconds(3), lines=("Why so?",), words=cue("Why so?", start=0).words))
    assert amber(captions.at(5)[0]).size
    assert not amber(captions.at(60)[0]).size


def test_a_cue_fades_in_and_out(bees: CaptionTrack) -> None:
    strengths = [int(bees.at(25 + step)[0].alpha.max()) for step in range(FADE_FRAMES)]
    assert strengths == sorted(set(strengths))
    assert strengths[-1] == 128
    last = next(frame for frame in range(25, 200) if not bees.at(frame)) - 1
    assert bees.at(last)[0].alpha.max() < bees.at(last - 1)[0].alpha.max()


def _contrast(colour: tuple[int, int, int], behind: tuple[float, float, float]) -> float:
    """WCAG 2.2: relative luminance and contrast ratio."""

    def light(rgb: tuple[float, float, float]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgb)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    return (light(colour) + 0.05) / (light(behind) + 0.05)


@pytest.mark.parametrize("colour", [TEXT, ACCENT])
def test_letters_keep_their_contrast_over_a_white_picture(colour: tuple[int, int, int]) -> None:
    behind = tuple(BOX_OPACITY * ink + (1 - BOX_OPACITY) * 255 for ink in INK)
    assert _contrast(colour, (behind[0], behind[1], behind[2])) >= 4.5


HOSTILE = [
    "{\\an8}top",
    "hi',drawtext=textfile='/etc/passwd'",
    "a\\Nb \\h \\n \\",
    "{\\p1}m 0 0 l 100 0{\\p0}",
    "x\\{\\c&H0000FF&}y",
    "line\nbreak\r\ttab\x07bell",
    "Dialogue: 0,0:00:00.00,0:00:09.00,C,,0,0,0,,second",
    "[Events]",
    ",,,,",
    "!@#$%^&*()<>?/|",
    "\u202eoverride\u202c",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_drawn_as_text_in_its_place(text: str) -> None:
    (patch,) = track(cue(text)).at(30)
    well_formed(patch)
    assert patch.y > SIZE.height / 2
    assert patch.luma.shape[1] <= SIZE.width * 0.92
    assert (seen(patch, ground=16) > 140).sum() > 3


def test_a_word_of_a_thousand_letters_stays_inside_the_frame() -> None:
    (patch,) = track(cue("W" * 1000)).at(30)
    well_formed(patch)
    assert patch.luma.shape[1] <= SIZE.width * 0.92


def test_braces_take_the_room_of_braces() -> None:
    plain, braced = (track(cue(text)).at(30)[0].luma.shape[1] for text in ("an8", "{\\an8}"))
    assert braced > plain + 10


@pytest.mark.parametrize("nothing", ["\u4e2d\u6587", "\U0001f642", " ", "\u0000\u200d"])
def test_text_that_no_typeface_can_write_is_left_out_not_drawn_as_boxes(nothing: str) -> None:
    captions = track(Cue(start=Seconds(0), end=Seconds(2), lines=(nothing,)))
    patches = captions.at(20)
    assert all(int((seen(patch, ground=16) > 100).sum()) == 0 for patch in patches)


def test_missing_characters_are_named_once() -> None:
    assert unsupported_characters("蜜 honey 蜜 蜂\u200d\ufe0f\n") == "蜜蜂"
    for text in ("Größe, naïve", "Ελλάδα", "Ёлка", "العربية،", "עברית", "हिन्दी क्षि।", "ไทย เดิน", "ქართული", "½ ≤ ★ →"):
        assert unsupported_characters(text) == ""


@pytest.mark.parametrize("text", ["تزور النحلة الواحدة", "כוורת אחת גדולה"])
def test_a_text_from_the_right_is_lit_from_the_right(text: str) -> None:
    captions = track(cue(text))
    first, last = amber(captions.at(30)[0]), amber(captions.at(48)[0])
    assert first.mean() > last.mean()


@pytest.mark.parametrize("text", ["एक मधुमक्खी उड़ान", "ผึ้ง หนึ่ง ตัว", "Ёжик шёл ★ домой ≤ ½"])
def test_other_scripts_and_symbols_are_drawn(text: str) -> None:
    (patch,) = track(cue(text)).at(34)
    well_formed(patch)
    assert amber(patch).size


@pytest.mark.parametrize("size", [(64, 36), (360, 640), (480, 480), (840, 360), (16, 16), (480, 600)])
def test_every_frame_size_has_its_captions_inside(size: tuple[int, int]) -> None:
    frame = Size(width=size[0], height=size[1])
    (patch,) = track(cue("A single bee visits fifty", "to a hundred flowers"), size=frame).at(30)
    well_formed(patch, frame)
    assert patch.luma.shape[1] <= frame.width * 0.92 + 4


def test_upright_frames_leave_the_lowest_part_to_the_apps() -> None:
    assert style_for(Size(width=1080, height=1920)).bottom == 346
    tall, wide = style_for(Size(width=1080, height=1920)), style_for(Size(width=1920, height=1080))
    assert tall.em > wide.em


def test_the_same_picture_whichever_way_it_is_asked_for() -> None:
    cues = [cue(f"Number {index}", "on two lines", start=index * 3.0) for index in range(8)]
    one, many = track(*cues), track(*cues)
    frames = list(range(0, 600, 7))
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(many.at, reversed(frames)))[::-1]
    for expected, got in zip(map(one.at, frames), drawn, strict=True):
        assert len(expected) == len(got)
        for left, right in zip(expected, got, strict=True):
            assert (left.x, left.y) == (right.x, right.y)
            np.testing.assert_array_equal(left.luma, right.luma)
            np.testing.assert_array_equal(left.alpha, right.alpha)


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subtitles, "_PAGE_BYTES", 1)
    monkeypatch.setattr(subtitles, "_PAGES_KEPT", 2)


@pytest.mark.usefixtures("small_pages")
def test_memory_holds_a_few_pages_and_a_forgotten_page_is_drawn_again() -> None:
    captions = track(*(cue(f"Page {index}", start=index * 3.0) for index in range(4)))
    first = captions.at(10)[0]
    for frame in (85, 160, 235):
        assert captions.at(frame)
    assert len(captions._drawn) == 2
    np.testing.assert_array_equal(captions.at(10)[0].luma, first.luma)


def test_no_cues_no_captions() -> None:
    captions = track()
    assert captions.at(0) == ()
    assert captions.key(0, 100) == ""


def test_the_key_tells_what_is_drawn_and_where_but_not_what_lies_outside() -> None:
    one, two = cue("A single bee"), cue("visits flowers", start=4.0)
    key = track(one, two).key(20, 80)
    assert key == track(one, two).key(20, 80)
    assert key == track(one, cue("other words", start=4.0)).key(20, 80)
    moved = (cue(*one.lines, start=1 + 2 / 25), two)
    others = [
        track(cue("A single fly"), two).key(20, 80),
        track(*moved).key(20, 80),
        track(cue("A single", "bee"), two).key(20, 80),
        track(cue("A single bee", each=0.3), two).key(20, 80),
        track(one, two, size=Size(width=642, height=360)).key(20, 80),
        track(one, two).key(20, 81) if track(one, two).at(80) else "ends before",
    ]
    assert key not in others
    assert track(*moved).key(22, 82) == key
    assert track(one, two).key(0, 20) == ""


def test_a_folder_with_an_awkward_name_is_no_grammar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    awkward = tmp_path / "a'b,c:[d];e\\f g"
    awkward.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(awkward))
    assert track(cue("A bee")).at(30)
    assert list(awkward.iterdir()) == []


def test_a_program_that_draws_nothing_is_an_error(tmp_path: Path) -> None:
    mute = tmp_path / "ffmpeg"
    mute.write_text('#!/bin/sh\nfor last; do :; done\n: > "${last#file:}"\n')
    mute.chmod(0o755)
    captions = CaptionTrack([cue("A bee")], SIZE, RATE, ffmpeg=mute)
    with pytest.raises(ToolFailed, match="instead of"):
        captions.at(30)


def test_a_missing_program_is_named() -> None:
    captions = CaptionTrack([cue("A bee")], SIZE, RATE, ffmpeg=Path("/nowhere/ffmpeg"))
    with pytest.raises(ToolFailed, match="/nowhere/ffmpeg"):
        captions.at(30)


def test_it_is_drawn_from_any_thread() -> None:
    captions, found = track(cue("A bee")), []
    thread = threading.Thread(target=lambda: found.append(captions.at(30)))
    thread.start()
    thread.join()
    assert len(found[0]) == 1


def test_words_that_are_not_in_the_lines_light_nothing() -> None:
    captions = track(cue("A bee", said="Another story entirely"))
    assert not amber(captions.at(30)[0]).size


def test_a_word_cut_between_two_lines_is_found_on_each() -> None:
    written = write_cue(cue("one two", "two three"), style_for(SIZE), frame_height=360)
    assert [[run.word for run in line if run.word >= 0] for line in written.lines] == [[0, 1], [2, 3]]


@pytest.mark.parametrize("key", TYPEFACES)
def test_every_typeface_can_be_read(key: str) -> None:
    face = typeface(key)
    assert any(char in face for char in "A★≤")
    assert 0 < face.advance("A") < 2


def test_widths_are_those_of_the_letters() -> None:
    assert typeface("figbo").advance("W") > typeface("figbo").advance("i") > 0
    assert typeface_of("A") == "figbo"
    assert typeface_of("\U0001f41d") is None
