"""roles.tsv and role_modifiers.tsv: noun phrases for what people are."""

import re
import unicodedata

from curated_text import lines, sections, unique, values
from inflection import plural

SOURCE = "own knowledge"
PREPOSITIONS = re.compile(r" (?:of|for|to|at|and|in|without|ad|pro) | d'affaires")


def slug(phrase):
    plain = unicodedata.normalize("NFKD", phrase).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def head_of(phrase):
    """The noun that carries a phrase: the last word before the first preposition."""
    return PREPOSITIONS.split(phrase)[0].split()[-1]


def tables(curated, gazetteer):
    rows = {}

    def add(phrase, plurals, role_id, kind, title, body="", gender="u"):
        rows.setdefault(
            phrase,
            [phrase, "|".join(unique(plurals)), role_id, head_of(phrase), kind,
             "title" if title else "", body, gender, ""])

    for section, entry in sections(curated / "roles.txt"):
        kind, _, mark = section.partition(" ")
        phrase, plurals, role_id, body, gender, title = parse(entry)
        title = (mark == "title") != title
        several = plurals or ([] if phrase.endswith(".") else [plural(phrase)])
        add(phrase, several, role_id or slug(phrase), kind, title, body, gender)
    for line in lines(curated / "portfolios.txt"):
        role_id, before, after = [cell.strip() for cell in line.split(" ; ")]
        for phrase, plurals, identity, kind in compose(role_id, values(before), values(after)):
            add(phrase, plurals, identity, kind, True)
    for line in lines(curated / "covers.txt"):
        phrases, kinds = line.split(" : ")
        for phrase in values(phrases):
            if phrase in rows:
                rows[phrase][8] = "|".join(kinds.split())
    yield "roles.tsv", SOURCE, [rows[key] for key in sorted(rows)]
    modifiers = {}
    for line in lines(curated / "role_modifiers.txt"):
        effect, words = line.split(":")
        for word in words.split():
            modifiers.setdefault(word, [word, effect])
    yield "role_modifiers.tsv", SOURCE, [modifiers[key] for key in sorted(modifiers)]


def parse(entry):
    """phrase [/plural|plural] [=id] [@body] [!gender] [*]"""
    title = entry.endswith("*")
    entry = entry.rstrip("* ")
    fields = {"/": "", "=": "", "@": "", "!": ""}
    parts = re.split(r"\s+(?=[/=@!])", entry)
    for part in parts[1:]:
        fields[part[0]] = part[1:].strip()
    plurals = [p.strip() for p in fields["/"].split("|") if p.strip()]
    return parts[0], plurals, fields["="], fields["@"], fields["!"] or "u", title


def compose(role_id, before, after):
    """The ways to name the minister of a portfolio and those under him or her."""
    ranks = [
        ("", "", "minister"), ("deputy ", "deputy-", "deputy-minister"),
        ("vice ", "deputy-", "deputy-minister"), ("first deputy ", "first-deputy-", "deputy-minister"),
        ("assistant ", "assistant-", "deputy-minister"),
    ]
    for words, prefix, kind in ranks:
        for portfolio in before:
            phrase = f"{words}{portfolio} minister"
            yield phrase, [phrase + "s"], prefix + role_id, kind
        for portfolio in after:
            for preposition in ("of", "for"):
                phrase = f"{words}minister {preposition} {portfolio}"
                several = f"{words}ministers {preposition} {portfolio}"
                yield phrase, [several], prefix + role_id, kind
    for portfolio in before:
        phrase = f"vice-minister of {portfolio}"
        yield phrase, [phrase.replace("minister", "ministers")], "deputy-" + role_id, "deputy-minister"
