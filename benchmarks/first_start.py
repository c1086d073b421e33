"""How long from a fresh clone to the first page, and from then on. Prints JSON.

    python3 benchmarks/first_start.py [--again N]

Clones this repository into a temporary folder, runs ./start there (with whatever network and package cache
the machine has), asks for the page as soon as the address is printed, and starts N more times. The size of
the first page is what a browser loads before anything is clicked: the page, its script and its styles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def start(clone: Path, data: Path) -> tuple[float, str, subprocess.Popen[str]]:
    """Seconds until the page has been answered, the address, the process."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "start", "--no-browser", "--data", str(data)],
        cwd=clone,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    if not address:
        raise SystemExit("catcow did not start; its words are above")
    read(address)
    return time.perf_counter() - began, address, process


def read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=30) as answer:
        body: bytes = answer.read()
    return body


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--again", type=int, default=5, help="how many later starts (default 5)")
    again = parser.parse_args().again
    with tempfile.TemporaryDirectory() as folder:
        clone, data = Path(folder) / "clone", Path(folder) / "data"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        first, address, process = start(clone, data)
        page = read(address)
        files = re.findall(rb'(?:src|href)="/(static/assets/[^"]+)"', page)
        bodies = [page, *(read(address + name.decode()) for name in files)]
        process.terminate()
        process.wait()
        later = []
        for _ in range(again):
            seconds, _, process = start(clone, data)
            process.terminate()
            process.wait()
            later.append(seconds)
        figures = {
            "first_start_to_page_s": round(first, 1),
            "later_start_to_page_s": {
                "median": round(statistics.median(later), 2),
                "max": round(max(later), 2),
                "runs": again,
            },
            "first_page_bytes": sum(map(len, bodies)),
            "first_page_gzip_bytes": sum(len(gzip.compress(body)) for body in bodies),
        }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
