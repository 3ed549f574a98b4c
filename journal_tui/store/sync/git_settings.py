"""What each git of ours is started with: her settings, but for what would ask or go astray.

And the names under which it finds the remote repository.
"""

import re
from collections.abc import Mapping
from typing import Final

#: By this name the private repository knows its remote; no global setting of hers is about it.
REMOTE: Final = "journal-tui"
BRANCH: Final = "journal"
HEAD: Final = f"refs/heads/{BRANCH}"
#: An address for which no ssh is run, as git writes it into the configuration. Asking git would
#: take as long as a third of a round with nothing to do.
NO_SSH: Final = re.compile(rb'^\s*url = "?(/|file:|https?:)', re.MULTILINE)

#: What git sets in the environment of a hook, in which this program may have been started, and
#: what would make another kind of repository than ours.
_TAKEN_OUT: Final = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_CONFIG_PARAMETERS",
    "GIT_DEFAULT_HASH",
    "GIT_DEFAULT_REF_FORMAT",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_PUSH_OPTION_COUNT",
    "GIT_QUARANTINE_PATH",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
    "LANGUAGE",
)

#: So begins what is for this program alone, a passphrase among it: ssh, the helpers of git and the
#: hooks of a remote on a disk are given whatever git is given.
_OURS: Final = "JOURNAL_TUI_"

_PUT_IN: Final = {
    # The messages are read by us.
    "LC_ALL": "C",
    # Nothing asks, neither here nor in a window: a question that nobody sees would hang.
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "SSH_ASKPASS_REQUIRE": "never",
}

#: The setting by which git flushes all that matters.
FSYNC: Final = "core.fsync=objects,derived-metadata,reference"

#: Settings of git above hers.
SETTINGS: Final = (
    "credential.interactive=false",
    # Tidying happens when we say so.
    "gc.auto=0",
    "maintenance.auto=false",
    # Each commit and each fetch makes one pack: git of every version flushes packs to the disk,
    # and loose objects only the newer ones, one by one. Older ones do not know core.fsync.
    "fastimport.unpackLimit=1",
    "fetch.unpackLimit=1",
    FSYNC,
    "core.fsyncMethod=fsync",
    # What she may have set for the repositories that she works in.
    "core.hooksPath=/dev/null",
    "core.logAllRefUpdates=false",
    "fetch.prune=false",
    "fetch.recurseSubmodules=false",
    "fetch.writeCommitGraph=false",
    "init.defaultObjectFormat=sha1",
    "init.defaultRefFormat=files",
    "push.followTags=false",
    "push.gpgSign=false",
    "push.pushOption=",
    "push.recurseSubmodules=no",
)


def environ_for(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment of a git that is started in this one."""
    kept = {
        name: value
        for name, value in environ.items()
        if name not in _TAKEN_OUT and not name.startswith(_OURS)
    }
    return kept | _PUT_IN
