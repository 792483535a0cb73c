"""Who may come in: accounts, invitations, members of cases, and whom and what is protected."""
