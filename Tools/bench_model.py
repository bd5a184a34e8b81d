#!/usr/bin/env python3
"""Measure how fast the trained model reads, beside the rules and spaCy, and put the table into
Documentation/Benchmarks.md.

Usage: python3 Tools/bench_model.py PROGRAM [RELEASES]

Reads the first RELEASES (400) releases of the State Department. Words are what stands between
white space. spaCy comes from PyPI into an environment of its own; without it its row is left out.
"""

import gzip
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from bench_tables import machine, publish

SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared"))
RELEASES = SHARED / "press/state_department_2021-2022.jsonl.gz"
TREEBANK = SHARED / "treebank/ewt_train.conllu.gz"
ENVIRONMENT = pathlib.Path(__file__).resolve().parent.parent / ".environments/spacy"
SPACY = "spacy==3.8.18"


def measured(command, folder):
    """Seconds by the clock, seconds of the processor, and MB of the largest process, of a command
    that must not fail."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[:3]} failed: nothing was measured.")
    return (
        time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def row(name, words, figures):
    clock, processor, memory = figures
    return (
        f"| {name} | {clock:.1f} s | {processor:.1f} s | {words / clock:,.0f} | {memory:.0f} MB |")


def reading(program, articles, words, folder):
    """A row for each of the two readers."""
    for reader in ("model", "rules"):
        database = f"{folder}/{reader}.sqlite"
        measured([program, "init", "--database", database], folder)
        figures = measured(
            [program, "ingest", "--database", database, "--reader", reader, articles], folder)
        yield row(f"`ingest --reader {reader}`, the whole program", words, figures)


def loading(program, folder):
    """Milliseconds that the model takes to be there: a score of three words, less the program's
    own start; the fastest of ten each."""
    three = pathlib.Path(folder) / "three.jsonl"
    three.write_text(json.dumps({"tokens": ["He", "said", "so"], "labels": ["O", "O", "O"]}) + "\n")
    with_model = min(
        measured([program, "score", "attribution", str(three)], folder)[0] for _ in range(10))
    without = min(measured([program, "--version"], folder)[0] for _ in range(10))
    return 1000 * (with_model - without)


def spacy(articles, words, folder):
    """The row of spaCy's pipeline, where it can be had."""
    python = ENVIRONMENT / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--no-input", "--retries", "1", SPACY]
    if subprocess.run(install, stderr=subprocess.DEVNULL).returncode:
        print("spaCy could not be fetched from PyPI: its row is left out.", file=sys.stderr)
        return
    script = str(pathlib.Path(__file__).with_name("bench_spacy.py"))
    report = pathlib.Path(folder) / "spacy.json"
    command = [str(python), script, str(TREEBANK.resolve()), articles, str(report)]
    figures = measured(command, folder)
    told = json.loads(report.read_text())
    yield row(
        f"spaCy {told['version']}: tagger and parser, two processes", words,
        (told["seconds"], told["processor"], figures[2]))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if not RELEASES.exists():
        print(f"Nothing was measured: {RELEASES} is not there; set RAPPORTEUR_SHARED.")
        return
    count = int(sys.argv[2]) if len(sys.argv) == 3 else 400
    os.environ.pop("RAPPORTEUR_DB", None)
    before = machine()
    with tempfile.TemporaryDirectory() as folder:
        with gzip.open(RELEASES, "rt") as lines:
            chosen = list(itertools.islice(lines, count))
        articles = f"{folder}/articles.jsonl"
        pathlib.Path(articles).write_text("".join(chosen))
        words = sum(len(json.loads(line)["text"].split()) for line in chosen)
        lines = [
            f"| {len(chosen)} releases, {words:,} words | by the clock | of the processor "
            "| words a second | largest process |",
            "|---|---|---|---|---|",
            *reading(program, articles, words, folder),
            *spacy(articles, words, folder),
            "",
            f"The model is there after {loading(program, folder):.0f} ms.",
        ]
    publish("bench-model", before, lines)


if __name__ == "__main__":
    main()
