# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Sourced by pull-history.sh and push-history.sh: where the history branch is, and how to be let in.
branch=${HISTORY_BRANCH:-kpi-history}
remote=${HISTORY_REMOTE:-origin}
folder=${HISTORY_FOLDER:-history}

# The token goes to git by the environment: it is in no file and no command line, and only for this server.
if [ -n "${HISTORY_TOKEN:-}" ]; then
  address=$(git remote get-url "$remote" 2>/dev/null || echo "$remote")
  server=$(printf '%s' "$address" | sed -E 's#^(https?://)([^/@]*@)?([^/]*)/.*#\1\3/#')
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf '%s:%s' "${HISTORY_USER:-x-access-token}" "$HISTORY_TOKEN" | base64 | tr -d '\n')"
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$server.extraheader" GIT_CONFIG_VALUE_0
fi

# True when the branch is there; a remote that does not answer ends the script.
has_branch() {
  local code=0
  git ls-remote --exit-code --quiet --heads "$remote" "refs/heads/$branch" > /dev/null || code=$?
  [ "$code" -eq 0 ] && return 0
  [ "$code" -eq 2 ] && return 1
  echo "The remote $remote does not answer, so nobody knows whether it has a branch $branch." >&2
  exit 1
}
