"""party_members.tsv: the parties of those whom the news call by them."""

from curated_text import lines

PARTIES = {"republican", "democrat", "libertarian", "green", "labour", "conservative", "liberal"}


def tables(curated, gazetteer):
    rows = []
    for line in lines(curated / "party_members.txt"):
        name, party, *years = (cell.strip() for cell in line.split(";"))
        assert party in PARTIES, line
        assert len(years) == 2, line
        rows.append([name, party, *("|".join(filter(None, map(str.strip, cell.split(",")))) for cell in years)])
    yield "party_members.tsv", "own knowledge", sorted(rows)
