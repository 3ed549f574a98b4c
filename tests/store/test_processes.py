"""Real processes: two that save at once, and one that is killed in the middle of saving."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from store_kit import entry, open_store, temps

WRITER = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from store_kit import entry, open_store
store = open_store(Path(sys.argv[2]))
for number in range(int(sys.argv[3]), int(sys.argv[4])):
    store.put(entry(number))
    os.write(1, b"%d\\n" % number)
"""

#: One write a line: a kill must not leave half of one.
#: Forks a writer for each line it reads, and says when that one has ended.
NURSERY = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from store_kit import entry, open_store
for line in sys.stdin:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        os.write(1, b"ended\\n")
        continue
    os.write(1, b"child %d\\n" % os.getpid())
    store = open_store(Path(sys.argv[2]))
    number = int(line)
    while True:
        store.put(entry(number))
        os.write(1, b"saved %d\\n" % number)
        number += 1
"""

HERE = str(Path(__file__).parent)


def test_two_processes_lose_nothing(path: Path) -> None:
    started = time.monotonic()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, HERE, str(path), str(start), str(start + 100)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for start in (0, 1000)
    ]
    for writer in writers:
        out, err = writer.communicate(timeout=30)
        assert writer.returncode == 0, err.decode()
        assert len(out.split()) == 100
    assert time.monotonic() - started < 20
    expected = {*range(100), *range(1000, 1100)}
    assert set(open_store(path).journal().entries) == {entry(number) for number in expected}


def test_killed_at_a_hundred_random_moments_everything_acknowledged_is_there(path: Path) -> None:
    chance = random.Random(20161002)
    open_store(path).put(entry(0))
    acknowledged = {0}
    cut_short = 0
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY, HERE, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout
        for round_ in range(100):
            nursery.stdin.write(f"{1 + round_ * 1000}\n")
            child = int(nursery.stdout.readline().split()[1])
            time.sleep(chance.uniform(0, 0.04))
            os.kill(child, signal.SIGKILL)
            while (line := nursery.stdout.readline()) != "ended\n":
                acknowledged.add(int(line.split()[1]))
            cut_short += bool(temps(path.parent))
            found = {each.text for each in open_store(path).journal().entries}
            assert {entry(number).text for number in acknowledged} <= found
        nursery.stdin.close()
        nursery.wait(timeout=10)
    assert len(acknowledged) > 50, "the children did save"
    assert cut_short, "some were killed in the middle of a save"
    open_store(path).put(entry(999_999))
    assert temps(path.parent) == []
