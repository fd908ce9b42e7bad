#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Installs what the other scripts need, on Debian and Ubuntu. On a cluster, load modules instead.
set -euo pipefail
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update
"${as_root[@]}" apt-get install --yes --no-install-recommends \
  ca-certificates cmake g++ git libopenmpi-dev make openmpi-bin python3
