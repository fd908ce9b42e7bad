# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Read by all scripts of ci/ with `source`. What is decided once for the demonstrator stands here.

NAME=my-demonstrator
# Tags of images begin with these two: the work package, and the level of the demonstrator.
WORK_PACKAGE=wp1
LEVEL=l1

cd "$(dirname "${BASH_SOURCE[0]}")/.."
VERSION=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
BUILD=${BUILD:-build}
RESULTS=results

# A runner has few cores, and its container runs as root: Open MPI 4 and 5 refuse both unless they are told.
if [ "$(id -u)" -eq 0 ]; then
  export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1
fi
export OMPI_MCA_rmaps_base_oversubscribe=1 PRTE_MCA_rmaps_default_mapping_policy=:oversubscribe
