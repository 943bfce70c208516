"""multiprocessing.Pool, as its documentation shows it."""
import multiprocessing


class Peer:
    def __init__(self, workers):
        self.pool = multiprocessing.Pool(workers)

    def map(self, task, items):
        return self.pool.map(task, items)

    def stream(self, task, source):
        return self.pool.imap(task, source, chunksize=5000)

    def close(self):
        self.pool.terminate()
