"""The parts that can be measured: each keeps what it finds."""

import shutil
import statistics
import subprocess
import sys
import time

from . import data, measure, questions, results
from .article import article
from .settings import LIMIT

COMMITS = 3_000
MANY_COMMITS = 10_000


def say(words):
    """A line of progress, beside the tables."""
    print(words, file=sys.stderr, flush=True)


def loaded(engine, triples):
    """Sees to it that the engine has the data."""
    if not measure.files(engine.database(triples)):
        loading(engine, triples)


def loading(engine, triples):
    """Time, memory and disk of loading."""
    engine.source(triples)
    value = engine.load(triples)
    results.keep("loading", triples, engine.name, value)
    say(f"{engine.name}: {triples:,} triples loaded in {value['seconds']:.1f} s")


def asking(mode, engine, triples):
    """Every question, warm or cold: the median of its times."""
    loaded(engine, triples)
    warm = results.read().get("warm", {}).get(str(triples), {}).get(engine.name, {})
    found = {}
    for name in questions.sparql():
        # What cannot be answered warm cannot be answered cold.
        if mode == "cold" and "over" in warm.get(name, {}):
            found[name] = {"over": LIMIT * 1000}
            continue
        answer = engine.ask(mode, triples, name)
        if answer is None:
            found[name] = {"over": LIMIT * 1000}
        elif "failed" in answer:
            found[name] = answer
        else:
            found[name] = {"ms": statistics.median(answer["times"]), "rows": answer["rows"]}
        say(f"{engine.name} {mode} {name}: {found[name]}")
    results.keep(mode, triples, engine.name, found)


def agreeing(engines, triples):
    """Holds the answers of all engines against ours: how many differ, each said in a sentence."""
    different = 0
    ours = {}
    for engine in engines:
        loaded(engine, triples)
        for name in questions.sparql():
            known = results.read().get("warm", {}).get(str(triples), {}).get(engine.name, {})
            if "over" in known.get(name, {}):
                continue
            answer = engine.ask("values", triples, name)
            if answer is None or "failed" in answer:
                continue
            if engine is engines[0]:
                ours[name] = answer["rows"]
            elif name in ours:
                difference = questions.differ(name, ours[name], answer["rows"])
                if difference:
                    different += 1
                    say(f"{name}: {engines[0].name} and {engine.name} differ: {difference}")
    return different


def committing(ours, oxigraph, triples):
    """Commits of 40 triples into the data, and what they do to questions."""
    for engine in (ours, oxigraph):
        if engine is None:
            continue
        loaded(engine, triples)
        copy = copied(engine, triples)
        command = [ours.bench] if engine is ours else engine.command("commit")[:-1]
        start = time.perf_counter()
        run = subprocess.run(
            [str(word) for word in [*command, "commit", copy, COMMITS]],
            capture_output=True, text=True, check=True,
        )
        # Python starts and parses as well; what is timed is what the worker says.
        told = run.stdout.strip().removeprefix('{"times": [').removesuffix("]}")
        seconds = float(told) / 1000
        say(f"{engine.name}: {COMMITS / seconds:,.0f} commits/s ({time.perf_counter() - start:.1f} s)")
        value = {"per second": COMMITS / seconds}
        if engine is ours:
            value["questions"], value["later"] = before_and_after(ours, triples, copy)
        results.keep("commits", triples, engine.name, value)
        remove(copy)


def before_and_after(ours, triples, copy):
    """The times of all questions before and after many commits, and where the same triples were loaded
    at once: the commits add a tenth of triples, which take their time however they came."""
    run = subprocess.run(
        [ours.bench, "commit", copy, str(MANY_COMMITS), str(COMMITS)],
        check=True, capture_output=True, text=True,
    )
    rate = MANY_COMMITS / float(run.stdout) * 1000
    say(f"{MANY_COMMITS} more: {rate:,.0f} commits/s")
    once = loaded_at_once(ours, triples)
    times = {}
    for name, text in questions.sparql().items():
        answers = [
            ours.measured(["warm", file, 5, name, text])[name]
            for file in (ours.database(triples), copy, once)
        ]
        if all(answer and "times" in answer for answer in answers):
            if answers[1]["rows"] != answers[2]["rows"]:
                say(f"{name} has other rows after commits: {answers[1]['rows']}, {answers[2]['rows']}")
            times[name] = [min(answer["times"]) for answer in answers]
    remove(once)
    return times, rate


def loaded_at_once(ours, triples):
    """A database of what a copy has after all commits."""
    source = data.folder(triples) / "once.nt"
    shutil.copy(data.graph(triples), source)
    with open(source, "a", encoding="utf-8") as file:
        for number in range(COMMITS + MANY_COMMITS):
            file.write(article(number))
    database = data.folder(triples) / "once.sqlite"
    remove(database)
    place = ["--database", database]
    measure.timed([ours.program, "init", *place], stderr=subprocess.DEVNULL)
    measure.timed([ours.program, "import", *place, source], stderr=subprocess.DEVNULL)
    source.unlink()
    return database


def copied(engine, triples):
    """A copy of the database, to be written to."""
    source = engine.database(triples)
    copy = source.with_name("copy-" + source.name)
    remove(copy)
    if source.is_dir():
        shutil.copytree(source, copy)
    else:
        for file in measure.files(source):
            shutil.copy(file, file.with_name("copy-" + file.name))
    return copy


def remove(path):
    """Removes a database."""
    for file in measure.files(path):
        file.unlink()
    shutil.rmtree(path, ignore_errors=True)


def looking_up(ours, triples):
    """One node from the command line, the start of the process included: milliseconds."""
    loaded(ours, triples)
    text = questions.sparql()["q01_point"]
    times = []
    for _ in range(31):
        start = time.perf_counter()
        subprocess.run(
            [ours.program, "query", "--database", ours.database(triples), text],
            capture_output=True, check=True,
        )
        times.append((time.perf_counter() - start) * 1000)
    results.keep(
        "lookup", triples, ours.name,
        {"fastest": min(times), "median": statistics.median(times), "slowest": max(times)},
    )
    say(f"look-up: {statistics.median(times):.1f} ms")


def made(triples):
    """Makes the data where they are not there."""
    say(f"{triples:,} triples: {data.graph(triples)}")
