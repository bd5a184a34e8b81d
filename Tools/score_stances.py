#!/usr/bin/env python3
"""Score the stances that `rapporteur compare` reads against statements that were judged by reading them.

    Tools/score_stances.py PROGRAM DATABASE … [--misses]

The first database is one into which state_department_2021-2022.jsonl.gz was read; for the labels `fresh` another is
wanted, of train/text of polnear_train_dev.tar.gz. Tools/stance_labels.tsv holds
places, targets and labels, no text: whether the speaker supports, opposes or does neither to a thing that
the statement names. Thanks for an answer and questions take no side; what somebody says of their own
country takes none either. The rules were mended with the
half `tuned`. The half `held` had been read for its labels before, by whoever mended them, and its misses were not
looked at.
"""

import collections
import json
import pathlib
import subprocess
import sys

WORDS = {"supportive": "supports", "critical": "opposes"}


def labelled():
    path = pathlib.Path(__file__).with_name("stance_labels.tsv")
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def ask(program, database, *words):
    command = [program, *words, "--json", "--limit", "0", "--database", database]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout or "[]")


def readings(program, database):
    """The stance of every statement towards every thing that it names, by place and thing."""
    speakers = collections.Counter()
    for statement in ask(program, database, "statements"):
        if statement["speaker"]:
            speaker = statement["speaker"]
            speakers[(speaker.get("for") or speaker).get("id") or ""] += 1
    found = {}
    names = [name for name, _ in speakers.most_common() if name and "#" not in name]
    for start in range(0, len(names), 60):
        # One alone is no comparison: the last part takes one of the first along.
        part = names[start : start + 60] if start + 1 < len(names) else names[-2:]
        for side in ask(program, database, "compare", *part):
            for stance in side["stances"]:
                for shown in stance["shown"]:
                    article, place = shown["statement"].split("#statement=")
                    key = article.split("/")[-1] + ":" + place.split(";")[0].replace(",", "-")
                    found[key, stance["target"]["id"]] = (WORDS[shown["stance"]], shown["reason"])
    return found


def share(part, whole):
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "0 of 0"


def main(program, *arguments):
    options = [argument for argument in arguments if argument.startswith("--")]
    found = {}
    for database in arguments:
        if database not in options:
            found |= readings(program, database)
    counts = collections.defaultdict(collections.Counter)
    for place, target, label, half in labelled():
        read, reason = found.get((place, target), ("neither", ""))
        counts[half][label, read] += 1
        if "--misses" in options and read != label:
            print(f"{half}\t{place}\t{target}\t{label}, read as {read}\t{reason}")
    halves = list(counts)
    print("| | " + " | ".join(halves) + " |\n|---|" + "---|" * len(halves))
    for word in WORDS.values():
        cells = []
        for half in halves:
            table = counts[half]
            read = sum(number for key, number in table.items() if key[1] == word)
            known = sum(number for key, number in table.items() if key[0] == word)
            cells.append(f"{share(table[word, word], read)} right, {share(table[word, word], known)} found")
        print(f"| *{word}* | " + " | ".join(cells) + " |")
    cells = [
        share(sum(n for key, n in counts[half].items() if key[0] == key[1]), sum(counts[half].values()))
        for half in halves
    ]
    print("| all three | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(*sys.argv[1:])
