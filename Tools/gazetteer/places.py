"""places.tsv: cities, regions and venues."""

from curated_text import lines, values

SOURCE = "own knowledge; capitals from countries.tsv"


def tables(curated, gazetteer):
    rows = {}
    for line in lines(curated / "places.txt"):
        head, names = line.split(": ", 1)
        country, kind = (head.split() + ["city"])[:2]
        for entry in values(names):
            entry, *abbreviations = entry.split("+")
            forms = [form.strip() for form in entry.split("=")]
            ambiguous = [form.rstrip("?") for form in forms if form.endswith("?")]
            forms = [form.rstrip("?") for form in forms]
            key = (forms[0], kind, country)
            rows.setdefault(key, [forms[0], "|".join(forms[1:]), kind,
                                  "" if country == "-" else country, "|".join(ambiguous),
                                  "|".join(abbreviations)])
    named = {(row[0], row[3]) for row in rows.values()} | {
        (form, row[3]) for row in rows.values() for form in row[1].split("|")}
    for line in lines(curated / "countries.txt"):
        cells = [cell.strip() for cell in line.split(";")] + [""] * 8
        for capital in values(cells[5]):
            country = cells[0].split()[0]
            if (capital, country) not in named and country not in ("HKG", "SGP"):
                mark = capital if capital in values(cells[7]) else ""
                rows[(capital, "capital", country)] = [capital, "", "capital", country, mark, ""]
    yield "places.tsv", SOURCE, [rows[key] for key in sorted(rows)]
