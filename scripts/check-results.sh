#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 numpex-portal contributors
# SPDX-License-Identifier: Apache-2.0
# Checks benchmark results in a project's own CI, before they are uploaded. action.yml and templates/portal-check.gitlab-ci.yml
# call it: check-results.sh github|gitlab. What it checks stands in the environment, so that no text of a pipeline becomes code:
#   CHECK_PATHS    files, folders, patterns or zip archives, one a line
#   CHECK_PROJECT  id of the project in the portal's catalogue; may be empty
#   CHECK_FAIL_ON  error, warning or never
set -euo pipefail

form=${1:?github or gitlab}
fail_on=${CHECK_FAIL_ON:-error}
case $fail_on in error | warning | never) ;; *)
  echo "fail-on is \"$fail_on\"; it takes error, warning or never." >&2
  exit 2
  ;;
esac

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
paths=()
while IFS= read -r path; do
  [ -z "${path// /}" ] || paths+=("$path")
done <<<"${CHECK_PATHS:-}"
if [ ${#paths[@]} -eq 0 ]; then
  echo 'There is no path to check.' >&2
  exit 2
fi

# Paths count from where the pipeline stands; rules and catalogue are those of the portal.
check() {
  PORTAL_ROOT=$here npm --prefix "$here" run -s portal -- check "$@" \
    ${CHECK_PROJECT:+--project "$CHECK_PROJECT"} -- "${paths[@]}" || [ $? -eq 1 ]
}

report=$(mktemp)
trap 'rm -f "$report"' EXIT
check --format json >"$report"
case $form in
github)
  check --format github
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || node "$here/scripts/pull-request-comment.mjs" "$report" >>"$GITHUB_STEP_SUMMARY"
  ;;
gitlab)
  check --format gitlab >gl-code-quality-report.json
  check
  ;;
*)
  echo "\"$form\" is neither github nor gitlab." >&2
  exit 2
  ;;
esac

count() {
  node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).problems.filter((one) => one.severity === process.argv[2]).length' "$report" "$1"
}
errors=$(count error)
warnings=$(count warning)
echo "$errors errors, $warnings warnings."
[ -z "${GITHUB_OUTPUT:-}" ] || printf 'errors=%d\nwarnings=%d\n' "$errors" "$warnings" >>"$GITHUB_OUTPUT"
[ "$fail_on" = never ] || [ "$errors" -eq 0 ]
[ "$fail_on" != warning ] || [ "$warnings" -eq 0 ]
