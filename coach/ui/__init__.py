"""The screens: the only place that knows Textual; everything shown comes from the floors below."""
