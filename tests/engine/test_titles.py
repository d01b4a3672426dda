import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.engine import titles as titles_module
from pixora_core.engine.caption_style import style_for
from pixora_core.engine.overlays import Overlays
from pixora_core.engine.patches import Patch, drawn_text, soft_shade
from pixora_core.engine.subtitles import CaptionTrack
from pixora_core.engine.title_style import LOOKS, area_for, look_of
from pixora_core.engine.title_text import SetTitle, set_title
from pixora_core.engine.titles import TitleTrack
from pixora_core.engine.workshop import captions_of
from pixora_core.errors import ToolFailed
from pixora_core.film import Clip, Cue, Shot, Timeline, Title
from pixora_core.film.styles import STYLE_WORDS
from pixora_core.units import Frames, Seconds, Size

SIZE = Size(width=640, height=360)
UPRIGHT = Size(width=360, height=640)
RATE = Fraction(25)
LONG = "A very long account of everything that happened between the morning on which my grandmother planted " * 2


def title(text: str = "How honey is made", *, style: str = "cinematic", kind: str = "opening") -> Title:
    return Title.model_validate({"kind": kind, "text": text, "style": style, "start": 10, "end": 90})


def track(*shown: Title, size: Size = SIZE, language: str = "en") -> TitleTrack:
    return TitleTrack(shown, size, RATE, language)


