#!/usr/bin/env python3
"""Holds the reader's scores against those on record: none may fall by more than its interval.

Usage: Tools/check_scores.py PROGRAM [--write]

The record, Tools/scores.json, has for each way of scoring its figures, each with the interval in which
95 of a hundred other draws of the documents would have put it. A figure below that interval fails. What
needs data of $RAPPORTEUR_SHARED (../shared) is passed over where that is absent, and said so. --write puts
the present figures on record.
"""

import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

import name_labels
import score_elsewhere

ROOT = pathlib.Path(__file__).resolve().parent.parent
RECORD = ROOT / "Tools" / "scores.json"
SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", ROOT.parent / "shared"))

# What is scored: how it is called on record, the file of the shared data that it needs, the command; where
# that is a reader alone, score_elsewhere.py scores it.
SCORES = [
    ("samples, rules", None, ["samples", "Samples", "--reader", "rules"]),
    ("samples, model", None, ["samples", "Samples"]),
    ("articles elsewhere, rules", None, ["samples", "Tools/articles_elsewhere", "--reader", "rules"]),
    ("articles elsewhere, model", None, ["samples", "Tools/articles_elsewhere"]),
    ("read-outs, rules", "press/state_department_2021-2022.jsonl.gz", ["readouts", "{}", "--reader", "rules"]),
    ("read-outs, model", "press/state_department_2021-2022.jsonl.gz", ["readouts", "{}"]),
    ("read-outs elsewhere, rules", None, "rules"),
    ("read-outs elsewhere, model", None, "model"),
    ("attributions in words", "attribution/cofenet_polnear_valid.jsonl.gz", ["attribution", "{}"]),
    ("names, news", "attribution/polnear_paragraph_bio_dev.json.gz", ["names", "{}"]),
    ("names, EWT", "entities/uner_ewt_dev.iob2.gz", ["names", "{}"]),
    ("names, CrossNER politics", "entities/crossner_politics_dev.txt.gz", ["names", "{}"]),
    ("parts of speech, EWT", "treebank/ewt_dev.conllu.gz", ["parts-of-speech", "{}"]),
    ("statements, rules", "attribution/polnear_train_dev.tar.gz", ["statements", "{}", "--reader", "rules"]),
    ("statements, model", "attribution/polnear_train_dev.tar.gz", ["statements", "{}"]),
]


def prepared(archive, folder):
    """The development half of an archive of articles, unpacked, or its labelled names; other files as they are."""
    if archive.name == "polnear_paragraph_bio_dev.json.gz":
        name_labels.write(archive, f"{folder}/names.conll")
        return f"{folder}/names.conll"
    if not archive.name.endswith(".tar.gz"):
        return str(archive)
    target = pathlib.Path(folder) / "dev"
    if not target.exists():
        with tarfile.open(archive) as file:
            wanted = [one for one in file.getmembers() if one.name.split("/")[0] == "dev"]
            file.extractall(folder, members=wanted, filter="data")
    return str(target)


def figures(program, words):
    """What a command of `rapporteur score` says."""
    run = subprocess.run(
        [program, "score", *words, "--json"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"rapporteur score {' '.join(words)} failed: {run.stderr.strip()}")
    return {line.pop("figure"): line for line in json.loads(run.stdout)}


def falls(name, known, found):
    """Sentences on the figures that lie below their intervals or are gone."""
    for figure, old in known.items():
        new = found.get(figure)
        if new is None:
            yield f"{name}: {figure} is not measured any more"
        elif new["value"] < old["low"]:
            yield (f"{name}: {figure} fell from {old['value']:.1%} to {new['value']:.1%}, below "
                   f"{old['low']:.1%}, where chance could have put it")


def main():
    program, *options = sys.argv[1:]
    program = str(pathlib.Path(program).resolve())
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for name, file, words in SCORES:
            if file is not None and not (SHARED / file).exists():
                print(f"skipped: {name}, for want of {SHARED / file}")
                continue
            data = prepared(SHARED / file, folder) if file else ""
            found = (
                score_elsewhere.figures(program, words) if isinstance(words, str)
                else figures(program, [word.format(data) for word in words]))
            if "--write" in options:
                record[name] = found
                print(f"noted: {name}, {len(found)} figures")
            elif name not in record:
                problems.append(f"{name} is not on record; note it with --write")
            else:
                own = list(falls(name, record[name], found))
                print(f"{'FELL' if own else 'held'}: {name}, {len(record[name])} figures")
                problems += own
    if "--write" in options:
        lines = ",\n".join(
            f" {json.dumps(name)}: {{\n" + ",\n".join(
                f"  {json.dumps(figure, ensure_ascii=False)}: {json.dumps(line)}"
                for figure, line in own.items()) + "}"
            for name, own in record.items())
        RECORD.write_text("{\n" + lines + "\n}\n")
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit("Mend what made them fall, or say in Documentation/Scores.md why it had to, and note the "
                 "new ones with: Tools/check_scores.py PROGRAM --write")


main()
