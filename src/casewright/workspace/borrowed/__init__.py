"""Tables of packages that are not ours, which signing in needs: each made in one step of ours.

The steps that these packages bring were written for every version there ever was of them. A test
says when a newer one wants other tables than these.
"""
