"""The pages of a workspace: who may open which is asked of the policies, and what a reader may not
see never reaches a page."""
