"""Sync seen from outside: a storm on several machines, and remotes that misbehave."""
