"""The tasks of the benchmark in Python: the same work where it is copying, as long where it is computing."""
import sys
from array import array

try:
    import numpy
except ImportError:
    numpy = None

SLICES = 64


def plus_one(x):
    return x + 1


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def sum_primes(limit):
    return sum(n for n in range(2, limit) if is_prime(n))


def is_prime(n):
    divisor = 2
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 1
    return True


def spin(turns):
    state = turns
    for _ in range(turns):
        state = (state * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
    return state


def fill_array(length):
    """Whole numbers, so that sums are exact in any order."""
    if numpy is not None:
        return (numpy.arange(length) & 1023).astype(numpy.float64)
    return array("d", range(1024)) * (length // 1024) if length >= 1024 else array("d", range(length))


def sum_slice(data, which):
    length = len(data) // SLICES
    part = data[which * length : (which + 1) * length]
    return float(part.sum() if numpy is not None else sum(part))


# Set before the pool is made: workers that are forked share its pages, others make it for themselves.
shared = None


def sum_shared_slice(length, which):
    global shared
    if shared is None:
        shared = fill_array(length)
    return sum_slice(shared, which)


def make_array(shape):
    length, seed = shape
    return numpy.full(length, float(seed)) if numpy is not None else array("d", [seed]) * length


def echo(value):
    return value


def count_words(file):
    return add_words({}, file)


def count_all_words(files):
    counts = {}
    for file in files:
        add_words(counts, file)
    return counts


def add_words(counts, file):
    with open(file, encoding="utf-8") as text:
        for word in text.read().split(" "):
            counts[word] = counts.get(word, 0) + 1
    return counts


if sys.version_info < (3, 8):
    raise SystemExit("The benchmark needs Python 3.8 or newer.")
