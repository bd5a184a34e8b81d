"""organizations.tsv and organization_nouns.tsv: bodies by name, and the nouns that name bodies."""

import re

from curated_text import lines, sections, unique, values
from inflection import plural

SOURCE = "own knowledge"


def tables(curated, gazetteer):
    yield "organizations.tsv", SOURCE, known(curated / "organizations.txt")
    rows = {}
    for line in lines(curated / "organization_nouns.txt"):
        kind, phrases = line.split(": ", 1)
        for phrase in values(phrases):
            single = phrase.endswith("!")
            phrase = phrase.rstrip("!")
            several = noun_plural(phrase)
            rows.setdefault(phrase, [phrase, several if several != phrase else "", kind,
                                     "unique" if single else ""])
    yield "organization_nouns.tsv", SOURCE, [rows[key] for key in sorted(rows)]


def noun_plural(phrase):
    """The plural of a phrase on its head: "ministry of defense" has "ministries of defense"."""
    parts = re.split(r"( of | for )", phrase, maxsplit=1)
    return plural(parts[0]) + "".join(parts[1:])


def known(path):
    """Rows of organizations.txt, which is grouped by [kind country parent]."""
    rows = {}
    for section, entry in sections(path):
        kind, country, parent = (section.split(" ", 2) + ["", ""])[:3]
        cells = [cell.strip() for cell in entry.split("=")]
        forms = values(cells[0])
        ambiguous = [form.rstrip("?") for form in forms if form.endswith("?")]
        forms = [form.rstrip("?") for form in forms]
        override = cells[1].split(" ", 1) if len(cells) > 1 else []
        name, others = forms[0], unique(forms[1:])
        acronym = next((f for f in others if is_acronym(f)), "")
        others = [f for f in others if f != acronym]
        key = (name, country)
        rows.setdefault(key, [
            name, acronym, "|".join(others), override[0] if override and override[0] else kind,
            "" if country in ("", "-") else country,
            override[1] if len(override) > 1 else parent, "|".join(ambiguous)])
    return [rows[key] for key in sorted(rows)]


def is_acronym(form):
    """Whether a form is an acronym: no spaces and two capitals or more, mostly capitals."""
    letters = [c for c in form if c.isalpha()]
    return " " not in form and sum(c.isupper() for c in letters) >= 2 and sum(
        c.isupper() for c in letters) * 2 > len(letters)
