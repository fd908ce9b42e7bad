// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Versions of software as the site shows them. `versions.json` holds VersionsData, `stacks.json` SiteStack[],
 * `images.json` the validated content/images.yml. All of it comes from snapshots/versions/, never from the network.
 */

/** Whether a place could be read. stale: not now, and what it gave before stands. never: nobody has asked it yet. */
export type SnapshotStatus = 'ok' | 'stale' | 'error' | 'absent' | 'never'

/**
 * newest: the greatest release anywhere. unique: the same, but nobody else has this software. devel: a pre-release of
 * what comes next. outdated: the greatest here, while a greater one is elsewhere. legacy: older than another one here.
 * rolling: a branch. ignored: left out by a rule, with its reason. unknown: not compared.
 */
export type VersionStatus = 'newest' | 'unique' | 'devel' | 'outdated' | 'legacy' | 'rolling' | 'ignored' | 'unknown'

export interface VersionsData {
  /** Package repositories of portal.config.yml, in its order. */
  readonly repositories: readonly RepositoryRow[]
  /** Projects of the catalogue that name packages, by id. */
  readonly projects: readonly ProjectVersions[]
}

export interface RepositoryRow {
  readonly id: string
  readonly title: string
  readonly type: string
  /** Safe to link. */
  readonly homepage?: string
  readonly status: SnapshotStatus
  /** When what stands was read, ISO 8601 in UTC. */
  readonly fetchedAt?: string
  /** Where it was read, in words. */
  readonly source?: string
  /** Why it is not ok, in a sentence. */
  readonly message?: string
  /** Packages of this instance that were asked for. */
  readonly packages: number
}

/** A release whose day is known. */
export interface Release {
  readonly version: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Title of the package repository that tells it. */
  readonly source: string
}

/** Releases of a project, oldest first. */
export interface ProjectReleases {
  readonly project: string
  readonly releases: readonly Release[]
}

export interface ProjectVersions {
  readonly project: string
  /** Greatest release over all package repositories; absent when there is none that can be compared. */
  readonly newest?: string
  /** Packages by the order of the repositories, then by name. */
  readonly packages: readonly PackageRow[]
  readonly machines: readonly MachineVersion[]
}

/** What every user of a machine finds there. */
export interface MachineVersion {
  /** Id of the machine. */
  readonly machine: string
  /** Kind of nodes. */
  readonly part: string
  readonly version: string
  readonly module: string
  readonly release: string
  /** True when it was built for the accelerators of these nodes. */
  readonly usesGpu: boolean
}

/** One package of a project in one repository. */
export interface PackageRow {
  readonly repository: string
  readonly name: string
  /** absent: the repository was read and has no such package. */
  readonly status: SnapshotStatus
  readonly fetchedAt?: string
  readonly message?: string
  /** Page of the package, safe to link. */
  readonly url?: string
  /** Greatest release here, and how it stands. */
  readonly newest?: { readonly version: string; readonly status: VersionStatus }
  /** Greatest pre-release here, when it is ahead of all releases. */
  readonly devel?: string
  readonly lag?: Lag
  /** Greatest first; rolling ones last. */
  readonly versions: readonly VersionRow[]
  /** Commands that install it, in a shell. */
  readonly install: readonly string[]
  /** Names of packages that it needs, as this repository calls them, sorted. */
  readonly dependencies?: readonly string[]
  /** Licences as SPDX expressions, as this repository tells them. */
  readonly licenses?: readonly string[]
  /** What was the greatest release here, oldest first. */
  readonly timeline: readonly { readonly version: string; readonly since: string }[]
}

export interface VersionRow {
  readonly version: string
  /** As the repository writes it, where that differs. */
  readonly original?: string
  readonly status: VersionStatus
  /** Why it is ignored, rolling or unknown, in a sentence. */
  readonly reason?: string
  /** ISO 8601 in UTC. */
  readonly released?: string
  /** True when the repository advises against it or has withdrawn it. */
  readonly deprecated?: true
  /** Where it is built, when the repository ships binaries for machines. */
  readonly builds?: readonly Build[]
}

/** One build of a version. */
export interface Build {
  /** What `module load` takes. */
  readonly module: string
  /** Release of the repository. */
  readonly release: string
  /** As the repository writes them: `x86_64/amd/zen3`. */
  readonly cpu: readonly string[]
  readonly gpu: readonly string[]
}

/** How far a package is behind the first greater release. */
export interface Lag {
  readonly days: number
  /** That release. */
  readonly behind: string
  /** True when its day of release is not known: it is at least so many days old. */
  readonly atLeast: boolean
}

/** A list of software looked at together. */
export interface SiteStack {
  readonly id: string
  readonly title: string
  readonly titleFr?: string
  readonly note?: string
  readonly noteFr?: string
  /** Repositories shown without being asked for. */
  readonly columns: readonly string[]
  readonly groups: readonly {
    readonly title: string
    readonly titleFr?: string
    readonly items: readonly StackItem[]
  }[]
  /** Tables that others have published, oldest first. */
  readonly published: readonly PublishedTable[]
  /** How far each repository was behind, in the order of the repositories; one that has none of it is left out. */
  readonly lag: readonly LagLine[]
}

/** How far one repository was behind, oldest first. */
export interface LagLine {
  readonly repository: string
  readonly points: readonly LagPoint[]
}

/** One day on which a newest release changed somewhere, or a snapshot was taken. */
export interface LagPoint {
  /** ISO 8601. */
  readonly day: string
  /** Packages of which a release was known that day. */
  readonly packages: number
  /** Of these, packages that were behind. */
  readonly behind: number
  /** Days behind, the mean of these packages; one that is up to date counts as zero. */
  readonly days: number
  /** True when the day of a release that others are behind is not known. */
  readonly atLeast: boolean
}

export interface StackItem {
  readonly name: string
  /** Id in the catalogue. */
  readonly project?: string
  readonly newest?: string
  /** By repository; one that the item names no package of has no cell. */
  readonly cells: readonly PackageRow[]
  readonly machines: readonly MachineVersion[]
}

export interface PublishedTable {
  /** Day, ISO 8601. */
  readonly date: string
  readonly title: string
  readonly titleFr?: string
  /** Safe to link. */
  readonly url?: string
  /** Names of the columns after the first. */
  readonly columns: readonly string[]
  readonly groups: readonly {
    readonly title: string
    /** Cells in the order of the columns; null where the table has nothing. */
    readonly rows: readonly {
      readonly name: string
      /** Name of the entry that the line is about, where it is not that of a package. */
      readonly entry?: string
      readonly cells: readonly (string | null)[]
    }[]
  }[]
}
