"""Casewright turns reports of abuse by officials into one case file a lawyer can act on."""

__version__ = "0.1.0"
