"""The loop in Python: what its libraries have to beat."""


class Peer:
    def __init__(self, workers):
        pass

    def map(self, task, items):
        return [task(item) for item in items]

    def stream(self, task, source):
        return map(task, source)

    def close(self):
        pass
