#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
# SPDX-License-Identifier: Apache-2.0
# Stage 4: builds the image of a variant, mpi or cuda, and tries it: ci/image.sh VARIANT [--push | --print-tag]
# Pushing needs REGISTRY (such as ghcr.io/my-group), REGISTRY_USER and REGISTRY_TOKEN in the environment.
set -euo pipefail
source "$(dirname "$0")/settings.sh"
variant=${1:-mpi} action=${2:-}
if [ ! -f "containers/$variant.Containerfile" ]; then
  echo "There is no containers/$variant.Containerfile." >&2
  exit 2
fi
# Work package, level, name, version, variant.
tag="$WORK_PACKAGE-$LEVEL-$NAME-$VERSION-$variant"
image="${REGISTRY:-localhost}/$NAME:$tag"
if [ "$action" = --print-tag ]; then
  echo "$tag"
  exit 0
fi

engine=$(command -v podman || command -v docker) || {
  echo 'Neither podman nor docker is here, so no image can be built.' >&2
  exit 1
}
"$engine" build --file "containers/$variant.Containerfile" --tag "$image" .
"$engine" run --rm "$image" 200 16000

if [ "$action" = --push ]; then
  "$engine" login --username "$REGISTRY_USER" --password-stdin "${REGISTRY%%/*}" <<< "$REGISTRY_TOKEN"
  "$engine" push "$image"
fi
