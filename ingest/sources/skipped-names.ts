// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Folders that hold other people's code. */
export const skippedFolders = new Set(['node_modules'])

// Text that people keep beside results; no artefact format is written in it.
const prose = /\.(?:md|adoc|rst)$|^(?:LICENSE|LICENCE|COPYING)/i

/** True for the name of a file that nobody takes for results. */
export function isProse(name: string): boolean {
  return prose.test(name)
}

/** True for a path inside a folder or an archive that is never read: prose, hidden files, other people's code. */
export function isSkippedName(path: string): boolean {
  const parts = path.split('/')
  return parts.some((part) => part.startsWith('.') || skippedFolders.has(part)) || isProse(parts.at(-1) ?? '')
}
