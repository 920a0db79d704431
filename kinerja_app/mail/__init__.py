"""Letters on their way: their words, and the mail server or local mailbox that takes them."""
