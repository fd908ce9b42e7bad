#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Adds the segments of the branch kpi-history to history/. Nothing to do where there is no such branch. Segments are
# immutable and named by their content, so adding them to those that are committed is a union.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
. scripts/history-remote.sh

if ! has_branch; then
  echo "There is no branch $branch on $remote yet: the history is what is committed."
  exit 0
fi
git fetch --quiet --depth 1 "$remote" "refs/heads/$branch"
mkdir -p "$folder"
git archive FETCH_HEAD | tar -x -C "$folder"
echo "Added the $(git ls-tree -r --name-only FETCH_HEAD | wc -l | tr -d ' ') files of $branch to $folder/."
