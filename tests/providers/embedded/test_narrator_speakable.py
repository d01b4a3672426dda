"""What is said for what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.errors import InvalidInput
from pixora_core.providers.embedded.narrator import numbers
from pixora_core.providers.embedded.narrator.speakable import Sentence, sentences_of


def said(text: str, language: str = "en") -> str:
    return " ".join(sentence.text for sentence in sentences_of(text, language))


def written(sentences: tuple[Sentence, ...]) -> list[str]:
    return [text for s in sentences for word in s.spoken for text in (*word.before, word.written, *word.behind)]


ENGLISH = {
    # counts
    "I have 0 apples": "I have zero apples.",
    "13 cats": "thirteen cats.",
    "a 21 and a 100": "a twenty-one and a one hundred.",
    "1,250 men": "one thousand two hundred and fifty men.",
    "8,849,000": "eight million eight hundred and forty-nine thousand.",
    "a 3.14159": "a three point one four one five nine.",
    "0.5 or .5": "zero point five or zero point five.",
    "-40 and −7": "minus forty and minus seven.",
    "1.2.3": "one point two point three.",
    "007": "zero zero seven.",
    "1000000000000000": "one zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero.",
    "~50 of ±2": "about fifty of plus or minus two.",
    "#1": "number one.",
    # years and decades
    "In 1969 men": "In nineteen sixty-nine men.",
    "In 1905, 1900 and 2000": "In nineteen oh five, nineteen hundred and two thousand.",
    "2004 to 2026": "two thousand and four to twenty twenty-six.",
    "1200 percent of 1500 km": "one thousand two hundred percent of one thousand five hundred kilometres.",
    "1984 workers": "one thousand nine hundred and eighty-four workers.",
    "the 1990s and the '80s": "the nineteen nineties and the eighties.",
    "the 1800s": "the eighteen hundreds.",
    "summer of '69": "summer of sixty-nine.",
    "1968's end": "nineteen sixty-eight's end.",
    # ordinals, fractions
    "the 1st, 2nd, 3rd, 9th, 12th, 20th and 101st": (
        "the first, second, third, ninth, twelfth, twentieth and one hundred and first."
    ),
    "1/2, 3/4, 1/3 or 7/10": "one half, three quarters, one third or seven tenths.",
    "3/2 and 5/1": "three halves and five over one.",
    "½ and 2¾": "one half and two and three quarters.",
    "2½": "two and a half.",
    # dates and times
    "25 December 1642": "the twenty-fifth of December sixteen forty-two.",
    "On 14 July": "On the fourteenth of July.",
    "the 14 July": "the fourteenth of July.",
    "Leonardo da Vinci's": "Leonardo da vinchee's.",
    "Vincent van Gogh": "Vincent van goff.",
    "Bach’s Sourdough": "bahk's sour doe.",
    "September 2, 1945": "September second, nineteen forty-five.",
    "on Sept. 2 we": "on september second we.",
    "1969-07-20": "july twentieth, nineteen sixty-nine.",
    "7/20/1969 or 20/7/1969": "july twentieth, nineteen sixty-nine or july twentieth, nineteen sixty-nine.",
    "2001-13-45": "two thousand and one thirteen forty-five.",
    "Ph.D. thesis": "pee aitch dee thesis.",
    "score 25:61": "score twenty-five sixty-one.",
    "at 9:05 and 12:00": "at nine oh five and twelve o'clock.",
    "10:30 p.m. sharp": "ten thirty pee em sharp.",
    "by 3pm or 3:30am": "by three pee em or three thirty ay em.",
    # money and percent
    "$5 and $1": "five dollars and one dollar.",
    "$3.50 for £2.01": "three dollars and fifty cents for two pounds and one penny.",
    "$0.99": "ninety-nine cents.",
    "$5.0 or $2.5": "five dollars or two point five dollars.",
    "€20 or 20€": "twenty euros or twenty euros.",
    "$5 million spent": "five million dollars spent.",
    "£1.2m or $3bn": "one point two million pounds or three billion dollars.",
    "five million people": "five million people.",
    "45% or 45 %": "forty-five percent or forty-five percent.",
    # units
    "5 km at 12 km/h": "five kilometres at twelve kilometres an hour.",
    "1 km": "one kilometre.",
    "24 billion km": "twenty-four billion kilometres.",
    "20°C or -3 °C": "twenty degrees celsius or minus three degrees celsius.",
    "9.8 m/s²": "nine point eight metres per second squared.",
    "10–20 kg": "ten to twenty kilograms.",
    "10–20kg": "ten to twenty kilograms.",
    "a 5-km walk": "a five kilometre walk.",
    "100 m high, 3 m wide": "one hundred metres high, three metres wide.",
    "m and g alone": "m and g alone.",
    "10x": "ten times.",
    "4x4": "four by four.",
    "a 20-year plan": "a twenty year plan.",
    # ranges
    "(1491–1547)": "fourteen ninety-one to fifteen forty-seven,",
    "1914-18": "nineteen fourteen to eighteen.",
    "1939 – 1945": "nineteen thirty-nine to nineteen forty-five.",
    "3-2": "three to two.",
    # abbreviations
    "Dr. Smith vs. Mr. Jones": "doctor Smith versus mister Jones.",
    "St. Peter on Main St. and": "saint Peter on Main street and.",
    "e.g. tea, i.e. leaves, etc. and": "for example tea, that is leaves, et cetera and.",
    "approx. 6 ft. tall": "approximately six feet tall.",
    "No. 5": "number five.",
    "The U.S. Army": "The you ess Army.",
    "J. R. R. Tolkien": "jay are are Tolkien.",
    "500 B.C. in": "five hundred bee see in.",
    # acronyms, capitals, Roman numerals
    "NASA and DNA": "nasa and dee en ay.",
    "USB, HTML": "you ess bee, aitch tee em ell.",
    "three DVDs": "three dee vee dees.",
    "NATO's": "nato's.",
    "STOP THE WAR": "stop the war.",
    "a BRAVE man": "a brave man.",
    "Henry VIII and Elizabeth I": "Henry the eighth and Elizabeth the first.",
    "World War II, Part I": "World War two, Part one.",
    "Apollo XI": "Apollo eleven.",
    "You and I": "You and I.",
    "B-52 and 3D": "bee fifty-two and three dee.",
    "COVID-19": "covid nineteen.",
    "Boeing-747": "boeing seven hundred and forty-seven.",
    # symbols, addresses, emoji, scripts
    "salt & pepper @ home": "salt and pepper at home.",
    "see https://www.nasa.gov/moon.": "see nasa dot gov slash moon.",
    "me@my-site.org": "me at my dash site dot org.",
    "#MoonLanding": "Moon Landing.",
    "and/or": "and or.",
    "Mars—the red one": "Mars, the red one.",
    "café naïve": "cafe naive.",
    "Hello 世界 again 🚀": "Hello again.",
    "<volume level='5'>": "less than volume level equals five greater than.",
    "“Well,” she said": "Well, she said.",
    "wait... no": "wait, no.",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items(), ids=ENGLISH)
def test_english_is_said_as_a_person_reads_it(text: str, expected: str) -> None:
    assert said(text) == (expected if expected[-1] in ".," else f"{expected}.")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Es sind 1.000 km bei 3,5 °C.", "Es sind 1000 Kilometer bei 3,5 Grad Celsius."),
        ("de", "z.B. 20% & −5€", "zum Beispiel 20 Prozent und minus 5 Euro."),
        ("es", "Un 45 % de 10 kg", "Un 45 por ciento de 10 kilogramos."),
        ("de", "Am 1. Mai 1989 kam er.", "Am ersten Mai 1989 kam er."),
        ("de", "9. November, im 18. Jahrhundert", "neunter November, im achtzehnten Jahrhundert."),
        (
            "de",
            "Der 3. Mann und Ludwig XIV. aßen Nr. 5, S. 12",
            "Der dritte Mann und Ludwig der Vierzehnte aßen Nummer 5, Seite 12.",
        ),
        ("de", "Prof. Kant im 99. Jahrhundert", "Professor Kant im 99. Jahrhundert."),
        ("es", "El Sr. García, n.º 5, en EE. UU.", "El señor García, número 5, en Estados Unidos."),
        ("es", "el 1.º de mayo, la 2ª vez", "el primero de mayo, la segunda vez."),
        ("es", "Felipe II en el siglo XVIII", "Felipe segundo en el siglo 18."),
        ("es", "El tren sale a las 14:30 y llega a las 16:00.", "El tren sale a las 14 y 30 y llega a las 16."),
        ("it", "Il treno parte alle 14:05.", "Il treno parte alle 14 e 5."),
        ("de", "Der Zug fährt um 14:30 Uhr, nicht um 9:00.", "Der Zug fährt um 14 Uhr 30, nicht um 9 Uhr."),
        ("fr", "Le 1er mai à 14h30, la 1re fois", "Le premier mai à 14 heures 30, la première fois."),
        ("fr", "Louis XIV au XVIIIe siècle à 9h", "Louis 14 au dix-huitième siècle à 9 heures."),
        ("fr", "M. Dupont, env. 20", "monsieur Dupont, environ 20."),
        ("fr", "la 99e et la 2re", "la 99 e et la 2 re."),
        ("it", "Il 1º maggio, il Sig. Rossi, n. 5", "Il primo maggio, il signor Rossi, numero 5."),
        ("it", "Luigi XIV nel XVIII secolo, il vaso XX", "Luigi quattordicesimo nel diciottesimo secolo, il vaso XX."),
        ("nl", "Lodewijk XIV", "Lodewijk XIV."),
        ("de", "Es sind 10². Der Mai", "Es sind 10. Der Mai."),
        ("de", "Er schrieb 1" + "0" * 5_000 + ". Mai", "Er schrieb 1" + "0" * 5_000 + ". Mai."),
        ("fr", "la 1" + "0" * 5_000 + "e fois", "la 1" + "0" * 5_000 + " e fois."),
        ("es", "la 1" + "0" * 5_000 + "ª vez", "la 1" + "0" * 5_000 + " vez."),
        ("de", "Kapitel IV und Akt III, Plan X, Karl V.", "Kapitel 4 und Akt 3, Plan X, Karl der Fünfte."),
        ("fr", "L’eau à 20°C", "L'eau à 20 degrés Celsius."),
        ("it", "Il 3% e 5 m", "Il 3 per cento e 5 metri."),
        # eras
        ("de", "44 v. Chr. war er 9 v.Chr. fern.", "44 vor Christus war er 9 vor Christus fern."),
        ("de", "Um 300 v. Chr. Danach kam V. Klemm", "Um 300 vor Christus. Danach kam V. Klemm."),
        ("es", "Hacia 300 a. C., o en 14 d.C. fue", "Hacia 300 antes de Cristo, o en 14 después de Cristo fue."),
        ("es", "Carlos C. García, del 79 d. C. Fue así.", "Carlos C García, del 79 después de Cristo. Fue así."),
        ("fr", "300 av. J.-C., 9 apr. J.-C. Puis", "300 avant Jésus-Christ, 9 après Jésus-Christ. Puis."),
        ("it", "Nel 44 a.C. e nel 79 d.C.", "Nel 44 avanti Cristo e nel 79 dopo Cristo."),
        # units, one and several, also behind words; short ones that are words as well
        ("de", "1 t, 2 t, 3 h, 149 Mio. km", "eine Tonne, 2 Tonnen, 3 Stunden, 149 Millionen Kilometer."),
        ("de", "1 % und 1 h, 1 Jahr", "ein Prozent und eine Stunde, ein Jahr."),
        # the German one before a noun
        ("de", "Seit 1 Woche, in 1 Tag und um 1 Uhr", "Seit einer Woche, in einem Tag und um ein Uhr."),
        ("de", "1 Frau, 1 Auge, 1 Million, 1 Zeitung", "eine Frau, ein Auge, eine Million, eine Zeitung."),
        (
            "de",
            "Kapitel 1 Anfang. Nr. 1 Wien, 1 Die, 1 US, 1 von 2",
            "Kapitel 1 Anfang. Nummer 1 Wien, 1 Die, 1 US, 1 von 2.",
        ),
        # millions
        ("de", "Es kostet 1,5 M€ oder 1 M€.", "Es kostet 1,5 Millionen Euro oder eine Million Euro."),
        ("fr", "Il coûte 1,5 M€ et 3M€.", "Il coûte 1,5 millions d'euros et 3 millions d'euros."),
        ("es", "Cuesta 2 M€ y 5 k€.", "Cuesta 2 millones de euros y 5 mil euros."),
        ("it", "Costa 1,5 M€.", "Costa 1,5 milioni di euro."),
        # dates in figures
        (
            "de",
            "Am 12.03.2024, der 1.5.1989, 7/11/2020",
            "Am zwölften März 2024, der erste Mai 1989, siebter November 2020.",
        ),
        ("es", "El 12/03/2024 y el 1/5/1989", "El 12 de marzo de 2024 y el primero de mayo de 1989."),
        ("fr", "Le 12/03/2024 et le 01/05/1989", "Le 12 mars 2024 et le premier mai 1989."),
        ("it", "Il 12/03/2024 e il 1/5/1989", "Il 12 marzo 2024 e il primo maggio 1989."),
        ("fr", "12/13/2024, 32/01/2024", "12, 13, 2024, 32, 01, 2024."),
        # the day of a month is a word of its own
        ("es", "El 12 de octubre de 1492 y 1 de cada 40", "El doce de octubre de 1492 y uno de cada 40."),
        ("fr", "Le 14 juillet 1789, le 1 Mai", "Le quatorze juillet 1789, le premier Mai."),
        ("it", "Il 7 gennaio 1610 e 32 maggio", "Il sette gennaio 1610 e 32 maggio."),
        ("es", "1 km, 300.000 km/s, ha 5 ha", "1 kilómetro, 300000 kilómetros por segundo, ha 5 hectáreas."),
        ("fr", "10 m³ à 1 €, 20 kWh, 253 K.", "10 mètres cubes à 1 euro, 20 kilowattheures, 253 kelvin."),
        ("it", "1 h e 20 min, l'ha detto a 3 m/s", "1 ora e 20 minuti, l'ha detto a 3 metri al secondo."),
        # fractions
        ("de", "3/4 der Leute", "drei Viertel der Leute."),
        ("de", "Vögel, z. B. Störche, d. h. Segler", "Vögel, zum Beispiel Störche, das heißt Segler."),
        ("de", "Hier u. a. Gold, v. a. Erz, von Z. Braun", "Hier unter anderem Gold, vor allem Erz, von Z Braun."),
        ("de", "Bis 14.30 Uhr für 14.30 Euro", "Bis 14 Uhr 30 für 14.30 Euro."),
        ("de", "Elisabeth II. und Wilhelm I. reisten", "Elisabeth die Zweite und Wilhelm der Erste reisten."),
        ("es", "Isabel I, Felipe I e Isabel II", "Isabel primera, Felipe primero e Isabel segunda."),
        ("es", "p. ej. 40 000 km, 1 234 567 o 12 345,5 m", "por ejemplo 40000 kilómetros, 1234567 o 12345,5 metros."),
        ("es", "En 2024 300 personas, 40, 000 y 5 12", "En 2024 300 personas, 40, 000 y 5 12."),
        ("it", "Nel 44 a. C. morì, Elisabetta II no", "Nel 44 avanti Cristo morì, Elisabetta seconda no."),
        ("fr", "1/2 litre, le Dr Hugo", "un demi litre, le docteur Hugo."),
        ("ru", "Привет, мир!", "Привет, мир!"),
        ("pt", "$5 e 7 km", "$5 e 7 km."),
        ("zh", "你好，世界。再见", "你好, 世界. 再见."),
    ],
)
def test_other_languages(language: str, text: str, expected: str) -> None:
    assert said(text, language) == expected.replace("$5", "5")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? four", 3),
        ("Mr. Smith went. He came at 3 p.m. Then he left.", 3),
        ("It cost 3.5 dollars. No. 5 is alive. No. I am.", 4),
        ("A first paragraph\n\nA second one.", 2),
        ("word " * 200, 4),
        ("word, " * 40, 2),
    ],
)
def test_sentences_end_where_they_end(text: str, count: int) -> None:
    assert len(sentences_of(text, "en")) == count


def test_the_last_sentence_of_a_paragraph_is_marked() -> None:
    assert [s.ends_paragraph for s in sentences_of("One. Two.\n\nThree.\n\n🚀", "en")] == [False, True, True]


def test_words_that_are_not_said_go_with_their_neighbours() -> None:
    sentences = sentences_of("🚀 世界 Hello — there 🌍 .\n\n🚀", "en")
    assert written(sentences) == ["🚀", "世界", "Hello", "—", "there", "🌍", ".", "🚀"]
    assert sentences[0].spoken[0].before == ("🚀", "世界")
    assert sentences[0].spoken[0].after == "-"


@pytest.mark.parametrize(
    "text", [*(each.format("7" * 5_000) for each in ("{}", "${}", "{}th", "a-{}", "1/{}", "{}-year")),
             "⁷" * 5_000, "77" + ",777" * 1_666]
)  # fmt: skip
def test_a_number_without_end_is_read_digit_by_digit(text: str) -> None:
    (sentence,) = sentences_of(text, "en")
    assert sentence.text.count("seven") == 5_000


@pytest.mark.parametrize("text", ["🚀", " ", "世界", "— … !"])
def test_nothing_to_say(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"nothing in .* that can be read out"):
        sentences_of(text, "en")


def test_too_much_to_say() -> None:
    with pytest.raises(InvalidInput, match="at most 30000"):
        sentences_of("a" * 30_001, "en")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.sampled_from(["en", "de", "hi"]))
def test_no_written_word_is_lost_and_no_markup_gets_through(text: str, language: str) -> None:
    sentences = sentences_of(f"{text} ok", language)
    assert "".join(written(sentences)) == "".join(f"{text} ok".split())
    for sentence in sentences:
        assert all(word.say for word in sentence.spoken)
        assert not set(sentence.text) & set("<>&[]{}\\")


@given(st.lists(st.sampled_from(list(ENGLISH)), min_size=1, max_size=8))
def test_every_written_word_is_kept_among_others(texts: list[str]) -> None:
    text = " ".join(texts)
    assert written(sentences_of(text, "en")) == text.split()


@given(st.integers(min_value=0, max_value=10**18))
def test_numbers_have_only_words(number: int) -> None:
    assert numbers.cardinal(number).replace("-", " ").replace(" ", "").isalpha()
    assert numbers.ordinal(number).endswith(("th", "st", "nd", "rd"))


@given(st.integers(min_value=1, max_value=39))
def test_roman_numerals(number: int) -> None:
    numeral = "X" * (number // 10) + ("", *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])[number % 10]
    assert numbers.roman(numeral) == number
