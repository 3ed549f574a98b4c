"""The places of the journal and the detours from them: one module a screen."""