def well_formed(patch: Patch, size: Size) -> None:
    rows, columns = patch.luma.shape
    assert patch.x % 2 == patch.y % 2 == rows % 2 == columns % 2 == 0
    assert 0 <= patch.x < patch.x + columns <= size.width
    assert 0 <= patch.y < patch.y + rows <= size.height
    assert patch.cb.shape == patch.cr.shape == patch.chroma_alpha.shape == (rows // 2, columns // 2)
    for plane in (patch.luma, patch.cb, patch.cr):
        assert plane.dtype == np.uint8
        assert plane.flags.c_contiguous
    for alpha in (patch.alpha, patch.chroma_alpha):
        assert alpha.dtype == np.int16
        assert alpha.flags.c_contiguous
        assert 0 <= alpha.min() <= alpha.max() <= 128


def seen(
    patches: tuple[Patch, ...], ground: int, size: Size = SIZE
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The luma of a whole frame of one grey with patches on it."""
    frame = np.full((size.height, size.width), float(ground))
    for patch in patches:
        part = frame[patch.y : patch.y + patch.luma.shape[0], patch.x : patch.x + patch.luma.shape[1]]
        part += (patch.luma - part) * patch.alpha / 128
    return frame


def light(luma: float) -> float:
    """Relative luminance (WCAG 2.2) of a grey of that luma."""
    value = (luma - 16) / 219
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def set_in(text: str, style: str = "cinematic", *, size: Size = SIZE, language: str = "en") -> SetTitle:
    found = set_title(text, LOOKS[style], area_for(size), short_side=size.short_side, language=language)
    assert found is not None
    return found


def lines(found: SetTitle) -> list[str]:
    return ["".join(run.text for run in line) for line in found.lines]


def test_every_style_has_a_look() -> None:
    assert set(LOOKS) == set(STYLE_WORDS)
    assert look_of(title(style="an unheard-of style")) == LOOKS["cinematic"]
    assert look_of(title(style="a vintage poster")) == LOOKS["retro"]


@pytest.mark.parametrize("style", LOOKS)
@pytest.mark.parametrize("kind", ["opening", "chapter", "closing"])
def test_a_title_stands_still_above_the_captions(style: str, kind: str) -> None:
    shown = track(title(style=style, kind=kind))
    whole = shown.at(50)
    for patch in whole:
        well_formed(patch, SIZE)
    letters = whole[-1]
    assert letters.alpha.max() == 128
    assert letters.y >= 0.04 * SIZE.height
    assert letters.x >= 0.05 * SIZE.width
    assert letters.y + letters.luma.shape[0] < SIZE.height - style_for(SIZE).bottom - 2.4 * style_for(SIZE).em
    assert shown.at(51)[-1] is letters


@pytest.mark.parametrize("style", LOOKS)
@pytest.mark.parametrize("kind", ["opening", "chapter", "closing"])
@pytest.mark.parametrize("rows", [(0.0, 0.3), (0.2, 0.45), (0.3, 0.8), (0.5, 1.0)])
def test_a_title_stands_beside_the_subject_where_there_is_room(
    style: str, kind: str, rows: tuple[float, float]
) -> None:
    shown = title(style=style, kind=kind).model_copy(update={"beside": (0.0, rows[0], 1.0, rows[1])})
    (placed,), area = track(shown)._sets, area_for(SIZE)
    parts = [placed.box, *([placed.rule] if placed.rule else [])]
    top, bottom = min(part[1] for part in parts), max(part[3] for part in parts)
    high, first, last = bottom - top, rows[0] * SIZE.height, rows[1] * SIZE.height
    free = max(first - area.top, area.bottom - last)
    assert area.top <= top <= bottom <= area.bottom + 1
    if free >= 1.9 * high:  # room for what lies around its letters as well
        assert bottom <= first or top >= last


def test_a_title_stays_where_it_is_when_nobody_stands_in_its_columns() -> None:
    where = {"beside": (0.0, 0.0, 0.2, 1.0)}
    (plain,), (moved,) = track(title())._sets, track(title().model_copy(update=where))._sets
    assert plain.box == moved.box


@pytest.mark.parametrize("style", LOOKS)
@pytest.mark.parametrize("ground", [16, 126, 235])
def test_letters_keep_their_contrast_over_any_grey(style: str, ground: int) -> None:
    *_, letters = patches = track(title("HHHHHH", style=style)).at(50)
    frame = seen(patches, ground)
    row = frame[letters.y + letters.luma.shape[0] // 2, letters.x : letters.x + letters.luma.shape[1]]
    dark, bright = light(float(row.min())), light(float(row.max()))
    assert (bright + 0.05) / (dark + 0.05) >= 4.5


def test_it_comes_and_goes_gently_and_is_not_there_before_and_after() -> None:
    shown = track(title())
    assert shown.at(9) == shown.at(90) == ()
    strengths = [int(shown.at(frame)[-1].alpha.max()) for frame in range(10, 90)]
    assert strengths[0] < 40
    assert strengths[-1] < 20
    assert 128 in strengths
    top = strengths.index(128)
    assert strengths[:top] == sorted(strengths[:top])
    assert strengths[60:] == sorted(strengths[60:], reverse=True)


def test_letters_rise_by_parts_of_a_pixel() -> None:
    shown = track(title(style="cinematic"), size=Size(width=1280, height=720))

    def middle(frame: int) -> float:
        patch = shown.at(frame)[-1]
        rows = patch.alpha.sum(axis=1)
        return float(patch.y + (rows * np.arange(rows.size)).sum() / rows.sum())

    places = [middle(frame) for frame in range(10, 32)]
    steps = np.diff(places)
    assert places[0] - places[-1] > 5
    assert (steps <= 0.01).all()
    assert any(0.05 < -step < 0.95 for step in steps)


def test_a_fine_line_grows() -> None:
    shown = track(title(style="cinematic"))
    widths = [shown.at(frame)[1].luma.shape[1] for frame in (10, 13, 20, 50)]
    assert widths == sorted(widths)
    assert widths[0] < widths[-1] / 2


def test_a_moved_patch_loses_nothing() -> None:
    patch = track(title(style="cartoon")).at(50)[-1]
    for right, down in ((0.0, 0.5), (1.25, 0.0), (-3.3, 2.7), (2.0, -4.0)):
        moved = patch.moved(right, down)
        well_formed(moved, SIZE)
        assert moved.alpha.sum() == pytest.approx(patch.alpha.sum(), rel=0.005)


def test_letters_of_no_ink_are_no_patch() -> None:
    assert drawn_text(np.zeros((4, 6, 4), np.uint8), x=0, y=0) is None


def test_what_lies_beyond_the_frame_is_cut_off() -> None:
    shade = soft_shade((-50, -50, 40, 30), SIZE, (0, 0, 0), opacity=1, soft=10)
    well_formed(shade, SIZE)
    assert replace(shade, x=SIZE.width).within(SIZE) is None
    cut = replace(shade, x=SIZE.width - 8, y=-4).within(SIZE)
    assert cut is not None
    well_formed(cut, SIZE)
    assert cut.luma.shape[1] == 8


def test_short_titles_stand_on_one_line_and_longer_ones_are_balanced() -> None:
    assert lines(set_in("Bees")) == ["BEES"]
    found = set_in("The quiet art of keeping bees in the city", "documentary")
    assert lines(found) == ["The quiet art of keeping", "bees in the city"]
    assert max(found.widths) < 2 * min(found.widths)


def test_long_titles_are_set_smaller_and_not_in_capitals() -> None:
    short, long = set_in("Honey"), set_in(LONG.strip())
    assert long.em < 0.7 * short.em
    assert len(long.lines) > 3
    assert lines(long)[0].startswith("A very long")
    assert max(long.widths) <= SIZE.width * 0.86
    assert " ".join(lines(long)) == LONG.strip()


def test_what_has_no_room_at_all_ends_in_an_ellipsis() -> None:
    assert lines(set_in("W" * 200, "documentary", size=UPRIGHT))[-1].endswith("…")
    words = "unforgettably extraordinary " * 7
    found = set_in(words, "cartoon", size=Size(width=840, height=360))
    assert " ".join(lines(found)).replace("…", "") == words[: len(" ".join(lines(found)).replace("…", ""))]


def test_capitals_are_left_to_languages_that_have_plain_ones() -> None:
    assert lines(set_in("Straße nach Süden", language="de")) == ["STRASSE NACH SÜDEN"]
    assert lines(set_in("Η μεγάλη θάλασσα", language="el")) == ["Η μεγάλη θάλασσα"]
    assert lines(set_in("Işık", language="tr")) == ["Işık"]


def test_joined_scripts_are_not_spaced_out_and_rtl_titles_stand_at_the_right() -> None:
    arabic = "رحلة الضوء"
    assert set_in(arabic).tracking == 0
    assert set_in("Light").tracking > 0
    assert set_in(arabic).from_right
    letters = track(title(arabic, style="documentary")).at(50)[-1]
    assert letters.x + letters.luma.shape[1] / 2 > SIZE.width / 2
    coming = track(title(arabic, style="documentary")).at(11)[-1]
    assert coming.x > letters.x


def test_scripts_without_spaces_break_between_their_letters_and_thai_between_its_words() -> None:
    found = set_in("การเดินทางของแสงจากดวงอาทิตย์สู่โลก", "watercolor", size=UPRIGHT, language="th")
    assert len(found.lines) > 1
    words = ("การ", "เดิน", "ทาง", "ของ", "แสง", "จาก", "ดวง", "อาทิตย์", "สู่", "โลก")
    ends = set(accumulate(map(len, words)))
    assert set(accumulate(map(len, lines(found)))) <= ends


def test_control_marks_are_letters_and_pictograms_are_left_out() -> None:
    assert "".join(lines(set_in(r"{\b1\fs200}Braces \N {", "documentary"))) == r"{\b1\fs200}Braces \N {"
    plain, marked = (track(title(text, style="documentary")).at(50)[-1] for text in ("a", r"{\b1}a"))
    assert marked.luma.shape[1] > 2 * plain.luma.shape[1]
    assert lines(set_in("🚀 To the Moon\n🌙", "documentary")) == ["To the Moon"]
    assert track(title("🚀🌙")).at(50) == ()


@given(st.text(min_size=1, max_size=200), st.sampled_from(sorted(LOOKS)), st.sampled_from([SIZE, UPRIGHT]))
@settings(max_examples=150)
def test_any_text_is_set_within_its_room(text: str, style: str, size: Size) -> None:
    area = area_for(size)
    found = set_title(text, LOOKS[style], area, short_side=size.short_side, language="en")
    if found is not None:
        high = len(found.lines) * LOOKS[style].leading * found.em
        assert max(found.widths) <= area.right - area.left
        assert high <= area.bottom - area.top


def test_keys_tell_what_is_drawn_and_nothing_of_where_it_stands() -> None:
    shown = track(title())
    assert shown.key(0, 10) == shown.key(90, 200) == ""
    later = track(title().model_copy(update={"start": Frames(110), "end": Frames(190)}))
    assert shown.key(0, 100) == later.key(100, 200)
    others = (
        track(title("How wax is made")),
        track(title(style="noir")),
        track(title(kind="closing")),
        track(title(), size=UPRIGHT),
    )
    assert len({shown.key(0, 100), *(other.key(0, 100) for other in others)}) == 5
    assert shown.key(30, 60) == shown.key(35, 65)
    assert shown.key(0, 30) != shown.key(0, 31) or shown.key(10, 20) != shown.key(10, 21)


def test_titles_lie_below_captions_and_keep_their_keys() -> None:
    cue = Cue(start=Seconds(3), end=Seconds(6), lines=("Bees",))
    captions = CaptionTrack([cue], SIZE, RATE)
    both = Overlays([track(title()), captions])
    assert len(both.at(80)) == 4
    assert both.at(80)[-1].alpha.shape == captions.at(80)[0].alpha.shape
    assert both.key(91, 140) == captions.key(91, 140)
    assert both.key(10, 60) == track(title()).key(10, 60)
    assert both.key(60, 140) not in {"", captions.key(60, 140), track(title()).key(60, 140)}
    assert both.key(200, 220) == ""


def test_soft_captions_leave_the_titles_burned_in() -> None:
    shot = Shot(source=Clip(path=Path("/a.mp4")), frames=Frames(100))
    timeline = Timeline(size=SIZE, rate=RATE, shots=(shot,), titles=(title(),), captions="soft")
    drawn = captions_of(timeline)
    assert drawn is not None
    assert len(drawn.at(50)) == 3
    assert captions_of(timeline.model_copy(update={"titles": ()})) is None


def test_a_title_is_drawn_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    draw = titles_module.draw_script

    def counted(text: str, *rest: object, **more: object) -> object:
        drawn.append(threading.current_thread().name)
        return draw(text, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(titles_module, "draw_script", counted)
    shown = track(title())
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(shown.at, [50] * 8))
    assert len(drawn) == 1
    assert all(len(patches) == 3 for patches in found)


def test_only_a_few_titles_are_kept_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(titles_module, "_KEPT", 1)
    first, second = title(), title("Wax").model_copy(update={"start": Frames(100), "end": Frames(180)})
    shown = track(first, second)
    before = shown.at(50)[-1]
    shown.at(140)
    again = shown.at(50)[-1]
    assert again is not before
    np.testing.assert_array_equal(again.alpha, before.alpha)


def test_a_program_that_draws_nothing_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "ffmpeg"
    broken.write_text("#!/bin/sh\nexit 0\n")
    broken.chmod(0o755)
    with pytest.raises(ToolFailed, match="0 bytes"):
        TitleTrack([title()], SIZE, RATE, ffmpeg=broken).at(50)
