"""Tokens by which programs act for an account: what each may do, and until when."""
