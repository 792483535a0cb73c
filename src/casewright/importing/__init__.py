"""Files read into a case: opened, read in processes of their own, and kept.

The command line and the workspace import through this one room.
"""
