#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Commits what the network steps have written to snapshots/, and nothing else, and pushes it to the branch that was checked out.
# Somebody may push at the same time: the commit is put on top of theirs, and nothing is ever forced.
#   SNAPSHOT_BRANCH  the branch
#   SNAPSHOT_TOKEN   token of GitHub that may push; without one, git does it as it can
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
branch=${SNAPSHOT_BRANCH:?names the branch}
export GIT_AUTHOR_NAME="${GIT_AUTHOR_NAME:-Portal refresh}"
export GIT_AUTHOR_EMAIL="${GIT_AUTHOR_EMAIL:-portal-refresh@users.noreply.github.com}"
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"
if [ -n "${SNAPSHOT_TOKEN:-}" ]; then
  # In the environment: what is on a command line can be read by everyone on the machine.
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.https://github.com/.extraHeader
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$SNAPSHOT_TOKEN" | base64 | tr -d '\n')"
  export GIT_CONFIG_VALUE_0
fi

[ ! -d snapshots ] || git add --all -- snapshots
if git diff --cached --quiet -- snapshots; then
  echo 'Nothing new was read.'
  exit 0
fi
git commit --quiet -m 'snapshots: keep what was read today' -- snapshots
for _ in 1 2 3 4 5; do
  if git push --quiet origin "HEAD:refs/heads/$branch"; then
    echo "Pushed to $branch."
    exit 0
  fi
  git fetch --quiet origin "refs/heads/$branch"
  git rebase --quiet --autostash -X theirs FETCH_HEAD
done
echo "Could not push to $branch. The next run reads everything again." >&2
exit 1
