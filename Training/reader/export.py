"""Writes a trained model as the file that the tool reads, and what the tool's tests compare with.

`python -m reader.export WEIGHTS … --file FILE [--fixtures FILE]`

Of several weights of one run the mean is taken: it reads better than any of them.
"""

import argparse
import datetime
import json
import pathlib
import unicodedata

import torch

from . import scoring
from .average import mean
from .encoder import HEADS, INNER, LAYERS, PLACES, WIDTH
from .labels import ATTRIBUTION
from .model import TASKS, Reader
from .model_file import ModelFile, Opened, rounded
from .sentences import SENTENCES, WORDS
from .tokens import CASES, encode, folder, pieces, tokenizer

DATA = [
    "PolNeAR, train (attributions by people, names by Stanford's program, cleaned)",
    "GUM, train (names)",
    "CrossNER politics, train (names)",
    "GROBID-NER, Wikipedia (names)",
    "State Department, 2021 and 2022; current events, 2025; EWT, train (words without labels)",
    "all-MiniLM-L6-v2 (the weights it started from)",
]


def kind_of(name, layers):
    """How the numbers of a table are written."""
    if name == "encoder.words.weight":
        return "i8"
    return layers if name.startswith("encoder.layers") and name.endswith("weight") and ".n" not in name else "f32"


def named(state):
    """What the file calls each table of a model's state, in the order of the file."""
    for key in state:
        if key.startswith("encoder."):
            short = key.count(".") == 2 and "norm" not in key
            yield key, key.removesuffix(".weight") if short else key
    for task in TASKS:
        for key, name in (("out.weight",) * 2, ("out.bias",) * 2, ("crf.transitions", "transitions")):
            yield f"heads.{task}.{key}", f"heads.{task}.{name}"


def opened(path):
    """The model that a file holds: so a later run can go on from the shipped weights."""
    model = Reader()
    tables, state = Opened(path.read_bytes()).tensors, model.state_dict()
    with torch.no_grad():
        for key, name in named(state):
            state[key].copy_(torch.tensor(tables[name]).view_as(state[key]))
    return model


def round_weights(model, layers):
    """Makes the model the one that the file holds, so that it is compared with itself."""
    with torch.no_grad():
        for name, values in model.state_dict().items():
            kind = kind_of(name, layers)
            if kind != "f32":
                values.copy_(torch.from_numpy(rounded(values.numpy(), kind)))


def folding():
    """What the tokenizer leaves of each character, where that is not simply its small letter."""
    normalizer = tokenizer().normalizer
    for number in range(128, 0x110000):
        character = chr(number)
        if 0xAC00 <= number <= 0xD7A3 or unicodedata.category(character) in ("Cn", "Co", "Cs", "Cc", "Cf"):
            continue
        folded = normalizer.normalize_str(character).strip(" ")
        if folded != character.lower() and not character.isspace():
            yield " ".join(f"{ord(c):X}" for c in character + folded)


def vocabulary():
    ids = tokenizer().get_vocab()
    return sorted(ids, key=ids.get)


def model_file(model, name, layers, scores):
    file = ModelFile()
    file.say("name", name)
    file.say("made", datetime.date.today().isoformat())
    for line in DATA:
        file.say("data", line)
    for dataset, figures in scores.items():
        for kind, f1 in figures.items():
            file.say("score", dataset, kind, f1)
    file.say(
        "shape", f"layers={LAYERS}", f"width={WIDTH}", f"inner={INNER}", f"heads={HEADS}",
        f"places={PLACES}", f"cases={CASES}")
    for task, labels in TASKS.items():
        file.say("task", task, *labels)
    state = model.state_dict()
    for task, head in model.heads.items():
        state[f"heads.{task}.crf.transitions"] = head.crf.scores().detach()
    for key, name in named(state):
        file.tensor(name, state[key].numpy(), kind_of(key, layers))
    file.text("vocabulary", vocabulary())
    file.text("folding", folding())
    return file.bytes()


@torch.no_grad()
def fixtures(model, name):
    """What PyTorch makes of some sentences of our own, and the pieces of some words."""
    model.eval()
    texts = []
    for sentence in SENTENCES:
        words = sentence.split()
        ids, cases, firsts = encode(words)
        inputs = torch.tensor([ids]), torch.tensor([cases]), torch.ones(1, len(ids), dtype=torch.bool)
        x = model(*inputs, torch.tensor([firsts]))
        text = dict(words=words)
        for task, head in model.heads.items():
            emissions = head(x)[0]
            text[task] = dict(
                emissions=[[round(e, 5) for e in row] for row in emissions.tolist()],
                labels=[TASKS[task][label] for label in head.crf.decode(emissions)])
        texts.append(text)
    return dict(model=name, texts=texts, pieces={word: pieces(word) for word in WORDS})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=pathlib.Path, nargs="+")
    parser.add_argument("--file", type=pathlib.Path, required=True)
    parser.add_argument("--name", default="reader-5")
    parser.add_argument("--layers", choices=["i8", "i16"], default="i8", help="numbers of the layers")
    parser.add_argument(
        "--outside", type=float, default=0.0,
        help="added to how well words fit no span of attributions: who learnt a mean of others sees too many")
    parser.add_argument("--fixtures", type=pathlib.Path)
    parser.add_argument("--no-scores", action="store_true", help="do not measure first")
    options = parser.parse_args()
    torch.manual_seed(0)
    model = Reader()
    model.load_state_dict(mean([torch.load(path) for path in options.weights]))
    with torch.no_grad():
        model.heads["attribution"].out.bias[ATTRIBUTION.index("O")] += options.outside
    round_weights(model, options.layers)
    scores = {} if options.no_scores else scoring.report(model)
    print(json.dumps(scores, indent=1))
    options.file.parent.mkdir(parents=True, exist_ok=True)
    options.file.write_bytes(model_file(model, options.name, options.layers, scores))
    if options.fixtures:
        lines = json.dumps(fixtures(model, options.name), ensure_ascii=False)
        options.fixtures.write_text(lines + "\n")


if __name__ == "__main__":
    main()
