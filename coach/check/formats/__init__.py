"""How findings are told: for a person, for programs, for code reviews."""
