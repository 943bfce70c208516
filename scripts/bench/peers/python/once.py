"""One measurement in a process of its own, as once.ts: once.py <peer> <workload> <workers> <count> <full|quick> <file> <calls>."""
import hashlib
import importlib
import json
import sys
import time

import loads


def main():
    name, workload, workers, count, size, out, calls = sys.argv[1:]
    load = loads.make_load(workload, int(count), size == "quick")
    # Where the start counts, so does the import, as it does in Node.
    started = time.perf_counter()
    module = importlib.import_module(f"peer_{name}")
    imported = time.perf_counter()
    peer = module.Peer(int(workers))
    if workload == "calls":
        for _ in range(2):
            run(peer, load)
        begin = time.perf_counter()
    else:
        begin = started if workload == "cold" else imported
    for _ in range(int(calls)):
        results = run(peer, load)
    elapsed = time.perf_counter() - begin
    peer.close()
    measured = {
        "elapsedMs": elapsed * 1000,
        "importMs": (imported - started) * 1000,
        "pauseMs": None,
        "grownMib": None,
        "answer": fingerprint(results),
    }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(measured, file)


def run(peer, load):
    if load.way == "stream":
        place = total = 0
        for value in peer.stream(load.task, iter(range(load.items))):
            total += value * (1 + place % 3)
            place += 1
        return [place, total]
    results = peer.map(load.task, load.items)
    return results if load.finish is None else load.finish(results)


def fingerprint(results):
    digest = hashlib.sha256(str(len(results)).encode())
    for value in results:
        is_array = hasattr(value, "itemsize") and hasattr(value, "__len__")
        digest.update(repr((len(value), float(sum_up(value))) if is_array else value).encode())
    return digest.hexdigest()


def sum_up(values):
    return values.sum() if hasattr(values, "sum") else sum(values)


if __name__ == "__main__":
    main()
