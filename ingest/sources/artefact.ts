// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Bytes that a CI run left behind, and where they were found. */
export interface Artefact {
  /** Path as messages show it: relative to where the person stands, forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  /** Project that the source in portal.config.yml or --project gives to all its artefacts. */
  readonly project?: string
  /** Public address of the source. */
  readonly url?: string
  /** When a CI run left it, as its server says; ISO 8601 in UTC. */
  readonly leftAt?: string
}
