"""The patterns of what is said where something was refused or could not be read, marked as others.

Their places: `errors.py`, `workspace/accounts`, `workspace/jobs`, `decisions/errors.py`,
`decisions/fields.py`, `consent` and `intake`.
"""

from casewright.publishing.speech import mark

_OF_ACCOUNTS = (
    mark("This workspace has its first account already. Ask for an invitation."),
    mark("This invitation does not hold. Ask for a new one."),
    mark("A case needs a lead. Give somebody else this role first."),
    mark("A workspace needs an administrator. Make somebody else one first."),
    mark("Somebody changed this since you opened it. Nothing was overwritten; both are shown."),
    mark("Somebody has this name already."),
    mark("A name has 1 to {number} letters that can be seen."),
    mark("This short name cannot be taken. Choose another."),
    mark("Somebody in this case has this pseudonym already."),
    mark("The pseudonym {quote} has a protected name in it."),
    mark("A protected person needs a pseudonym, such as Witness 1."),
    mark("{quote} stands for no name and no particular."),
    mark("A token has a name of up to {number} letters."),
    mark("Say what the token may be used for."),
    mark("A token holds for 1 to {number} days, not for {whole}."),
    mark("A token is for a case of yours."),
)
_OF_DECISIONS = (
    mark(
        "This decision contradicts what was decided before, so it was not kept.\n"
        "  asked: {decision} {who}: {quote}\n  in force: {words_too}\n"
        "  Undo {id} first, if it is wrong."
    ),
    mark("{id}: {decision} {who}, {day}: {quote}"),
    mark("The field '{field}' cannot say this: {words}."),
    mark("the claim says just this already"),
    mark("a claim says something"),
    mark("it must have a value"),
    mark("every {kind} has one; write {quote}=..."),
    mark("a {kind} has {quote}"),
    mark("{quote} is not a {words}"),
    mark("text"), mark("whole number"), mark("yes or no"),
    mark("{quote} is not written as NAME (ROLE), such as Bulat Orasov (accused)"),
    mark("{quote} is not written as WHAT WAS ASKED (by NAME): ANSWER"),
    mark("{quote} is no EDTF date such as 2024-05-03 or --05-03"),
    mark("{quote} is no ISO 3166-1 code of two letters such as KZ"),
    mark("{quote} is no ISO 4217 code of three letters such as KZT"),
    mark("{quote} is no term of {other}; the general ones are {words}"),
    mark("{quote} is none of {words}"),
    mark("The decision {quote} cannot be undone: {words}."),
    mark("several begin so"),
    mark("there is none of this id"),
    mark("it undid another; make that decision again instead"),
    mark("that was done before"),
    mark(
        "The field '{field}' holds a protected name: only somebody who may see it can change it."
    ),
    mark("There is no picture of page {number}. {sentence}"),
    mark("There is no picture of page {number}."),
)  # fmt: skip
_OF_CONSENT = (
    mark("A forum is named, such as forum:CAT; the other uses have no name."),
    mark("{quote} is no use: it is internal, lawyers, publication or forum:NAME."),
    mark("A consent names who gave it, under a pseudonym where that is safer."),
    mark("The consent ends on {day}, before it was given ({until})."),
    mark("The consent was withdrawn on {day}, before it was given ({until})."),
)
_OF_FILES = (
    mark(
        "{quote} is larger than {number} MB, which is the most that is read of one file. "
        "Nothing of this import was kept; leave that file out, or split it."
    ),
    mark(
        "These are more than {number} files, the most that one import takes. Nothing of them "
        "was kept; import them in several parts."
    ),
    mark("There is no import with the number {number} in this case."),
    mark("The file could not be read from the disk: {quote}."),
    mark("The file is empty."),
    mark("The bytes are no text and of no format that Casewright knows."),
    mark("This is {words}, which Casewright does not read. {sentence}"),
    mark("This {words} is damaged or cut short and cannot be opened."),
    mark("This {words} is locked with a password. Save a copy without the password and add that."),
    mark("The file holds {words}, as no honest document does; it was not opened."),
    mark("No words were found in this {words}."),
    mark(
        "This {words} is a picture of text, and Tesseract, which reads pictures, is not "
        "installed. Install it (Debian and Ubuntu: apt-get install tesseract-ocr "
        "tesseract-ocr-rus tesseract-ocr-kaz; macOS: brew install tesseract-lang) and read "
        "the file again."
    ),
    mark("Tesseract could not read the picture: {quote}."),
    mark("{words} is more than the {number} {unit} that are allowed."),
    mark("Archives stand inside archives more than {number} levels deep."),
    mark("Reading the file took longer than the {number} seconds allowed."),
    mark("Reading the file needs more than the {number} MB of memory allowed."),
    mark("The file could not be read: its parser stopped ({quote})."),
    mark("The process that read {quote} was ended by the system, perhaps for want of memory."),
    mark("{number} places could not be read as letters and stand as {quote}."),
    mark(
        "{number} lines were garbled by a wrong encoding and were repaired; the original "
        "is unchanged."
    ),
    mark("The text breaks off in mid-sentence at character {quote}."),
    mark("The language was not recognised."),
    mark(
        "The language of this source is {quote}, which is not read yet: it is kept, and nothing "
        "was read from it."
    ),
    mark("The language of this source is unknown: it is kept, and nothing was read from it."),
    mark(
        "It was not searched for the names of the case: it is written without capital letters, "
        "by which names are found."
    ),
    mark("The words were read from a picture by {quote}; letters, names and figures can be wrong."),
)
_THINGS = (
    mark("page"), mark("Word document"), mark("mail"), mark("picture"), mark("Outlook mail"),
    mark("ZIP archive"), mark("OpenDocument text"), mark("ZIP archive or office document"),
    mark("file in a ZIP archive"), mark("characters"), mark("files"),
    mark("The file"), mark("The text"), mark("What the file unpacks to"),
    mark("What the file holds"), mark("markup nested deeper than any page needs"),
    mark("declarations of XML entities"),
    mark("an RTF document"), mark("a RAR archive"), mark("a 7z archive"),
    mark("a gzip archive"), mark("a bzip2 archive"), mark("an xz archive"),
    mark("a GIF picture"), mark("a BMP picture"), mark("a WebP picture"),
    mark("a PostScript file"), mark("a DjVu document"), mark("a sound recording"),
    mark("a recording"), mark("a film"), mark("a film or a HEIC picture"), mark("a program"),
    mark("a database"), mark("a spreadsheet (ODS)"), mark("a presentation (ODP)"),
    mark("an electronic book (EPUB)"), mark("a spreadsheet (XLSX)"),
    mark("a presentation (PPTX)"), mark("a Word document of the old kind (.doc)"),
    mark("a spreadsheet of the old kind (.xls)"),
    mark("a presentation of the old kind (.ppt)"),
    mark("a document of an old Office kind"),
    mark("Save it as DOCX, PDF or text and add that."), mark("Unpack it and add the files."),
    mark("Save it as PNG and add that."), mark("Save it as PDF and add that."),
    mark("Add a transcript."), mark("Add a transcript or a PNG."),
    mark("It cannot be a report."), mark("Export what is needed as text."),
)  # fmt: skip
REFUSALS = (*_OF_ACCOUNTS, *_OF_DECISIONS, *_OF_CONSENT, *_OF_FILES, *_THINGS)
"""All of them."""
