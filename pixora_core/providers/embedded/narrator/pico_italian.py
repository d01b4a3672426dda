"""Italian words that Pico stresses on another syllable than people do, as the sounds that they have.

It knows the commonest thousand words or so. Of the others it guesses, and takes -ano and -ino for endings of verbs
(Milano as in parlano, giardino as in parlino), and words on -ola, -ido, -ine or -ia for words stressed on the last
syllable but one (isola, rapido, origine, Sicilia). An accent in the spelling does not help; phonemes do: X-SAMPA, with
a colon for what is long, 4 for r, i and u where others write j and w (which it leaves out), and the stress before the
syllable. What it says of a word is known from its making
the very same samples of the same phonemes.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["stressed"]

_SOUNDS: Final = {
    "abiti": '"a:biti', "abito": '"a:bito', "accademia": 'ak:a"dE:mia', "accogliere": 'a"k:O:L:e4e',
    "acido": '"a:t_Sido', "acropoli": 'a"k4O:poli', "adige": '"a:did_Ze', "adriano": 'ad4i"a:no',
    "africano": 'af4i"ka:no', "albergo": 'al"bE4go', "alberi": '"albe4i', "albero": '"albe4o', "album": '"album',
    "alessandria": 'ale"s:and4ia', "alex": '"a:leks', "alice": 'a"li:t_Se', "allodola": 'a"l:O:dola',
    "amano": '"a:mano', "americano": 'ame4i"ka:no', "analisi": 'a"na:lizi', "anatra": '"a:nat4a', "anatre": '"a:nat4e',
    "andromeda": 'an"d4O:meda', "angela": '"and_Zela', "angeli": '"and_Zeli', "angelo": '"and_Zelo',
    "angoli": '"angoli', "anima": '"a:nima', "anime": '"a:nime', "annibale": 'a"n:i:bale', "ansia": '"ansia',
    "antartide": 'an"ta4tide', "antichi": 'an"ti:ki', "antilope": 'an"ti:lope', "aquila": '"a:kuila',
    "aquile": '"a:kuile', "arcipelaghi": 'a4t_Si"pE:lagi', "arcipelago": 'a4t_Si"pE:lago', "arida": '"a:4ida',
    "aristotele": 'a4is"tO:tele', "arteria": 'a4"tE:4ia', "arterie": 'a4"tE:4ie', "atomi": '"a:tomi',
    "atomo": '"a:tomo', "attimo": '"at:imo', "auguro": '"a:ugu4o', "australia": 'aus"t4a:lia', "autobus": '"a:utobus',
    "barbara": '"ba4ba4a', "berlino": 'be4"li:no', "bibbia": '"bib:ia', "bolivia": 'bo"li:via', "bufalo": '"bu:falo',
    "bussola": '"bus:ola', "bussole": '"bus:ole', "cagliari": '"ka:L:a4i', "cairo": '"ka:i4o',
    "calabria": 'ka"la:b4ia', "california": 'kali"fO4nia', "camere": '"ka:me4e', "camion": '"ka:mion',
    "campania": 'kam"pa:nia', "canada": '"ka:nada', "canapa": '"ka:napa', "canarino": 'kana"4i:no',
    "candido": '"kandido', "capitano": 'kapi"ta:no', "carcere": '"ka4t_Se4e', "carino": 'ka"4i:no',
    "catania": 'ka"ta:nia', "cellula": '"t_SEl:ula', "cellule": '"t_SEl:ule', "ceneri": '"t_Se:ne4i',
    "centinaia": 't_Senti"na:ia', "cerimonia": 't_Se4i"mO:nia', "cesare": '"t_Se:za4e', "ciottoli": '"t_SOt:oli',
    "circuito": 't_Si4"ku:ito', "classifica": 'kla"s:i:fika', "colonia": 'ko"lO:nia', "commedia": 'ko"m:E:dia',
    "comodo": '"kO:modo', "compito": '"kompito', "computer": 'kom"piu:te4', "contadino": 'konta"di:no',
    "copia": '"kO:pia', "corano": 'ko"4a:no', "cornea": '"kO4nea', "crimine": '"k4i:mine', "crimini": '"k4i:mini',
    "cronaca": '"k4O:naka', "cupola": '"ku:pola', "custodia": 'kus"tO:dia', "davide": '"da:vide', "debiti": '"de:biti',
    "debito": '"de:bito', "debole": '"de:bole', "deboli": '"de:boli', "dedica": '"dE:dika', "delfino": 'del"fi:no',
    "deposito": 'de"pO:zito', "desidera": 'de"zi:de4a', "diagnosi": '"dia:J:ozi', "dialogo": '"dia:logo',
    "diavolo": '"dia:volo', "divano": 'di"va:no', "edera": '"e:de4a', "edison": '"e:dizon', "enrico": 'en"4i:ko',
    "ercolano": 'e4ko"la:no', "esercito": 'e"zE4t_Sito', "etiopia": 'e"tiO:pia', "everest": '"e:ve4est',
    "farmaci": '"fa4mat_Si', "farmaco": '"fa4mako', "fatica": 'fa"ti:ka', "favola": '"fa:vola', "favole": '"fa:vole',
    "federico": 'fede"4i:ko', "fegati": '"fe:gati', "fegato": '"fe:gato', "felici": 'fe"li:t_Si',
    "femmina": '"fem:ina', "femmine": '"fem:ine', "fenicottero": 'feni"kOt:e4o', "ferie": '"fE:4ie',
    "fertile": '"fE4tile', "filosofi": 'fi"lO:zofi', "filosofo": 'fi"lO:zofo', "finlandia": 'fin"landia',
    "fleming": '"fle:ming', "formica": 'fo4"mi:ka', "formiche": 'fo4"mi:ke', "forum": '"fO:4um', "fossile": '"fOs:ile',
    "fossili": '"fOs:ili', "fragola": '"f4a:gola', "fragole": '"f4a:gole', "fulmine": '"fulmine',
    "fulmini": '"fulmini', "gabbiano": 'ga"b:ia:no', "galassia": 'ga"las:ia', "galápagos": 'ga"la:pagos',
    "gamberi": '"gambe4i', "gambero": '"gambe4o', "genova": '"d_ZE:nova', "germania": 'd_Ze4"ma:nia',
    "giardino": 'd_Za4"di:no', "giovane": '"d_Zo:vane', "globuli": '"glO:buli', "grandine": '"g4andine',
    "grandini": '"g4andini', "groenlandia": 'g4oen"landia', "gutenberg": '"gu:tenbe4g', "idrogeno": 'i"d4O:d_Zeno',
    "indagine": 'in"da:d_Zine', "indagini": 'in"da:d_Zini', "indiano": 'in"dia:no', "infanzia": 'in"fant_sia',
    "inutile": 'i"nu:tile', "inutili": 'i"nu:tili', "ipotesi": 'i"pO:tezi', "ippopotamo": 'ip:o"pO:tamo',
    "isola": '"i:zola', "isole": '"i:zole', "italiano": 'itali"a:no', "kimono": 'ki"mO:no', "lacrima": '"la:k4ima',
    "lacrime": '"la:k4ime', "laurea": '"la:u4ea', "lettera": '"lEt:e4a', "libellula": 'li"bEl:ula',
    "libellule": 'li"bEl:ule', "libera": '"li:be4a', "libere": '"li:be4e', "liberi": '"li:be4i', "libero": '"li:be4o',
    "lievito": 'li"E:vito', "limpida": '"limpida', "limpido": '"limpido', "lombrico": 'lom"b4i:ko',
    "lucertola": 'lu"t_SE4tola', "lucertole": 'lu"t_SE4tole', "lucia": 'lu"t_Si:a', "madrid": 'ma"d4id',
    "mafia": '"ma:fia', "mammiferi": 'ma"m:i:fe4i', "mammifero": 'ma"m:i:fe4o', "manager": '"ma:nad_Ze4',
    "manhattan": 'ma"nat:an', "mantova": '"mantova', "margine": '"ma4d_Zine', "marketing": '"ma4keting',
    "martino": 'ma4"ti:no', "media": '"mE:dia', "mendel": '"mendel', "meteora": 'me"te:o4a', "meteore": 'me"tE:o4e',
    "metropoli": 'me"t4O:poli', "milan": '"mi:lan', "milano": 'mi"la:no', "miracoli": 'mi"4a:koli',
    "miracolo": 'mi"4a:kolo', "miseria": 'mi"zE:4ia', "modena": '"mO:dena', "molecola": 'mo"lE:kola',
    "molecole": 'mo"lE:kole', "monaco": '"mO:nako', "mummia": '"mum:ia', "nairobi": 'nai"4o:bi',
    "napoletano": 'napole"ta:no', "napoli": '"na:poli', "nascita": '"na:S:ita', "nebbia": '"neb:ia',
    "necropoli": 'ne"k4O:poli', "nettare": '"nEt:a4e', "nicola": 'ni"ko:la', "nomina": '"nO:mina',
    "nuvola": '"nu:vola', "nuvole": '"nu:vole', "oceani": 'o"t_SE:ani', "oracolo": 'o"4a:kolo', "orbita": '"O4bita',
    "orbite": '"O4bite', "organi": '"O4gani', "origine": 'o"4i:d_Zine', "origini": 'o"4i:d_Zini',
    "ossigeno": 'o"s:i:d_Zeno', "ostacoli": 'os"ta:koli', "ostacolo": 'os"ta:kolo', "ottima": '"ot:ima',
    "ottimi": '"ot:imi', "padova": '"pa:dova', "paola": '"pa:ola', "paolo": '"pa:olo', "papaveri": 'pa"pa:ve4i',
    "papavero": 'pa"pa:ve4o', "partecipa": 'pa4"tE:t_Sipa', "patria": '"pa:t4ia', "pechino": 'pe"ki:no',
    "pecora": '"pE:ko4a', "pecore": '"pE:ko4e', "pellicano": 'pel:i"ka:no', "penisola": 'pe"ni:zola',
    "penisole": 'pe"ni:zole', "pentola": '"pentola', "petali": '"pE:tali', "petalo": '"pE:talo',
    "piramide": 'pi"4a:mide', "piramidi": 'pi"4a:midi', "pitagora": 'pi"ta:go4a', "polline": '"pOl:ine',
    "polonia": 'po"lO:nia', "polveri": '"polve4i', "proposito": 'p4o"pO:zito', "rabbia": '"4ab:ia',
    "raccogliere": '4a"k:O:L:e4e', "radice": '4a"di:t_Se', "radici": '4a"di:t_Si', "ragnatele": '4aJ:a"te:le',
    "rapida": '"4a:pida', "rapidi": '"4a:pidi', "rapido": '"4a:pido', "record": '"4E:ko4d',
    "referendum": '4efe"4Endum', "regola": '"4E:gola', "regole": '"4E:gole', "resina": '"4E:zina',
    "retina": '"4E:tina', "rettile": '"4Et:ile', "rettili": '"4Et:ili', "rimini": '"4i:mini', "ripida": '"4i:pida',
    "ripido": '"4i:pido', "romano": '4o"ma:no', "rondine": '"4ondine', "rondini": '"4ondini', "russia": '"4us:ia',
    "sabato": '"sa:bato', "sabbia": '"sab:ia', "salvia": '"salvia', "satellite": 'sa"tEl:ite',
    "satelliti": 'sa"tEl:iti', "scarica": 's"ka:4ika', "scatola": 's"ka:tola', "scegliere": '"S:e:L:e4e',
    "scheletri": 's"kE:let4i', "scheletro": 's"kE:let4o', "sciamano": 'S:a"ma:no', "scimmia": '"S:im:ia',
    "scoiattolo": 'skoi"at:olo', "scusami": 's"ku:zami', "sedia": '"sE:dia', "semaforo": 'se"ma:fo4o',
    "sicilia": 'si"t_Si:lia', "significa": 'si"J:i:fika', "silvio": '"silvio', "sindaco": '"sindako',
    "sintomi": '"sintomi', "socrate": '"sO:k4ate', "solido": '"sO:lido', "solita": '"sO:lita', "soliti": '"sO:liti',
    "solito": '"sO:lito', "statua": 's"ta:tua', "statue": 's"ta:tue', "status": 's"ta:tus', "stefano": 's"te:fano',
    "stomaco": 's"tO:mako', "stromboli": 's"t4omboli', "stupida": 's"tu:pida', "stupidi": 's"tu:pidi',
    "stupido": 's"tu:pido', "sydney": '"sidnei', "taiga": '"ta:iga', "taranto": '"ta:4anto', "tegola": '"te:gola',
    "tevere": '"te:ve4e', "tibet": '"ti:bet', "tiepido": '"tiE:pido', "timido": '"ti:mido', "togliere": '"tO:L:e4e',
    "torino": 'to"4i:no', "traiano": 't4a"ia:no', "tulipano": 'tuli"pa:no', "tunisi": '"tu:nizi', "udine": '"u:dine',
    "umida": '"u:mida', "umido": '"u:mido', "utile": '"u:tile', "utili": '"u:tili', "vaticano": 'vati"ka:no',
    "vecchia": '"vEk:ia', "vendita": '"vendita', "vendite": '"vendite', "venere": '"vE:ne4e', "veneto": '"vE:neto',
    "vergine": '"ve4d_Zine', "verifica": 've"4i:fika', "vertebra": '"vE4teb4a', "vertebre": '"vE4teb4e',
    "vertigine": 've4"ti:d_Zine', "vetrino": 've"t4i:no', "video": '"vi:deo', "violino": 'vio"li:no',
    "vipera": '"vi:pe4a', "virginia": 'vi4"d_Zi:nia', "virus": '"vi:4us', "visita": '"vi:zita', "vittima": '"vit:ima',
    "vivido": '"vi:vido', "vulcano": 'vul"ka:no', "zafferano": 'd_zaf:e"4a:no', "zuccheri": '"t_suk:e4i',
}  # fmt: skip

_BEFORE: Final = {
    "l": "l", "d": "d", "c": "t_S", "un": "un", "all": "al:", "coll": "kol:", "dall": "dal:", "dell": "del:",
    "nell": "nel:", "quell": "kuel:", "quest": "kuest", "sull": "sul:", "sant": "sant", "bell": "bEl:",
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
