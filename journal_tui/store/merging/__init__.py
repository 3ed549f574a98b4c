"""What two copies of a journal become together: pure, documents in and documents out."""
