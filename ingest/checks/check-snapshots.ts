// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { glob } from 'glob'
import { catalogueFolder, readCatalogueSnapshot } from '../documents/catalogue-snapshots.ts'
import { findSnapshotKind, readSnapshot } from '../documents/snapshot-files.ts'
import { readVersionSnapshot, versionsFolder } from '../documents/version-snapshots.ts'
import type { Problem } from '../problem.ts'

/**
 * What is wrong with the files that commands keep in snapshots/. A build leaves out what it cannot read; a merge request that breaks
 * one has to hear of it.
 */
export async function checkSnapshots(root: string): Promise<readonly Problem[]> {
  const files = (await glob('snapshots/**/*.json', { cwd: root, nodir: true, posix: true })).sort()
  const reads = files.map(async (file) => {
    const kind = findSnapshotKind(file)
    if (kind !== undefined) return (await readSnapshot(root, kind)).problems
    const [folder, name] = [file.slice(0, file.lastIndexOf('/')), file.slice(file.lastIndexOf('/') + 1, -5)]
    if (folder === versionsFolder) return (await readVersionSnapshot(root, name)).problems
    return folder.startsWith(catalogueFolder) ? (await readCatalogueSnapshot(root, file)).problems : []
  })
  return (await Promise.all(reads)).flat()
}
