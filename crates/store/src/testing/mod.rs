//! A real database for each test, and short ways to fill it.
