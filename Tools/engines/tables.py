"""The tables of Documentation/Benchmarks.md, from what was measured."""

import math
import statistics

from .settings import LIMIT

GROWING = ["q01_point", "q04_daterange", "q10_pathseed", "q13_orderlimit"]


def geometric(ratios):
    """The geometric mean."""
    return math.exp(statistics.fmean(math.log(ratio) for ratio in ratios))


def loading(known):
    """Time, memory and disk, one table a size."""
    lines = []
    for triples, engines in sorted(known.get("loading", {}).items(), key=lambda item: int(item[0])):
        lines += [
            f"{int(triples):,} triples:", "",
            "| engine | triples/s | seconds | MB of memory at most | MB of disk | bytes a triple |",
            "|---|---|---|---|---|---|",
        ]
        for name, value in engines.items():
            rate = int(triples) / value["seconds"]
            lines.append(
                f"| {name} | {rate:,.0f} | {value['seconds']:.1f} | {value['memory']:,.0f}"
                f" | {value['bytes'] / 1e6:,.0f} | {value['bytes'] / int(triples):.0f} |"
            )
        lines.append("")
    return lines


def asking(known, mode):
    """The questions, one table a size: our milliseconds, those of the others and their ratios."""
    lines = []
    for triples, engines in sorted(known.get(mode, {}).items(), key=lambda item: int(item[0])):
        if "Rapporteur" not in engines:
            continue
        ours = engines["Rapporteur"]
        others = [name for name in engines if name != "Rapporteur"]
        lines += [
            f"{int(triples):,} triples:", "",
            "| question, ms | Rapporteur | " + " | ".join(others) + " |",
            "|---" * (len(others) + 2) + "|",
        ]
        ratios = {name: [] for name in others}
        for question, value in ours.items():
            cells = [question.split("_")[0] + " " + question.split("_")[1], milliseconds(value)]
            for name in others:
                cells.append(compared(value, engines[name].get(question), ratios[name]))
            lines.append("| " + " | ".join(cells) + " |")
        means = [
            f"**{geometric(ratios[name]):.1f}** of {len(ratios[name])}" if ratios[name] else ""
            for name in others
        ]
        lines.append("| geometric mean of ratios | | " + " | ".join(means) + " |")
        lines.append("")
    return lines


def milliseconds(value):
    """A time as it stands in a table."""
    if value is None or "failed" in value:
        return "–"
    if "over" in value:
        return f"over {LIMIT * 1000:,}"
    return f"{value['ms']:,.2f}"


def compared(ours, theirs, ratios):
    """Another engine's time and, in brackets, how many times ours it is."""
    text = milliseconds(theirs)
    if text == "–" or ours is None or "ms" not in ours:
        return text
    ratio = theirs.get("ms", theirs.get("over")) / ours["ms"]
    ratios.append(ratio)
    return f"{text} ({ratio:,.1f})"


def commits(known):
    """Commits a second, and questions before and after many."""
    lines = []
    for triples, engines in known.get("commits", {}).items():
        rates = [f"{name} {value['per second']:,.0f}" for name, value in engines.items()]
        lines += [f"Commits a second into {int(triples):,} triples: {', '.join(rates)}.", ""]
        times = engines.get("Rapporteur", {}).get("questions", {})
        later = engines.get("Rapporteur", {}).get("later")
        # What an earlier version of this program kept says less.
        if not times or later is None:
            continue
        lines += [
            f"The 10,000 that follow, with what they put in order: Rapporteur {later:,.0f}.", "",
            "| question, fastest ms | before | after 13,000 commits | ratio | loaded at once | ratio |",
            "|---|---|---|---|---|---|",
        ]
        for name, (before, after, once) in times.items():
            lines.append(
                f"| {name} | {before:,.2f} | {after:,.2f} | {after / before:.2f} | {once:,.2f}"
                f" | {after / once:.2f} |"
            )
        means = [
            geometric([after / other for other, after in pairs])
            for pairs in (
                [(before, after) for before, after, _ in times.values()],
                [(once, after) for _, after, once in times.values()],
            )
        ]
        lines += [f"| geometric mean | | | {means[0]:.2f} | | {means[1]:.2f} |", ""]
    return lines


def lookup(known):
    """A look-up from the command line, and the questions that must not grow with the data."""
    lines = []
    for triples, engines in known.get("lookup", {}).items():
        value = engines["Rapporteur"]
        lines.append(
            f"One node of {int(triples):,} triples from the command line: {value['median']:.0f} ms in"
            f" the median, {value['fastest']:.0f} to {value['slowest']:.0f}."
        )
    warm = known.get("warm", {})
    sizes = sorted((size for size in warm if "Rapporteur" in warm[size]), key=int)
    if len(sizes) < 2:
        return lines
    small, large = (warm[size]["Rapporteur"] for size in (sizes[0], sizes[-1]))
    lines += [
        "", f"| question, ms | {int(sizes[0]):,} | {int(sizes[-1]):,} | ratio |", "|---|---|---|---|"
    ]
    for name in GROWING:
        pair = [side[name].get("ms") for side in (small, large)]
        if all(pair):
            lines.append(f"| {name} | {pair[0]:.3f} | {pair[1]:.3f} | {pair[1] / pair[0]:.2f} |")
    return lines
