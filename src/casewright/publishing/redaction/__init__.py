"""Protected people under their pseudonyms, in any text, and what a reader without the right sees.

The rule is to withhold too much rather than too little: where a word may be a protected name but
need not be, it gives way to a mark that names nobody.
"""

from casewright.publishing.redaction.mask import Mask
from casewright.publishing.redaction.protected import BadProtection, Protected
from casewright.publishing.redaction.redacted import Redacted

__all__ = ["BadProtection", "Mask", "Protected", "Redacted"]
