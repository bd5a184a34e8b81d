"""Trains the reader's model; `python -m reader.train --help` says how."""

import argparse
import json
import os
import pathlib
import time

import torch

from . import data, scoring
from .average import Average, mean, trained
from .batches import Encoded, batches, chance
from .model import Reader, optimizer
from .precision import encoding
from .processes import agreed, share_gradients, start
from .schedule import Schedule

UNSURE = 0.2  # the weight of names that a program has marked


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="checkpoints, and the log")
    parser.add_argument("--steps", type=int, default=4500, help="how long to train")
    parser.add_argument("--minutes", type=float, help="how long to train, by the clock instead")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--pieces", type=int, default=1024, help="in a batch of one process")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--decay", type=float, default=0.9, help="of the rate, a layer downwards")
    parser.add_argument(
        "--begin", type=pathlib.Path, nargs="+", help="weights to begin with, of an earlier run: their mean")
    parser.add_argument("--encoder", type=pathlib.Path, help="the encoder's alone, of reader.pretrain")
    parser.add_argument(
        "--hidden", type=float, default=0.0, help="share of words whose pieces are masked, such as 0.1")
    parser.add_argument(
        "--consistency", type=float, default=0.0,
        help="how much two readings of the same words must agree, such as 1; 0: read once")
    parser.add_argument(
        "--renamed", action="store_true", help="whether the second of two readings has other persons' names")
    parser.add_argument("--moved", type=float, default=0.1, help="share of borders that are moved")
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--save", type=float, default=4, help="minutes between checkpoints")
    return parser.parse_args()


def loss_of(model, batch, options):
    """The loss of one reading, or of two readings that must agree.

    Each reading drops other units and masks other words, and the second has other persons' names where the texts
    were asked for with them, so what they agree on leans on none of these (R-Drop: Liang and others 2021; here
    between the heads' emissions, not whole label sequences).
    """
    first, a = read(model, batch, options.hidden)
    if options.consistency == 0:
        return first
    second, b = read(model, batch.renamed(), options.hidden)
    return (first + second) / 2 + options.consistency * apart(a, b, batch.words)


def read(model, batch, hidden):
    """The mean over words of each task's loss, the names of programs counting less; and the
    emissions of the head of attributions."""
    with encoding():
        x = model(*batch.inputs(hidden))
    x = x.float()
    total, emissions = torch.zeros(()), None
    for task, head in model.heads.items():
        if task == "attribution":
            emissions = head(x)
        rows, gold = batch.gold(task)
        for sure in (True, False):
            some = [r for r, i in enumerate(rows) if (batch.texts[i].sure or task != "names") == sure]
            if not some:
                continue
            own = [rows[r] for r in some]
            scores = emissions[own] if task == "attribution" else head(x[own])
            part = head.crf.loss(scores, gold[some], batch.words[own])
            total = total + part * (1.0 if sure else UNSURE) / batch.words.sum()
    return total, emissions


def apart(a, b, words):
    """The mean over words of the symmetric Kullback-Leibler divergence of two emissions."""
    p, q = a.log_softmax(-1), b.log_softmax(-1)
    return ((p.exp() - q.exp()) * (p - q)).sum(-1)[words].mean() / 2


