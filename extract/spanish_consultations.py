"""Pages of one psychologist in Spanish, in a few plain lines: what a session costs in euros, how an appointment is made and cancelled, "mi agenda"."""

from __future__ import annotations

from extract.document import fold
from extract.fee_pages import is_of_another_trade
from extract.page import Page
from extract.searching import compiled

MOST_SENTENCES = 60
KINDS = 3  # of what only who sees people says
MOST_PRICES = 2  # lines of prices beside the first, that say more
OF_THE_FIELD = 2  # words, where no name says whose it is
_MAY_BE = ("cita", "sesi", "consulta")
_FIELD = compiled(
    r"\b(?:psicolog\w+|psicólog[oa]s?|psicológic\w+|(?:psico)?terap(?:ia|eut\w+|éut\w+)s?(?! (?:física|ocupacional|del (?:habla|lenguaje)|de lenguaje|manual))|ansiedad|duelo|depresión|traumas?|adicci(?:ón|ones)|(?:problemas|terapia) de pareja)\b"
)
_SAYS = compiled(
    r"\b(?:(?P<price>(?:terapia|consulta|sesi[oó]n|psicoterapia|intervenci[oó]n|bono|cita|honorarios)\b[^.;\n]{0,50}?\b\d{2,3} ?(?:€|euros\b|dólares\b|pesos\b))|"
    r"(?P<notice>(?:cancel|anul|modific|cambi|avís|avis|aplaz)\w+\b[^.;]{0,50}\b(?:24|48|veinticuatro|cuarenta y ocho) horas|(?:24|48) horas de antelación)|"
    r"(?P<voice>mi (?:tiempo|agenda|parte|consulta|caso|forma de trabajar|despacho|método)|(?:para|por) mí\b|conmigo|contactaré|responderé|contestaré|te (?:llamaré|escribiré|responderé)|escr[ií]beme|ll[aá]mame|av[ií]same|ofrezco|prefiero)|"
    r"(?P<length>(?:sesi[oó]n(?:es)?\b[^.;]{0,40}|duración ?: ?)\b(?:45|50|55|60)\b[^.;]{0,12}min)|"
    r"(?P<pays>en efectivo|(?:por )?transferencia|bizum|pago de la (?:primera )?(?:cita|sesi[oó]n|misma)|se cobra(?:rá)? (?:la|el) (?:mitad|sesi[oó]n|cuota|\d\d)|se cobra el|coste íntegro)|"
    r"(?P<first>primera (?:visita|consulta|entrevista|sesi[oó]n|cita) (?:es |será )?gratuita)|"
    r"(?P<packs>(?:packs?|bonos?) de (?:\w+ )?sesiones)|(?P<asks>reservada (?:la|una) (?:cita|sesi[oó]n)|reserva(?:r)? (?:de |tu |su )?(?:una |la )?(?:sesi[oó]n|cita)|ped?i[rd]\w* (?:tu |su |una )?cita|solicitud de cita|solicita\w* (?:tu |su |una )?cita|la psicólog[oa](?: online)? (?:te|se pondrá|confirmará))|"
    r"(?P<where>consulta en \w+|(?:en línea|online|por videollamada|presencial(?:es)?)|(?:el )?horario es))"
)
# "Terapia de pareja: 80 € por sesión"; a list of psychologists begins with their names
_PRICED_LINE = compiled(
    r"[\W\d]*(?:(?:primera|psico) ?)?(?:terapia|consulta|sesi[oó]n|intervenci[oó]n|bono|evaluaci[oó]n|honorarios)\b[^.;\n]{0,50}?\b\d{2,3} ?(?:€|euros\b|dólares\b|pesos\b)"
)
# A guide, a list of several, a patient who tells of it; those of other trades who see people by appointment
_ELSEWHERE = compiled(
    r"\b(?:suelen? (?:costar|cobrar|durar|ofrecer)|en promedio|precio medio|(?:muchos|algunos|la mayoría de los|los mejores) (?:psicólogos|terapeutas)|entre \d+ y \d+ ?(?:€|euros)|esta guía|este artículo|cómo (?:elegir|encontrar)|publicado|directorio|compara|"
    r"mi (?:psicólog[oa]|terapeuta|psiquiatra)|fui a terapia|me (?:cobra|cobró|dijo|recetó)|nutrici\w+|fisioterap\w+|osteop\w+|podolog\w+|tarot|reiki|yoga|estétic\w+|belleza|peluquer\w+|veterinari\w+|dentista|abogad\w+|divorcios|herencias|logoped\w+|masaj\w+|coaching)\b"
)
_SITE = compiled(r"psicolog|psicoterap|terapeuta|terapia")  # of an address: "anarroblepsicologia.example"
_NAMED = compiled(r"\bpsic[oó]log(?:[oa]s?|ía)\b|\bpsicoterap\w+|\bterapeutas?\b")


def is_of_a_consultation(page: Page) -> bool:
    """Whether a short page in Spanish says how one psychologist sees people, by several kinds of what only such a one says."""
    low = page.document.low
    if not any(map(low.__contains__, _MAY_BE)) or len(page.units) > MOST_SENTENCES:
        return False
    if _FIELD.search(low) is None or _ELSEWHERE.search(low) or is_of_another_trade(low):
        return False
    told = [unit for unit in page.units if unit.block.zone == "main" and unit.block.kind != "title"]
    priced = sum(_PRICED_LINE.match(unit.low) is not None for unit in told)
    kinds = {found.lastgroup for unit in told for found in _SAYS.finditer(unit.low)}
    site = page.url[:200].lower().removeprefix("https://").removeprefix("http://").split("/", 1)[0]
    named = _NAMED.search(fold(page.document.title)) is not None or _SITE.search(site) is not None
    field = len(set(_FIELD.findall(low)))
    if len(kinds) + min(max(priced - 1, 0), MOST_PRICES) + named < KINDS:
        return False
    # Who says "mi agenda", names himself so or lists what each session costs; others tell of appointments as well
    return named or "voice" in kinds or priced > 1 or field >= OF_THE_FIELD
