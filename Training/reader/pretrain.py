"""Trains the encoder to guess masked words of news, before it learns any labels;
`python -m reader.pretrain --help` says how.

The weights that it starts from were made to compare whole sentences; guessing words makes its
vectors tell again what stands where (Gururangan and others 2020: "Don't stop pretraining").
"""

import argparse
import json
import pathlib

import torch
import torch.nn as nn
import torch.nn.functional as F

from . import data
from .batches import Encoded, batches, chance
from .encoder import WIDTH
from .model import Reader
from .precision import encoding
from .processes import agreed, share_gradients, start
from .schedule import Schedule
from .tokens import MASKED
from .unlabelled import unlabelled

HELD = 300  # stretches that nothing is learnt from
OWN = 2  # how often PolNeAR's training half is read where the others are read once
FIRST_WORD = 999  # pieces before this one are marks and places that no word takes


class Guesser(nn.Module):
    """Which piece stood at a masked place: the encoder's vector, turned, against all embeddings."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.turn, self.norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(encoder.words.num_embeddings))

    def head(self):
        return [*self.turn.parameters(), *self.norm.parameters(), self.bias]

    def loss(self, batch, share):
        """The mean cross-entropy of a share of the words, of which eight in ten are masked and one
        is another word."""
        chosen = batch.chosen(share) & batch.mask
        dice = torch.rand(batch.ids.shape)
        other = torch.randint(FIRST_WORD, self.encoder.words.num_embeddings, batch.ids.shape)
        ids = batch.ids.masked_fill(chosen & (dice < 0.8), MASKED)
        ids = torch.where(chosen & (dice > 0.9), other, ids)
        with encoding():
            x = self.encoder(ids, batch.cases, batch.mask)[chosen]
            scores = F.linear(self.norm(F.gelu(self.turn(x))), self.encoder.words.weight, self.bias)
        return F.cross_entropy(scores.float(), batch.ids[chosen]), int(chosen.sum())


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="for the weights, and the log")
    parser.add_argument("--steps", type=int, default=2400, help="how long to train")
    parser.add_argument("--minutes", type=float, help="how long to train, by the clock instead")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--pieces", type=int, default=2048, help="in a batch of one process")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--share", type=float, default=0.18, help="of the words, to be guessed")
    parser.add_argument("--seed", type=int, default=20261130)
    return parser.parse_args()


@torch.no_grad()
def held_loss(model, held, share):
    """The loss on what nothing was learnt from, the same words masked each time."""
    model.eval()
    torch.manual_seed(1)
    parts = [model.loss(batch, share) for batch in batches(held, 2048)]
    return sum(loss.item() * count for loss, count in parts) / sum(count for _, count in parts)


def work(rank, options):
    texts = [Encoded(text) for text in data.polnear("train")] * OWN
    texts += [Encoded(data.Text(words)) for words in unlabelled()]
    held, texts = texts[-HELD:], texts[:-HELD]
    reader = Reader()
    model = Guesser(reader.encoder)
    own = [p for p in reader.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [dict(params=own, initial=options.rate), dict(params=model.head(), initial=2 * options.rate)],
        lr=options.rate, fused=True, betas=(0.9, 0.98), weight_decay=0.01)
    schedule, step, epoch, losses = Schedule(options.steps, options.minutes, warmup=200), 0, 0, []
    while True:
        dealt = list(batches(texts, options.pieces, chance(options.seed, epoch)))
        for batch in dealt[rank :: options.processes][: len(dealt) // options.processes]:
            progress = agreed(schedule.progress(step), options.processes)
            if progress >= 1:
                if rank == 0:
                    torch.save(reader.encoder.state_dict(), options.folder / "final.pt")
                    log(options, step, held=round(held_loss(model, held, options.share), 3))
                return
            model.train()
            for group in optimizer.param_groups:
                group["lr"] = group["initial"] * schedule.factor(step, progress)
            optimizer.zero_grad()
            loss, _ = model.loss(batch, options.share)
            loss.backward()
            share_gradients(model, options.processes)
            torch.nn.utils.clip_grad_norm_(own + model.head(), 1.0)
            optimizer.step()
            step, losses = step + 1, losses + [loss.item()]
            if step % 100 == 0 and rank == 0:
                log(options, step, epoch=epoch, loss=round(sum(losses) / len(losses), 3))
                losses = []
        epoch += 1


def log(options, step, **what):
    line = json.dumps(dict(step=step, **what))
    with open(options.folder / "log.jsonl", "a") as file:
        file.write(line + "\n")
    print(line, flush=True)


if __name__ == "__main__":
    start(work, arguments())
