#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Runs the whole program as users do: integration.sh PROGRAM ["mpiexec -n"]. The error must not depend on the number of processes.
set -euo pipefail
program=$1 launcher=${2:-}
read_error() { sed -n 's/^error: //p'; }

alone=$("$program" 20 200)
echo "$alone"
grep -q '^verdict: pass$' <<< "$alone"
grep -Eq '^figure of merit: [0-9.e+]+ updates/s$' <<< "$alone"
expected=$(read_error <<< "$alone")

# Wrong use is told by the exit code, so that a script notices.
code=0
"$program" no-number 2> /dev/null || code=$?
[ "$code" -eq 2 ]

if [ -z "$launcher" ]; then
  echo 'Built without MPI: one process was tested.'
  exit 0
fi
for tasks in 2 3 4; do
  # The launcher is words, such as "mpiexec -n".
  found=$($launcher "$tasks" "$program" 20 200 | read_error)
  echo "$tasks processes: error $found"
  [ "$found" = "$expected" ]
done
