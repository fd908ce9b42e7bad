#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Stage 3: the whole program, on one process and on several.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
mkdir -p "$RESULTS"
ctest --test-dir "$BUILD" --output-on-failure --no-tests=error --label-regex integration \
  --output-junit "$PWD/$RESULTS/integration.xml"
