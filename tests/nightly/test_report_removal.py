"""Reports of earlier runs tell nothing of a site that asked to be left out."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from nightly.report import Changed, FailedPage, Incident, Remark, Report, Stage, reports, write_report
from nightly.report_removal import REMOVED, leave_out

AT = datetime(2026, 3, 1, 3, tzinfo=UTC)
GOES, STAYS = "harbor-quarry.example", "brindlewood-terrace.example"


def told_of(*hosts: str) -> Report:
    named = ", ".join(hosts)
    return Report(
        result="incidents", started_at=AT, finished_at=AT, error=f"2 sites fail: {named}",
        stages=[Stage(name="crawl", seconds=1.0, did=f"Sites with nothing: {named}.")],
        changed=[Changed(kind="value_gone", site=one, provider="P", program="iop", what=f"price of {one}") for one in hosts],
        incidents=[Incident(site=one, check="lost", what=f"of {one}", since=AT, next_step=f"--accept {one}") for one in hosts],
        remarks=[Remark(site=one, what=f"a calendar of {one}") for one in hosts],
        failed_pages=[FailedPage(url=f"https://{one}/iop", outcome="timeout", what="") for one in hosts],
    )  # fmt: skip


def test_a_removed_site_is_named_and_quoted_in_no_report(tmp_path: Path) -> None:
    both, other = write_report(tmp_path, told_of(GOES, STAYS)), write_report(tmp_path, told_of(STAYS))
    untouched = [path.read_bytes() for path in other]
    assert leave_out(tmp_path, {GOES}) == 1
    for path in both:
        text = path.read_text()
        assert GOES not in text
        assert STAYS in text
        assert REMOVED in text
    assert [path.read_bytes() for path in other] == untouched
    assert len(Report.model_validate_json(both[0].read_text()).changed) == 1
    assert leave_out(tmp_path, {GOES}) == leave_out(tmp_path, set()) == 0


def test_a_report_that_cannot_be_read_goes_as_a_whole(tmp_path: Path) -> None:
    data, page = write_report(tmp_path, told_of(GOES))
    data.write_text(f'{{"of another version": "{GOES}"}}')
    assert leave_out(tmp_path, {GOES}) == 1
    assert not page.exists()
    assert not reports(tmp_path)
