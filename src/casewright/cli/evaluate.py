"""`casewright evaluate`: how well a reader agrees with documents annotated by people."""

from casewright.evaluation.command import add_arguments, run

__all__ = ["add_arguments", "run"]
