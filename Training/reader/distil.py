"""Teaches one reader what several read together; `python -m reader.distil --help` says how.

The teachers' emissions, their mean, are what it learns to give, on PolNeAR's training half and on
text that nobody labelled. What the teachers made of a paragraph as it stands is also what is asked
for where its borders are moved, some of its words masked, or its persons called by other names.
"""

import argparse
import json
import pathlib
import random

import torch

from . import data, scoring
from .average import Average, mean, trained
from .batches import Encoded, batches, chance
from .borders import moved
from .model import TASKS, Reader, optimizer
from .precision import encoding
from .processes import agreed, share_gradients, start, wait
from .renaming import Renaming
from .schedule import Schedule
from .tokens import WORDS
from .unlabelled import unlabelled

NAMES = 0.3  # the weight of the head of names beside that of attributions
SQUARES = 0.1  # the weight of the squared differences beside the divergence


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="for the weights, and the log")
    parser.add_argument(
        "--teacher", type=pathlib.Path, nargs="+", action="append", required=True, dest="teachers",
        help="weights whose mean a teacher is; once for each teacher")
    parser.add_argument("--names", type=pathlib.Path, nargs="+", help="weights whose mean teaches names, if not the teachers")
    parser.add_argument("--begin", type=pathlib.Path, nargs="+", required=True, help="weights whose mean is the start")
    parser.add_argument("--steps", type=int, default=3000, help="how long to train")
    parser.add_argument("--minutes", type=float, help="how long to train, by the clock instead")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--pieces", type=int, default=1024, help="in a batch of one process")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--decay", type=float, default=0.95, help="of the rate, a layer downwards")
    parser.add_argument("--temperature", type=float, default=2)
    parser.add_argument("--hidden", type=float, default=0.05, help="share of words that are masked")
    parser.add_argument("--moved", type=float, default=0.1, help="share of borders that are moved")
    parser.add_argument("--renamed", type=float, default=0.25, help="share of paragraphs with other persons' names")
    parser.add_argument("--unlabelled", type=float, default=0.15, help="share of the text without labels")
    parser.add_argument("--seed", type=int, default=20261130)
    return parser.parse_args()


def opened(states):
    """A reader with the mean of some weights."""
    model = Reader()
    model.load_state_dict(mean([torch.load(path) for path in states]))
    return model


def paragraphs(share):
    """What is read: PolNeAR's training half, what has names, and a share of the rest; each with the
    numbers of its words among all words (`rows`)."""
    out = data.polnear_paragraphs("train")
    for source in (data.gum("train"), data.crossner("train"), data.grobid()):
        out += [dict(id=None, tokens=text.words) for text in source]
    more = list(unlabelled())
    random.Random(0).shuffle(more)
    out += [dict(id=None, tokens=words) for words in more[: int(len(more) * share)]]
    row = 0
    for paragraph in out:
        paragraph["rows"] = list(range(row, row + len(paragraph["tokens"])))
        row += len(paragraph["tokens"])
    return out


def renamed(paragraphs, renaming, chance, share):
    """The paragraphs, of which a share of those whose persons are known has other names for them."""
    for paragraph in paragraphs:
        other = "person" in paragraph and chance.random() < share
        yield {
            **paragraph,
            "tokens": renaming.renamed(paragraph["tokens"], paragraph["person"], chance)
        } if other else paragraph


def stretches(paragraphs):
    """The paragraphs as they are read at once, each with the rows of its words."""
    out = []
    for paragraph in paragraphs:
        for begin in range(0, len(paragraph["tokens"]), WORDS):
            text = Encoded(data.Text(paragraph["tokens"][begin : begin + WORDS]))
            text.rows = paragraph["rows"][begin : begin + WORDS]
            out.append(text)
    return out


