"""Trains the head of names anew, on the word vectors of a model that is finished otherwise.

`python -m reader.names FOLDER --begin share/rapporteur/reader.model`

The encoder stays as it is, and so do the attributions. What is learnt from is better than what the
encoder's training saw: the names that Stanford's program marked in news are cleaned first.
"""

import argparse
import json
import pathlib

import torch
from torch.nn.utils.rnn import pad_sequence

from . import data, export, scoring
from .average import Average
from .batches import Encoded, batches, chance
from .labels import NAMES
from .model import Head
from .precision import encoding
from .schedule import Schedule

SEED = 20261129
MARKED = 0.2  # the weight of names that a program has marked


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where the weights go")
    parser.add_argument("--begin", type=pathlib.Path, required=True, help="the model's file to begin with")
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--pieces", type=int, default=10240, help="in a batch")
    parser.add_argument("--rate", type=float, default=8e-3)
    parser.add_argument("--marked", type=float, default=MARKED, help="the weight of a program's names")
    return parser.parse_args()


def texts():
    """The names that people marked, and the news that a program marked."""
    sources = [data.gum("train"), data.crossner("train"), data.grobid(), data.polnear_names()]
    return [[Encoded(text) for text in source] for source in sources]


@torch.no_grad()
def add_vectors(model, sources, kept):
    """Gives each text the vectors of its words, which stay the same; they are kept in a file."""
    lengths = [len(text.firsts) for source in sources for text in source]
    if kept.exists():
        vectors = torch.load(kept)
    else:
        model.eval()
        vectors = torch.cat([encoded(model, source) for source in sources])
        torch.save(vectors, kept)
    for text, own in zip((text for source in sources for text in source), vectors.split(lengths)):
        text.vectors = own


def encoded(model, source):
    """The vectors of the words of some texts, one behind the other. (words, WIDTH)"""
    found = {}
    for batch in batches(source, 4096):
        with encoding():
            x = model(*batch.inputs())
        for text, own in zip(batch.texts, x.float()):
            found[id(text)] = own[: len(text.firsts)].clone()
    return torch.cat([found[id(text)] for text in source])


def loss_of(head, batch, marked):
    """The mean over words, those of a program's names counting less."""
    _, gold = batch.gold("names")
    emissions = head(pad_sequence([text.vectors for text in batch.texts], batch_first=True))
    weights = torch.tensor([1.0 if text.sure else marked for text in batch.texts])
    return (head.crf.loss_with_doubt(emissions, gold, batch.words) * weights).sum() / batch.words.sum()


def train(texts, options):
    """The weights of a new head: their mean over the last steps."""
    torch.manual_seed(SEED)
    head = Head(NAMES)
    head.crf.begin([text.labels["names"] for text in texts if text.sure])
    optimizer = torch.optim.AdamW(head.parameters(), betas=(0.9, 0.98), weight_decay=1e-4)
    average, schedule, step = Average(head), Schedule(options.steps), 0
    while True:
        for batch in batches(texts, options.pieces, chance(SEED, step)):
            progress = schedule.progress(step)
            if progress >= 1:
                with average.in_place(head):
                    return {name: values.clone() for name, values in head.state_dict().items()}
            for group in optimizer.param_groups:
                group["lr"] = options.rate * schedule.factor(step, progress)
            optimizer.zero_grad()
            loss_of(head, batch, options.marked).backward()
            optimizer.step()
            average.update(head)
            step += 1


def main():
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    model = export.opened(options.begin)
    sources = texts()
    add_vectors(model, sources, options.folder / "vectors.pt")
    model.heads["names"].load_state_dict(train(sum(sources, []), options))
    torch.save(model.state_dict(), options.folder / "final.pt")
    names = [name for name, (_, task) in scoring.SETS.items() if task == "names" and "held" not in name]
    print(json.dumps(scoring.report(model, names), indent=1))


if __name__ == "__main__":
    main()
