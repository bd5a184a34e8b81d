"""The encoder: six layers of MiniLM with a learned embedding of each word's case class."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from .tokens import CASES, folder

WIDTH, INNER, HEADS, LAYERS, PLACES = 384, 1536, 12, 6, 512


class Dropout(nn.Module):
    """Dropout whose masks are slices of one pool of random numbers.

    Drawing fresh numbers takes as long on a processor as multiplying a matrix; a pool of some
    millions, read from a random place and drawn anew now and then, does the same to the training.
    """

    pool, uses = {}, 0

    def __init__(self, rate=0.1, size=1 << 22):
        super().__init__()
        self.rate, self.size = rate, size

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        Dropout.uses += 1
        if self.rate not in Dropout.pool or Dropout.uses % 5000 == 0:
            kept = torch.rand(self.size) >= self.rate
            Dropout.pool[self.rate] = kept.float() / (1 - self.rate)
        pool = Dropout.pool[self.rate]
        count = x.numel()
        if count >= self.size:
            return F.dropout(x, self.rate)
        start = int(torch.randint(self.size - count, (1,)))
        return x * pool[start : start + count].view(x.shape)


class Layer(nn.Module):
    """Attention and feed-forward, each with its residual and norm behind it, as in BERT."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.i, self.f = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.n1, self.n2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = Dropout()

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(t):
            return t.view(batch, length, HEADS, -1).transpose(1, 2)

        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        # By hand: on a processor PyTorch's own attention takes longer than all the rest, backwards.
        weights = (q * q.shape[-1] ** -0.5) @ k.transpose(2, 3)
        a = weights.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        a = a.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.n1(x + self.dropout(self.o(a)))
        return self.n2(x + self.dropout(self.f(F.gelu(self.i(x)))))


class Encoder(nn.Module):
    """Ids and case classes of pieces in, one vector for each piece out.

    The embeddings of the pieces stay as they are: most are too rare to learn anything for, and
    an optimizer over half of all parameters would cost more than it gives.
    """

    def __init__(self):
        super().__init__()
        given = load_file(str(folder() / "model.safetensors"))
        words = given["embeddings.word_embeddings.weight"]
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.places, self.cases = nn.Embedding(PLACES, WIDTH), nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.dropout = Dropout()
        with torch.no_grad():
            self.begin(given)

    def begin(self, given):
        """Takes over the given weights; the case classes begin at nothing."""
        segment = given["embeddings.token_type_embeddings.weight"][0]
        self.places.weight.copy_(given["embeddings.position_embeddings.weight"] + segment)
        nn.init.zeros_(self.cases.weight)
        self.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
        self.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
        names = dict(
            q="attention.self.query", k="attention.self.key", v="attention.self.value",
            o="attention.output.dense", n1="attention.output.LayerNorm",
            i="intermediate.dense", f="output.dense", n2="output.LayerNorm")
        for n, layer in enumerate(self.layers):
            for ours, theirs in names.items():
                for part in ("weight", "bias"):
                    own = getattr(getattr(layer, ours), part)
                    own.copy_(given[f"encoder.layer.{n}.{theirs}.{part}"])

    def forward(self, ids, cases, mask):
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.cases(cases)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x
