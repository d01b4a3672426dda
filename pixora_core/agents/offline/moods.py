"""What people call styles, moods, frame shapes and languages, in English, German and Spanish, and what Pixora "
"calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast

from pixora_core.film.brief import AspectRatio

__all__ = ["LANGUAGES", "MOODS", "RATIOS", "STYLES", "called", "mood_called", "pattern_of", "ratio_called"]


def _table(rows: Mapping[str, str]) -> Mapping[str, str]:
    return {word.strip(): name for name, words in rows.items() for word in words.split(",")}


STYLES: Final = _table({
    "cinematic": "cinematic,cinematográfico,cinematográfica,filmisch,kinoreif,hollywood",
    "documentary": "documentary,documentary-style,dokumentarisch,dokumentarfilm,dokumentation,doku,documental",
    "cartoon": "cartoon,cartoonish,comic,zeichentrick,trickfilm,dibujos animados,pixar,disney,animated",
    "anime": "anime,manga,ghibli",
    "watercolor": "watercolor,watercolour,water-colour,aquarelle,aquarell,aquarellfilm,aquarellstil,acuarela,painted",
    "minimal": "minimal,minimalist,minimalistic,minimalistisch,minimalista,flat design",
    "noir": "noir,film noir,black and white,black-and-white,schwarzweiß,schwarz-weiß,blanco y negro",
    "retro": "retro,vintage,70s,60s,80s",
})  # fmt: skip
"""The embedded illustrator's styles by what they are called; another illustrator takes any words."""

MOODS: Final = _table({
    "calm": "calm,calmer,peaceful,more peaceful,quiet,quieter,relaxed,more "
    "relaxed,relaxing,soothing,gentle,gentler,slower,"
    "softer,serene,tranquil,chill,ruhig,ruhiger,ruhige,ruhigere,sanft,sanfter,sanfte,entspannt,entspannter,leiser,"
    "tranquilo,tranquila,calmado,calmada,suave,relajado,relajada",
    "wonder": "wondrous,magical,more magical,dreamy,dreamier,mysterious,ethereal,awe-inspiring,inspiring,more "
    "inspiring,"
    "inspirational,hopeful,more "
    "hopeful,zauberhaft,verträumt,hoffnungsvoll,hoffnungsvoller,mágico,mágica,esperanzador,"
    "inspirador,inspiradora",
    "epic": "epic,more epic,drama,dramatic,"
    "more dramatic,grand,grander,powerful,more powerful,heroic,intense,more "
    "intense,bigger,"
    "bolder,exciting,more "
    "exciting,faster,episch,epischer,epische,dramatisch,dramatischer,dramatische,dramatischere,spannend,"
    "spannender,épico,épica,dramático,dramática,emocionante,intenso,intensa",
    "playful": "playful,humour,humor,more playful,"
    "funny,funnier,fun,more fun,comic,quirky,whimsical,lighter,lustig,lustiger,"
    "lustige,verspielt,verspielter,witzig,witziger,divertido,divertida,gracioso,graciosa",
    "tense": "tense,suspense,tension,"
    "tenser,more tense,suspenseful,more suspenseful,scary,scarier,creepy,spooky,thrilling,eerie,"
    "bedrohlich,bedrohlicher,gruselig,gruseliger,unheimlich,tenso,tensa,aterrador,inquietante",
    "sad": "sad,sadder,melancholic,more melancholic,melancholy,emotional,more emotional,moving,nostalgic,touching,"
    "traurig,trauriger,traurige,traurigere,melancholisch,melancholischer,triste,melancólico,melancólica,"
    "nostálgico,nostálgica,emotivo,emotiva",
    "joyful": "joyful,joy,happy,happier,cheerful,more cheerful,upbeat,more upbeat,uplifting,more "
    "uplifting,energetic,more energetic,"
    "brighter,livelier,lively,fröhlich,fröhlicher,fröhliche,fröhlichere,heiter,heiterer,heitere,glücklich,glücklicher,"
    "schwungvoll,schwungvoller,alegre,feliz,animado,animada,enérgico,enérgica",
    "romantic": "romantic,more romantic,warm,warmer,cozy,cosy,tender,romantisch,romantischer,romantische,wärmer,"
    "romántico,romántica,cálido,cálida,tierno,tierna",
    "noir": "jazzy,moody,moodier,gritty,darker,dark,düster,düsterer,düstere,dunkler,oscuro,oscura,sombrío",
    "retro": "electronic,synth,futuristic,elektronisch,futuristisch,electrónico,electrónica,futurista",
    "documentary": "neutral,serious,more serious,factual,ernst,ernster,sachlich,sachlicher,serio,seria,neutro",
})  # fmt: skip
"""The embedded composer's moods by what they are called."""

RATIOS: Final = _table({
    "9:16": "9:16,9x16,vertical,portrait,upright,tiktok,reel,reels,instagram reel,youtube short,shorts,story format,"
    "hochkant,hochformat,vertikal,senkrecht,vertikales,vertikaler",
    "1:1": "1:1,1x1,square,quadratisch,quadratisches,quadratischer,cuadrado,cuadrada",
    "4:5": "4:5,4x5",
    "4:3": "4:3,4x3",
    "21:9": "21:9,21x9,ultrawide,ultra-wide,cinemascope,letterbox",
    "16:9": "16:9,16x9,widescreen,landscape,landscape format,horizontal,querformat,breitbild,apaisado",
})  # fmt: skip

LANGUAGES: Final = _table({
    "en": "english,englisch,inglés,ingles",
    "de": "german,deutsch,alemán,aleman",
    "es": "spanish,spanisch,español,espanol,castellano",
    "fr": "french,französisch,francés,frances",
    "it": "italian,italienisch,italiano",
    "pt": "portuguese,portugiesisch,portugués",
    "nl": "dutch,niederländisch,holandés",
    "pl": "polish,polnisch,polaco",
})  # fmt: skip


def pattern_of(table: Mapping[str, str]) -> str:
    """Any of the names in a table."""
    words = sorted(table, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in words) + ")"


def called(table: Mapping[str, str], text: str) -> str | None:
    """What a table calls a text; None when it does not know it."""
    word = " ".join(text.lower().split())
    return table.get(word) or table.get(word.replace("-", " "))


def mood_called(text: str) -> str:
    """The mood in English that a text means; its own words when they are not known."""
    words = " ".join(text.lower().split())
    for lead in ("", "more ", "a bit more ", "much more ", "very ", "etwas ", "viel ", "mehr ", "más ", "un poco más "):
        if words.startswith(lead) and (found := called(MOODS, words.removeprefix(lead))):
            return found
    return words


def ratio_called(text: str) -> AspectRatio | None:
    """The frame's shape that a text means."""
    return cast("AspectRatio | None", called(RATIOS, text))
