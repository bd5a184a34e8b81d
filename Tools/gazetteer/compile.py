#!/usr/bin/env python3
"""Compiles the reader's tables into Sources/CResources/data.

Run it from anywhere: Tools/gazetteer/compile.py [--check] [--shared ../shared]
With --check it writes nothing, and says which tables are not what their sources make.
What is written by hand lies in curated/; what is taken from public data is read from
<shared>/gazetteer, which is never committed. Documentation/Gazetteers.md has the formats.
"""

import argparse
import os
import pathlib
import sys

import names
import organizations
import places
import countries
import leaders
import parties
import roles
import terms

HERE = pathlib.Path(__file__).resolve().parent


SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", HERE.parents[2] / "shared"))
DATA = HERE.parents[1] / "Sources" / "CResources" / "data"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=pathlib.Path, default=SHARED)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    options = parser.parse_args()
    public = options.shared / "gazetteer"
    if options.check and not public.exists():
        print(f"The tables are not checked: {public} is not there.")
        return
    stale = []
    for module in (countries, leaders, parties, places, organizations, roles, terms, names):
        for name, source, rows in module.tables(HERE / "curated", public):
            text = table(name, source, rows)
            if not options.check:
                (DATA / name).write_text(text, encoding="utf-8")
                print(f"{name}: {len(rows)} rows")
            elif (DATA / name).read_text(encoding="utf-8") != text:
                stale.append(name)
    if stale:
        sys.exit(
            f"{', '.join(stale)} in {DATA.relative_to(HERE.parents[1])}: not what Tools/gazetteer makes."
            " Change the files in Tools/gazetteer/curated, never the tables, and run Tools/gazetteer/compile.py.")


def table(name, source, rows):
    """The text of one table; a cell never holds a tab, a line break or an empty value between bars."""
    lines = [f"# source: {source}"]
    for row in rows:
        for cell in row:
            assert "\t" not in cell and "\n" not in cell and "||" not in cell, (name, row)
        lines.append("\t".join(row))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
