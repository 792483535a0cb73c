"""The role the words of a post give: "Deputy District Attorney" is a prosecutor's."""

from dataclasses import dataclass

from casewright.reading.english.language.lexicon import rules


@dataclass(frozen=True, slots=True)
class PostRole:
    """The role a post gives, and whether it counts only where nothing else is known."""

    role: str
    weak: bool


def _weak_official() -> list[str]:
    return [str(word) for word in rules("roles")["weak_official"]]


def role_of_post(post: str) -> PostRole | None:
    """The role the words of a post give: "Deputy District Attorney" is a prosecutor's."""
    words = f" {post.lower().replace('’', chr(39))} "
    if " judge " in words and (" retired " in words or " former " in words):
        return PostRole("official", False)
    no_office = any(f" {word} " in words for word in rules("roles")["no_office"])
    for role, phrases in rules("roles")["posts"]:
        if role == "official" and no_office:
            return None
        if any(f" {phrase} " in words or f" {phrase}s " in words for phrase in phrases):
            return PostRole(str(role), False)
    if words.strip().endswith("justice"):
        return PostRole("judge", False)
    if any(f" {word} " in words or f" {word}. " in words for word in _weak_official()):
        return PostRole("official", True)
    return None
