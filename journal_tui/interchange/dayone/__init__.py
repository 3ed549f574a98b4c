"""Day One, new and Classic, in and out."""
