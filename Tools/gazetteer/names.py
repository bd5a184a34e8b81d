"""honorifics.tsv and given_names.tsv: what stands before a family name."""

import re

from curated_text import lines, sections

SOURCE = "own knowledge"


def tables(curated, gazetteer):
    rows = {}
    for section, entry in sections(curated / "honorifics.txt"):
        form, gender = entry.rsplit(" ", 1)
        rows.setdefault(form, [form, gender, section])
    yield "honorifics.tsv", "own knowledge", [rows[key] for key in sorted(rows)]
    yield "given_names.tsv", SOURCE, given_names(curated / "given_names.txt")


def given_names(path):
    """One row for each gender and first letter; a name listed under two genders tells neither."""
    genders = {}
    for section, entry in sections_of_names(path):
        genders[entry] = section if genders.get(entry, section) == section else "u"
    groups = {}
    for name, gender in sorted(genders.items()):
        groups.setdefault((gender, name[0]), []).append(name)
    return [[gender, "|".join(group)] for (gender, _), group in sorted(groups.items())]


def sections_of_names(path):
    gender = "u"
    for line in lines(path):
        match = re.fullmatch(r"\[(.)[^]]*\]", line)
        if match:
            gender = match.group(1)
            continue
        for name in line.split():
            yield gender, name
