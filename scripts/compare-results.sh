#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Compares benchmark results with what was before, in a project's own CI. compare/action.yml and
# templates/portal-compare.gitlab-ci.yml call it. It leaves portal-compare.json and portal-compare.md where the pipeline stands.
# What it compares stands in the environment, so that no text of a pipeline becomes code:
#   COMPARE_CANDIDATE  file, folder, pattern or zip archive with the new results
#   COMPARE_BASELINE   history, history:SYSTEM, a run, or a path (history)
#   COMPARE_PROJECT    id of the project in the portal's catalogue; may be empty
#   COMPARE_HISTORY    folder of the history (that of the portal)
#   COMPARE_THRESHOLD  smallest change that counts (5%)
#   COMPARE_FAIL_ON    regression or never
set -euo pipefail

if [ -z "${COMPARE_CANDIDATE:-}" ]; then
  echo 'There is no candidate to compare.' >&2
  exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Paths count from where the pipeline stands; rules, catalogue and history are those of the portal.
compare() {
  PORTAL_ROOT=$here npm --prefix "$here" run -s portal -- compare --format "$1" \
    --baseline="${COMPARE_BASELINE:-history}" --candidate="$COMPARE_CANDIDATE" \
    --threshold="${COMPARE_THRESHOLD:-5%}" --fail-on="${COMPARE_FAIL_ON:-regression}" \
    ${COMPARE_PROJECT:+--project="$COMPARE_PROJECT"} ${COMPARE_HISTORY:+--history="$COMPARE_HISTORY"}
}

code=0
compare json >portal-compare.json || code=$?
[ "$code" -ne 2 ] || exit 2
compare markdown >portal-compare.md || [ $? -eq 1 ]
verdict=$(node -p 'JSON.parse(require("fs").readFileSync("portal-compare.json", "utf8")).verdict')
echo "Verdict: $verdict."
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat portal-compare.md >>"$GITHUB_STEP_SUMMARY"
[ -z "${GITHUB_OUTPUT:-}" ] || printf 'verdict=%s\nfailed=%d\n' "$verdict" "$code" >>"$GITHUB_OUTPUT"
# Who posts a comment first says so, and fails after it.
[ "${COMPARE_EXIT:-now}" = later ] || exit "$code"
