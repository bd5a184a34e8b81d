"""Several processes of one thread each, that learn together.

On a busy machine that is several times as fast as one process of several threads, which would wait
for each other at every multiplication.
"""

import datetime
import random

import torch
import torch.distributed as dist

from .average import trained


def start(work, options):
    """Calls `work(rank, options)` in each process; `options` has `processes`, `folder` and `seed`."""
    options.folder = options.folder.resolve()
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "meeting").unlink(missing_ok=True)
    if options.processes == 1:
        begin(0, work, options)
    else:
        torch.multiprocessing.spawn(begin, (work, options), nprocs=options.processes)


def begin(rank, work, options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    random.seed(options.seed + rank)
    if options.processes > 1:
        dist.init_process_group(
            "gloo", init_method=f"file://{options.folder}/meeting", rank=rank,
            world_size=options.processes, timeout=datetime.timedelta(hours=12))
    work(rank, options)


def share_gradients(model, processes):
    """Makes the gradients of all processes their mean."""
    if processes == 1:
        return
    own = trained(model)
    flat = torch.cat([torch.zeros(p.numel()) if p.grad is None else p.grad.flatten() for p in own])
    dist.all_reduce(flat)
    flat /= processes
    start = 0
    for p in own:
        p.grad = flat[start : start + p.numel()].view_as(p)
        start += p.numel()


def agreed(progress, processes):
    """How far training is, as the first process sees it: by the clock each sees something else."""
    told = torch.tensor([progress])
    if processes > 1:
        dist.broadcast(told, 0)
    return float(told)


def wait(processes):
    """Until all processes are here."""
    if processes > 1:
        dist.barrier()
