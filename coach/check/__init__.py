"""The checker: proves a story safe, measures it, reads its words, before anyone plays it."""
