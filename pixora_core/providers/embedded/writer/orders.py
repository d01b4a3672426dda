"""How people order a film: the words around its subject, by language.

Each language has four patterns: a length or ratio at the head ("30s: tea"), the order itself ("make a short film
about tea"), an invitation to tell ("tell me about tea"), and wishes at the tail ("tea, watercolour style"). English
has three more: who is told ("explain tea to my grandma"), an order behind what it is about ("my tea is cold, make a
film of it"), and a greeting that is ordered ("thank you video for the tea lady").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["ORDERS", "Orders"]

_UNITS: Final = r"(?:\d+(?:[.,]\d+)?)"
_RATIO: Final = r"(?:16:9|9:16|1:1|4:5|4:3|21:9)"
_KNOWN: Final = r"cinematic|documentary|cartoon|anime|noir|retro|vintage|hd|4k|1080p|720p|youtube|tiktok|instagram"

_BEHIND_A_MARK: Final = r"(?:(?<=[,;.(]\s)|(?<=[,;.(]))"
"""Where a lone word ("tea, square") is a wish: behind a comma it is not what the film is about."""

_NEVER: Final = re.compile(r"(?!)")


class Orders(NamedTuple):
    """The patterns of one language; what they match is taken off the prompt. `question` begins a question."""

    head: re.Pattern[str]
    order: re.Pattern[str]
    telling: re.Pattern[str]
    tail: re.Pattern[str]
    article: re.Pattern[str]
    question: re.Pattern[str]
    listener: re.Pattern[str] = _NEVER
    """A whole prompt, `told` what is told and then to whom."""
    aside: re.Pattern[str] = _NEVER
    """An order behind what it is about; `of` is what more it says of that."""
    greeting: re.Pattern[str] = _NEVER
    """An order for a `greeting`, up to whom it is for."""


def _orders(*, head: str, order: str, telling: str, tail: str, article: str, question: str, **others: str) -> Orders:
    texts = (head, order, telling, tail, article, question)
    more = {name: re.compile(text, re.IGNORECASE) for name, text in others.items()}
    return Orders(*(re.compile(text, re.IGNORECASE) for text in texts), **more)


def _alone(length: str, *, numbers: str, things: str, shapes: str) -> str:
    """The wishes that need no word around them at the tail: "tea, 20 seconds, four scenes, square"."""
    return rf"{length}|{_RATIO}|(?:\d{{1,2}}|{numbers})[\s-]+(?:{things})|{_BEHIND_A_MARK}(?:{_KNOWN}|{shapes})"


def _english() -> Orders:
    work = (
        r"(?:film|video|vid|movie|documentary|clip|short|animation|explainer|reel|trailer|presentation|slideshow|vlog|episode"
        r"|teaser|montage|piece|story|tiktok|cartoon|ad|advert|commercial|promo|tutorial|narration|intro|lesson)s?"
    )
    style = (
        rf"(?:{_KNOWN}|watercolou?r|minimal(?:ist)?|pixel[- ]art|vertical|horizontal|square|portrait|landscape|short"
        r"|long|brief|quick|little|small|nice|beautiful|calm|epic|dramatic|funny|inspiring|inspirational|relaxing"
        r"|educational|explainer|animated|narrated|illustrated|moody|dreamy|poetic|fun|gentle|simple|cool|great|amazing|stunning|new"
        r"|mini|one|full|bedtime|launch|product|promo|promotional|marketing|corporate|commercial|image)"
    )
    length = (
        rf"(?:(?:{_UNITS}|one|two|three|five|ten|fifteen|twenty|thirty|forty[- ]five|sixty|ninety|half a)"
        r"[\s-]*(?:seconds?|secs?|s|minutes?|mins?|min)(?:[\s-]+long)?)"
    )
    wish = rf"(?:{length}|{_RATIO}|{style})"
    ask = (
        r"(?:(?:hi|hello|hey)[,!. ]+)?(?:(?:please|pls|plz)[, ]+)?"
        r"(?:(?:can|could|would|will) (?:you|u) (?:(?:please|pls|plz) )?"
        r"|(?:can|could|may) (?:i|we) (?:please )?(?:get|have) ?|i(?:'d| would) (?:like|love)(?: you to| to)? ?"
        r"|i (?:want|need)(?: you to| to)? ?|we (?:want|need) ?|let'?s )?(?:please )?"
        r"(?:make|create|generate|produce|film|shoot|write|give|gimme|show|tell|do|build|craft|design|render|prepare|see|have)?"
        r"(?: me| us)?"
    )
    link = (
        r"(?:that (?:is )?|which )?(?:all )?(?:about|on|of|explaining|explains|showing|shows|describing|describes"
        r"|celebrating|covering|covers|exploring|explores|telling|tells|introducing|called|titled|for)"
        r"(?: the topic of| the subject of)?"
    )
    years = r"(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve)"
    grade = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)"
    listeners = (
        rf"(?:an?|my|the|our) (?:{years}[- ]years?[- ]olds?|{grade}[- ]graders?|(?:grand)?(?:mother|father|ma|pa)"
        r"|grann?y|nana|mum|mom|dad|(?:little |small |young )?(?:child|kid|son|daughter|brother|sister|niece|nephew)"
        r"|boy|girl|beginner|(?:grand)?(?:children|kids|parents)|class|students?|pupils?|friends?|toddler|audience|boss|team)"
    )
    plain = (
        r"explained(?: (?:very )?(?:simply|simple|easy|easily|quickly|briefly|clearly))?|made (?:very )?(?:simple|easy)"
        r"|simply|in (?:simple|plain|easy) (?:terms|words|language|english)|in a nutshell"
        rf"|(?:like|as if) i(?:['’]m|m| am| was| were) (?:an? )?(?:{years}(?: years? old)?|child|kid|toddler)"
        rf"|for (?:(?:an?|my|our) )?(?:{years}[- ]years?[- ]olds?"
        r"|(?:history|science|biology|geography|english|math|maths|physics|chemistry|art|school) class)"
        rf"|for (?:(?:{grade} ?[-–] ?)?{grade}[- ]graders|{grade} grade|dummies"
        r"|my (?:kids|students|pupils))"
    )
    alone = _alone(
        length,
        numbers=r"one|two|three|four|five|six|seven|eight|nine|ten|twelve",
        things=r"scenes?|parts?|pictures?|shots?|chapters?",
        shapes=r"watercolou?r|minimal(?:ist)?|vertical|horizontal|square|portrait|landscape|upright",
    )
    return _orders(
        head=rf"^(?:an?\s+)?(?:{length}|{_RATIO})[\s,:-]+(?!(?:before|after|until|past|from|away|later|ago|to)\b)",
        order=(
            rf"^{ask}\s*(?:an?|the|some|my|this)?\s*(?:{wish}[\s,]+(?:and\s+)?)*{work}(?:\s+{work})?"
            rf"(?:\s+(?:in|with|at)\s+{wish}(?:\s+(?:style|format|look))?)*(?:[\s,]+(?:of\s+)?{length})?[\s,]*"
            rf"(?:{link}\b|:)\s*"
        ),
        telling=(
            r"^(?:please )?(?:tell|read) (?:my|our) \w+ (?:an?|the) (?:\w+ )?(?:tale|story) (?:of|about)\s+(?=\S)"
            r"|^(?:please )?(?:tell|teach|show|explain)"
            r"(?:(?: to)? (?:me|us|people|everyone|(?:my |the )?(?:class|students|pupils|kids|children)))?"
            r"(?: (?:to|something|more|everything|all))*(?: about)?\s+(?=\S)"
            r"|^(?:everything|all|what|things) (?:that )?(?:you|we|i|one|kids|everyone)(?: (?:need|should|have|ought))?"
            r"(?: to)? know about\s+(?=\S)"
            r"|^(?:topic|subject|title|theme|prompt)\s*[:=]\s*|^about\s+"
        ),
        tail=(
            rf"(?:[\s,;.(]+(?:(?:in|with|as|at|using|for|of|and|the|an?|about|around|lasting|length|duration|style|format"
            rf"|aspect|ratio|look|feel|mood|tone|narration|music|voice|voiceover|video|film|animation)\s+|[:,=]\s*)*"
            rf"(?:{alone}|(?:{style}\s+)+(?:style|look|format|mode|animation|video|film|feel|mood|tone|music)"
            rf"|(?:style|mood|length|duration|format)\s*[:=]\s*[\w-]+"
            r"|(?:for (?:kids|children|beginners|youtube|instagram|tiktok|social media|my class|students))"
            r"|(?<!the )(?<!\ba )(?<!an )(?<!my )(?<!our )(?<!first )(?<!of )"
            r"(?:advert|advertisement|commercial|promo)(?:\s+(?:video|spot|clip))?"
            rf"|{plain}|(?<=save the date )(?:video|film)|please|pls|plz|thanks|thank you|thx)[\s).!]*)+$"
        ),
        article=r"^(?:the topic of|the subject of)\s+",
        question=(
            r"(?:why|how|what|when|where|who|which|whose|is|are|do|does|did|can|could|will|would|should|has|have|was|were)\b"
        ),
        listener=rf"^(?P<told>(?:please )?(?:explain|teach|describe|tell)(?:ing)?\b.+?) to {listeners}[.!]?$",
        aside=(
            r"(?:[,;]|\s[-–—])\s+(?:(?:so|and|please|pls|now|just|can you|could you|i want you to)\s+)*"
            r"(?:make|create|produce|film|generate|do|write)\s+(?:(?:me|us|him|her|them)\s+)?(?:it\b.*|(?:an?|the|some|this|that)"
            rf"\s+(?:[\w'’-]+\s+){{0,3}}?(?:tribute|{work})\b(?:\s+(?:to|about|of|for|on)\s+(?P<of>[^,;.!?]+))?[^,;]*)$"
        ),
        greeting=(
            rf"^{ask}\s*(?:an?\s+|this\s+|our\s+|my\s+)?(?:{style}\s+)*"
            rf"(?P<greeting>thank[- ]you|get well(?: soon)?"
            rf"|(?:happy )?birthday|congratulations?|congrats|farewell|goodbye)"
            rf"\s+(?:(?:card|message|wish|greeting|tribute)\s+)?{work}\s+(?:for|to)\s+(?=\S)"
        ),
    )


def _german() -> Orders:
    work = (
        r"(?:(?:kurz|dokumentar|lehr|erklär|werbe|zeichentrick|trick|image)?(?:film|video|clip)s?|doku(?:mentation)?"
        r"|animation|reel|trailer|präsentation|geschichte|reportage|episode|beitrag|filmchen)"
    )
    style = (
        rf"(?:{_KNOWN}|aquarell|minimalistisch|zeichentrick|comic|senkrecht|hochkant|quadratisch|kurz|lang|schön|klein"
        r"|ruhig|lustig|spannend|dramatisch|poetisch|verträumt|einfach|lehrreich|animiert|toll|neu|filmisch)(?:e[nmrs]?)?"
    )
    length = (
        rf"(?:(?:{_UNITS}|einer?|zwei|drei|fünf|zehn|fünfzehn|zwanzig|dreißig|sechzig|neunzig|halbe)[\s-]*"
        r"(?:sekunden?|sek|s|minuten?|min|minütige[nmrs]?|sekündige[nmrs]?)(?:[\s-]+(?:langen?|langes?|lang))?)"
    )
    wish = rf"(?:{length}|{_RATIO}|{style})"
    ask = (
        r"(?:(?:hallo|hi)[,!. ]+)?(?:bitte[, ]+)?(?:(?:kannst|könntest) du |können sie |könnten sie "
        r"|ich (?:möchte|will|brauche|hätte gern(?:e)?) |wir (?:möchten|brauchen) )?"
        r"(?:mach(?:e|en)?|erstell(?:e|en)?|dreh(?:e|en)?|produzier(?:e|en)?|schreib(?:e|en)?|zeig(?:e|en)?)?"
        r"(?: sie)?(?: mir| uns)?(?: bitte)?"
    )
    link = r"(?:über|von|zu|zum thema|zum|zur|darüber,?|vom|der|die|das)"
    alone = _alone(
        length,
        numbers=r"eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf",
        things=r"szenen?|teile?n?|bilder?n?|kapiteln?",
        shapes=r"aquarell|minimalistisch|zeichentrick|hochkant|hochformat|querformat|quadratisch|senkrecht",
    )
    return _orders(
        head=rf"^(?:{length}|{_RATIO})[\s,:-]+",
        order=(
            rf"^{ask}\s*(?:eine?n?|der|die|das|den|ein)?\s*(?:{wish}[\s,-]+(?:und\s+)?)*{work}"
            rf"(?:\s+(?:in|im|mit)\s+{wish}(?:[\s-]*(?:stil|format))?)*(?:[\s,]+(?:von\s+)?{length})?[\s,]*(?:{link}\s|:)\s*"
        ),
        telling=(
            r"^(?:bitte )?(?:erzähl|erklär|zeig)(?:e|en)?(?: sie)?(?: (?:mir|uns|kindern))?(?: bitte)?"
            r"(?:,|(?: (?:etwas|mehr|alles))?(?: (?:über|von|zum thema))?)\s+(?=\S)"
            r"|^(?:thema|titel|stichwort)\s*[:=]\s*|^über\s+"
        ),
        tail=(
            rf"(?:[\s,;.(]+(?:(?:in|im|mit|als|für|und|etwa|ca\.?|länge|dauer|stil|format)\s+|[:,=]\s*)*"
            rf"(?:{alone}|{style}[\s-]*(?:stil|look|format|musik)|(?:stil|länge|dauer|format)\s*[:=]\s*[\w-]+"
            rf"|für (?:kinder|anfänger|schüler|youtube|instagram|tiktok)|bitte|machen|erstellen|drehen)[\s).!?]*)+$"
        ),
        article=r"^(?:das thema)\s+",
        question=r"(?:warum|wieso|weshalb|wie|was|wann|wo|wer|woher|wohin|welche[rsnm]?|ist|sind|kann|können|gibt)\b",
    )


def _spanish() -> Orders:
    work = (
        r"(?:v[ií]deo|pel[ií]cula|film|documental|corto(?:metraje)?|clip|animaci[oó]n|reel|tr[aá]iler|presentaci[oó]n"
        r"|historia|reportaje|episodio|anuncio)s?"
    )
    style = (
        rf"(?:{_KNOWN}|acuarela|minimalista|vertical|horizontal|cuadrad[oa]|cort[oa]|breve|larg[oa]|bonit[oa]|pequeñ[oa]"
        r"|tranquil[oa]|divertid[oa]|po[eé]tic[oa]|dram[aá]tic[oa]|educativ[oa]|animad[oa]|sencill[oa]|nuev[oa]"
        r"|cinematogr[aá]fic[oa]|buen)"
    )
    length = (
        rf"(?:(?:{_UNITS}|un|dos|tres|cinco|diez|quince|veinte|treinta|sesenta|noventa|medio)[\s-]*"
        r"(?:segundos?|segs?|s|minutos?|mins?|min))"
    )
    wish = rf"(?:{length}|{_RATIO}|{style})"
    ask = (
        r"(?:hola[,!. ]+)?¿?(?:por favor[, ]+)?(?:(?:puedes|podrías|puede|podría|quiero|necesito"
        r"|quisiera|me gustaría) )?"
        r"(?:haz|hazme|haga|hacer(?:me)?|crea(?:r|me)?|genera(?:r|me)?|produce|escribe|muestra|muéstrame|prepara|dame)?"
        r"(?: por favor)?"
    )
    link = (
        r"(?:sobre|acerca de|de|del|que (?:trate|hable|explique|explica|muestre|muestra) (?:sobre |de )?|titulad[oa])"
    )
    alone = _alone(
        length,
        numbers=r"una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce",
        things=r"escenas?|partes?|imágenes|capítulos?",
        shapes=r"acuarela|minimalista|vertical|horizontal|cuadrad[oa]",
    )
    return _orders(
        head=rf"^(?:{length}|{_RATIO})[\s,:-]+",
        order=(
            rf"^{ask}\s*(?:una?|el|la|los|unos)?\s*(?:{style}\s+)?{work}(?:[\s,]+(?:y\s+)?(?:de\s+|en\s+)?{wish})*"
            rf"[\s,]*(?:{link}\s|:)\s*"
        ),
        telling=(
            r"^(?:por favor,? )?(?:cuéntame|cuentame|cuenta|explícame|explicame|explica|háblame|hablame|muéstrame"
            r"|enséñame)(?: (?:algo|más|todo))?(?: (?:sobre|acerca de|de))?\s+(?=\S)"
            r"|^(?:tema|título|asunto)\s*[:=]\s*|^(?:sobre|acerca de)\s+"
        ),
        tail=(
            rf"(?:[\s,;.(]+(?:(?:en|con|como|de|para|y|unos|estilo|formato|duración)\s+|[:,=]\s*)*"
            rf"(?:{alone}|(?:estilo|formato|modo)\s+{style}|(?:estilo|duración|formato)\s*[:=]\s*[\w-]+"
            rf"|para (?:niños|principiantes|estudiantes|youtube|instagram|tiktok)|por favor)[\s).!]*)+$"
        ),
        article=r"^(?:el tema de|el tema del)\s+",
        question=r"¿|(?:por qué|cómo|qué|cuándo|dónde|quién|cuál|cuánt[oa]s?)\b",
    )


def _french() -> Orders:
    work = (
        r"(?:petit )?(?:film|vidéo|clip|documentaire|court[- ]métrage|animation|reportage|présentation|reel"
        r"|histoire)s?"
    )
    length = (
        rf"(?:(?:{_UNITS}|une?|deux|trois|cinq|dix|quinze|vingt|trente|soixante)[\s-]*(?:secondes?|s|minutes?|min))"
    )
    style = (
        rf"(?:{_KNOWN}|aquarelle|minimaliste|vertical|horizontal|carrée?|courte?|belle?|poétique|drôle"
        r"|éducatif|animée?)"
    )
    wish = rf"(?:{length}|{_RATIO}|{style})"
    alone = _alone(
        length,
        numbers=r"une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze",
        things=r"scènes?|parties?|images?|chapitres?",
        shapes=r"aquarelle|minimaliste|vertical|horizontal|carrée?",
    )
    return _orders(
        head=rf"^(?:{length}|{_RATIO})[\s,:-]+",
        order=(
            r"^(?:bonjour[,!. ]+)?(?:s'il (?:te|vous) plaît,? )?(?:(?:peux-tu|pouvez-vous|je veux|je voudrais"
            r"|j'aimerais) )?"
            r"(?:fais|faites|faire|crée|créez|créer|génère|réalise|réalisez|montre|prépare)?(?:-moi)?\s*(?:une?"
            r"|le|la)?\s*"
            rf"(?:{wish} )*{work}(?:[\s,]+(?:de |en |au format )?{wish})*[\s,]*(?:(?:sur|à propos de"
            rf"|au sujet de|de|du|qui explique)\s|:)\s*"
        ),
        telling=(
            r"^(?:s'il (?:te|vous) plaît,? )?(?:raconte|racontez|explique|expliquez|parle|parlez)(?:-(?:moi"
            r"|nous))?(?: (?:de|du|sur))?\s+(?=\S)"
            r"|^(?:thème|sujet|titre)\s*[:=]\s*|^à propos de\s+"
        ),
        tail=(
            rf"(?:[\s,;.(]+(?:(?:en|avec|au|style|format|durée|de|pour)\s+|[:,=]\s*)*(?:{alone}"
            rf"|style {style}"
            r"|pour (?:les )?(?:enfants|débutants|élèves|youtube|instagram|tiktok)|s'il (?:te|vous) plaît)[\s).!]*)+$"
        ),
        article=r"^(?:le thème de|le sujet de)\s+",
        question=r"(?:pourquoi|comment|qui|que|quoi|quand|où|quel(?:le)?s?|combien|est-ce)\b|qu['’]",
    )


def _italian() -> Orders:
    work = r"(?:film|video|filmato|clip|documentario|cortometraggio|animazione|reel|presentazione|storia)"
    length = (
        rf"(?:(?:{_UNITS}|un|due|tre|cinque|dieci|quindici|venti|trenta|sessanta)[\s-]*(?:secondi|sec|s"
        rf"|minut[oi]|min))"
    )
    style = (
        rf"(?:{_KNOWN}|acquerello|minimalista|verticale|orizzontale|quadrato|breve|bello|poetico|divertente"
        r"|educativo|animato)"
    )
    wish = rf"(?:{length}|{_RATIO}|{style})"
    alone = _alone(
        length,
        numbers=r"una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici",
        things=r"scen[ae]|part[ei]|immagini|capitoli",
        shapes=r"acquerello|minimalista|verticale|orizzontale|quadrato",
    )
    return _orders(
        head=rf"^(?:{length}|{_RATIO})[\s,:-]+",
        order=(
            r"^(?:ciao[,!. ]+)?(?:per favore,? )?(?:(?:puoi|potresti|vorrei|voglio) )?"
            r"(?:fai|fammi|fare|crea|creami|creare|genera|realizza|mostra|prepara)?\s*(?:un[ao]?|il|la)?\s*"
            rf"(?:{wish} )*{work}(?:[\s,]+(?:di |in |da )?{wish})*[\s,]*(?:(?:su|sul|sulla|sui|sulle|di|del"
            rf"|della|che spiega)\s|sull'|dell'|:)\s*"
        ),
        telling=(
            r"^(?:per favore,? )?(?:racconta|raccontami|spiega|spiegami|parlami)(?: (?:di|del|della|su))?\s+(?=\S)"
            r"|^(?:tema|argomento|titolo)\s*[:=]\s*"
        ),
        tail=(
            rf"(?:[\s,;.(]+(?:(?:in|con|stile|formato|durata|di|per)\s+|[:,=]\s*)*(?:{alone}|stile {style}"
            r"|per (?:i )?(?:bambini|principianti|studenti|youtube|instagram|tiktok)|per favore)[\s).!]*)+$"
        ),
        article=r"^(?:il tema di|l'argomento di)\s+",
        question=r"(?:perché|come|chi|che|cosa|quando|dove|qual[ei]?|quant[oaie])\b|cos['’]|dov['’]",
    )


ORDERS: Final[Mapping[str, Orders]] = {
    "en": _english(),
    "de": _german(),
    "es": _spanish(),
    "fr": _french(),
    "it": _italian(),
}
"""The orders of each language, by its BCP 47 primary tag."""
