"""Averages of weights, which read better than the last weights do: along a run, and of several runs."""

import contextlib

import torch


class Average:
    def __init__(self, model, decay=0.995):
        self.decay, self.steps = decay, 0
        self.own = [p.detach().clone() for p in trained(model)]

    @torch.no_grad()
    def update(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.own, trained(model), 1 - decay)

    @contextlib.contextmanager
    def in_place(self, model):
        """Lends the average to the model for a while."""
        kept = [p.detach().clone() for p in trained(model)]
        with torch.no_grad():
            torch._foreach_copy_(trained(model), self.own)
            try:
                yield
            finally:
                torch._foreach_copy_(trained(model), kept)


def trained(model):
    return [p for p in model.parameters() if p.requires_grad]


def mean(states):
    """The mean of the weights of several states of one model."""
    return {
        name: sum(state[name] for state in states) / len(states)
        if values.is_floating_point() else values
        for name, values in states[0].items()
    }
