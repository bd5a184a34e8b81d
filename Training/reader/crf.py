"""A linear-chain conditional random field: labels are scored together, never one by one."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .labels import may_follow

NEVER = -1e4
ANY = -1  # in place of a label's number: it is not known


class CRF(nn.Module):
    """Transitions between labels; those that would make ill-formed spans are forbidden.

    The score of a sequence is the sum of its emissions and transitions; row `len(labels)` of the
    transitions is the start.
    """

    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        size = len(labels)
        self.transitions = nn.Parameter(torch.zeros(size + 1, size))
        allowed = [[may_follow(a, b) for b in labels] for a in labels + [None]]
        self.register_buffer("forbidden", ~torch.tensor(allowed))

    def begin(self, sequences, weight=0.3):
        """Starts from the logarithms of how often one label follows another."""
        size = len(self.labels)
        counts = torch.full((size + 1, size), 0.1)
        for sequence in sequences:
            before = size
            for label in sequence:
                counts[before, label] += 1
                before = label
        with torch.no_grad():
            self.transitions.copy_(weight * torch.log(counts / counts.sum(1, keepdim=True)))

    def scores(self):
        return self.transitions.masked_fill(self.forbidden, NEVER)

    def loss(self, emissions, gold, mask):
        """Minus the log-likelihood, summed over the batch. All are (batch, words[, labels])."""
        t = self.scores()
        safe = gold.masked_fill(~mask, 0)
        start = torch.full_like(safe[:, :1], len(self.labels))
        before = torch.cat([start, safe[:, :-1]], 1)
        own = emissions.gather(2, safe[:, :, None])[:, :, 0] + t[before, safe]
        return self.all_paths(emissions, mask).sum() - (own * mask).sum()

    def loss_with_doubt(self, emissions, gold, mask):
        """The same for each text, where some words may have any label (ANY): the likelihood of all
        sequences that have the labels of the others. (batch)"""
        others = F.one_hot(gold.clamp(min=0), len(self.labels)) == 0
        allowed = emissions.masked_fill(others & (gold != ANY)[:, :, None], NEVER)
        return self.all_paths(emissions, mask) - self.all_paths(allowed, mask)

    def all_paths(self, emissions, mask):
        """The logarithm of the sum over all sequences of labels. (batch)"""
        t = self.scores()
        alpha = emissions[:, 0] + t[-1]
        inner = t[:-1].T.contiguous()
        for i in range(1, emissions.shape[1]):
            following = torch.logsumexp(alpha[:, None, :] + inner, 2) + emissions[:, i]
            alpha = torch.where(mask[:, i, None], following, alpha)
        return torch.logsumexp(alpha, 1)

    @torch.no_grad()
    def decode(self, emissions):
        """The best labels of one sequence of emissions (words, labels)."""
        t = self.scores()
        best, back = emissions[0] + t[-1], []
        for emission in emissions[1:]:
            score, origin = (best[:, None] + t[:-1]).max(0)
            best = score + emission
            back.append(origin)
        path = [int(best.argmax())]
        for origin in reversed(back):
            path.append(int(origin[path[-1]]))
        return path[::-1]
