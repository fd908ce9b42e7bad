#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Stage 2: tests of the parts, and the verification against the analytic answer.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
mkdir -p "$RESULTS"
ctest --test-dir "$BUILD" --output-on-failure --no-tests=error --label-regex 'unit|verification' \
  --output-junit "$PWD/$RESULTS/unit.xml"
