"""The reader's model: one encoder, and a head with a conditional random field for each task."""

import torch
import torch.nn as nn

from .crf import CRF
from .encoder import WIDTH, Dropout, Encoder
from .labels import ATTRIBUTION, NAMES

TASKS = {"attribution": ATTRIBUTION, "names": NAMES}


class Head(nn.Module):
    def __init__(self, labels):
        super().__init__()
        self.dropout = Dropout()
        self.out = nn.Linear(WIDTH, len(labels))
        self.crf = CRF(labels)

    def forward(self, x):
        return self.out(self.dropout(x))


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleDict({task: Head(labels) for task, labels in TASKS.items()})

    def forward(self, ids, cases, mask, firsts):
        """The vector of each word: that of its first piece. (batch, words, WIDTH)"""
        x = self.encoder(ids, cases, mask)
        return x.gather(1, firsts[:, :, None].expand(-1, -1, WIDTH))

    def groups(self, rate, decay):
        """Parameters by learning rate: the nearer to the input, the slower."""
        layers, n = self.encoder.layers, len(self.encoder.layers)
        yield list(self.heads.parameters()), 5 * rate
        for i, layer in enumerate(layers):
            yield list(layer.parameters()), rate * decay ** (n - 1 - i)
        bottom = rate * decay**n
        yield list(self.encoder.norm.parameters()) + list(self.encoder.places.parameters()), bottom
        yield list(self.encoder.cases.parameters()), 5 * rate


def optimizer(model, rate, decay):
    """AdamW without decay of biases, norms and transitions."""
    out = []
    for parameters, own in model.groups(rate, decay):
        for weight_decay in (0.01, 0.0):
            some = [p for p in parameters if (p.dim() > 1 and p.shape[0] > 10) == (weight_decay > 0)]
            if some:
                out.append(dict(params=some, lr=own, initial=own, weight_decay=weight_decay))
    return torch.optim.AdamW(out, fused=True, betas=(0.9, 0.98))
