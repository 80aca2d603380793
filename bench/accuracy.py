#!/usr/bin/env python3
"""Precision, recall and F1 of the extraction: on our own labelled pages, and on real ones where a folder has them.

    bench/accuracy.py [--by-page] [FOLDER]

FOLDER holds `evaluate.py`, `gold/` and `pages/`; without it ../shared is looked for beside the checkout.
Exits 1 where a figure is missed: demo sites precision .95 and F1 .80; written pages .92 and .75; real pages precision .96, F1 .92, grounded 1.00.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from scoring import Score  # noqa: E402

from console.extraction import extract_files  # noqa: E402
from extract.pipeline import extract_page  # noqa: E402

DEMO = ROOT / "data" / "demo_sites"
DEMO_FLOOR = (0.95, 0.80)
HELD_OUT = ROOT / "tests" / "held_out"
HELD_OUT_FLOOR = (0.92, 0.75)
REAL_FLOOR = (0.96, 0.92)


def demo(*, by_page: bool) -> bool:
    """Score the demo sites with our own scorer; True where the floor is reached."""
    score = Score()
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((DEMO / "labels").glob("*.json"))]
    for label in labels:
        page = DEMO / label["source"]["path"]
        score.add(label, extract_page(page, url=label["source"]["url"], identifier=label["id"]))
    if by_page:
        print("\n".join(score.notes))
    print(f"demo sites: {len(labels)} pages, precision {score.precision:.3f}, F1 {score.f1:.3f} (floor {DEMO_FLOOR})")
    return score.precision >= DEMO_FLOOR[0] and score.f1 >= DEMO_FLOOR[1]


def held_out(*, by_page: bool) -> bool:
    """Score the pages that were written without sight of the rules (docs/accuracy.md says how they were used since)."""
    reached = True
    for folder in sorted(path for path in HELD_OUT.iterdir() if path.is_dir()):
        score = Score()
        labels = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "labels").glob("*.json"))]
        for label in labels:
            (page,) = (folder / "pages").glob(f"{label['id']}.*")
            score.add(label, extract_page(page, identifier=label["id"]))
        if by_page:
            print("\n".join(score.notes))
        print(
            f"written pages, set {folder.name}: {len(labels)}, precision {score.precision:.3f}, F1 {score.f1:.3f} "
            f"(floor {HELD_OUT_FLOOR})"
        )
        reached = reached and score.precision >= HELD_OUT_FLOOR[0] and score.f1 >= HELD_OUT_FLOOR[1]
    return reached


def real(folder: Path, *, by_page: bool) -> bool:
    """Score the labelled real pages with the scorer that lies beside them; True where the floor is reached."""
    pages = sorted(path for path in (folder / "pages").iterdir() if path.suffix in (".html", ".htm", ".txt"))
    with tempfile.TemporaryDirectory() as out:
        extract_files(pages, Path(out), url="", processes=2, console=None)
        command = [sys.executable, str(folder / "evaluate.py"), "--labels", str(folder / "gold"), "--predictions", out]
        command += ["--pages", str(folder / "pages")]
        print(
            subprocess.run(
                [*command, *(["--by-page"] if by_page else [])], capture_output=True, text=True, check=True
            ).stdout
        )
        summary = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)
    overall = summary["fields"]["ALL"]
    print(
        f"real pages: {summary['pages']}, {len(summary['absent'])} without an extraction, precision {overall['precision']:.3f}, "
        f"F1 {overall['f1']:.3f} (floor {REAL_FLOOR}), grounded {summary['grounded']:.2f} (must be 1.00)"
    )
    reached = overall["precision"] >= REAL_FLOOR[0] and overall["f1"] >= REAL_FLOOR[1]
    return reached and summary["grounded"] == 1.0 and not summary["absent"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT.parent / "shared")
    parser.add_argument("--by-page", action="store_true", help="list every wrong and missed value")
    options = parser.parse_args()
    reached = demo(by_page=options.by_page)
    reached = held_out(by_page=options.by_page) and reached
    if (options.folder / "evaluate.py").is_file():
        reached = real(options.folder, by_page=options.by_page) and reached
    else:
        print(f"real pages: no evaluate.py in {options.folder}, so not scored")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
