// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/// <reference types="@astrojs/starlight" />

/** For tsc, which cannot read components. astro check can, and then this is not looked at. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}

/** Starlight's own parts, or what the configuration puts in their place. */
declare module 'virtual:starlight/components/*' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}

/** The schemas of catalogue entries as code that needs no compiling; see integrations/validators.mjs. */
declare module 'virtual:portal/project-validators' {
  export const project: import('../ingest/candidate/judge-project.ts').Validator
}
/** The part that is used of citation-js, which has no types of its own. Its plugins add their formats when they are imported. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(records: readonly object[])
    format(format: string, options?: Readonly<Record<string, string>>): string
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-cff' {}
declare module '@citation-js/plugin-csl' {}
