"""How far training is, and how fast it learns there: by steps, or by the clock."""

import time


class Schedule:
    """Warms up over 60 steps, then falls in a straight line to a fiftieth.

    With `minutes` the clock says how far training is, so that it ends in time whatever else the
    machine does; such a run cannot be repeated to the digit. With `steps` it can.
    """

    def __init__(self, steps=None, minutes=None, warmup=60):
        self.steps, self.minutes, self.warmup = steps, minutes, warmup
        self.before, self.started = 0.0, time.time()

    def seconds(self):
        return self.before + time.time() - self.started

    def progress(self, step):
        if self.minutes:
            return min(1.0, self.seconds() / (60 * self.minutes))
        return min(1.0, step / self.steps)

    def factor(self, step, progress):
        return min(1.0, (step + 1) / self.warmup) * max(0.02, 1 - progress)
