"""Captions and values in plain lines, in turn: each level of care has what stands in its own box."""

from __future__ import annotations

from extract.pipeline import extract_page


def sessions(*lines: str) -> dict[str, list[str]]:
    """The sessions of each level on a page of such lines."""
    body = "".join(f"<div>{line}</div>" for line in lines)
    page = (
        "<html><head><title>Ottermere Recovery</title></head><body><h1>Ottermere Recovery</h1>"
        f"<p>Ottermere Recovery runs two programs in Marlwood.</p><div>{body}</div></body></html>"
    )
    return {
        program.level_of_care.value: [f"{' '.join(one.days)} {one.start}" for one in program.sessions]
        for program in extract_page(page, url="https://ottermere.example/").programs
    }


PHP = ("Program", "Partial Hospitalization (PHP)", "Schedule", "Mon-Wed 9am-3pm", "Length", "4 weeks")
IOP = ("Program", "IOP", "Schedule", "Tue/Thu 6pm-9pm", "Length", "8 weeks")


def test_each_level_has_its_own_times() -> None:
    assert sessions(*PHP, *IOP) == {"php": ["mon tue wed 09:00"], "iop": ["tue thu 18:00"]}
    assert sessions(*IOP, *PHP) == {"php": ["mon tue wed 09:00"], "iop": ["tue thu 18:00"]}
