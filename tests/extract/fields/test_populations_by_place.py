"""Whom a program serves, by lists of special programs, by what is treated in them, by their stay here, by priority, by rules of a house of the faith."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

IOP = "<title>Lark Hill</title><header><p>Lark Hill</p></header><h1>Intensive Outpatient Program</h1><p>Our intensive outpatient program meets Monday through Thursday from 6 to 9 pm. Our team meets with each client at intake.</p>"
SERVED = {
    "specialty programs": ("<h2>Specialty Programs</h2><ul><li>First Responders</li><li>Veterans</li><li>LGBTQ+</li><li>Professionals</li></ul>", ["first_responders", "lgbtq", "professionals", "veterans"]),
    "specialized tracks": ("<h2>Specialized Tracks</h2><p>Young Adults, First Responders, Healthcare Professionals</p>", ["first_responders", "professionals", "young_adults"]),
    "priority to them": ("<p>Priority is given to pregnant women and people who inject drugs.</p>", ["pregnant_women"]),
    "they have priority": ("<p>Pregnant women receive priority admission.</p>", ["pregnant_women"]),
    "treated in them": ("<p>We specialize in CBT for OCD in children, teens and adults.</p>", ["adolescents", "adults", "children"]),
    "a program by what it treats": ("<h2>Child and Adolescent OCD and Anxiety Program</h2>", ["adolescents", "children"]),
    "a program by two of them": ("<h2>Adolescent Substance Use and Mental Health Program</h2>", ["adolescents"]),
    "behind a slash": ("<p>Our program provides care for children/adolescents and their families.</p>", ["adolescents", "children"]),
    "your child joins": ("<p>Once your child joins our program, you will meet with us weekly.</p>", ["children"]),
    "your child stays": ("<p>When your child is staying on our unit, you may visit each evening.</p>", ["children"]),
    "children stay": ("<p>On average, children stay with us for ten days.</p>", ["children"]),
    "children in our unit": ("<p>The children on our inpatient unit have school each morning.</p>", ["children"]),
    "children, youth and families": ("<p>Our services are available to children, youth, and families.</p>", ["adolescents", "children", "families"]),
    "of age who identify": ("<p>The program is open to individuals 18 years of age and older who identify as LGBTQ+.</p>", ["adults", "lgbtq"]),
    "helpful for them": ("<p>Our play therapy is helpful for children.</p>", ["children"]),
    "of all ages": ("<p>We work with clients of all ages, from children to seniors.</p>", ["children", "seniors"]),
    "church required": ("<p>Men in the program are required to attend church and Bible study each week.</p>", ["faith_based"]),
    "ages behind a colon": ("<p>Ages: 13-17</p>", ["adolescents"]),
    "they learn here": ("<p>Adults with depression learn skills in our groups.</p>", ["adults"]),
    "a service by what it does": ("<p>Adult Outpatient Behavioral Health Services serves veterans and adults.</p>", ["adults", "veterans"]),
    "transitional age": ("<p>Our program serves transitional age youth.</p>", ["young_adults"]),
    "geriatric adults": ("<p>Our program serves geriatric adults.</p>", ["seniors"]),
    "told plainly on its page": ("<p>We teach skills each evening. We treat anxiety.</p><p>Lark Hill Evenings, designed to treat women veterans with anxiety, is the first track of its kind.</p>", ["veterans", "women"]),
}  # fmt: skip
NOT_SERVED = {
    "children of clients stay elsewhere": ("<p>Children stay with relatives while you are in our program.</p>", ["children"]),
    "children visit": ("<p>Your children may visit you on our unit.</p>", ["children"]),
    "children may not": ("<p>Children on our unit are not allowed.</p>", ["children"]),
    "your child, of a teen": ("<p>Our program is for teens. Once your child joins our program, you will meet with us.</p>", ["children"]),
    "if your child": ("<p>If your child joins our walk, bring water.</p>", ["children"]),
    "studies of them": ("<p>Studies of CBT for OCD in children show good results.</p>", ["children"]),
    "missed in them": ("<p>Anxiety in children is often missed.</p>", ["children"]),
    "helpful to know": ("<p>Our map is helpful for parents of children.</p>", ["children"]),
    "posts": ("<h2>Our blog</h2><ul><li>Treating anxiety in children</li></ul>", ["children"]),
    "no priority": ("<p>A calm house is our priority, as pregnant women have told us.</p>", ["pregnant_women"]),
    "a choice": ("<p>Residents may attend church on Sunday.</p>", ["faith_based"]),
    "a special list of meals": ("<h2>Special Meals</h2><ul><li>Veterans Day dinner</li><li>Professionals lunch</li></ul>", ["professionals", "veterans"]),
    "two at a table": ("<p>Two women seated at a table</p>", ["women"]),
    "transitional, no teens": ("<p>Our program serves transitional age youth.</p>", ["adolescents"]),
    "geriatric, not any": ("<p>Our program serves geriatric adults.</p>", ["adults"]),
    "young women who are teens": ("<p>Our program is for teen girls. We work with young women on their goals.</p>", ["young_adults"]),
    "those who should know": ("<p>We teach skills each evening. We treat anxiety.</p><p>Veterans often have trouble asking anyone around them for help with such things.</p>", ["veterans"]),
    "of the staff": ("<p>The staff of our program has veterans and parents in its ranks.</p>", ["veterans"]),
}  # fmt: skip


def _populations(text: str) -> set[str]:
    return {one.code for program in extract_page(IOP + text).programs for one in program.populations}


@pytest.mark.parametrize(("text", "codes"), SERVED.values(), ids=SERVED)
def test_who_is_served(text: str, codes: list[str]) -> None:
    assert set(codes) <= _populations(text)


@pytest.mark.parametrize(("text", "codes"), NOT_SERVED.values(), ids=NOT_SERVED)
def test_who_is_not(text: str, codes: list[str]) -> None:
    assert not set(codes) & _populations(text)
