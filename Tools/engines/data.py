"""The graph that is asked: as N-Triples, and as one table a predicate for engines of SQL."""

import re
import subprocess

from . import peers
from .settings import SHARED, WORK

LINE = re.compile(r'^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:\^\^<[^#]*#(\w+)>)?)')


def folder(triples):
    """The folder of everything that is made of so many triples."""
    path = WORK / str(triples)
    path.mkdir(parents=True, exist_ok=True)
    return path


def graph(triples):
    """The N-Triples, made once by the shared generator."""
    path = folder(triples) / "data.nt"
    if not path.exists():
        part = path.with_suffix(".part")
        subprocess.run(
            [peers.python(), SHARED / "bench/generate.py", str(triples), part],
            check=True, stdout=subprocess.DEVNULL,
        )
        part.rename(path)
    return path


def tables(triples):
    """A folder of CSV files: `terms.csv` numbers the IRIs, each predicate has its pairs.

    `columns.csv` says of each predicate what its objects are: `id`, or a type of XML Schema. The
    languages of texts are dropped: no question asks for them.
    """
    path = folder(triples) / "tables"
    if (path / "columns.csv").exists():
        return path
    path.mkdir(exist_ok=True)
    ids, writers, kinds = {}, {}, {}
    with open(graph(triples)) as lines:
        for line in lines:
            subject, predicate, iri, text, datatype = LINE.match(line).groups()
            name = re.split("[/#]", predicate)[-1]
            if name not in writers:
                writers[name] = open(path / f"{name}.csv", "w")
                kinds[name] = "id" if iri else datatype or "string"
            key = ids.setdefault(subject, len(ids))
            value = ids.setdefault(iri, len(ids)) if iri else f'"{text}"'
            writers[name].write(f"{key},{value}\n")
    for writer in writers.values():
        writer.close()
    with open(path / "terms.csv", "w") as terms:
        terms.writelines(f"{number},{iri}\n" for iri, number in ids.items())
    with open(path / "columns.csv", "w") as columns:
        columns.writelines(f"{name},{kind}\n" for name, kind in kinds.items())
    return path


def columns(path):
    """The predicates of such a folder and what their objects are."""
    lines = (path / "columns.csv").read_text().split()
    return dict(line.split(",") for line in lines)
