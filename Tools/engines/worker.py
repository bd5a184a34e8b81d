"""What the workers have in common: asking one question as often as there is time.

A worker is a process of its own in the peers' environment, so that it can be stopped, and so that
its memory is its own: `WORKER load DATA DATABASE`, `WORKER warm|cold|values DATABASE`. The question
comes on the standard input, JSON goes to the standard output.
"""

import json
import sys
import time

from settings import ENOUGH, RUNS


def milliseconds(start):
    """The time since then."""
    return (time.perf_counter() - start) * 1000


def serve(load, connect, ask, commit=None):
    """Runs a worker.

    `load(data, database)` fills a database, `connect(database)` opens one, `ask(connection,
    question)` gives its rows as lists, all of them fetched; `commit(connection, times)` writes.
    """
    mode, *places = sys.argv[1:]
    if mode == "load":
        load(*places)
        return
    if mode == "commit":
        start = time.perf_counter()
        commit(connect(places[0], writing=True), int(places[1]))
        print(json.dumps({"times": [milliseconds(start)]}))
        return
    question = sys.stdin.read()
    start = time.perf_counter()
    connection = connect(places[0])
    if mode == "values":
        print(json.dumps({"rows": [[text(cell) for cell in row] for row in ask(connection, question)]}))
        return
    rows = len(ask(connection, question))
    first = milliseconds(start)
    times = []
    if mode == "warm":
        while len(times) < RUNS and sum(times) < ENOUGH * 1000 and first < ENOUGH * 1000:
            start = time.perf_counter()
            ask(connection, question)
            times.append(milliseconds(start))
    print(json.dumps({"rows": rows, "times": times or [first]}))


def text(cell):
    """A value for JSON, nothing for what is unbound."""
    return None if cell is None else str(cell)
