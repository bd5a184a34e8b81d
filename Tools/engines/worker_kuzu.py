"""Kuzu, one thread: a table of nodes with their literals, a table of relations a predicate.

See worker.py.
"""

import csv
import pathlib

import kuzu
from questions_cypher import CYPHER
from worker import serve

TYPES = {
    "date": "DATE", "dateTime": "TIMESTAMP", "integer": "INT64", "decimal": "DOUBLE",
    "string": "STRING",
}


def load(data, database):
    folder = pathlib.Path(data)
    kinds = dict(csv.reader(open(folder / "columns.csv")))
    properties = {name: kind for name, kind in kinds.items() if kind != "id"}
    connection = connect(database, writing=True)
    columns = ", ".join(f"{name} {TYPES[kind]}" for name, kind in properties.items())
    connection.execute(
        f"CREATE NODE TABLE Node (id INT64, iri STRING, {columns}, PRIMARY KEY (iri))"
    )
    nodes = folder / "nodes.csv"
    if not nodes.exists():
        write_nodes(folder, nodes, properties)
    connection.execute(f"COPY Node FROM '{nodes}' (HEADER=false, PARALLEL=false)")
    for name, kind in kinds.items():
        if kind == "id":
            connection.execute(f"CREATE REL TABLE `{name}` (FROM Node TO Node)")
            connection.execute(f"COPY `{name}` FROM '{write_pairs(folder, name)}' (HEADER=false)")
    connection.execute("CHECKPOINT")


def terms(folder):
    return [row[1] for row in csv.reader(open(folder / "terms.csv"))]


def write_nodes(folder, path, properties):
    """One line a node: its number, its IRI, its literals (the first of each predicate)."""
    values = {}
    for name in properties:
        values[name] = {}
        for key, value in csv.reader(open(folder / f"{name}.csv")):
            values[name].setdefault(int(key), value)
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        for number, iri in enumerate(terms(folder)):
            writer.writerow([number, iri, *(values[name].get(number, "") for name in properties)])


def write_pairs(folder, name):
    """The pairs of a predicate by their IRIs, which are the keys of the nodes."""
    path = folder / f"{name}.iris.csv"
    if not path.exists():
        iris = terms(folder)
        with open(path, "w") as out:
            for key, value in csv.reader(open(folder / f"{name}.csv")):
                out.write(f"{iris[int(key)]},{iris[int(value)]}\n")
    return path


def connect(database, writing=False):
    return kuzu.Connection(kuzu.Database(database, read_only=not writing), num_threads=1)


def ask(connection, name):
    result = connection.execute(CYPHER[name])
    rows = []
    while result.has_next():
        rows.append(result.get_next())
    return rows


serve(load, connect, ask)
