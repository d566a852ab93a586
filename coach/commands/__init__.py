"""The commands, one a file: its arguments, and the front end it calls. Imported when asked for."""
