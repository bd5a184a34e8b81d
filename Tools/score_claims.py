#!/usr/bin/env python3
"""Score the pairs of `rapporteur compare --claims` against pairs that were judged by reading them.

    Tools/score_claims.py PROGRAM DATABASE …

The first database is one into which state_department_2021-2022.jsonl.gz was read. For all of the candidates two
more are wanted: one of current_events_2025.jsonl.gz, and one of train/text of polnear_train_dev.tar.gz.
Tools/claim_pairs.tsv holds
places and labels, no text:

    agree      both say the same in substance, or take the same position
    differ     both speak of the same matter, in different respects: to be set side by side
    conflict   they stand in tension
    unrelated  nobody would set them side by side

The pairs were drawn from what an earlier version paired, so that the share of unrelated ones that are
still paired is a score, and what no version ever paired is not. The half `tuned` was looked at when
thresholds were chosen, `held` and `drawn` were not; `drawn` are 50 of 3,498 pairs of comparisons without a
subject (written `-`). `candidates` are pairs that were or might be called possible conflicts, in
comparisons from which the rules were made (tuned) and in others, which had been read too before the rules were
final. `unseen` are all that the rules of the morning of 2026-11-28 called possible conflicts and nobody had judged
before, among all speakers of the three corpora; `unseen later` what the next state of the rules added. Both led to
further rules. `all speakers`, `newly paired` and `no longer paired` were drawn on 2026-11-29 from comparisons of all
speakers at once, before and after the search for the nearest sentences changed, and judged without knowing which;
the least likeness of 0.3 was chosen after them. `at 0.3` was drawn after that. `pooled` are the nearest sentences by words and by the encoder, for `rapporteur score likeness`.
"""

import collections
import json
import pathlib
import subprocess
import sys

FOUND = {"agree": "agree", "side by side": "differ", "possible conflict": "conflict"}


def labelled():
    path = pathlib.Path(__file__).with_name("claim_pairs.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            *comparison, left, right, label, half = line.split("\t")
            yield tuple(comparison), left, right, label, half


def place(claim):
    cited = claim["citations"][0]
    return f"{cited['article'].split('/')[-1]}:{cited['begin']}-{cited['end']}"


def pairs(program, databases, comparison, least):
    found = {}
    for database in databases:
        found |= pairs_of(program, database, comparison, least)
    return found


def pairs_of(program, database, comparison, least):
    first, second, subject = comparison
    command = [program, "compare", first, second, "--claims", "--json", "--limit", "0"]
    command += ["--database", database] + ([] if subject == "-" else ["--about", subject])
    command += ["--likeness", least] if least else []
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return {
        (place(pair["left"]), place(pair["right"])): FOUND[pair["relation"]]
        for pair in json.loads(answer or "[]")
    }


def share(part, whole):
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "0 of 0"


def main(program, *databases):
    known = {}
    counts = collections.defaultdict(collections.Counter)
    for comparison, left, right, label, half in labelled():
        if half == "pooled":
            continue  # Not drawn from pairs.
        # Candidates were looked for further down than the program looks by itself.
        key = (comparison, "0.1" if half.startswith("candidates") else None)
        if key not in known:
            known[key] = pairs(program, databases, *key)
        counts[half][label, known[key].get((left, right))] += 1
    halves = list(counts)
    print("| | " + " | ".join(halves) + " |\n|---|" + "---|" * len(halves))

    def row(name, count):
        print(f"| {name} | " + " | ".join(count(counts[half]) for half in halves) + " |")

    def total(table, wanted):
        return sum(number for key, number in table.items() if wanted(*key))

    def of(wanted, among):
        return lambda table: share(
            total(table, lambda l, f: among(l, f) and wanted(l, f)), total(table, among))

    related = ("agree", "differ", "conflict")
    row("related pairs that are still paired", of(lambda l, f: f, lambda l, f: l in related))
    row("paired ones that are related", of(lambda l, f: l in related, lambda l, f: f))
    for relation, name in (("agree", "agree"), ("conflict", "possible conflict")):
        row(f"*{name}* that is right", of(lambda l, f: l == f, lambda l, f: f == relation))
    row("*side by side*", lambda table: str(total(table, lambda l, f: f == "differ")))
    row("… of which agree", of(lambda l, f: l == "agree", lambda l, f: f == "differ"))
    row("… of which are in tension", of(lambda l, f: l == "conflict", lambda l, f: f == "differ"))


if __name__ == "__main__":
    main(*sys.argv[1:])
