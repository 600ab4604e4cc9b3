"""Events: who did what, when, how much, said how."""
