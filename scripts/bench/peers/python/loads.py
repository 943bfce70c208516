"""What each workload asks of a peer: a task, its items, and how they are run."""
import os
from datetime import datetime, timedelta
from functools import partial

import tasks


class Load:
    def __init__(self, task, items, way="map", finish=None):
        self.task = task
        self.items = items
        self.way = way
        self.finish = finish


def make_load(name, count, is_quick):
    return LOADS[name](count, is_quick)


def tiny(count, is_quick):
    return Load(tasks.plus_one, list(range(count)))


# Six less than in Node: it takes about as long.
def fib(count, is_quick):
    return Load(tasks.fib, [(12 if is_quick else 32) - index for index in range(count)])


def primes(count, is_quick):
    return Load(tasks.sum_primes, [(100 if is_quick else 100_000) + 100 * index for index in range(count)])


def small(count, is_quick):
    return Load(tasks.spin, [(100 if is_quick else 930) + index % 7 for index in range(count)])


def skewed(count, is_quick):
    heaviest = 3_730 if is_quick else 3_730_000
    return Load(tasks.spin, [round(heaviest / (index + 1) ** 1.25) for index in range(count)])


def skewed_last(count, is_quick):
    load = skewed(count, is_quick)
    load.items.reverse()
    return load


def static_best(count, is_quick):
    length = array_length(is_quick)
    tasks.shared = tasks.fill_array(length)
    return Load(partial(tasks.sum_shared_slice, length), list(range(count)))


def static_naive(count, is_quick):
    data = tasks.fill_array(array_length(is_quick))
    return Load(partial(tasks.sum_slice, data), list(range(count)))


def array_length(is_quick):
    return tasks.SLICES * 16 if is_quick else 2**23


def results(count, is_quick):
    return Load(tasks.make_array, [(128 if is_quick else 2**17, seed) for seed in range(count)])


def objects(count, is_quick):
    start = datetime(2023, 11, 14)
    return Load(tasks.echo, [make_object(number, start) for number in range(count)])


def make_object(number, start):
    return {
        "id": number,
        "name": f"name {number % 1000}",
        "email": f"user{number}@example.com",
        "age": number % 90,
        "score": number / 7,
        "active": number % 3 == 0,
        "created": start + timedelta(seconds=number),
        "note": None,
        "tags": ["red", "green", "blue"][number % 3 :],
        "place": {"lat": number % 180 - 90, "lon": number % 360 - 180},
    }


def wordcount(count, is_quick):
    return Load(tasks.count_words, list_texts(count), finish=add_up)


def wordcount_merged(count, is_quick):
    size = 2 if is_quick else 25
    files = list_texts(count * size)
    return Load(tasks.count_all_words, [files[at : at + size] for at in range(0, len(files), size)], finish=add_up)


def list_texts(count):
    folder = os.environ["PARATHOS_BENCH_TEXTS"]
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))[:count]]


def add_up(all_counts):
    total = {}
    for counts in all_counts:
        for word, count in counts.items():
            total[word] = total.get(word, 0) + count
    return [sorted(total.items())]


# As a flat list: workers of these pools cannot have workers.
def nested(count, is_quick):
    top = 12 if is_quick else 27
    return Load(tasks.fib, [top - index for index in range(8)] * count)


def stream(count, is_quick):
    return Load(tasks.plus_one, count, way="stream")


LOADS = {
    "tiny": tiny,
    "fib": fib,
    "primes": primes,
    "small": small,
    "skewed-first": skewed,
    "skewed-last": skewed_last,
    "static-best": static_best,
    "static-naive": static_naive,
    "results": results,
    "objects": objects,
    "wordcount": wordcount,
    "wordcount-merged": wordcount_merged,
    "cold": tiny,
    "calls": tiny,
    "nested": nested,
    "stream": stream,
}
