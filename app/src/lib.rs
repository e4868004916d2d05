//! What the portal shows and answers.
