"""countries.tsv: names, adjectives, demonyms, capitals and seats of government."""

import gzip
import html
import json
import re

from curated_text import lines, unique, values

SOURCE = "own knowledge; long forms and offices from the CIA World Factbook (CC0); ISO 3166-1"

# Titles of those who lead states and governments, as the roles of roles.txt call them.
OFFICES = {
    "president": "president", "king": "king", "queen": "king", "emperor": "emperor",
    "sultan": "sultan", "amir": "emir", "emir": "emir", "grand duke": "grand duke",
    "prince": "prince", "pope": "pope", "supreme leader": "supreme leader",
    "prime minister": "prime minister", "premier": "prime minister",
    "taoiseach": "prime minister", "chancellor": "chancellor", "chief executive": "chief executive",
}


def tables(curated, gazetteer):
    factbook = json.loads(gzip.decompress((gazetteer / "factbook_cc0.json.gz").read_bytes()))
    long_forms = factbook_long_forms(factbook)
    offices = factbook_offices(factbook)
    rows = []
    for line in lines(curated / "countries.txt"):
        cells = [cell.strip() for cell in line.split(";")]
        cells += [""] * (9 - len(cells))
        alpha3, alpha2, status = cells[0].split()
        name = cells[1]
        of_name = name.removeprefix("The ")
        shorthand = {"R": "Republic of ", "K": "Kingdom of ", "S": "State of "}
        aliases = [
            shorthand[a] + of_name if a in shorthand else a for a in values_of(cells[2], name)
        ]
        aliases += long_forms.get(name, [])
        adjectives = values(cells[3])
        nouns = []
        for noun in values(cells[4]):
            if noun == "+":
                nouns += [adjectives[0], adjectives[0] + "s"]
            elif noun == "=":
                nouns.append(adjectives[0])
            else:
                nouns.append(noun)
        rows.append([
            alpha3, "" if alpha2 == "-" else alpha2, name,
            "|".join(x for x in unique(aliases) if x != name), "|".join(unique(adjectives)),
            "|".join(unique(nouns)), "|".join(values(cells[5])), "|".join(values(cells[6])),
            status, "|".join(values(cells[7])),
            "|".join(values(cells[8]) or next(
                (offices[form] for form in [name, *aliases] if form in offices), [])),
        ])
    rows.sort()
    yield "countries.tsv", SOURCE, rows


def values_of(cell, name):
    return [] if cell == name else values(cell)


def factbook_offices(factbook):
    """Short or long form → the offices of those who lead the country at home.

    A monarch whom somebody represents is no office of the country's own.
    """
    forms = {}
    for country in factbook.values():
        names = country.get("Country name", {})
        executive = country.get("Executive branch", {})
        found = []
        for part in ("chief of state", "head of government"):
            words = plain(executive.get(part, {}).get("text", "")).split("(since")[0]
            if "represented by" in plain(executive.get(part, {}).get("text", "")):
                continue
            titles = re.findall(r"\b(%s)\b" % "|".join(OFFICES), words.lower())
            found += [OFFICES[title] for title in titles]
        for form in ("conventional short form", "conventional long form"):
            name = plain(names.get(form, {}).get("text", ""))
            forms.setdefault(name.removeprefix("The "), unique(found))
    return forms


def factbook_long_forms(factbook):
    """Short form → conventional long forms that the Factbook gives."""
    forms = {}
    for country in factbook.values():
        names = country.get("Country name", {})
        short = plain(names.get("conventional short form", {}).get("text", ""))
        long = plain(names.get("conventional long form", {}).get("text", ""))
        if short and re.fullmatch(r"[\w' -]+ of [\w' -]+|[\w' -]+ Republic", long):
            forms.setdefault(short.removeprefix("The "), []).append(long)
    return forms


def plain(text):
    """Text without marks of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
