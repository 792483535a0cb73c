"""Commands on plain folders warn each time; tests of what else they say leave the warning out."""

import re

_WARNING = re.compile(r"^casewright: .* is not encrypted: whoever can read .*\n", re.MULTILINE)


def without_warning(errors):
    """What a command said besides the warning that its folder is plain."""
    return _WARNING.sub("", errors)
