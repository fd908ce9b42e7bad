/* Generated from schemas/v1 by `npm run generate`. Do not edit. */
import type { Project } from './project.gen.ts'

/**
 * content/projects.yml: the list of the programme's projects, either bare or under the key projects.
 *
 * @maxItems 5000
 */
export type ProjectsFile =
  | Project[]
  | {
      /**
       * Address of this schema, for editors.
       */
      $schema?: string
      /**
       * The projects, one entry each.
       *
       * @maxItems 5000
       */
      projects: Project[]
    }
