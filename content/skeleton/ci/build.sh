#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Stage 1: compiles program and tests. Options of CMake may follow: ci/build.sh -DWITH_MPI=OFF
set -euo pipefail
source "$(dirname "$0")/settings.sh"
cmake -S . -B "$BUILD" -DCMAKE_BUILD_TYPE=Release "$@"
cmake --build "$BUILD" --parallel "${JOBS:-2}"
