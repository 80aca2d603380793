"""What people come to a program with, what a list or a row under one word treats, and kinds of disorders that share their noun."""

from __future__ import annotations

import pytest

from extract.pipeline import extract_page

PHP = "<title>Lark Hill</title><header><p>Lark Hill</p></header><h1>Partial Hospitalization Program</h1><p>Our partial hospitalization program meets Monday through Friday from 9 am to 3 pm.</p>"
COME_WITH = {
    "reasons": ("<p>Common reasons clients come to us include depression, panic disorder and grief.</p>", ["depression", "grief", "panic"]),
    "concerns brought": ("<p>Common concerns that students bring to our counselors include depression, anxiety and stress.</p>", ["anxiety", "depression", "stress"]),
    "they come to us": ("<p>Teens often come to us with depression or an eating disorder.</p>", ["depression", "eating_disorders"]),
    "they turn to our team": ("<p>People often turn to our team with bipolar disorder.</p>", ["bipolar"]),
    "a good fit": ("<p>Our day program may be a good fit if you are struggling with depression, anxiety or alcohol.</p>", ["alcohol", "anxiety", "depression"]),
    "benefit from it": ("<p>You may benefit from our program if you have bipolar disorder or PTSD.</p>", ["bipolar", "ptsd_trauma"]),
    "right for a child": ("<p>Our teen track can be the right step for your teen if they live with OCD.</p>", ["ocd"]),
    "needed to come in": ("<p>A primary diagnosis of depression, schizophrenia or bipolar disorder is necessary for admission.</p>", ["bipolar", "depression", "psychosis"]),
    "whose": ("<p>We see adults whose depression keeps them at home.</p>", ["depression"]),
    "when it is too much": ("<p>When depression or panic attacks make work hard, our program offers a way back.</p>", ["depression", "panic"]),
    "if it runs a life": ("<p>If OCD, anxiety or trauma is running your life, our team can help.</p>", ["anxiety", "ocd", "ptsd_trauma"]),
    "we believe and treat": ("<p>We believe that everyone can heal, and we treat depression and bipolar disorder.</p>", ["bipolar", "depression"]),
    "two of the most common": ("<p>Depression and OCD are two of the most common conditions we treat.</p>", ["depression", "ocd"]),
    "its symptoms are targeted": ("<p>The program targets symptoms of depression and bipolar disorder.</p>", ["bipolar", "depression"]),
    "a therapy available for it": ("<p>In our program TMS is available for OCD.</p>", ["ocd"]),
}  # fmt: skip
LISTED = {
    "the program treats": ("<h2>Our program treats</h2><p>Anorexia nervosa<br>Bulimia nervosa<br>Depression</p>", ["depression", "eating_disorders"]),
    "the header of a row": ("<table><tr><th>Treats</th><td>Alcohol, opioids, cocaine</td></tr><tr><th>Beds</th><td>12</td></tr></table>", ["alcohol", "opioids", "stimulants"]),
    "diagnoses treated, of a row": ("<table><tr><th>Diagnoses treated</th><td>Depression</td></tr><tr><th>Beds</th><td>12</td></tr></table>", ["depression"]),
    "one word": ("<h2>Conditions</h2><ul><li>Anxiety disorders</li><li>Major depression</li></ul>", ["anxiety", "depression"]),
    "tracks": ("<p>Tracks: trauma, mood disorders, dual diagnosis.</p>", ["dual_diagnosis", "mood_disorders", "ptsd_trauma"]),
    "mood and psychotic": ("<p>Our program is for mood and psychotic disorders.</p>", ["mood_disorders", "psychosis"]),
    "mood, anxiety and personality": ("<p>We treat adults with mood, anxiety and personality disorders.</p>", ["anxiety", "mood_disorders", "personality_disorders"]),
    "eating or mood": ("<p>Our clinicians treat eating and mood disorders.</p>", ["eating_disorders", "mood_disorders"]),
}  # fmt: skip
NOT_TREATED = {
    "reasons to relapse": ("<p>Common reasons people relapse include depression and grief.</p>", ["depression", "grief"]),
    "reasons to leave": ("<p>Reasons clients leave a program early include depression.</p>", ["depression"]),
    "an exclusion": ("<p>A primary diagnosis of schizophrenia is an exclusion for admission.</p>", ["psychosis"]),
    "no diagnosis": ("<p>A diagnosis of depression is not required for admission to our program.</p>", ["depression"]),
    "not if": ("<p>Our program is not the right fit if you have schizophrenia.</p>", ["psychosis"]),
    "if no longer": ("<p>Our program may be right for you if you are no longer struggling with alcohol.</p>", ["alcohol"]),
    "to be called": ("<p>When depression becomes too much, our team asks you to call 988.</p>", ["depression"]),
    "referred elsewhere": ("<p>If an eating disorder is running your life, our team refers you elsewhere.</p>", ["eating_disorders"]),
    "we know": ("<p>When depression makes work hard, we know that rest is no answer.</p>", ["depression"]),
    "people at large": ("<p>When depression strikes, many people turn to alcohol.</p>", ["alcohol", "depression"]),
    "they come elsewhere": ("<p>People often come to emergency rooms with panic attacks.</p>", ["panic"]),
    "whose relative": ("<p>We invite families whose loved one has schizophrenia.</p>", ["psychosis"]),
    "staff with moods": ("<p>Our kitchen is in good mood, and anxiety stays outside.</p>", ["anxiety", "mood_disorders"]),
    "eating and sleeping": ("<p>Our staff watch for eating and sleeping problems.</p>", ["eating_disorders"]),
    "what is not treated, of a row": ("<table><tr><th>Not treated</th><td>Schizophrenia</td></tr><tr><th>Beds</th><td>12</td></tr></table>", ["psychosis"]),
    "what a row costs": ("<table><tr><th>Room</th><td>Depression Suite</td></tr><tr><th>Beds</th><td>12</td></tr></table>", ["depression"]),
    "terms": ("<h2>Terms and Conditions</h2><ul><li>Alcohol</li><li>Opioids</li><li>Pets</li></ul>", ["alcohol", "opioids"]),
    "what its trials say": ("<p>In trials TMS was approved for OCD.</p>", ["ocd"]),
}  # fmt: skip


