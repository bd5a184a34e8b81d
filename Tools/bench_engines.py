#!/usr/bin/env python3
"""Measure the query engine beside Oxigraph, DuckDB, SQL by hand over SQLite and Kuzu on a made
graph, and put the tables into Documentation/Benchmarks.md.

Usage: python3 Tools/bench_engines.py PROGRAM BENCH [--triples N …] [--parts PART …]
         [--engines NAME …] [--print-only]

PROGRAM is rapporteur, BENCH the program that times queries within one process. The graph and the
questions are those of ../shared/bench. What is loaded stays in .benchmarks, so that a part can be
measured alone: loading, warm, cold, agree, commits, lookup. All engines have one thread, fetch all
rows and run one after the other; one that cannot be had from PyPI is left out with a sentence.
"""

import argparse
import sys

from bench_tables import machine, publish
from engines import data, parts, peers, results, tables
from engines.engines import every
from engines.settings import SHARED

PARTS = ["loading", "warm", "cold", "agree", "commits", "lookup"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("--triples", nargs="+", type=int, default=[1_000_000, 5_000_000])
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--engines", nargs="+", help="the engines beside ours; all without it")
    parser.add_argument("--print-only", action="store_true", help="leave the documentation alone")
    return parser.parse_args()


def chosen(options):
    """Ours and those of the others that are there."""
    engines = every(options.program, options.bench)
    wanted = [word.lower() for word in options.engines or []]
    kept = [engines[0]]
    for engine in engines[1:]:
        if wanted and not any(word in engine.name.lower() for word in wanted):
            continue
        if engine.missing:
            print(engine.missing, file=sys.stderr)
        else:
            kept.append(engine)
    return kept


def measure(options, engines):
    """Measures the parts; how many answers differed."""
    different = 0
    oxigraph = next((engine for engine in engines if engine.name == "Oxigraph"), None)
    for triples in options.triples:
        parts.made(triples)
        for engine in engines:
            if "loading" in options.parts:
                parts.loading(engine, triples)
            for mode in ("warm", "cold"):
                if mode in options.parts:
                    parts.asking(mode, engine, triples)
        # Whether the answers are the same is no matter of size.
        if "agree" in options.parts and triples == min(options.triples):
            different += parts.agreeing(engines, triples)
        if "lookup" in options.parts:
            parts.looking_up(engines[0], triples)
        # Writing is measured where there is most to write into.
        if "commits" in options.parts and triples == max(options.triples):
            parts.committing(engines[0], oxigraph, triples)
    return different


def main():
    options = arguments()
    if not (SHARED / "bench/generate.py").exists():
        print(f"Nothing was measured: {SHARED}/bench is not there; set RAPPORTEUR_SHARED.")
        return 0
    missing = peers.prepare()
    if "numpy" in missing and any(
        not (data.folder(triples) / "data.nt").exists() for triples in options.triples
    ):
        print("Nothing was measured: the data are made with numpy.")
        return 0
    before = machine()
    different = measure(options, chosen(options))
    # Sizes that were only tried before stay out of the tables.
    known = {
        part: {
            size: engines
            for size, engines in sizes.items()
            if int(size) >= 1_000_000 or int(size) in options.triples
        }
        for part, sizes in results.read().items()
    }
    sections = {
        "bench-loading": tables.loading(known),
        "bench-warm": tables.asking(known, "warm"),
        "bench-cold": tables.asking(known, "cold"),
        "bench-commits": tables.commits(known),
        "bench-lookup": tables.lookup(known),
    }
    measured = {
        "bench-loading": "loading", "bench-warm": "warm", "bench-cold": "cold",
        "bench-commits": "commits", "bench-lookup": "lookup",
    }
    for name, lines in sections.items():
        if measured[name] not in options.parts:
            continue
        if options.print_only:
            print("\n".join([name, "", *lines]))
        else:
            publish(name, before, lines)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
