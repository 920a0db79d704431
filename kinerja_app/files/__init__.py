"""Evidence files: kept by content, checked by content. No person, slot or permission here."""
