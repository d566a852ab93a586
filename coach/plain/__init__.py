"""The plain floor: everything line by line, for pipes, screen readers and dumb terminals."""
