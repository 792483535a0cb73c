from ledger.reports import Report

from casewright.claims import Person, Stance
from casewright.decisions import Anchor, Side


def reading(*names):
    report = Report("a.txt")
    for name in names:
        report.says(f"{name} was there.", Person(name))
    return report.reading.claims


def test_an_anchor_names_source_span_kind_and_what_the_claim_is_about():
    (claim,) = reading("Bulat Orasov")
    anchor = Anchor.of(claim)
    assert (anchor.source, anchor.start, anchor.end) == (claim.quote.source, 0, 23)
    assert (anchor.kind, anchor.label, anchor.claim) == ("person", "Bulat Orasov", claim.id)


def test_what_a_claim_says_does_not_depend_on_where_it_stands():
    first, second = reading("Bulat Orasov")[0], reading("Arlin Dusov", "Bulat Orasov")[1]
    assert first.id != second.id
    assert Anchor.of(first).says == Anchor.of(second).says


def test_what_a_claim_says_depends_on_speaker_and_stance():
    words, body = "Orasov was there.", Person("Orasov")
    told = [
        Report("a.txt").says(words, body),
        Report("a.txt").says(words, body, by="Dusov"),
        Report("a.txt").says(words, body, stance=Stance.DENIED),
    ]
    assert len({Anchor.of(one.reading.claims[0]).says for one in told}) == 3


def test_a_side_keeps_one_claim_of_each_report():
    twice = (
        Report("a.txt")
        .says("Orasov came.", Person("Orasov"))
        .says("Orasov left.", Person("Orasov"))
    )
    other = Report("b.txt").says("Orasov stayed.", Person("Orasov"))
    claims = (*twice.reading.claims, *other.reading.claims)
    side = Side.of("Orasov", reversed(claims))
    assert len(side.anchors) == 2
    assert side == Side.of("Orasov", claims)
