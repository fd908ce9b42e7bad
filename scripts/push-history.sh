#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Pushes what of history/ is not committed here to the branch kpi-history, which is made when it is missing: segments, and how
# far each source has been read. Several runs may push at once: the loser puts its files on top of the winner's and tries again.
# Nothing is ever forced.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
. scripts/history-remote.sh
tries=30
export GIT_AUTHOR_NAME="${GIT_AUTHOR_NAME:-KPI ingest}"
export GIT_AUTHOR_EMAIL="${GIT_AUTHOR_EMAIL:-kpi-ingest@users.noreply.github.com}"
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

top=$PWD
work=$(mktemp -d)
trap 'cd "$top"; git worktree remove --force "$work/branch" 2> /dev/null || true; rm -rf "$work"' EXIT
{
  git ls-files --others -z -- "$folder"
  # The only files that change: where they are committed, too, they are no new ones.
  git ls-files --modified -z -- "$folder/sources"
} | { grep -zEv '\.tmp(/|$)' || true; } > "$work/new"
# Both runs read from the same watermark on, and both push all they read: either of their marks is true, a mixture is not.
echo 'sources/*.json -merge' > "$work/attributes"

git worktree add --quiet --detach --no-checkout "$work/branch"
cd "$work/branch"
if has_branch; then
  git fetch --quiet "$remote" "refs/heads/$branch"
  git reset --quiet --hard FETCH_HEAD
else
  # A commit without a parent: the branch has nothing of the code.
  git read-tree --empty
  git reset --quiet --soft "$(git commit-tree -m "ingest: begin the history" "$(git write-tree)")"
fi
while IFS= read -r -d '' file; do
  inside=${file#"$folder"/}
  mkdir -p "$(dirname "$inside")"
  cp "$top/$file" "$inside"
done < "$work/new"
git add --all --force
if git diff --cached --quiet; then
  echo "Nothing new for $branch."
  exit 0
fi
git commit --quiet -m "ingest: add $(git diff --cached --name-only | wc -l | tr -d ' ') files"

for attempt in $(seq 1 "$tries"); do
  if git push --quiet "$remote" "HEAD:refs/heads/$branch" 2> "$work/refusal"; then
    echo "Pushed to $branch at attempt $attempt."
    exit 0
  fi
  sleep "$((RANDOM % 2)).$((RANDOM % 10))"
  # A push can also fail where there is still no branch: then there is nothing to go on top of.
  if has_branch; then
    git fetch --quiet "$remote" "refs/heads/$branch"
    git -c core.attributesFile="$work/attributes" rebase --quiet -X theirs --root --onto FETCH_HEAD
  fi
done
cat "$work/refusal" >&2
echo "Could not push to $branch in $tries attempts. The next run takes over what this one found." >&2
exit 1