class Training:
    """All that a checkpoint has to keep."""

    def __init__(self, options, rank):
        self.options, self.rank = options, rank
        self.model = Reader()
        self.optimizer = optimizer(self.model, options.rate, options.decay)
        self.average = Average(self.model)
        self.schedule = Schedule(options.steps, options.minutes)
        self.step = self.epoch = self.done = 0  # `done`: batches of this epoch
        self.path = options.folder / "checkpoint.pt"

    def state(self):
        return dict(
            model=self.model.state_dict(), optimizer=self.optimizer.state_dict(),
            average=self.average.own, averaged=self.average.steps, step=self.step,
            epoch=self.epoch, done=self.done, seconds=self.schedule.seconds())

    def save(self):
        beside = self.path.with_suffix(".new")
        torch.save(self.state(), beside)
        os.replace(beside, self.path)

    def resume(self):
        """Goes on from the checkpoint, if there is one."""
        if not self.path.exists():
            return False
        kept = torch.load(self.path)
        self.model.load_state_dict(kept["model"])
        self.optimizer.load_state_dict(kept["optimizer"])
        self.average.own, self.average.steps = kept["average"], kept["averaged"]
        self.step, self.epoch, self.done = kept["step"], kept["epoch"], kept["done"]
        self.schedule.before = kept["seconds"]
        return True

    def log(self, **what):
        if self.rank == 0:
            what = dict(minutes=round(self.schedule.seconds() / 60, 1), step=self.step, **what)
            with open(self.options.folder / "log.jsonl", "a") as file:
                file.write(json.dumps(what) + "\n")
            print(json.dumps(what), flush=True)

    def begin(self, texts):
        """Starts from an earlier run's weights, or the heads from how often labels follow."""
        if self.options.encoder:
            self.model.encoder.load_state_dict(torch.load(self.options.encoder))
            self.average = Average(self.model)
        if self.options.begin:
            self.model.load_state_dict(mean([torch.load(path) for path in self.options.begin]))
            self.average = Average(self.model)
            return
        for task, head in self.model.heads.items():
            head.crf.begin([t.labels[task] for t in texts if t.labels[task]])

    def learn(self, batch):
        """One step: every process its own batch, then the mean of the gradients."""
        self.model.train()
        progress = self.schedule.progress(self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = group["initial"] * self.schedule.factor(self.step, progress)
        self.optimizer.zero_grad()
        loss = loss_of(self.model, batch, self.options)
        loss.backward()
        share_gradients(self.model, self.options.processes)
        torch.nn.utils.clip_grad_norm_(trained(self.model), 1.0)
        self.optimizer.step()
        self.average.update(self.model)
        self.step += 1
        return loss.item()

    def run(self, texts_of):
        """Learns; `texts_of` gives the texts of an epoch."""
        saved, losses = time.time(), []
        while True:
            dealt = list(batches(
                texts_of(self.epoch), self.options.pieces, chance(self.options.seed, self.epoch)))
            share = dealt[self.rank :: self.options.processes]
            share = share[: len(dealt) // self.options.processes]
            for batch in share[self.done :]:
                losses.append(self.learn(batch))
                self.done += 1
                if self.step % 20 == 0:
                    self.log(epoch=self.epoch, loss=round(sum(losses) / len(losses), 4))
                    losses = []
                if self.rank == 0 and time.time() - saved > 60 * self.options.save:
                    self.save()
                    saved = time.time()
                if agreed(self.schedule.progress(self.step), self.options.processes) >= 1:
                    return
            self.epoch, self.done = self.epoch + 1, 0
            if self.rank == 0:
                self.keep(f"epoch-{self.epoch}")

    def keep(self, name):
        """Writes the averaged weights, and what they read right on a first development set."""
        with self.average.in_place(self.model):
            torch.save(self.model.state_dict(), self.options.folder / f"{name}.pt")
            self.log(weights=name, scores=scoring.report(self.model, ["polnear dev", "cofenet valid"]))


def work(rank, options):
    sources = [data.gum("train"), data.crossner("train"), data.grobid()]
    others = [Encoded(text) for source in sources for text in source]

    def texts_of(epoch):
        """PolNeAR's paragraphs with other borders moved each time, and the texts with names."""
        own = data.polnear("train", chance(options.seed + 1, epoch), options.moved, options.renamed)
        return [Encoded(text) for text in own] + others

    training = Training(options, rank)
    if not training.resume():
        training.begin(texts_of(0))
    training.schedule.started = time.time()
    training.run(texts_of)
    if rank == 0:
        training.save()
        training.keep("final")
        with training.average.in_place(training.model):
            training.log(weights="final", scores=scoring.report(training.model))


if __name__ == "__main__":
    start(work, arguments())
