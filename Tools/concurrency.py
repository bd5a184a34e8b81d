#!/usr/bin/env python3
"""Eight processes ask while one writes: no error, no wrong count, no long wait.

Usage: python3 Tools/concurrency.py PROGRAM [SECONDS [SEED]]

A writer imports one small file after the other, each in a transaction of its own, and reads an
article now and then. Before, the readers ask for a while without it, so that waiting for a
processor can be told from waiting for the writer. Each file adds as many triples of one predicate as of another, so that in
every committed state certain counts are equal; and nothing is ever taken away, so that no count
falls. Eight readers, each asking by a process of its own, hold both against every answer.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

READERS = 8
PAIRS = 20
BASE = "https://example.org/"
# What the slowest answer may take beyond the slowest without a writer, in seconds.
PATIENCE = 5

EQUAL = f"""SELECT ?left ?right ?both {{
  {{ SELECT (COUNT(*) AS ?left) {{ ?x <{BASE}left> ?y }} }}
  {{ SELECT (COUNT(*) AS ?right) {{ ?x <{BASE}right> ?y }} }}
  {{ SELECT (COUNT(*) AS ?both) {{ ?x <{BASE}left> ?y . ?x <{BASE}right> ?y }} }}
}}"""
WHOLE = f"""SELECT ?batch (COUNT(*) AS ?n) {{ ?x <{BASE}batch> ?batch ; <{BASE}left> ?y }}
GROUP BY ?batch HAVING (COUNT(*) != {PAIRS})"""
PATH = f"SELECT (COUNT(*) AS ?n) {{ <{BASE}chain/0> <{BASE}next>* ?x }}"
ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ARTICLE = """Envoys met again

LIMA, 3 May 2021 - Foreign Minister Ama Boateng of Ghana said on Monday that the talks of round
{number} would go on. "We will come back," Boateng told reporters.
"""


class Run:
    """One run: what it counts, and what went wrong."""

    def __init__(self, program, folder, seconds):
        self.program = program
        self.folder = folder
        self.end = time.monotonic() + seconds
        self.lock = threading.Lock()
        self.failures = []
        self.questions = 0
        self.commits = 0
        self.slowest = {"reading": 0.0, "writing": 0.0}
        # What was surely committed before a reader began.
        self.committed = 0

    def fail(self, words):
        with self.lock:
            self.failures.append(words)

    def over(self):
        return time.monotonic() > self.end or len(self.failures) > 20

    def call(self, kind, *words, codes=(0,)):
        """Runs the program; what it wrote, None where it failed."""
        start = time.monotonic()
        run = subprocess.run(
            [self.program, *words], cwd=self.folder, capture_output=True, text=True,
            stdin=subprocess.DEVNULL,
        )
        took = time.monotonic() - start
        with self.lock:
            self.slowest[kind] = max(self.slowest[kind], took)
        if run.returncode not in codes:
            self.fail(f"{words[0]} ended with {run.returncode}: {run.stderr.strip()[:300]}")
            return None
        return run.stdout

    def ask(self, query):
        """The rows of an answer as numbers, None where there was none."""
        text = self.call("reading", "query", "--format", "csv", query, codes=(0, 1))
        if text is None:
            return None
        with self.lock:
            self.questions += 1
        return [line.split(",") for line in text.split()[1:]]


def write(run):
    """The writer."""
    number = 0
    while not run.over():
        file = pathlib.Path(run.folder) / "batch.nt"
        with open(file, "w") as out:
            for place in range(PAIRS):
                node = f"<{BASE}x/{number}-{place}>"
                for predicate in ("left", "right"):
                    out.write(f"{node} <{BASE}{predicate}> <{BASE}y/{place}> .\n")
                out.write(f'{node} <{BASE}batch> "{number}" .\n')
            out.write(f"<{BASE}chain/{number}> <{BASE}next> <{BASE}chain/{number + 1}> .\n")
        if run.call("writing", "import", "batch.nt") is None:
            return
        number += 1
        run.committed = number
        if number % 10 == 0:
            article = pathlib.Path(run.folder) / f"article-{number}.txt"
            article.write_text(ARTICLE.format(number=number))
            run.call("writing", "ingest", article.name)
        with run.lock:
            run.commits = number


def read(run, seed):
    """A reader: what it saw may never fall, and has to be whole."""
    chance = random.Random(seed)
    seen = {EQUAL: 0, PATH: 0, ALL: 0}
    while not run.over():
        query = chance.choice([EQUAL, WHOLE, PATH, ALL])
        before = run.committed
        rows = run.ask(query)
        if rows is None:
            continue
        if query == WHOLE:
            if rows:
                run.fail(f"half a batch was seen: {rows[:3]}")
            continue
        numbers = [int(cell) for cell in rows[0]]
        if query == EQUAL:
            if len(set(numbers)) != 1 or numbers[0] % PAIRS:
                run.fail(f"one moment was not one state: {numbers}")
            if numbers[0] < before * PAIRS:
                run.fail(f"{before} batches were committed, {numbers[0]} pairs seen")
        if query == PATH and numbers[0] < before + 1:
            run.fail(f"{before} links were committed, a chain of {numbers[0]} seen")
        if numbers[0] < seen[query]:
            run.fail(f"{numbers[0]} after {seen[query]}: something was lost")
        seen[query] = numbers[0]


def phase(run, seed, writing):
    """The readers, with or without the writer, until the time is up."""
    threads = [threading.Thread(target=write, args=(run,))] if writing else []
    threads += [threading.Thread(target=read, args=(run, seed + n)) for n in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    os.environ.pop("RAPPORTEUR_DB", None)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "init"], cwd=folder, check=True, capture_output=True)
        alone = Run(program, folder, min(20, seconds / 5))
        phase(alone, seed, writing=False)
        run = Run(program, folder, seconds)
        run.failures += alone.failures
        phase(run, seed, writing=True)
        slowest = run.slowest["reading"]
        if run.call("reading", "doctor") is None:
            run.fail("doctor found something")
    print(
        f"{run.questions:,} questions by {READERS} readers while {run.commits:,} files were imported,"
        f" in {seconds:.0f} s: the slowest answer took {slowest:.2f} s (without a writer"
        f" {alone.slowest['reading']:.2f} s), the slowest import {run.slowest['writing']:.2f} s."
    )
    if slowest > alone.slowest["reading"] + PATIENCE:
        run.fail(f"an answer took {slowest:.1f} s")
    for failure in run.failures[:20]:
        print("NOT SO: " + failure)
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
