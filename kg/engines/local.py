"""Run tasks in processes of this machine."""

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

AHEAD = 2  # tasks a worker that are made and wait: more would fill the memory
GARBAGE = 200_000  # objects made before cycles are looked for; the tables are many

Task = TypeVar("Task")
Result = TypeVar("Result")
Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


@contextmanager
def opened(workers: int) -> Iterator[Run]:
    """Open an engine of some processes; with one worker, it is this process.

    It yields what a function makes of each task, in the order in which they end. The
    function and its tasks must be such that another process can load them.
    """
    if workers == 1:
        usual = gc.get_threshold()
        _collect_seldom()
        yield map
        gc.set_threshold(*usual)
        return
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_collect_seldom
    ) as pool:

        def run(
            function: Callable[[Task], Result], tasks: Iterable[Task]
        ) -> Iterator[Result]:
            waiting, tasks = set[Future[Result]](), iter(tasks)
            while True:
                room = workers * AHEAD - len(waiting)
                waiting |= {pool.submit(function, task) for task in islice(tasks, room)}
                if not waiting:
                    return
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()

        yield run


def _collect_seldom() -> None:
    """Make the garbage collector rare: on many facts it takes half of the time."""
    gc.set_threshold(GARBAGE, 50, 100)
