"""Sentences in which she speaks harshly of herself: how they are put, found and said kindly."""
