#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Commits what the network steps have written to snapshots/, and nothing else, on top of what is checked out, and puts that commit on
# a branch that nobody else writes to. Exit code 0: the branch has it, 3: nothing new was read. However many days nobody looks at it,
# there is one branch with one commit, and so one merge request.
#   SNAPSHOT_BRANCH  that branch (portal/snapshots)
#   SNAPSHOT_TARGET  on GitLab, the branch to merge into: the push asks for the merge request
#   SNAPSHOT_TOKEN   token of GitHub that may push; without one, git does it as it can
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
branch=${SNAPSHOT_BRANCH:-portal/snapshots}
title='snapshots: keep what was read'
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
  exit 3
fi
git commit --quiet -m "$title" -- snapshots
options=()
if [ -n "${SNAPSHOT_TARGET:-}" ]; then
  options=(-o merge_request.create -o "merge_request.target=$SNAPSHOT_TARGET" -o "merge_request.title=$title")
fi
# What an earlier run has put there and nobody has merged was read again just now: it is replaced.
git push --quiet --force "${options[@]}" origin "HEAD:refs/heads/$branch"
echo "Pushed to $branch."
