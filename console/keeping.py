"""`backup`, `restore` and `prune`: keeping the store safe, and no larger than it need be."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from console import options as given
from console.archive import require_store
from console.screen import print_json, progress_screen, screen
from records.errors import IndexUnusable, InputError
from records.paths import home_folder

DAYS = 365
app = typer.Typer(rich_markup_mode="rich")

Target = Annotated[
    str,  # a path would lose the slash at its end
    typer.Argument(help="File to write; of a folder (made if it ends in /), a file in it named by date and time."),
]
Source = Annotated[Path, typer.Argument(help="A file that `backup` made.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")]
Replace = Annotated[
    bool, typer.Option("--replace", help="Put it in the place of the store that is there, which is kept.")
]
OlderThan = Annotated[int, typer.Option("--days", help="Only what no page has had for this many days.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it; without it only what would be done is said.")]
Vacuum = Annotated[bool, typer.Option("--vacuum", help="Make the file smaller after; needs its size as free room.")]


@app.command(epilog="Example: backup /backups/treatment/")
def backup(file: Target, force: Force = False, as_json: given.Json = False, home: given.Home = None) -> None:
    """Copy the store to a file, whole and checked, also while a run is writing. The index is not in it: it is made of the store."""
    from console.stages import progress_bar
    from records.backup import back_up, target_of

    folder = home_folder(home)
    target = target_of(file, folder)
    with progress_bar(progress_screen(as_json)) as update:
        facts = back_up(folder, target, force=force, now=datetime.now(UTC), progress=update)
    if as_json:
        print_json(asdict(facts))
    else:
        typer.echo(
            f"{facts.file}: {facts.sites} sites, {facts.pages} pages, {facts.programs} programs, "
            f"{facts.bytes / 1e6:.1f} MB, checked."
        )


@app.command(epilog="Example: restore /backups/treatment/treatment-20260401T020000Z.sqlite --replace")
def restore(source: Source, replace: Replace = False, as_json: given.Json = False, home: given.Home = None) -> None:
    """Put a backup in the place of the store, keep the one that was there, and bring the index to what the backup holds."""
    from console.stages import progress_bar
    from console.told import sentence
    from console.verify import show_report
    from index.verify import verify_index
    from records.backup import restore as put_back
    from records.database import DATABASE_NAME, open_database, store_errors
    from records.removal import remove_suppressed
    from records.run_lock import one_at_a_time
    from refresh import index_stage

    folder = home_folder(home)
    now = datetime.now(UTC)
    with one_at_a_time(folder):
        with progress_bar(progress_screen(as_json)) as update:
            done = put_back(folder, source, replace=replace, now=now, progress=update)
        if not as_json:
            typer.echo(
                f"Restored {done.facts.sites} sites, {done.facts.pages} pages, {done.facts.programs} programs from {source}."
                + (
                    f" The store before is kept as {done.aside}; remove it when all is well: what was left out on request is in it still."
                    if done.aside
                    else ""
                )
                + (f" {done.requests_kept} removal requests are newer than it, and hold." if done.requests_kept else "")
            )
        engine = open_database(folder)
        with store_errors(folder / DATABASE_NAME):
            _, removed = remove_suppressed(engine, now=now)
        engine.dispose()
        index = index_stage(folder)
        report = verify_index(folder)
    if as_json:
        print_json(
            asdict(done) | {"removed": asdict(removed), "index": index.model_dump(mode="json"), "verified": report.ok}
        )
    else:
        if removed:
            typer.echo(removed.sentence())
        typer.echo(sentence("index", index))
        show_report(screen(), report)
    if not report.ok:
        raise typer.Exit(IndexUnusable.exit_code)


@app.command(epilog="Example: prune --days 180; prune --days 180 --yes --vacuum")
def prune(
    days: OlderThan = DAYS,
    yes: Yes = False,
    vacuum: Vacuum = False,
    as_json: given.Json = False,
    home: given.Home = None,
) -> None:
    """Remove old versions of pages to save room: never the newest, never one that a current value quotes. Says first, does with --yes."""
    from console.stages import progress_bar
    from index.held import records_in_use
    from records import prune as pruning
    from records.database import DATABASE_NAME, open_database, store_errors
    from records.run_lock import one_at_a_time

    if days < 1:
        raise InputError("--days is 1 or more")
    if vacuum and not yes:
        raise InputError("--vacuum makes the file smaller after removing, so it goes with --yes")
    folder = home_folder(home)
    require_store(folder)
    store = folder / DATABASE_NAME
    with one_at_a_time(folder), store_errors(store):
        engine = open_database(folder)
        before = store.stat().st_size
        plan = pruning.plan_prune(engine, days=days, now=datetime.now(UTC), shown=records_in_use(folder))
        if yes:
            with progress_bar(progress_screen(as_json)) as update:
                pruning.prune(engine, plan, progress=update)
            if vacuum:
                pruning.vacuum(engine)
        engine.dispose()
        after = store.stat().st_size
    report = {
        "removed": yes,
        "bodies": len(plan.hashes),
        "stored_bytes": plan.stored_bytes,
        "body_bytes": plan.body_bytes,
        "kept_newest": plan.kept_newest,
        "kept_evidence": plan.kept_evidence,
        "kept_recent": plan.kept_recent,
        "pruned_before": plan.pruned_before,
        "file_bytes_before": before,
        "file_bytes_after": after,
    }
    if as_json:
        print_json(report)
        return
    typer.echo(
        f"{len(plan.hashes)} old bodies {'removed' if yes else 'can be removed'}: {plan.stored_bytes:,} bytes in the store "
        f"({plan.body_bytes:,} before compression). No page has had them since {plan.older_than:%Y-%m-%d}."
    )
    typer.echo(
        f"Kept: {plan.kept_newest} newest of their pages, {plan.kept_evidence} that current values quote, "
        f"{plan.kept_recent} of the last {days} days."
    )
    if not yes and plan.hashes:
        typer.echo(f"Nothing was changed. Do it: search_cli.py prune --days {days} --yes")
    elif vacuum:
        typer.echo(f"The file had {before:,} bytes and has {after:,}.")
    elif plan.hashes:
        typer.echo("The room is used again by the next runs; --vacuum would give it back to the disk.")
