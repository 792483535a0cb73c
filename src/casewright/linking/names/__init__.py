"""Whether two names are one person's, in any script: a score, an answer, the reasons in words."""

from casewright.linking.names.comparison import Answer, Comparison, compare
from casewright.linking.names.form import NameForm, analyse

__all__ = ["Answer", "Comparison", "NameForm", "analyse", "compare"]
