"""The rating from every side: those who judge, the one who is judged, those who lead."""
