"""Signing in: django-allauth asks, and what is counted and recorded about it is ours."""
