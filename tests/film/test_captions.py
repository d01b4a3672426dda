import html
import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration import speech_seconds
from pixora_core.errors import InvalidInput
from pixora_core.film import Cue, Word
from pixora_core.film.captions import columns, columns_for, cues_of, srt, thai_words, vtt
from pixora_core.film.captions.phrases import BAD, strain
from pixora_core.film.captions.script import clusters
from pixora_core.units import Seconds, Size, frames_at

RATE = Fraction(30)
HONEY = (
    "Every jar of honey begins with a very small traveller. A single bee visits fifty to a hundred flowers on one "
    "trip, and carries home less nectar than a drop of rain. Dr. Smith measured 300 km of coastline. Why?"
)


def spoken(text: str, language: str = "en") -> tuple[Word, ...]:
    """The text said word by word at normal speed."""
    now, words = 0.0, []
    for word in text.split():
        end = now + max(0.15, speech_seconds(word, language))
        words.append(Word(text=word, start=Seconds(now), end=Seconds(end)))
        now = end + (0.65 if word[-1] in ".!?" else 0.3 if word[-1] in ",;:" else 0.0)
    return tuple(words)


def captioned(text: str, language: str = "en", limit: int = 42) -> tuple[Cue, ...]:
    words = spoken(text, language)
    end = Seconds(words[-1].end + 3)
    return cues_of(words, voice=Seconds(1.0), scene_end=end, rate=RATE, limit=limit, language=language)


def lines(text: str, language: str = "en", limit: int = 42) -> list[str]:
    return [" | ".join(cue.lines) for cue in captioned(text, language, limit)]


def test_cues_end_where_phrases_end() -> None:
    assert lines(HONEY) == [
        "Every jar of honey begins | with a very small traveller.",
        "A single bee visits fifty | to a hundred flowers on one trip,",
        "and carries home less nectar | than a drop of rain.",
        "Dr. Smith measured 300 km of coastline.",
        "Why?",
    ]


@pytest.mark.parametrize("limit", [26, 34, 42])
def test_no_line_ends_with_an_article_where_another_break_is_possible(limit: int) -> None:
    ends = [line.split()[-1] for cue in captioned(HONEY, limit=limit) for line in cue.lines]
    assert not {"a", "of", "to", "and", "on", "Dr.", "300"} & set(ends)


def test_a_script_without_spaces_is_cut_at_its_punctuation_and_phrases() -> None:
    assert lines("すべての蜂蜜の瓶は、とても小さな旅人から始まります。一匹の蜂は百の花を訪れます。", "ja", 26) == [
        "すべての蜂蜜の瓶は、とても | 小さな旅人から始まります。",
        "一匹の蜂は | 百の花を訪れます。",
    ]


def test_words_of_chinese_stand_without_spaces_and_are_highlighted_as_given() -> None:
    words = [Word(text=text, start=Seconds(i), end=Seconds(i + 1)) for i, text in enumerate(["蜜蜂", "飞过", "花园。"])]
    (cue,) = cues_of(words, voice=Seconds(0), scene_end=Seconds(9), rate=RATE, language="zh")
    assert cue.lines == ("蜜蜂飞过花园。",)
    assert [word.text for word in cue.words] == ["蜜蜂", "飞过", "花园。"]


def test_western_words_within_chinese_are_not_cut() -> None:
    (cue,) = captioned("我们使用NASA的望远镜", "zh")
    assert cue.lines == ("我们使用NASA的望远镜",)


def test_a_cue_never_stays_longer_than_seven_seconds_and_hardly_shorter_than_one() -> None:
    slow = [Word(text=f"word{i}", start=Seconds(i * 3.0), end=Seconds(i * 3.0 + 2.5)) for i in range(6)]
    for cue in cues_of(slow, voice=Seconds(0), scene_end=Seconds(60), rate=RATE):
        assert 1 <= cue.end - cue.start <= 7


