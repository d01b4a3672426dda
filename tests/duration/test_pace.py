import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration import pace, speech_seconds, words_in

HONEY = (
    "Every jar of honey begins with a very small traveller. A single bee visits fifty to a hundred flowers on "
    "one trip, and carries home less nectar than a drop of rain. Twelve bees spend their whole lives on one "
    "teaspoon. What they make keeps for centuries, because almost nothing can live in it."
)


def test_english_prose_takes_about_140_words_a_minute() -> None:
    seconds = speech_seconds(HONEY, "en")
    assert 130 <= len(HONEY.split()) / seconds * 60 <= 155


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "zh", "xx"])
@given(st.text(max_size=80), st.text(max_size=80))
def test_more_text_never_takes_less_time(language: str, first: str, second: str) -> None:
    seconds = speech_seconds(f"{first}\n\n{second}", language)
    assert seconds >= 0
    assert seconds >= speech_seconds(first, language) - 1e-9


@pytest.mark.parametrize("text", ["!" * 50_000, ". " * 25_000, "a" + "\n" * 50_000 + "b", '."' * 25_000, " -" * 25_000])
def test_marks_without_end_are_weighed_at_once(text: str) -> None:
    begun = time.process_time()
    speech_seconds(text, "en")
    assert time.process_time() - begun < 1


def test_letters_are_looked_up_once_and_plain_ones_never(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(pace.unicodedata, "name", lambda char, _: asked.append(char) or "THAI CHARACTER")
    pace._letter_seconds.cache_clear()
    speech_seconds("All the letters of a long English line are plain ones. " * 100)
    speech_seconds("ด" * 1_000, "th")
    assert asked == ["ด"]
    pace._letter_seconds.cache_clear()


def test_words_in_is_the_inverse_of_speech_seconds() -> None:
    count = len(HONEY.split())
    assert words_in(speech_seconds(HONEY, "en"), "en") == pytest.approx(count, rel=0.1)
    assert words_in(60, "zh-Hans") > words_in(60, "en")
    assert words_in(0) == 0
    assert words_in(60, "sw") > 0


def test_text_without_words_takes_no_time() -> None:
    assert speech_seconds(" … 🙂 !? ", "en") == 0.0
    assert speech_seconds("", "en") == 0.0


def test_numbers_long_words_and_acronyms_count_for_what_is_said() -> None:
    assert speech_seconds("in 1969", "en") > 1.5 * speech_seconds("in May", "en")
    assert speech_seconds("3.5 %", "en") > speech_seconds("3", "en")
    assert speech_seconds("electromagnetism", "en") > 2 * speech_seconds("magnet", "en")
    assert speech_seconds("DNA", "en") > speech_seconds("dna", "en")


def test_punctuation_is_a_silence_and_a_decimal_comma_is_none() -> None:
    assert speech_seconds("one, two", "en") > speech_seconds("one two", "en")
    assert speech_seconds("One. Two", "en") > speech_seconds("One, two", "en")
    assert speech_seconds("One.\n\nTwo", "en") > speech_seconds("One. Two", "en")
    assert speech_seconds("1,000", "en") == speech_seconds("1000", "en")
    assert speech_seconds("One.", "en") == speech_seconds("One", "en")


@pytest.mark.parametrize(
    ("text", "language", "least", "most"),
    [
        ("每一罐蜂蜜都始于一位非常小的旅行者。", "zh", 3.5, 5.5),
        ("すべての蜂蜜の瓶は、とても小さな旅人から始まります。", "ja", 3.0, 6.0),
        ("모든 꿀단지는 아주 작은 여행자로부터 시작됩니다.", "ko", 3.0, 5.5),
        ("น้ำผึ้งทุกขวดเริ่มต้นจากนักเดินทางตัวเล็ก", "th", 1.8, 4.0),
        ("शहद का हर जार एक बहुत छोटे यात्री से शुरू होता है।", "hi", 3.0, 5.5),
        ("تبدأ كل جرة عسل برحالة صغيرة جدا.", "ar", 2.5, 4.5),
        ("Chaque pot de miel commence par une toute petite voyageuse.", "fr", 2.5, 4.5),
    ],
)
def test_every_script_is_counted(text: str, language: str, least: float, most: float) -> None:
    assert least <= speech_seconds(text, language) <= most
