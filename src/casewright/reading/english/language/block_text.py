"""The text of one parsed block; spaCy puts it together anew each time it is asked."""

from spacy.tokens import Doc


def block_text(doc: Doc) -> str:
    """The text of a document, kept beside it once it was asked for."""
    text = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return str(text)