def test_one_word_of_nine_seconds_stays_for_its_own_length() -> None:
    word = Word(text="Aaaah", start=Seconds(0), end=Seconds(9))
    (cue,) = cues_of([word], voice=Seconds(0), scene_end=Seconds(20), rate=RATE)
    assert cue.end >= 9


def test_two_frames_lie_between_neighbouring_cues() -> None:
    cues = captioned(HONEY)
    gaps = [frames_at(b.start, RATE) - frames_at(a.end, RATE) for a, b in pairwise(cues)]
    assert set(gaps) == {2}


def test_a_word_longer_than_a_line_is_cut_and_stays_one_word() -> None:
    cues = captioned("a " + "x" * 1000 + " b")
    assert max(columns(line) for cue in cues for line in cue.lines) <= 42
    assert "".join(line for cue in cues for line in cue.lines).replace(" ", "") == "a" + "x" * 1000 + "b"


@pytest.mark.parametrize("link", ["👨\u200d", "क्"])
def test_a_cluster_without_end_is_cut_like_any_word(link: str) -> None:
    """Pictograms that are joined and conjunct consonants are one cluster, however many they are."""
    word = Word(text=link * 200, start=Seconds(0), end=Seconds(60))
    cues = cues_of([word], voice=Seconds(0), scene_end=Seconds(70), rate=RATE)
    assert "".join(line for cue in cues for line in cue.lines) == word.text
    assert all(columns(line) <= 42 for cue in cues for line in cue.lines)


def test_silence_has_no_captions() -> None:
    blank = Word(text=" \n", start=Seconds(0), end=Seconds(1))
    assert cues_of([blank], voice=Seconds(0), scene_end=Seconds(5), rate=RATE) == ()


def test_more_cues_than_frames_are_refused() -> None:
    words = spoken(HONEY)
    with pytest.raises(InvalidInput, match="captions"):
        cues_of(words, voice=Seconds(1), scene_end=Seconds(1.05), rate=RATE)


def test_width_counts_what_is_seen() -> None:
    assert columns("abc") == 3
    assert columns("蜜蜂") == 4
    assert columns("e\u0301\u200d") == 1
    assert clusters("👩‍🚀🇫🇷🇩🇪👍🏽e\u0301") == ("👩‍🚀", "🇫🇷", "🇩🇪", "👍🏽", "e\u0301")
    assert clusters("क्षि") == ("क्षि",)
    assert clusters("เดินทาง")[0] == "เดิ"


@pytest.mark.parametrize(
    ("width", "height", "limit"),
    [(1920, 1080, 42), (2520, 1080, 42), (1440, 1080, 38), (1080, 1080, 34), (1080, 1350, 30), (1080, 1920, 26)],
)
def test_narrow_frames_have_shorter_lines(width: int, height: int, limit: int) -> None:
    assert columns_for(Size(width=width, height=height)) == limit


def test_breaks_are_rated_as_subtitlers_are_taught() -> None:
    def hurt(before: str, after: str, language: str = "en") -> float:
        return strain(before, after, within_word=False, language=language)

    assert (
        hurt("rain.", "The") < hurt("rain,", "the") < hurt("rain", "and") < hurt("rain", "of") < hurt("rain", "falls")
    )
    assert hurt("the", "rain") >= BAD
    assert hurt("300", "km") >= BAD
    assert hurt("Neil", "Armstrong") >= BAD
    assert hurt("rote", "Rosen", "de") < BAD
    assert hurt("Große", "Rosen", "de") < BAD
    assert hurt("Dr.", "Smith") >= BAD
    assert hurt("शहद", "का", "hi") >= BAD
    assert hurt("bee", "the") < hurt("bee", "flies")
    assert hurt("word", "other", "sw") == 1.0
    assert strain("花", "、", within_word=True, language="zh") > BAD
    assert strain("າ", "ເ", within_word=True, language="lo") < strain("າ", "ງ", within_word=True, language="lo")
    assert hurt("โลก", "และ", "th") < strain("โลก", "และ", within_word=True, language="th") < BAD
    assert strain("x", "x", within_word=True, language="en") >= BAD


