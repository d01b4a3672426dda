"""The words by which a text says what a picture shows: hours, weathers, and figures of speech.

The nouns of props and settings stand with the props and settings themselves. This is the place for everything else.
"""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.palette import Hour, Season, Weather
from pixora_core.providers.embedded.illustrator.wordset import words

__all__ = ["ABSTRACT", "AMBIGUOUS", "CONTAINERS", "FIGURES", "HOURS", "SEASONS", "WEATHERS"]

HOURS: Final[dict[Hour, str]] = {
    "dawn": "dawn|daybreak|sunrise|first light",
    "morning": "morning|breakfast",
    "day": "midday|noon|daylight|sunny|afternoon|blue sky|blue skies|bright sun|sunlit|sunshine|by day",
    "evening": "sunset|evening|golden hour|setting sun|low sun",
    "dusk": "dusk|twilight|nightfall|blue hour",
    "night": "night|midnight|moonlit|moonlight|nocturnal|starry|starlit|after dark|at night|night sky",
}

WEATHERS: Final[dict[Weather, str]] = {
    "storm": "storm|stormy|thunder|thunderstorm|lightning|hurricane|tempest",
    "rain": "rain|rainy|raining|drizzle|downpour|rainfall|monsoon",
    "snow": "snow|snowy|snowing|snowfall|blizzard|winter|wintry",
    "mist": "mist|misty|fog|foggy|haze|hazy",
    "cloudy": "cloudy|overcast|grey sky|gray sky",
    "clear": "clear sky|clear skies|cloudless",
}

SEASONS: Final[dict[Season, str]] = {
    "autumn": "autumn|autumnal|fall (?:foliage|colou?rs)|in the fall|october|november|(?:falling|fallen|golden|red"
    "|yellow|coloured|colored|dry) "
    "leaves|leaves fall(?:ing)?|golden (?:trees?|wood|woods|forest|oaks?|beech(?:es)?|maples?)"
    "|colou?red (?:hills|trees|woods|forest)",
    "spring": "springtime|in spring|of spring|spring (?:meadow|morning|day|garden|landscape|flowers)|blossoms?"
    "|blossoming|in bloom|apple blossom",
}
"""The words that tell a season by which leaves change; winter is a weather."""

CONTAINERS: Final = words(
    "sea ocean mountain forest river heart flood storm sky tree key bridge wave web crown window road path map ladder "
    "island desert cave brain gift clock apple chain street stream field world library garden"
)
"""Nouns that before "of" measure or compare more often than they name: a sea of troubles, the heart of the matter."""

AMBIGUOUS: Final = words(
    "key light train book ship chip drum heart crown coin map compass gift bridge leaf kite bowl lamp gear cell sun "
    "earth air window path road room space market square school office track trail table desk board bench field range "
    "peak summit track journey route flight heaven wood park bay mine research factory person people child man woman "
    "battery magnet camera phone cat match flask football window apple star plain "
    "interior capital settlement bear bat wheel bone tooth teeth snake"
)
"""Nouns with other uses: they count in a description or a hint, not in a narration."""

ABSTRACT: Final = words(
    "time deadline hour minute watch story reading literature meal dish idea invention electricity innovation software "
    "programming code screen website internet data world society team community citizen audience mother father parent "
    "couple friend science experiment chemistry research scientist biology industry engineering mechanism machinery "
    "app mobile bank court parliament senate museum column headquarters home fire flame port ice bloom cosmos jam mare "
    "hero human man woman people walker traveler traveller pupil cycling ballooning accumulator automation robotics "
    "flight plane jet swallow robin mill monarch android air heaven capital settlement range route journey track bench "
    "craft square sun background backdrop abstract window atlantic pacific electronics circuit energy fruit wax "
    "host guide speaker explorer sitter reader runner worker cook actor actress athlete climber peasant hall oven "
    "letter boot shoe bottle chicken poultry rose blade seal "
    "orange cherry iron tie dress coat jacket shirt hat jean saw pan pot pen toy medicine"
)
"""Nouns that mean a thing only where a thing is asked for by name: they count in a hint, nowhere else."""

FIGURES: Final = (
    r"butterfly effect|light[- ]years?|rocket science|heart attacks?|train of thought|fish out of water|piece of cake"
    r"|tip of the iceberg|elephant in the room|lion's share|cats and dogs|key (?:to|role|part|idea|moment|figure|point|"
    r"question|reason|step|factor|player|word|lesson|insight|difference|feature|ingredient)s?|bird'?s[- ]eye|dog days"
    r"|crown jewels?|coin toss|(?:living|public|green|personal|storage|head|safe|work|breathing|open) spaces?"
    r"|(?:a|the|enough|more|less|much|empty) spaces? (?:for|to|between|where|in|of)|rooms? (?:for|to)"
    r"|(?:stock|free|job|labou?r|black|housing|world|global) markets?|market (?:share|value|price|economy)s?"
    r"|(?:movie|film|pop|rock) stars?|(?:road|path|way|journey|bridge|route) to\b|windows? (?:into|of|on)|on the table"
    r"|schools? of|fields? of (?:study|research|science|physics|mathematics|medicine|view|work|art)|in the field\b"
    r"|magnetic fields?|electric fields?|force fields?|down to earth|(?:what|why|how|who) on earth|on earth"
    r"|under the sun|over the moon|blue moon|light ?bulb moments?|house of cards|white house|houses? of parliament"
    r"|mother earth|salt of the earth|cloud computing|in the clouds?|mountains? of|drum up|wild goose|paper tiger"
    r"|guinea pigs?|horse ?power|book (?:a|your|the) (?:flight|room|table|trip|ticket)s?"
    r"|ship(?:s|ped|ping)? (?:it|them|out|to)"
    r"|train(?:s|ed|ing)? (?:a|the|your|for|hard|with|on)\b|tip of|eye of the|heart of|at heart|by heart|broken hearts?"
    r"|tree of life|family trees?|decision trees?|sky[- ]high|sky is the limit|desert(?:ed|s|ing)\b|flower(?:ed|ing)"
    r"|milestone|room temperature|server farms?|wind ?farms? of|chess pieces?|brain ?child"
    r"|brain ?storm(?:s|ing)?"
    r"|light of|in light|house ?hold|green ?house (?:gas|effect)(?:es)?|apple inc|big apple|cradle"
    r"|underground (?:music|scene)|bear (?:markets?|in mind|fruit|witness|with)|spider[- ]?man"
    r"|(?:operating|movie) theat(?:re|er)s?|theat(?:re|er)s? of war"
    r"|loan sharks?|(?:baseball|cricket) bats?|(?:steering|ferris|water|potter's|spinning|colou?r|roulette) wheels?"
    r"|bone china|snake (?:river|oil)|fox news|lone wol(?:f|ves)|tooth (?:fairy|brush|paste)"
    r"|mirror[- ](?:still|smooth|like)|van (?:gogh|eyck|der|dyck)|pie charts?|soap operas?|harp seals?"
    r"|radio (?:waves?|signals?)|iron age"
)
"""Turns of speech that mean something else than their nouns; they are taken out before words are looked for."""
