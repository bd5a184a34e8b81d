#!/usr/bin/env python3
"""Compiles the reader's tables into Sources/CResources/data.

Run it from anywhere: Tools/gazetteer/compile.py [--shared ../shared]
What is written by hand lies in curated/; what is taken from public data is read from
<shared>/gazetteer, which is never committed. Documentation/Gazetteers.md has the formats.
"""

import argparse
import pathlib

import names
import organizations
import places
import countries
import roles
import terms

HERE = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=pathlib.Path, default=HERE.parents[2] / "shared")
    options = parser.parse_args()
    out = HERE.parents[1] / "Sources" / "CResources" / "data"
    out.mkdir(parents=True, exist_ok=True)
    for module in (countries, places, organizations, roles, terms, names):
        for name, source, rows in module.tables(HERE / "curated", options.shared / "gazetteer"):
            write(out / name, source, rows)


def write(path, source, rows):
    """Writes one table; a cell never holds a tab, a line break or an empty value between bars."""
    lines = [f"# source: {source}"]
    for row in rows:
        for cell in row:
            assert "\t" not in cell and "\n" not in cell and "||" not in cell, (path.name, row)
        lines.append("\t".join(row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
