#!/usr/bin/env python3
# Measures `causeway mrt` against bgpdump on one file, alternately, and its memory on ten copies of it.
"""Usage: bench/mrt_ratio.py CAUSEWAY FILE [BGPDUMP]

FILE is an MRT file, gzipped or plain. Both programs print -m to /dev/null; the best of five runs counts, by wall
clock and by processor time (user and system)."""
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time

REPETITIONS = 5
COPIES = 10


def measured(command):
    """Wall seconds, processor seconds, peak memory in MiB."""
    start = time.monotonic()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(runs):
    return [min(column) for column in zip(*runs)]


def unpack(source, target, copies):
    opener = gzip.open if source.endswith(".gz") else open
    with open(target, "wb") as out:
        for _ in range(copies):
            with opener(source, "rb") as packed:
                shutil.copyfileobj(packed, out)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    causeway, source = sys.argv[1:3]
    bgpdump = sys.argv[3] if len(sys.argv) > 3 else "/usr/bin/bgpdump"
    with tempfile.TemporaryDirectory() as folder:
        once = os.path.join(folder, "once.mrt")
        many = os.path.join(folder, "many.mrt")
        unpack(source, once, 1)
        unpack(source, many, COPIES)
        ours, theirs = [], []
        for _ in range(REPETITIONS):  # alternately, so that a busy machine is busy for both
            ours.append(measured([causeway, "mrt", "-m", many]))
            theirs.append(measured([bgpdump, "-q", "-m", once]))
        our_wall, our_processor, _ = best(ours)
        their_wall, their_processor, _ = best(theirs)
        print(f"-m of {COPIES} copies: causeway {our_wall:.2f} s wall, {our_processor:.2f} s processor")
        print(f"-m of one copy: bgpdump {their_wall:.2f} s wall, {their_processor:.2f} s processor")
        print(f"ratio: {COPIES * their_wall / our_wall:.1f} by wall, {COPIES * their_processor / our_processor:.1f} by processor")
        for mode in ("-m", "-H", "--json", "--count"):
            small = measured([causeway, "mrt", mode, once])[2]
            large = measured([causeway, "mrt", mode, many])[2]
            print(f"peak memory {mode}: {small:.1f} MiB for one copy, {large:.1f} MiB for {COPIES}")


if __name__ == "__main__":
    main()
