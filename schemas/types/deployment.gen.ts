/* Generated from schemas/v1 by `npm run generate`. Do not edit. */

/**
 * How long it took from a tag or a merge until what it made was deployed: one file for one or several attempts.
 */
export interface Deployment {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string
  /**
   * Says what this file is.
   */
  format: 'deployment'
  /**
   * Version of this format. A new minor number adds optional fields, a new major number breaks.
   */
  version: string
  /**
   * Id of the project in projects.yml. May be left out when the portal maps the artefact to a project.
   */
  project?: string
  /**
   * Where it is deployed: a registry, a site, a machine.
   */
  target: string
  trigger: DeploymentTrigger
  /**
   * Attempts to deploy it, in any order.
   *
   * @maxItems 1000
   */
  attempts: DeploymentAttempt[]
  /**
   * Where it can be looked at.
   */
  url?: string
}
/**
 * What started it.
 */
export interface DeploymentTrigger {
  /**
   * A tag, or a merge into the main branch.
   */
  kind: 'tag' | 'merge'
  /**
   * When the tag was made or the merge happened, RFC 3339 with an offset.
   */
  at: string
  /**
   * Commit that was tagged or merged.
   */
  commit?: string
}
/**
 * One run of the deployment job.
 */
export interface DeploymentAttempt {
  /**
   * Identifier of the job given by CI; the same one sent twice counts once.
   */
  id: string
  /**
   * How it stands.
   */
  status: 'passed' | 'failed' | 'running' | 'cancelled'
  /**
   * When it ended, RFC 3339 with an offset; left out while it runs.
   */
  finishedAt?: string
}
