"""How fast a tagger and parser of spaCy reads: `python bench_spacy.py TREEBANK ARTICLES REPORT`.

A blank English pipeline with vectors as wide as our model's (384), trained on the treebank for one
pass, so that its parser takes the steps that a parser takes; how well it parses is not asked.
Called by bench_model.py, in spaCy's own environment.
"""

import gzip
import json
import random
import resource
import sys
import time

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import minibatch

WIDTH, SENTENCES, PROCESSES = 384, 4000, 2
VECTORS = {
    "@architectures": "spacy.HashEmbedCNN.v2", "width": WIDTH, "depth": 4, "embed_size": 2000,
    "window_size": 1, "maxout_pieces": 3, "subword_features": True, "pretrained_vectors": None,
}
SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}


def pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": VECTORS})
    nlp.add_pipe("tagger", config={
        "model": {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": SHARED}})
    nlp.add_pipe("parser", config={
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "parser",
            "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
            "nO": None, "tok2vec": SHARED}})
    return nlp


def examples(nlp, path):
    rows = []
    for line in gzip.open(path, "rt"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            rows.append(fields)
        elif rows and not line.strip():
            words = [row[1] for row in rows]
            heads = [int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)]
            told = {"words": words, "tags": [row[4] for row in rows], "heads": heads,
                    "deps": [row[7] for row in rows]}
            yield Example.from_dict(Doc(nlp.vocab, words=words), told)
            rows = []


def main():
    treebank, articles, report = sys.argv[1:]
    random.seed(1)
    spacy.util.fix_random_seed(1)
    nlp = pipeline()
    known = list(examples(nlp, treebank))[:SENTENCES]
    optimizer = nlp.initialize(lambda: known)
    random.shuffle(known)
    for batch in minibatch(known, 64):
        nlp.update(batch, sgd=optimizer)
    with open(articles) as lines:
        texts = [json.loads(line)["text"] for line in lines]
    next(nlp.pipe(texts[:1]))
    start = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=PROCESSES, batch_size=16):
        pass
    seconds = time.perf_counter() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(report, "w") as file:
        json.dump({"version": spacy.__version__, "seconds": seconds,
                   "processor": usage.ru_utime + usage.ru_stime}, file)


if __name__ == "__main__":
    main()
