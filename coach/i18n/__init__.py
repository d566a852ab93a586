"""The i18n floor: the language in use, translated words, dates and numbers of the locale."""
