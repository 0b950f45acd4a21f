"""Run tasks in processes of this machine."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

AHEAD = 2  # tasks a worker that are made and wait: more would fill the memory

Task = TypeVar("Task")
Result = TypeVar("Result")


def run(
    function: Callable[[Task], Result], tasks: Iterable[Task], workers: int
) -> Iterator[Result]:
    """Yield what the function makes of each task, in the order in which they end.

    The function and its tasks must be such that another process can load them. With
    one worker it runs in this process.
    """
    if workers == 1:
        yield from map(function, tasks)
        return
    waiting, tasks = set[Future[Result]](), iter(tasks)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        while True:
            room = workers * AHEAD - len(waiting)
            waiting |= {pool.submit(function, task) for task in islice(tasks, room)}
            if not waiting:
                return
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
