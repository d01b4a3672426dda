"""Italian words that Pico stresses on another syllable than people do, as the sounds that they have.

It knows the commonest thousand words or so. Of the others it guesses, and takes -ano and -ino for endings of verbs
(Milano as in parlano, giardino as in parlino), and words on -ola, -ido, -ine or -ia for words stressed on the last
syllable but one (isola, rapido, origine, Sicilia). An accent in the spelling does not help; phonemes do: X-SAMPA, with
a colon for what is long, 4 for r, and the stress before the syllable. What it says of a word is known from its making
the very same samples of the same phonemes.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["stressed"]

_SOUNDS: Final = {
    "abiti": '"a:biti', "accademia": 'ak:a"dE:mja', "acido": '"a:t_Sido', "acropoli": 'a"k4O:poli',
    "adige": '"a:did_Ze', "adriano": 'ad4j"a:no', "africano": 'af4i"ka:no', "albergo": 'al"bE4go', "alberi": '"albe4i',
    "album": '"album', "alessandria": 'ale"s:and4ja', "allodola": 'a"l:O:dola', "americano": 'ame4i"ka:no',
    "analisi": 'a"na:lizi', "anatra": '"a:nat4a', "anatre": '"a:nat4e', "andromeda": 'an"d4O:meda',
    "angeles": '"and_Zeles', "angeli": '"and_Zeli', "angelo": '"and_Zelo', "angoli": '"angoli', "anima": '"a:nima',
    "anime": '"a:nime', "annibale": 'a"n:i:bale', "antartide": 'an"ta4tide', "antilope": 'an"ti:lope',
    "aquila": '"a:kwila', "aquile": '"a:kwile', "arcipelaghi": 'a4t_Si"pE:lagi', "arcipelago": 'a4t_Si"pE:lago',
    "arida": '"a:4ida', "aristotele": 'a4is"tO:tele', "arteria": 'a4"tE:4ja', "arterie": 'a4"tE:4je',
    "atomi": '"a:tomi', "atomo": '"a:tomo', "attimo": '"at:imo', "australia": 'aus"t4a:lja', "berlino": 'be4"li:no',
    "bibbia": '"bib:ja', "bolivia": 'bo"li:vja', "bufalo": '"bu:falo', "bussola": '"bus:ola', "bussole": '"bus:ole',
    "cagliari": '"ka:L:a4i', "cairo": '"ka:i4o', "california": 'kali"fO4nja', "camere": '"ka:me4e',
    "campania": 'kam"pa:nja', "canada": '"ka:nada', "canapa": '"ka:napa', "canarino": 'kana"4i:no',
    "candido": '"kandido', "capitano": 'kapi"ta:no', "carcere": '"ka4t_Se4e', "catania": 'ka"ta:nja',
    "cellula": '"t_SEl:ula', "cellule": '"t_SEl:ule', "ceneri": '"t_Se:ne4i', "cesare": '"t_Se:za4e',
    "ciottoli": '"t_SOt:oli', "commedia": 'ko"m:E:dja', "compito": '"kompito', "computer": 'kom"pju:te4',
    "contadino": 'konta"di:no', "corano": 'ko"4a:no', "cornea": '"kO4nea', "crimini": '"k4i:mini',
    "cupola": '"ku:pola', "debiti": '"de:biti', "debito": '"de:bito', "deboli": '"de:boli', "delfino": 'del"fi:no',
    "deposito": 'de"pO:zito', "divano": 'di"va:no', "edera": '"e:de4a', "edison": '"e:dizon', "ercolano": 'e4ko"la:no',
    "esercito": 'e"zE4t_Sito', "etiopia": 'e"tjO:pja', "everest": '"e:ve4est', "farmaci": '"fa4mat_Si',
    "farmaco": '"fa4mako', "favola": '"fa:vola', "favole": '"fa:vole', "fegati": '"fe:gati', "fegato": '"fe:gato',
    "femmina": '"fem:ina', "femmine": '"fem:ine', "fenicottero": 'feni"kOt:e4o', "fertile": '"fE4tile',
    "filosofi": 'fi"lO:zofi', "filosofo": 'fi"lO:zofo', "finlandia": 'fin"landja', "fleming": '"fle:ming',
    "formica": 'fo4"mi:ka', "formiche": 'fo4"mi:ke', "forum": '"fO:4um', "fossile": '"fOs:ile', "fossili": '"fOs:ili',
    "fragola": '"f4a:gola', "fragole": '"f4a:gole', "fulmine": '"fulmine', "fulmini": '"fulmini',
    "gabbiano": 'ga"b:ja:no', "galassia": 'ga"las:ja', "galápagos": 'ga"la:pagos', "gamberi": '"gambe4i',
    "gambero": '"gambe4o', "genova": '"d_ZE:nova', "germania": 'd_Ze4"ma:nja', "giardino": 'd_Za4"di:no',
    "giovane": '"d_Zo:vane', "globuli": '"glO:buli', "grandine": '"g4andine', "grandini": '"g4andini',
    "groenlandia": 'g4oen"landja', "gutenberg": '"gu:tenbe4g', "idrogeno": 'i"d4O:d_Zeno', "inutile": 'i"nu:tile',
    "inutili": 'i"nu:tili', "ipotesi": 'i"pO:tezi', "ippopotamo": 'ip:o"pO:tamo', "isola": '"i:zola',
    "isole": '"i:zole', "italiano": 'italj"a:no', "kimono": 'ki"mO:no', "lacrima": '"la:k4ima', "lacrime": '"la:k4ime',
    "laurea": '"la:u4ea', "lettera": '"lEt:e4a', "libellula": 'li"bEl:ula', "libellule": 'li"bEl:ule',
    "libera": '"li:be4a', "libere": '"li:be4e', "liberi": '"li:be4i', "libero": '"li:be4o', "lievito": 'lj"E:vito',
    "limpida": '"limpida', "limpido": '"limpido', "lombrico": 'lom"b4i:ko', "lucertola": 'lu"t_SE4tola',
    "lucertole": 'lu"t_SE4tole', "madrid": 'ma"d4id', "mammiferi": 'ma"m:i:fe4i', "mammifero": 'ma"m:i:fe4o',
    "manhattan": 'ma"nat:an', "margine": '"ma4d_Zine', "maria": 'ma"4i:a', "marketing": '"ma4keting',
    "media": '"mE:dja', "mendel": '"mendel', "meteora": 'me"te:o4a', "meteore": 'me"tE:o4e',
    "metropoli": 'me"t4O:poli', "milano": 'mi"la:no', "miracoli": 'mi"4a:koli', "miracolo": 'mi"4a:kolo',
    "molecola": 'mo"lE:kola', "molecole": 'mo"lE:kole', "monaco": '"mO:nako', "mummia": '"mum:ja',
    "nairobi": 'nai"4o:bi', "napoletano": 'napole"ta:no', "napoli": '"na:poli', "nascita": '"na:S:ita',
    "nebbia": '"neb:ja', "necropoli": 'ne"k4O:poli', "nettare": '"nEt:a4e', "nicola": 'ni"ko:la', "nuvola": '"nu:vola',
    "nuvole": '"nu:vole', "oceani": 'o"t_SE:ani', "oracolo": 'o"4a:kolo', "orbita": '"O4bita', "orbite": '"O4bite',
    "origine": 'o"4i:d_Zine', "origini": 'o"4i:d_Zini', "ossigeno": 'o"s:i:d_Zeno', "ostacolo": 'os"ta:kolo',
    "ottima": '"ot:ima', "padova": '"pa:dova', "paolo": '"pa:olo', "papaveri": 'pa"pa:ve4i', "papavero": 'pa"pa:ve4o',
    "partecipa": 'pa4"tE:t_Sipa', "pechino": 'pe"ki:no', "pecora": '"pE:ko4a', "pecore": '"pE:ko4e',
    "pellicano": 'pel:i"ka:no', "penisola": 'pe"ni:zola', "penisole": 'pe"ni:zole', "pentola": '"pentola',
    "petali": '"pE:tali', "petalo": '"pE:talo', "piramide": 'pi"4a:mide', "piramidi": 'pi"4a:midi',
    "pitagora": 'pi"ta:go4a', "polline": '"pOl:ine', "polonia": 'po"lO:nja', "polveri": '"polve4i',
    "proposito": 'p4o"pO:zito', "radice": '4a"di:t_Se', "radici": '4a"di:t_Si', "ragnatele": '4aJ:a"te:le',
    "rapida": '"4a:pida', "rapidi": '"4a:pidi', "rapido": '"4a:pido', "referendum": '4efe"4Endum',
    "regola": '"4E:gola', "regole": '"4E:gole', "resina": '"4E:zina', "retina": '"4E:tina', "rettile": '"4Et:ile',
    "rettili": '"4Et:ili', "ripida": '"4i:pida', "ripido": '"4i:pido', "romano": '4o"ma:no', "rondine": '"4ondine',
    "rondini": '"4ondini', "russia": '"4us:ja', "sabato": '"sa:bato', "salvia": '"salvja', "satellite": 'sa"tEl:ite',
    "satelliti": 'sa"tEl:iti', "scatola": 's"ka:tola', "scegliere": '"S:e:L:e4e', "scheletri": 's"kE:let4i',
    "scheletro": 's"kE:let4o', "sciamano": 'S:a"ma:no', "scimmia": '"S:im:ja', "scoiattolo": 'skoj"at:olo',
    "semaforo": 'se"ma:fo4o', "sicilia": 'si"t_Si:lja', "significa": 'si"J:i:fika', "sindaco": '"sindako',
    "socrate": '"sO:k4ate', "solido": '"sO:lido', "solito": '"sO:lito', "statua": 's"ta:twa', "statue": 's"ta:twe',
    "status": 's"ta:tus', "stomaco": 's"tO:mako', "stromboli": 's"t4omboli', "stupida": 's"tu:pida',
    "super": '"su:pe4', "sydney": '"sidnei', "taiga": '"ta:iga', "tegola": '"te:gola', "tevere": '"te:ve4e',
    "tibet": '"ti:bet', "tiepido": '"tjE:pido', "timido": '"ti:mido', "torino": 'to"4i:no', "traiano": 't4a"ja:no',
    "troia": '"t4O:ja', "tulipano": 'tuli"pa:no', "tunisi": '"tu:nizi', "umida": '"u:mida', "umido": '"u:mido',
    "utile": '"u:tile', "utili": '"u:tili', "vaticano": 'vati"ka:no', "vecchia": '"vEk:ja', "vendita": '"vendita',
    "venere": '"vE:ne4e', "veneto": '"vE:neto', "vertebra": '"vE4teb4a', "vertebre": '"vE4teb4e',
    "vertigine": 've4"ti:d_Zine', "vetrino": 've"t4i:no', "video": '"vi:deo', "violino": 'vjo"li:no',
    "vipera": '"vi:pe4a', "virus": '"vi:4us', "visita": '"vi:zita', "vittima": '"vit:ima', "vivido": '"vi:vido',
    "vulcano": 'vul"ka:no', "zafferano": 'd_zaf:e"4a:no', "zuccheri": '"d_zuk:e4i',
}  # fmt: skip

_BEFORE: Final = {
    "l": "l", "d": "d", "c": "t_S", "un": "un", "all": "al:", "coll": "kol:", "dall": "dal:", "dell": "del:",
    "nell": "nel:", "quell": "kwel:", "quest": "kwest", "sull": "sul:", "sant": "sant", "bell": "bEl:",
}  # fmt: skip
"""What is said of a word that is cut short before another."""

_WORD: Final = re.compile(r"(?:([^\W\d_]+)')?([^\W\d_]+)")


def stressed(said: str) -> str:
    """What is to be said in Italian, with phonemes for the words that Pico would stress wrong."""
    return _WORD.sub(_told, said)


def _told(found: re.Match[str]) -> str:
    before, sounds = found[1], _SOUNDS.get(found[2].lower())
    if sounds is None or (before and before.lower() not in _BEFORE):
        return found[0]
    cut = _BEFORE[before.lower()] if before else ""
    stress = '"' if len(cut) == 1 and sounds[0] == '"' else ""
    return f"<phoneme ph='{stress}{cut}{sounds.removeprefix(stress)}'/>"
