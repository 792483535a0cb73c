"""What a page says to people, and in which letters."""

import re
from html.parser import HTMLParser

# Latin words that stand on a Russian page too, each with what it is.
ALLOWED = {
    "Casewright": "the program",
    "casewright": "a command", "verify": "a command",
    "EN": "a language", "RU": "a language", "English": "a language",
    "PDF": "a format", "DOCX": "a format", "JSON": "a format", "CSV": "a format",
    "ZIP": "a format", "URL": "a format", "UTC": "a time", "TOTP": "a way to sign in",
    "Natural": "a collection of maps", "Earth": "a collection of maps", "GeoNames": "the same",
    "KZT": "a currency", "Word": "a program",
    **dict.fromkeys(("CAT", "CCPR", "CED", "CEDAW", "CERD", "CRC", "HRC", "CRPD"), "a treaty"),
    "JavaScript": "a language of browsers", "QR": "a kind of code", "PIN": "a kind of code",
    "IV": "a numeral", "Enter": "a key", "Escape": "a key",
    "internal": "typed so", "lawyers": "typed so", "publication": "typed so", "forum": "typed so",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]{2,}")
# Names that machines give: hashes, ids, secrets to be copied.
_NUMBER = re.compile(r"\b(?:[a-z-]+-)?[0-9a-f]{10,}\b|\b[A-Z2-7]{16,}\b")
_TOLD = ("title", "aria-label", "placeholder", "alt", "label")
# Words of a program, of keys and of addresses: data, whatever their letters.
_SILENT = {"script", "style", "code"}
_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Browsers look at the letters of these by themselves.
_ISOLATING = {"bdi", "title", "option", "textarea", "text", "script"}
_ARABIC, _CYRILLIC = re.compile("[\u0600-\u06ff]"), re.compile("[\u0400-\u04ff]")


class Words(HTMLParser):
    """What a page says to people, text and attributes alike."""

    def __init__(self, page):
        super().__init__()
        self.said, self.english, self._open = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.said += [given[one] for one in _TOLD if given.get(one)]
        if tag in ("input", "button") and given.get("type") in ("submit", "button"):
            self.said.append(given.get("value") or "")
        # What a script says later comes with the page.
        self.said += [
            value for name, value in attrs if name.startswith("data-") and value and " " in value
        ]
        if tag not in _VOID:
            self._open.append((tag, given.get("lang") == "en"))

    def handle_endtag(self, tag):
        while tag in [one for one, _ in self._open] and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if _SILENT & {tag for tag, _ in self._open}:
            return
        # What says of itself that it is English: short names of treaties, citations.
        is_english = any(is_english for _, is_english in self._open)
        (self.english if is_english else self.said).append(data)


def latin(page):
    """The Latin words that a page says and that nobody allowed."""
    return {
        f"{word} | {' '.join(text.split())}"
        for text in Words(page).said
        for word in _WORD.findall(_NUMBER.sub("", text))
        if word not in ALLOWED
    }


class Sided(Words):
    """The pieces of a page that run from right to left, where nothing lets them."""

    def __init__(self, page):
        self.lost, self._auto = [], []
        super().__init__(page)

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._auto.append((tag, dict(attrs).get("dir") == "auto" or tag in _ISOLATING))

    def handle_endtag(self, tag):
        super().handle_endtag(tag)
        while self._auto and self._auto.pop()[0] != tag:
            pass

    def handle_data(self, data):
        is_theirs = _ARABIC.search(data) and not _CYRILLIC.search(data)
        if is_theirs and not any(auto for _, auto in self._auto):
            self.lost.append(f"{[tag for tag, _ in self._auto][-4:]}: {data.strip()}")
