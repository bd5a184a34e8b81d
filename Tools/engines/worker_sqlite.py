"""SQL by hand over SQLite, one table a predicate in both orders. See worker.py."""

import csv
import pathlib
import re
import sqlite3

import questions_sql
from worker import serve

PATTERN = re.compile("peace[a-z]+ .*treaty", re.IGNORECASE)


def load(data, database):
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA cache_size = -131072")
    folder = pathlib.Path(data)
    connection.execute("CREATE TABLE term (id INTEGER PRIMARY KEY, iri TEXT)")
    fill(connection, "term", folder / "terms.csv")
    connection.execute("CREATE UNIQUE INDEX term_iri ON term (iri)")
    connection.execute("CREATE TABLE kinds (name TEXT PRIMARY KEY, kind TEXT)")
    fill(connection, "kinds", folder / "columns.csv")
    for name, kind in connection.execute("SELECT * FROM kinds").fetchall():
        affinity = "TEXT" if kind in ("string", "date", "dateTime") else "NUMERIC"
        connection.execute(
            f'CREATE TABLE "{name}" (s INTEGER, o {affinity}, PRIMARY KEY (s, o)) WITHOUT ROWID'
        )
        fill(connection, name, folder / f"{name}.csv")
        # Nobody looks for a text by the whole of it.
        if kind != "string":
            connection.execute(f'CREATE INDEX "{name}_o" ON "{name}" (o, s)')
        connection.commit()
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def fill(connection, table, path):
    with open(path, newline="") as rows:
        connection.executemany(f'INSERT OR IGNORE INTO "{table}" VALUES (?, ?)', csv.reader(rows))


def connect(database, writing=False):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.execute("PRAGMA cache_size = -131072")
    connection.execute("PRAGMA mmap_size = 1073741824")
    connection.create_function(
        "matches", 1, lambda text: PATTERN.search(text) is not None, deterministic=True
    )
    return connection


def ask(connection, name):
    def columns():
        return dict(connection.execute("SELECT * FROM kinds").fetchall())

    def number(iri):
        query = "SELECT id FROM term WHERE iri = ?"
        return connection.execute(query, [f"https://kg.example/{iri}"]).fetchone()[0]

    return connection.execute(questions_sql.text(name, columns, number, "matches(x.o)")).fetchall()


serve(load, connect, ask)
