// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the site knows of the files that readers begin from. A part of the contract in site-data.ts. */
import type { SkeletonAbout } from '../../schemas/types.gen.ts'

/** A file of a skeleton, as readers see and download it. */
export interface SiteSkeletonFile {
  /** From the folder of the skeleton, forward slashes. */
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** What people say of a skeleton, and its files by path. */
export interface SiteSkeleton extends SkeletonAbout {
  readonly files: readonly SiteSkeletonFile[]
}