def _conditions(text: str) -> set[str]:
    return {one.code for program in extract_page(PHP + text).programs for one in program.conditions}


@pytest.mark.parametrize(("text", "codes"), COME_WITH.values(), ids=COME_WITH)
def test_what_they_come_with(text: str, codes: list[str]) -> None:
    assert set(codes) <= _conditions(text)


@pytest.mark.parametrize(("text", "codes"), LISTED.values(), ids=LISTED)
def test_what_is_listed(text: str, codes: list[str]) -> None:
    assert set(codes) <= _conditions(text)


@pytest.mark.parametrize(("text", "codes"), NOT_TREATED.values(), ids=NOT_TREATED)
def test_what_is_not_treated(text: str, codes: list[str]) -> None:
    assert not set(codes) & _conditions(text)


LONG = {
    "behind many others": ("<p>Our therapists treat clients who deal with a variety of issues including, but not limited to: grief and loss, moving house, divorce, trouble at work, trouble at school, loneliness, shyness, low self-esteem, social skills, and depression.</p>", ["depression", "grief"]),
    "the last of what we treat": ("<p>We treat adults with panic disorder, quarrels at home, trouble at work, trouble at school, loneliness, shyness of strangers, low self-esteem, worries on money, sleepless nights, bipolar disorder.</p>", ["bipolar", "panic"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), LONG.values(), ids=LONG)
def test_a_long_list(text: str, codes: list[str]) -> None:
    assert set(codes) <= _conditions(text)


def test_a_long_list_of_something_else() -> None:
    text = "<p>Our library keeps leaflets on quarrels at home, trouble at work, trouble at school, loneliness, shyness of strangers, low self-esteem, worries on money, sleepless nights, the first days of the month, bipolar disorder.</p>"
    assert "bipolar" not in _conditions(text)
