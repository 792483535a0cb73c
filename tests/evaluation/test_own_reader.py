import pytest

from casewright.evaluation import NothingToRead, evaluate, read_documents

TEXT = (
    "Two police officers, Tom Hale and Peter Reed, beat a detainee at the Ashford prison on "
    "3 May 2021, prosecutors said. The City Court sentenced Hale to five years in prison."
)
DOCUMENT = {
    "id": "X-1",
    "title": "Officers sentenced",
    "publisher": "Ashford Courier",
    "published": None,
    "language": "en",
    "text": TEXT,
    "gold": {"people": [{"name": "Tom Hale"}, {"name": "Peter Reed"}]},
}


def test_an_annotated_document_is_read_in_the_shape_that_is_scored() -> None:
    (found,) = read_documents([DOCUMENT])
    assert found["id"] == "X-1"
    assert found["source"]["publisher"] == "Ashford Courier"
    assert evaluate([DOCUMENT], [found])["people"].recall == 1.0


def test_a_document_without_a_text_is_refused_before_anything_is_read() -> None:
    with pytest.raises(NothingToRead, match="Document 'X-2' has no text"):
        list(read_documents([DOCUMENT, {"id": "X-2"}]))
