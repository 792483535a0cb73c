"""Imports: files are put away encrypted at once and read in the background, one after the other.

What is to be done stands in the same database as the case. Whoever does it may be killed at any
moment: what was acknowledged is there, and somebody else goes on with the rest.
"""
