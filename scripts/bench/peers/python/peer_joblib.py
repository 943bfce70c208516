"""joblib.Parallel with its default processes, as its documentation shows it."""
from joblib import Parallel, delayed


class Peer:
    def __init__(self, workers):
        self.workers = workers

    def map(self, task, items):
        return Parallel(n_jobs=self.workers)(delayed(task)(item) for item in items)

    def stream(self, task, source):
        return Parallel(n_jobs=self.workers, return_as="generator")(delayed(task)(item) for item in source)

    def close(self):
        pass