THAI = (
    "ประเทศ|ไทย|มี|ภูเขา|และ|ทะเล|ที่|สวยงาม|มากมาย ซึ่ง|นักท่องเที่ยว|จาก|ทั่ว|โลก|ชื่นชอบ",
    "กรุงเทพมหานคร|เป็น|เมือง|หลวง|ของ|ประเทศ|ไทย มี|ประชากร|มาก|กว่า|แปด|ล้าน|คน",
    "กาแฟ|ถูก|ค้น|พบ|ใน|ประเทศ|เอธิโอเปีย ตาม|ตำนาน|เล่า|ว่า|คน|เลี้ยง|แพะ|เห็น|แพะ|ของ|เขา|เต้นรำ",
    "ช้าง|เป็น|สัตว์|บก|ที่|ใหญ่|ที่สุด|ใน|โลก และ|มี|ความ|จำ|ที่|ดี|มาก",
)
"""Sentences cut into words by hand."""


@pytest.mark.parametrize("limit", [20, 26, 34, 42])
@pytest.mark.parametrize("sentence", THAI)
def test_thai_lines_end_where_words_end(sentence: str, limit: int) -> None:
    phrases = sentence.replace("|", "").split()
    words = [Word(text=text, start=Seconds(number), end=Seconds(number + 1)) for number, text in enumerate(phrases)]
    cues = cues_of(words, voice=Seconds(0), scene_end=Seconds(9), rate=Fraction(25), limit=limit, language="th")
    left = re.split(r"[| ]", sentence)
    for line in (line for cue in cues for line in cue.lines):
        shown = line.replace(" ", "")
        while shown:
            assert shown.startswith(left[0]), line
            shown = shown.removeprefix(left.pop(0))
    assert left == []


def test_only_thai_is_joined_to_words_and_a_word_longer_than_a_line_is_cut() -> None:
    assert thai_words(clusters("สวัสดี2569蜜蜂")) == ("สวัสดี", "2", "5", "6", "9", "蜜", "蜂")
    assert thai_words(clusters("蜜蜂")) == ("蜜", "蜂")
    long = Word(text="นักท่องเที่ยว", start=Seconds(0), end=Seconds(2))
    cues = cues_of([long], voice=Seconds(0), scene_end=Seconds(9), rate=Fraction(25), limit=6, language="th")
    assert all(columns(line) <= 6 for cue in cues for line in cue.lines)


texts = st.text(
    st.sampled_from("aábc Ж.,!?-'\"<>&{}\\n\n\t0123 蜜蜂はのーカ。、เดินกี شعसक्षि🙂👩\u200d🚀🇫🇷e\u0301\u200b-->"),
    min_size=1,
    max_size=24,
) | st.text(max_size=20)
moments = st.lists(st.tuples(texts, st.floats(0, 30), st.floats(0, 5)), min_size=1, max_size=12)


@st.composite
def narrations(draw: st.DrawFn) -> tuple[Word, ...]:
    words, now = [], 0.0
    for text, wait, length in draw(moments):
        start = now + wait * draw(st.sampled_from([0.0, 0.01, 1.0]))
        words.append(Word(text=text, start=Seconds(start), end=Seconds(start + length)))
        now = draw(st.sampled_from([start, start + length]))
    return tuple(words)


