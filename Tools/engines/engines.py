"""The engines that are measured, all asked in the same way."""

import csv
import io
import pathlib
import shutil
import subprocess

from . import data, measure, peers
from .questions import sparql
from .settings import LIMIT, RUNS

HERE = pathlib.Path(__file__).resolve().parent


class Peer:
    """An engine of PyPI behind a worker of its own."""

    def __init__(self, name, package, worker, database, speaks_sparql=False):
        self.name = name
        self.package = package
        self.worker = worker
        self.file = database
        self.speaks_sparql = speaks_sparql

    @property
    def missing(self):
        """Why the engine is left out, None where it is there."""
        if self.package and not peers.has(self.package):
            return f"{self.name} is left out: {self.package} could not be installed from PyPI."
        return None

    def database(self, triples):
        return data.folder(triples) / self.file

    def source(self, triples):
        """What is loaded."""
        return data.graph(triples) if self.speaks_sparql else data.tables(triples)

    def load(self, triples):
        """Loads the data anew: seconds, MB of memory, bytes of disk."""
        source, database = self.source(triples), self.database(triples)
        for file in measure.files(database):
            file.unlink()
        shutil.rmtree(database, ignore_errors=True)
        seconds, memory = measure.timed([*self.command("load"), source, database])
        return {"seconds": seconds, "memory": memory, "bytes": measure.size(database)}

    def command(self, mode):
        return [peers.python(), HERE / self.worker, mode]

    def ask(self, mode, triples, name, limit=LIMIT):
        """The worker's answer to a question, None where it takes longer than the limit."""
        database = self.database(triples)
        if mode == "cold":
            measure.forget(database)
        text = sparql()[name] if self.speaks_sparql else name
        return measure.answer([*self.command(mode), database], text, limit)


class Rapporteur(Peer):
    """Our own programs: one that loads and answers, and one that times within one process."""

    def __init__(self, program, bench):
        super().__init__("Rapporteur", None, None, "rapporteur.sqlite", speaks_sparql=True)
        self.program = pathlib.Path(program).resolve()
        self.bench = pathlib.Path(bench).resolve()

    def load(self, triples):
        source, database = self.source(triples), self.database(triples)
        for file in measure.files(database):
            file.unlink()
        place = ["--database", database]
        measure.timed([self.program, "init", *place], stderr=subprocess.DEVNULL)
        seconds, memory = measure.timed(
            [self.program, "import", *place, source], stderr=subprocess.DEVNULL
        )
        return {"seconds": seconds, "memory": memory, "bytes": measure.size(database)}

    def ask(self, mode, triples, name, limit=LIMIT):
        database, text = self.database(triples), sparql()[name]
        if mode == "values":
            run = subprocess.run(
                [self.program, "query", "--database", database, "--format", "csv", text],
                capture_output=True, text=True,
            )
            return {"rows": list(csv.reader(io.StringIO(run.stdout)))[1:]}
        if mode == "cold":
            measure.forget(database)
        return self.measured([mode, database, RUNS, name, text], limit)[name]

    def measured(self, words, limit=LIMIT):
        """What `bench` says of each question: rows and milliseconds."""
        try:
            run = subprocess.run(
                [self.bench, *(str(word) for word in words)],
                capture_output=True, text=True, timeout=limit,
            )
        except subprocess.TimeoutExpired:
            return {words[3]: None}
        if run.returncode:
            return {words[3]: {"failed": run.stderr.strip().splitlines()[-1][:120]}}
        lines = [line.split("\t") for line in run.stdout.splitlines()]
        return {
            name: {"rows": int(rows), "times": [float(time) for time in times.split(",")]}
            for name, rows, times in lines
        }


def every(program, bench):
    """All engines, ours first."""
    return [
        Rapporteur(program, bench),
        Peer("Oxigraph", "pyoxigraph", "worker_oxigraph.py", "oxigraph", speaks_sparql=True),
        Peer("DuckDB", "duckdb", "worker_duckdb.py", "duckdb.db"),
        Peer("SQLite by hand", None, "worker_sqlite.py", "sqlite.db"),
        Peer("Kuzu", "kuzu", "worker_kuzu.py", "kuzu.db"),
    ]
