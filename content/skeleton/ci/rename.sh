#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Gives the skeleton its own name: ci/rename.sh NAME [GROUP]. GROUP is the organisation on GitHub or the group on GitLab.
set -euo pipefail

rename() {
  local name=${1:-} group=${2:-}
  if [[ ! $name =~ ^[a-z][a-z0-9]*(-[a-z0-9]+)*$ ]] || [ "${#name}" -gt 40 ]; then
    echo 'usage: ci/rename.sh NAME [GROUP]; NAME is in small letters, with hyphens: heat-rod' >&2
    exit 2
  fi
  if [[ -n $group && ! $group =~ ^[A-Za-z0-9][A-Za-z0-9_./-]*$ ]]; then
    echo "\"$group\" is no name of a group." >&2
    exit 2
  fi
  cd "$(dirname "$0")/.."
  # Each word in two parts, so that this script does not change what it looks for.
  local old_name=my-'demonstrator' old_group=my-'group' file
  local folders=(--exclude-dir=.git --exclude-dir=build --exclude-dir=results)
  grep -rlI "${folders[@]}" -e "$old_name" -e "$old_group" . | while IFS= read -r file; do
    sed -e "s|$old_name|$name|g" -e "s|$old_group|${group:-$old_group}|g" "$file" > "$file.new"
    # Written back into the same file, which keeps its executable bit.
    cat "$file.new" > "$file"
    rm "$file.new"
  done
  echo "The demonstrator is called $name now."
  if [ -z "$group" ]; then echo "Still to be replaced, once you know where it will live: $old_group"; fi
  echo 'What is left to write: grep -rn TODO . --exclude-dir=ci'
}

# In a function, and with an exit behind it, since the shell reads a script while it runs, and this one changes itself.
rename "$@"
exit
