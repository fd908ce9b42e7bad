/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * How much a project is used, counted on one day. Every part may be left out: what was not counted is not 0.
 */
export interface Adoption {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'adoption'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in projects.yml. May be left out when the portal maps the artefact to a project.
   */
  project?: string
  /**
   * When it was counted, RFC 3339 with an offset.
   */
  takenAt: string
  /**
   * Downloads of the files of all releases, since the first one.
   */
  releaseDownloads?: number
  /**
   * How often the container images were pulled, since the first one.
   */
  containerPulls?: number
  /**
   * Stars of the repository on its forge.
   */
  stars?: number
  /**
   * Forks of the repository on its forge.
   */
  forks?: number
  /**
   * Package repositories that were looked at, and whether they have the software.
   *
   * @maxItems 100
   */
  packageRepositories?: AdoptionRepository[]
  /**
   * People who attended the trainings of the project, all trainings together.
   */
  trainingAttendance?: number
  /**
   * Where it can be looked at.
   */
  url?: string
}
/**
 * One package repository.
 */
export interface AdoptionRepository {
  /**
   * Name of the repository.
   */
  name: string
  /**
   * Whether it has the software.
   */
  present: boolean
}
