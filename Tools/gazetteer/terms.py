"""reporting_verbs.tsv, events.tsv, event_types.tsv, channels.tsv, appraisals.tsv: the verbs and nouns that rules look for."""

import re

from curated_text import lines, sections, unique
from inflection import phrase_forms, plural

REPORTING = (
    "own knowledge;"
    " coverage measured against counts of PolNeAR cues, which are not copied"
)
EVENTS = "own knowledge; PLOVER and CAMEO codes of the published ontologies"

def tables(curated, gazetteer):
    yield "reporting_verbs.tsv", REPORTING, reporting(curated / "reporting.txt")
    types, events = event_tables(curated / "events.txt")
    yield "event_types.tsv", EVENTS, types
    yield "events.tsv", EVENTS, events
    yield "channels.tsv", "own knowledge", channels(curated / "channels.txt")
    yield "appraisals.tsv", "own knowledge", appraisals(curated / "appraisals.txt")


def channels(path):
    """Rows of phrase, class, channel."""
    rows = []
    for line in lines(path):
        channel, *cells = [cell.strip() for cell in line.split(";")]
        for kind, cell in zip(("noun", "place", "verb"), cells):
            rows += [[phrase.strip(), kind, channel] for phrase in cell.split(",") if phrase.strip()]
    return sorted(rows)


def appraisals(path):
    """Rows of phrase, act."""
    rows = []
    for line in lines(path):
        act, phrases = (cell.strip() for cell in line.split(";"))
        rows += [[phrase.strip(), act] for phrase in phrases.split(",")]
    return sorted(rows)


def reporting(path):
    rows = {}
    for section, entry in sections(path):
        if section in ("prepositions", "nouns"):
            row = word_row(section, entry)
        else:
            row = verb_row(section, entry)
        rows.setdefault((row[0], row[2]), row)
    return [rows[key] for key in sorted(rows)]


def word_row(section, entry):
    phrase, _, act = entry.partition("=")
    act, _, frames = act.partition(" ")
    weak = act.endswith("?")
    act = act.rstrip("?")
    kind = section.removesuffix("s")
    forms = phrase
    if kind == "noun":
        forms = "|".join(unique([phrase, plural(phrase)]))
    negative = "negative" if act in ("deny",) else "affirmative"
    return [phrase, forms, kind, act, frames or ("N" if kind == "preposition" else "TP"), "",
            "weak" if weak else "safe", negative]


def verb_row(act, entry):
    words = entry.split()
    lemma = words[0].replace("_", " ")
    rest = "".join(words[1:2]) if len(words) > 1 else ""
    particles = ""
    flags = ""
    frames = ""
    for word in words[1:]:
        if re.fullmatch(r"[QTWINFOP]*[?-]*", word):
            frames += re.sub(r"[?-]", "", word)
            flags += re.sub(r"[QTWINFOP]", "", word)
        else:
            particles = word.strip("?-")
            flags += re.sub(r"[^?-]", "", word)
    assert frames, entry
    if particles and "P" not in frames and "," in particles:
        frames += "P"
    return [lemma, verb_spellings(lemma), "verb", act, "".join(unique(frames)),
            particles.replace(",", "|"), "weak" if "?" in flags else "safe",
            "negative" if "-" in flags else "affirmative"]


def verb_spellings(lemma):
    """The five forms between bars (plain, third person, past, participle, -ing), spellings of one
    form between slashes."""
    if lemma.startswith("be "):
        rest = lemma[2:]
        return "|".join(["be" + rest, "/".join(["is" + rest, "are" + rest]),
                         "/".join(["was" + rest, "were" + rest]), "been" + rest, "being" + rest])
    if lemma == "neither confirm nor deny":
        return "neither confirm nor deny|neither confirms nor denies|neither confirmed nor denied|neither confirmed nor denied|neither confirming nor denying"
    return "|".join("/".join(forms) for forms in phrase_forms(lemma))


def event_tables(path):
    types, rows = [], {}
    for line in lines(path):
        event_id, label, plover, cameo, words = [cell.strip() for cell in line.split(" ; ", 4)]
        types.append([event_id, label, plover.strip("-"), cameo.strip("-")])
        nouns, _, rest = words.partition(" : ")
        particles, _, verbs = rest.partition(" | ")
        verbs, _, verb_particles = verbs.partition(" : ")
        for noun in nouns.split(","):
            noun, _, own = noun.strip().rstrip(")").partition(" (")
            weak = "weak" if noun.endswith("?") else "safe"
            lemma, slash, several = noun.rstrip("?").partition("/")
            forms = [lemma] + (several.rstrip("?").split("|") if several else
                               [] if slash else [plural(lemma)])
            key = (lemma, "noun", event_id)
            rows.setdefault(key, [lemma, "|".join(["/".join(forms[:1]), "/".join(unique(forms[1:]))]).rstrip("|"),
                                  "noun", event_id, "|".join((own or particles).split()), weak])
        for verb in verbs.split(","):
            weak = "weak" if verb.strip().endswith("?") else "safe"
            lemma = verb.strip().rstrip("?")
            if not lemma:
                continue
            rows.setdefault((lemma, "verb", event_id),
                            [lemma, verb_spellings(lemma), "verb", event_id,
                             "|".join(verb_particles.split()), weak])
    return types, [rows[key] for key in sorted(rows)]
