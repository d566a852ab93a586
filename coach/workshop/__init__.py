"""The workshop floor: a chat facilitated for a room. Votes, reveal, timing; pure, no screen."""