@torch.no_grad()
def taught(read, rank, options):
    """The mean emissions of the teachers for each task: (words, labels). Each process reads its share
    of the stretches, and waits for what the others read."""
    texts = stretches(read)
    own = texts[rank :: options.processes]
    sums = {task: {} for task in TASKS}
    teachers = dict(attribution=options.teachers, names=[options.names] if options.names else options.teachers)
    for weights in dict.fromkeys(tuple(weights) for some in teachers.values() for weights in some):
        model = opened(weights).eval()
        tasks = [task for task, some in teachers.items() if list(weights) in some]
        for batch in batches(own, 8192):
            with encoding():
                x = model(*batch.inputs())
            for task in tasks:
                for text, emissions in zip(batch.texts, model.heads[task](x.float())):
                    part = emissions[: len(text.firsts)] / len(teachers[task])
                    sums[task][id(text)] = part + sums[task].get(id(text), 0)
    part = {task: torch.cat([sums[task][id(text)] for text in own]) for task in TASKS}
    part["rows"] = torch.tensor([row for text in own for row in text.rows])
    torch.save(part, options.folder / f"taught-{rank}.pt")
    wait(options.processes)
    parts = [torch.load(options.folder / f"taught-{r}.pt") for r in range(options.processes)]
    order = torch.cat([p["rows"] for p in parts]).argsort()
    return {task: torch.cat([p[task] for p in parts])[order] for task in TASKS}


def loss_of(model, batch, taught, options):
    """The divergence of what is read from what was taught, and the squared difference; the mean over
    words, summed over the heads."""
    with encoding():
        x = model(*batch.inputs(options.hidden))
    x, rows, total = x.float(), [row for text in batch.texts for row in text.rows], 0.0
    for task, head in model.heads.items():
        own, theirs = head(x)[batch.words], taught[task][rows]
        own, theirs = (e - e.mean(-1, keepdim=True) for e in (own, theirs))
        p, q = ((e / options.temperature).log_softmax(-1) for e in (theirs, own))
        divergence = (p.exp() * (p - q)).sum(-1).mean() * options.temperature**2
        squares = ((own - theirs) ** 2).mean()
        total = total + (divergence + SQUARES * squares) * (NAMES if task == "names" else 1.0)
    return total


def work(rank, options):
    read = paragraphs(options.unlabelled)
    rows = taught(read, rank, options)
    renaming = Renaming([p for p in read if "ner" in p], data.KINDS)
    model = opened(options.begin)
    for head in model.heads.values():
        head.crf.requires_grad_(False)  # the mean of the teachers' transitions stays
    steps = optimizer(model, options.rate, options.decay)
    average, schedule = Average(model, 0.998), Schedule(options.steps, options.minutes)
    step, epoch, losses = 0, 0, []
    wait(options.processes)

    def log(**what):
        line = json.dumps(dict(minutes=round(schedule.seconds() / 60, 1), step=step, **what))
        with open(options.folder / "log.jsonl", "a") as file:
            file.write(line + "\n")
        print(line, flush=True)

    def keep(name):
        with average.in_place(model):
            torch.save(model.state_dict(), options.folder / f"{name}.pt")
            log(weights=name, scores=scoring.report(model, ["cofenet valid"]))

    if rank == 0:
        log(words=len(rows["names"]))
    while True:
        other = renamed(read, renaming, chance(options.seed + 1, epoch), options.renamed)
        texts = stretches(moved(other, ("tokens", "rows"), chance(options.seed, epoch), options.moved))
        dealt = list(batches(texts, options.pieces, chance(options.seed, epoch)))
        for batch in dealt[rank :: options.processes][: len(dealt) // options.processes]:
            progress = agreed(schedule.progress(step), options.processes)
            if progress >= 1:
                if rank == 0:
                    keep("final")
                return
            model.train()
            for group in steps.param_groups:
                group["lr"] = group["initial"] * schedule.factor(step, progress)
            steps.zero_grad()
            loss = loss_of(model, batch, rows, options)
            loss.backward()
            share_gradients(model, options.processes)
            torch.nn.utils.clip_grad_norm_(trained(model), 1.0)
            steps.step()
            average.update(model)
            step, losses = step + 1, losses + [loss.item()]
            if step % 100 == 0 and rank == 0:
                log(epoch=epoch, loss=round(sum(losses) / len(losses), 4))
                losses = []
        epoch += 1
        if rank == 0:
            keep(f"epoch-{epoch}")


if __name__ == "__main__":
    start(work, arguments())
