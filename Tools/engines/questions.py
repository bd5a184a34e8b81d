"""The 22 questions as SPARQL, and what has to be the same in all engines' answers."""

import re
import sys

from .settings import SHARED

# Where a LIMIT cuts between equals, only these columns are the same everywhere.
FIXED = {
    "q07_topk": [1], "q08_joinagg": [2], "q13_orderlimit": [1], "q14_topicorder": [1],
    "q18_cooccur": [2], "q19_cotopic": [2],
}
# What a database of ours holds beside the data, such as the record of the import.
RECORD = 1_000
DATA = "https://kg.example/v/"


def sparql():
    """The questions by their names."""
    sys.path.insert(0, str(SHARED / "bench"))
    from queries import PFX, Q

    return {name: PFX + text for name, text in Q.items()}


def plain(value):
    """A value as all engines would write it."""
    if value is None:
        return ""
    text = str(value)
    if re.fullmatch(r"[+-]?[0-9]*\.?[0-9]+(e[+-]?[0-9]+)?", text, re.IGNORECASE):
        return f"{float(text):.5g}"
    return text


def short(rows):
    """Rows whose first column, an IRI, is only its last part."""
    return [[re.split("[/#]", row[0])[-1], *row[1:]] for row in rows]


def differ(name, ours, theirs):
    """How two answers to a question differ, None where they are the same."""
    if name == "q21_count":
        numbers = [int(float(answer[0][0])) for answer in (ours, theirs)]
        return None if abs(numbers[0] - numbers[1]) < RECORD else f"{numbers} triples"
    if name == "q22_preds":
        # SQL has tables for predicates; what the record describes has types and labels as well.
        names = {row[0].removeprefix(DATA) for row in ours if row[0].startswith(DATA)}
        ours, theirs = (
            [row for row in short(answer) if row[0] in names] for answer in (ours, theirs)
        )
    if name == "q01_point":
        ours, theirs = short(ours), short(theirs)
    kept = FIXED.get(name)
    answers = [
        sorted(tuple(plain(row[column]) for column in kept or range(len(row))) for row in answer)
        for answer in (ours, theirs)
    ]
    if answers[0] == answers[1]:
        return None
    if len(ours) != len(theirs):
        return f"{len(ours)} rows and {len(theirs)}"
    first = next(pair for pair in zip(*answers) if pair[0] != pair[1])
    return f"{first[0]} and {first[1]}"
