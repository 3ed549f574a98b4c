"""Meeting her other machines: what is here goes, what is there comes, and nothing is lost."""
