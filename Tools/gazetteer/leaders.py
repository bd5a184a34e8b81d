"""leaders.tsv: who led states and governments since 1990, and in which years they were seen to."""

import gzip
import html
import json
import re
import tarfile
import unicodedata

from countries import OFFICES, plain

SOURCE = (
    "visits to and travels from the United States (Office of the Historian), CIA World Factbook"
    " (both CC0); vice presidents by own knowledge"
)
FIRST = 1990
NAME = r"[^\W\d_][\w'’.-]*"
TITLED = re.compile(
    r"^(?:Acting |Interim |Transitional |Transition |Caretaker |Co-)?(%s)(?:-elect)? ((?:%s ?){1,6})$"
    % ("|".join(sorted((title.title() for title in OFFICES), key=len, reverse=True)), NAME))
# The Vice Presidents travel as others do, and are in no table: years of their terms.
VICE_PRESIDENTS = [
    ("Dan Quayle", 1989, 1993), ("Al Gore", 1993, 2001), ("Dick Cheney", 2001, 2009), ("Joe Biden", 2009, 2017),
    ("Mike Pence", 2017, 2021), ("Kamala Harris", 2021, 2025), ("JD Vance", 2025, 2026),
]


def tables(curated, gazetteer):
    codes = {}
    for line in (curated / "countries.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split(";")]
            if cells[0].split()[2] == "territory":
                continue
            for name in [cells[1], *(cells[2].split(",") if len(cells) > 2 else [])]:
                codes[fold(name)] = cells[0].split()[0]
    seen = {}

    def add(code, office, name, year):
        name = " ".join(name.split())
        if code and year >= FIRST and len(fold(name)) > 2 and not name.startswith("of "):
            row = seen.setdefault((code, fold(name)), [name, set(), year, year])
            row[1].add(office)
            row[2], row[3] = min(row[2], year), max(row[3], year)

    for text in members(gazetteer / "visits_travels_cc0.tar.gz", "visits/data/"):
        for visit in re.findall(r"<visit>(.*?)</visit>", text, re.S):
            year = int(field(visit, "start-date")[:4] or 0)
            code = codes.get(fold(field(visit, "from")))
            for part in re.split(r", | and ", field(visit, "visitor")):
                title = TITLED.match(part.strip())
                if title:
                    add(code, OFFICES[title[1].lower()], title[2], year)
    for office, folder in [("president", "president-travels/"), ("secretary of state", "secretary-travels/")]:
        for text in members(gazetteer / "visits_travels_cc0.tar.gz", folder):
            for trip in re.findall(r"<trip.*?</trip>", text, re.S):
                add("USA", office, field(trip, "name"), int(field(trip, "start-date")[:4] or 0))
    for name, first, last in VICE_PRESIDENTS:
        add("USA", "vice president", name, max(first, FIRST))
        add("USA", "vice president", name, last)
    factbook = json.loads(gzip.decompress((gazetteer / "factbook_cc0.json.gz").read_bytes()))
    for country in factbook.values():
        names = country.get("Country name", {})
        forms = [plain(names.get(f"conventional {length} form", {}).get("text", "")) for length in ("short", "long")]
        code = next((codes[fold(f.removeprefix("The "))] for f in forms if fold(f.removeprefix("The ")) in codes), None)
        executive = country.get("Executive branch", {})
        for part in ("chief of state", "head of government"):
            words = plain(executive.get(part, {}).get("text", ""))
            since = re.search(r"\(since [^)]*?(\d{4})\)", words)
            title = TITLED.match(calm(re.sub(r'"[^"]*" ', "", words.split("(")[0].strip().rstrip(","))))
            if title and since and "represented by" not in words:
                for year in (max(int(since[1]), FIRST), 2026):
                    add(code, OFFICES[title[1].lower()], title[2], year)
    rows = [
        [code, name, "|".join(sorted(offices)), str(first), str(last)]
        for (code, _), (name, offices, first, last) in sorted(seen.items())
    ]
    yield "leaders.tsv", SOURCE, rows


def members(archive, folder):
    """The texts of an archive's XML files in a folder."""
    with tarfile.open(archive) as files:
        for member in sorted(files.getmembers(), key=lambda m: m.name):
            if folder in member.name and member.name.endswith(".xml"):
                yield files.extractfile(member).read().decode("utf-8")


def field(xml, name):
    found = re.search(rf"<{name}(?: [^>]*)?>(.*?)</{name}>", xml, re.S)
    return " ".join(html.unescape(found[1]).split()) if found else ""


def calm(words):
    """Names without the capitals in which the Factbook writes what people are called by."""
    numerals = {"II", "III", "IV", "V", "VI", "VIII", "XIV", "XVI"}
    return " ".join(
        "-".join(p.capitalize() if p.isupper() and len(p) > 1 and "." not in p and p not in numerals else p for p in w.split("-"))
        for w in words.split())


def fold(words):
    apart = unicodedata.normalize("NFD", words)
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).lower().split())