@given(
    narrations(),
    st.sampled_from([20, 26, 42]),
    st.sampled_from(["en", "de", "ja", "hi", "xx"]),
    st.sampled_from([Fraction(24), Fraction(30), Fraction(30000, 1001), Fraction(60)]),
)
def test_no_word_is_lost_and_every_limit_holds(
    words: tuple[Word, ...], limit: int, language: str, rate: Fraction
) -> None:
    end = Seconds(max(word.end for word in words) + 60)
    cues = cues_of(words, voice=Seconds(0.5), scene_end=end, rate=rate, limit=limit, language=language)
    said = "".join("".join(word.text.split()) for word in words)
    assert "".join(re.sub(r"\s", "", line) for cue in cues for line in cue.lines) == said
    assert "".join(word.text for cue in cues for word in cue.words) == said
    for cue in cues:
        assert 1 <= len(cue.lines) <= 2
        assert max(columns(line) for line in cue.lines) <= limit
        assert 0.5 - 1 / rate <= cue.start < cue.end <= end
    for before, after in pairwise(cues):
        assert before.end <= after.start
    instants = [word.start for cue in cues for word in cue.words]
    assert instants == sorted(instants)


def parsed(text: str) -> list[tuple[str, str, str]]:
    """What a reader of subtitle files finds: blocks between empty lines, a number, a line with an arrow, text."""
    blocks = [block.split("\n") for block in text.strip("\n").split("\n\n")]
    found = []
    for _, times, *body in blocks:
        start, end = times.split(" --> ")
        found.append((start, end, "\n".join(body)))
    return found


@given(narrations())
def test_subtitle_files_are_read_back_as_they_were_written(words: tuple[Word, ...]) -> None:
    cues = cues_of(words, voice=Seconds(0), scene_end=Seconds(4000), rate=RATE)
    shown = ["\n".join(cue.lines) for cue in cues]
    if not cues:
        return
    arrows = [text.replace("--\u200b>", "-->") for text in shown]
    assert [body.replace("--\u200b>", "-->") for _, _, body in parsed(srt(cues))] == arrows
    header, rest = vtt(cues).split("\n\n", 1)
    assert header == "WEBVTT"
    assert [html.unescape(body) for _, _, body in parsed(rest)] == shown
    assert "-->" not in "".join(body for _, _, body in parsed(rest))


@pytest.mark.parametrize(("name", "written"), [("captions.srt", srt), ("captions.vtt", vtt)])
def test_an_independent_reader_finds_every_cue(
    tmp_path: Path, name: str, written: Callable[[Sequence[Cue]], str]
) -> None:
    cues = captioned(
        "Tom & <b>Jerry</b> --> {\\an8} said: hello. A second sentence is said here, is it not? &amp; done."
    )
    file = tmp_path / name
    file.write_text(written(cues), encoding="utf-8")
    with av.open(str(file)) as opened:
        packets = [packet for packet in opened.demux(opened.streams.subtitles[0]) if packet.size]
        spans = [(p.pts or 0, (p.pts or 0) + (p.duration or 0), p.time_base) for p in packets]
        times = [(float(start * base), float(end * base)) for start, end, base in spans]
        assert times == [pytest.approx((cue.start, cue.end), abs=0.001) for cue in cues]
        shown = [
            html.unescape(bytes(packet).decode()) if name.endswith("vtt") else bytes(packet).decode()
            for packet in packets
        ]
        assert [text.replace("\u200b", "") for text in shown] == ["\n".join(cue.lines) for cue in cues]


def test_files_of_no_cues() -> None:
    assert srt(()) == ""
    assert vtt(()) == "WEBVTT\n"


def test_times_are_written_as_each_format_wants_them() -> None:
    cue = Cue(start=Seconds(3661.0005), end=Seconds(3662.9996), lines=("Tom & <b>Jerry</b> --> {\\an8}", " ", "two"))
    assert srt([cue]) == "1\n01:01:01,000 --> 01:01:03,000\nTom & <b>Jerry</b> --\u200b> {\\an8}\ntwo\n"
    assert vtt([cue]) == (
        "WEBVTT\n\n1\n01:01:01.000 --> 01:01:03.000\nTom &amp; &lt;b&gt;Jerry&lt;/b&gt; --&gt; {\\an8}\ntwo\n"
    )
