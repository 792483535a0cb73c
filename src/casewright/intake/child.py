"""The process that parses: it serves one file after the other until its input ends.

It is started with `python -m casewright.intake.child` and is the outermost shell of every parser:
whatever one raises becomes a sentence, and the process that asked goes on.
"""

import os
import sys
from typing import Any, BinaryIO

from casewright.errors import OutOfMemory, ParserStopped, UnreadableSource
from casewright.intake import wire
from casewright.intake.confinement import allow_seconds, confine
from casewright.intake.language import prepare
from casewright.intake.limits import Limits
from casewright.intake.parsed import Job, Member, NeedsOcr, Parsed
from casewright.intake.parsing import parse

_XML_NO_MEMORY = 2


def main() -> None:
    """Serve jobs from standard input until it ends."""
    jobs, answers = _own_streams()
    prepare()
    confine(int(sys.argv[1]))
    while True:
        try:
            head, content = wire.receive(jobs, 1 << 40)
        except wire.Garbled:
            return
        limits = Limits(**head["limits"])
        asked = {name: head[name] for name in ("depth", "may_ocr", "page")}
        job = Job(content, limits, **asked)
        allow_seconds(limits.ocr_seconds if job.may_ocr else limits.seconds)
        head, body = answer(job)
        wire.send(answers, head, body)


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """The pipes, moved out of the reach of parsers that print."""
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return jobs, answers


def answer(job: Job) -> tuple[dict[str, Any], bytes]:
    """What a file holds, or `refused` with the reason, in the form the other side reads."""
    try:
        return _pictured(job) if job.page else _said(parse(job))
    except UnreadableSource as refused:
        if _for_want_of_memory(refused.__cause__):
            return _out_of_memory(job)
        return {"refused": str(refused)}, b""
    except NeedsOcr:
        return {"needs_ocr": True}, b""
    except MemoryError:
        return _out_of_memory(job)
    except RecursionError:
        return {"refused": str(ParserStopped("its parts are nested too deep"))}, b""
    except Exception as error:
        # Only the kind of error is told: its message may hold words of the document.
        return {"refused": str(ParserStopped(type(error).__name__))}, b""


def _pictured(job: Job) -> tuple[dict[str, Any], bytes]:
    # Imported here: most processes never draw a page.
    from casewright.intake.formats.page_picture import page_picture

    return {"picture": True}, page_picture(job)


def _for_want_of_memory(cause: BaseException | None) -> bool:
    """Whether it was memory that failed: libxml2 calls that an error of syntax, of code 2."""
    return isinstance(cause, SyntaxError) and getattr(cause, "code", None) == _XML_NO_MEMORY


def _out_of_memory(job: Job) -> tuple[dict[str, Any], bytes]:
    return {"refused": str(OutOfMemory(job.limits.memory_mb)), "worn": True}, b""


def _said(parsed: Parsed) -> tuple[dict[str, Any], bytes]:
    answer = {
        "text": parsed.text,
        "media_type": parsed.media_type,
        "said": dict(parsed.said),
        "pages": list(parsed.pages),
        "breaks_off": parsed.breaks_off,
        "notices": list(parsed.notices),
        "members": [_member(member) for member in parsed.members],
    }
    return answer, b"".join(member.content for member in parsed.members)


def _member(member: Member) -> dict[str, Any]:
    return {"name": member.name, "size": len(member.content), "refused": member.refused}


if __name__ == "__main__":
    main()
