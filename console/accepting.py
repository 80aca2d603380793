"""`accept`: a person has looked at sites that fail a check, and takes what they give as good."""

from __future__ import annotations

from pathlib import Path

import typer

from console.screen import print_json
from records.errors import InputError
from refresh import accept_stage, one_at_a_time


def accept_sites(home: Path, hosts: list[str], *, every: bool, as_json: bool) -> None:
    """Accept these hosts, or all that fail; InputError where it is not said which."""
    if bool(hosts) == every:
        raise InputError("say which sites to accept (their hosts, see status), or --all, not both")
    with one_at_a_time(home):
        accepted = accept_stage(home, hosts=hosts)
    if as_json:
        print_json({"accepted": accepted})
    elif not accepted:
        typer.echo("No site fails a check.")
    else:
        typer.echo(f"Accepted: {', '.join(accepted)}. What they give now is taken at the next `index` or `refresh`.")
