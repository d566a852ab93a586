"""The screens, one a file; none of them knows the app or another screen."""
