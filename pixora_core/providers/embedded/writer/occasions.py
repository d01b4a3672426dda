"""What a prompt is for, where it says so: an invitation, something new, a memory, a farewell, a wish, …

Only openings and phrases that hardly ever mean anything else are listed; a prompt that shows none of them has no
occasion, and is written of as a topic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

__all__ = ["Occasion", "occasion_of"]

Occasion = Literal["invitation", "launch", "loss", "memory", "wish", "howto", "list", "work", "business", "feeling"]


def _begins(words: str) -> str:
    return rf"^[¡¿]?(?:{words})(?!\w)"


def _holds(words: str) -> str:
    return rf"(?<!\w)(?:{words})(?!\w)"


def _any_of(*texts: str) -> re.Pattern[str]:
    return re.compile("|".join(texts), re.IGNORECASE)


_LEAVING: Final = (
    "colleagues?|co-?workers?|boss|manager|team-?mates?|intern|teacher|principal|head ?teacher|coach|trainer|pastor"
    "|neighbou?rs?|landlord|class|office|school"
)
_NOT_LEAVING: Final = rf"(?! (?:our|my|the|an?) (?:[\w-]+ )?(?:{_LEAVING})\b)"
"""Who leaves a job or a street is not mourned."""

_TRADE: Final = (
    "shop|store|bakery|caf[eé]|coffee ?house|garage|salon|studio|diner|restaurant|bistro|bar|pub|farm|pizzeria|barber"
    "|barbers|brewery|bookshop|bookstore|nursery|gym|boutique|florist|deli|clinic|workshop"
)

_ENGLISH: Final[Mapping[Occasion, re.Pattern[str]]] = {
    "loss": _any_of(
        _holds("(?:has|have|just|who) died|passed away|in (?:loving )?memory of|rest in peace|funeral"),
        _begins(rf"remembering|(?:an? )?farewell to{_NOT_LEAVING}|(?:an? )?goodbye to{_NOT_LEAVING}|goodbye,"),
        _begins("obituary|eulogy|(?:we|i) miss"),
    ),
    "invitation": _any_of(
        _begins("(?:please )?join us|(?:please )?come (?:to|and|along|join)|you(?:'re| are) (?:all )?invited"),
        _begins("invitation to|we invite|(?:an? |our )?open (?:day|house)"),
        _begins("(?:an? |the |our )?(?:[\\w-]+ )?(?:yard|garage|bake|rummage|car boot|jumble) sale"),
        _holds("save the date|you are invited|rsvp"),
    ),
    "launch": _any_of(
        _begins("introducing|announcing|presenting|unveiling|launching|meet (?:the|our) new|now open|opening soon"),
        _begins("coming soon|(?:the )?(?:grand )?opening of"),
        r"^(?:our|my|the) (?:[\w-]+ ){1,4}(?:re-?)?opens? (?:on|this|next|in|tomorrow|today|its|soon|at)\b",
        _holds("grand (?:re)?opening|now open|product launch|launch of|our (?:brand[- ])?new(?:est)?"),
    ),
    "wish": _any_of(
        _begins("happy|congratulations|congrats|well done|thank you|thanks|(?:all the )?best wishes|good luck"),
        _holds("birthday (?:greetings?|wish|wishes|card|message|video)|(?:greetings?|wishes) (?:for|to)"),
        _begins("welcome(?: to)?|get well|all the best|cheers|bravo"),
        _begins(rf"(?:an? )?(?:farewell|goodbye) to (?:our|my|the|an?) (?:[\\w-]+ )?(?:{_LEAVING})"),
    ),
    "list": _any_of(
        r"^(?:(?:the|my|our) )?(?:top |best )?(?:\d{1,3}|three|five|seven|ten|twelve) (?:\w+ )?"
        r"(?:reasons|things|tips|ways|facts|ideas|steps|mistakes|questions|rules|lessons)\b"
    ),
    "howto": _any_of(_begins("how to")),
    "memory": _any_of(
        r"^(?:the|that|one) (?:day|night|summer|winter|spring|autumn|year|morning|evening|afternoon|moment|time"
        r"|first time|last time|smell|sound) (?:when|that|of my|of our|i|we|my|our|you|he|she|they)\b",
        _begins("when i was|i remember|growing up|my (?:first|last)|our (?:first|last)|memories of"),
    ),
    "work": _any_of(
        _holds("inc|ltd|llc|plc|corp|gmbh|quarterly|roadmap|kpis?|stakeholders?|onboarding|annual report|webinar"),
        _holds("agenda|strategy|rebranding|offsite|town hall|sales figures|mission statement|kick-?off meeting"),
    ),
    "business": _any_of(
        r"(?:^(?:our|my)|, (?:the|an?|our|your|my)) (?:[\w'’-]+ ){0,4}"
        r"(?:company|firm|agency|studio|brand|business|start-?up|platform|practice|brewery|workshop|shop|salon|gym)\b",
        r" (?:&|and) (?:sons?|daughters?|co)\b",
        rf"^[\w&. ]{{2,30}}['’]s (?:[\w-]+ ){{0,2}}(?:{_TRADE})\b",
        _holds("(?:black friday|summer|winter|spring|clearance|closing|annual|big) sale|sale at|special offer|% off"),
    ),
    "feeling": _any_of(
        _begins("the (?:feeling|fear|joy|pain|courage|meaning|weight) of"),
        r"^(?:\w+(?:ness|tude)|hope|courage|justice|mercy|peace|freedom|trust|envy|pride|shame|grief|anger|jealousy|faith"
        r"|doubt|patience|honesty|curiosity|ambition|longing|nostalgia|regret|boredom|beauty|truth|fear|wisdom|dignity"
        r"|respect|loyalty|betrayal|desire|melancholy|joy)(?: (?:and|or) \w+)?$",
    ),
}

_GERMAN: Final[Mapping[Occasion, re.Pattern[str]]] = {
    "loss": _any_of(
        _holds("gestorben|verstorben|zum gedenken|trauerfeier|beerdigung|ruhe in frieden"),
        _begins("abschied von|in erinnerung an"),
    ),
    "invitation": _any_of(
        _begins("einladung|kommt|kommen sie|(?:ihr seid|du bist|sie sind) (?:herzlich )?eingeladen|wir laden"),
        _begins("tag der offenen tür"),
    ),
    "launch": _any_of(_begins("wir stellen vor|eröffnung|(?:unser|unsere|unseren) neue[rsn]?"), _holds("neueröffnung")),
    "wish": _any_of(
        _begins("herzlichen glückwunsch|alles gute|alles liebe|danke|vielen dank|willkommen|viel glück"),
        _begins("gute besserung"),
    ),
}

_SPANISH: Final[Mapping[Occasion, re.Pattern[str]]] = {
    "loss": _any_of(
        _holds("ha muerto|murió|falleció|ha fallecido|en memoria de|descanse en paz|funeral"),
        _begins("adiós a|despedida a"),
    ),
    "invitation": _any_of(
        _begins("invitación|(?:estás|están|estáis) invitad[oa]s?|ven a|vengan a|venid a|acompáñanos"),
        _begins("(?:te|os|los|las) invitamos"),
    ),
    "launch": _any_of(
        _begins("presentamos|les presentamos|gran inauguración|inauguración|apertura de|nuestr[oa] nuev[oa]")
    ),
    "wish": _any_of(
        _begins("felicidades|feliz|enhorabuena|gracias|bienvenid[oa]s?|buena suerte|mucha suerte|que te mejores")
    ),
}

_FRENCH: Final[Mapping[Occasion, re.Pattern[str]]] = {
    "loss": _any_of(
        _holds("est morte?|décédée?|en mémoire d[eu]|obsèques|repose en paix"), _begins("adieu à|hommage à")
    ),
    "invitation": _any_of(
        _begins("invitation|vous êtes invitée?s?|tu es invitée?|venez|viens|rejoignez-nous"),
        _begins("(?:nous vous|on vous|je vous|je t['’]) ?invit(?:ons|e)|portes ouvertes"),
    ),
    "launch": _any_of(_begins("ouverture|inauguration|voici notre|découvrez|nous lançons|notre nouve(?:au|l|lle)")),
    "wish": _any_of(
        _begins("joyeux|joyeuse|bon anniversaire|félicitations|merci|bravo|bienvenue|bonne (?:chance|année|retraite)")
    ),
}

_ITALIAN: Final[Mapping[Occasion, re.Pattern[str]]] = {
    "loss": _any_of(_holds("è mort[oa]|scompars[oa]|in memoria di|riposa in pace|funerale"), _begins("addio a")),
    "invitation": _any_of(
        _begins("invito|sei invitat[oa]|siete invitat[ie]|vieni a|venite a|unisciti a"),
        _begins("vi invitiamo|ti invito|porte aperte"),
    ),
    "launch": _any_of(
        _begins("inaugurazione|apertura di|vi presentiamo|ecco il nostro|il nostro nuovo|la nostra nuova")
    ),
    "wish": _any_of(
        _begins("buon compleanno|tanti auguri|auguri|congratulazioni|grazie|brav[oa]|benvenut[oaie]|buona fortuna")
    ),
}

_OCCASIONS: Final = {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH, "it": _ITALIAN}


def occasion_of(topic: str, language: str) -> Occasion | None:
    """The occasion that a topic shows, the gravest first; `language` is a BCP 47 primary tag."""
    patterns = _OCCASIONS.get(language, {})
    return next((occasion for occasion, shown in patterns.items() if shown.search(topic)), None)
