/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * One file of snapshots/versions/: what a package repository had when it was last asked. Written by `versions refresh`.
 */
export interface VersionSnapshot {
  /**
   * Id of the package repository in portal.config.yml.
   */
  repository: string
  /**
   * ok: read. stale: it could not be asked, and what it said before stands. error: it could not be asked and never said anything. absent: it answered that it has no such thing.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read.
   */
  fetchedAt?: string
  /**
   * When it was last asked, if that failed.
   */
  askedAt?: string
  /**
   * Mark of the answer, with which the server is asked whether there is a newer one.
   */
  etag?: string
  /**
   * Where it was read, when that is not the address in portal.config.yml.
   */
  source?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * Packages by name.
   */
  packages: {
    [k: string]: PackageSnapshot
  }
}
/**
 * One package.
 */
export interface PackageSnapshot {
  /**
   * ok: read. stale: it could not be asked, and what it said before stands. error: it could not be asked and never said anything. absent: it answered that it has no such thing.
   */
  status: 'ok' | 'stale' | 'error' | 'absent'
  /**
   * When what stands was read.
   */
  fetchedAt?: string
  /**
   * Mark of the answer.
   */
  etag?: string
  /**
   * Why the status is not ok, in a sentence.
   */
  message?: string
  /**
   * Versions, greatest first.
   *
   * @maxItems 5000
   */
  versions: SnapshotVersion[]
  /**
   * Packages that it needs, as the repository calls them, sorted.
   *
   * @maxItems 1000
   */
  dependencies?: string[]
  /**
   * Licences as the repository tells them.
   *
   * @maxItems 50
   */
  licenses?: string[]
  /**
   * What was the greatest release, oldest first, each with the day on which it was first seen here.
   *
   * @maxItems 5000
   *
   * Items: One greatest release.
   */
  timeline?: {
    /**
     * The version.
     */
    version: string
    /**
     * Day on which it was first seen.
     */
    since: string
  }[]
}
/**
 * One version.
 */
export interface SnapshotVersion {
  /**
   * The version.
   */
  version: string
  /**
   * As the repository writes it, where that differs.
   */
  original?: string
  /**
   * What it is when it is no ordinary release. rolling: a branch. deprecated: the repository advises against it. ignored: nothing to compare.
   */
  kind?: 'prerelease' | 'rolling' | 'deprecated' | 'ignored'
  /**
   * Why it is ignored, in a sentence.
   */
  reason?: string
  /**
   * When it was released there.
   */
  released?: string
  /**
   * Where it is built, when the repository ships binaries for machines.
   *
   * @maxItems 200
   */
  builds?: SnapshotBuild[]
}
/**
 * One build.
 */
export interface SnapshotBuild {
  /**
   * What loads it.
   */
  module: string
  /**
   * Release of the repository.
   */
  release: string
  /**
   * Processors, as the repository writes them.
   *
   * @maxItems 200
   */
  cpu: string[]
  /**
   * Accelerators, as the repository writes them.
   *
   * @maxItems 200
   */
  gpu: string[]
}
