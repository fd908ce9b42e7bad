// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ImagesFile, Stack, Supercomputer, VersionSnapshot } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import type { ContentRead } from './content.ts'
import { readVersionSnapshot } from './version-snapshots.ts'

/** What an instance has on versions. */
export interface VersionsContent {
  readonly stacks: readonly Stack[]
  readonly supercomputers: readonly Supercomputer[]
  /** Absent when the instance has no images. */
  readonly images: ImagesFile | null
  /** Snapshots by id of their package repository. */
  readonly snapshots: ReadonlyMap<string, VersionSnapshot>
}

/** Reads the snapshots of package repositories. One that cannot be read counts as never asked, and is told. */
export async function readVersionSnapshots(
  root: string,
  ids: readonly string[],
): Promise<{ readonly snapshots: ReadonlyMap<string, VersionSnapshot>; readonly problems: readonly Problem[] }> {
  const reads = await Promise.all(ids.map(async (id) => [id, await readVersionSnapshot(root, id)] as const))
  return {
    snapshots: new Map(
      reads.flatMap(([id, { snapshot }]) => (snapshot === undefined ? [] : [[id, snapshot] as const])),
    ),
    problems: reads.flatMap(([, { problems }]) =>
      problems.map((problem) => ({ ...problem, severity: 'warning' as const })),
    ),
  }
}

/** The content on versions from the files that were read. */
export function gatherVersions(
  files: {
    readonly stacks: ContentRead<{ readonly stacks: readonly Stack[] }>
    readonly supercomputers: ContentRead<{ readonly supercomputers: readonly Supercomputer[] }>
    readonly images: ContentRead<ImagesFile>
  },
  snapshots: VersionsContent['snapshots'],
): VersionsContent {
  return {
    stacks: files.stacks.record?.stacks ?? [],
    supercomputers: files.supercomputers.record?.supercomputers ?? [],
    images: files.images.record ?? null,
    snapshots,
  }
}
