#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Stage 5: measures, and writes the results as files that the portal reads, into the folder results/.
# SYSTEM names the machine; TASKS, CELLS, STEPS and REPEATS say what is run.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
mkdir -p "$RESULTS"
python3 benchmarks/write_kpi_run.py --program "$BUILD/src/$NAME" --version "$VERSION" \
  --system "${SYSTEM:-ci-runner}" --tasks "${TASKS:-1,2}" --cells "${CELLS:-1000000}" --steps "${STEPS:-100}" \
  --repeats "${REPEATS:-3}" --output "$RESULTS/kpi-run.json"
