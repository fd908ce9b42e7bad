// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the pages about the programme count and link to, from the data of the other parts. */
import type { Programme, ProgrammePiece, RiskRegister } from '../schemas/types.gen.ts'
import { readRecord } from './collections.ts'
import { readDemonstrators } from './showroom-facts.ts'
import {
  readCatalogue,
  readConfig,
  readGlossary,
  readGuidelines,
  readImages,
  readMeta,
  readStacks,
  readTutorials,
} from './site-data.ts'
import { listPackages } from './views/catalogue/packages.ts'
import { pathIn, withBase, type Language } from './views/links.ts'

/** Pages about the programme and the portal, in the order of their navigation. */
export const aboutPages = [
  'programme',
  'deliverables',
  'governance',
  'community',
  'risks',
  'accessibility',
  'performance',
] as const
export type AboutPage = (typeof aboutPages)[number]

/** The programme as it is written; undefined when the instance has none, or has this part switched off. */
export function readProgramme(): Programme | undefined {
  return readConfig().features?.programme === false ? undefined : readRecord('programme')
}

/** The register of risks; undefined when the instance has none, or has this part switched off. */
export function readRisks(): RiskRegister | undefined {
  return readConfig().features?.programme === false ? undefined : readRecord('risks')
}

/** Pages under /about/ that this instance has. */
export function listAboutPages(): readonly AboutPage[] {
  const hasProgramme = readProgramme() !== undefined
  const isThere: Readonly<Record<AboutPage, boolean>> = {
    programme: hasProgramme,
    deliverables: hasProgramme,
    governance: hasProgramme,
    community: hasProgramme,
    risks: readRisks() !== undefined,
    accessibility: true,
    performance: true,
  }
  return aboutPages.filter((page) => isThere[page])
}

/** The number that a piece of the programme shows beside its name. */
export function countPiece(count: NonNullable<ProgrammePiece['count']>): number {
  const { counts } = readMeta()
  switch (count) {
    case 'benchmarks':
    case 'projects':
    case 'runs':
    case 'systems':
      return counts[count]
    case 'demonstrators':
      return readDemonstrators().length
    case 'images':
      return (
        (readImages()?.images.length ?? 0) + readCatalogue().filter(({ containers }) => containers.length > 0).length
      )
    case 'packages':
      return readCatalogue().flatMap(listPackages).length
    case 'terms':
      return readGlossary().length
    case 'tutorials':
      return readTutorials().length
    default:
      return count satisfies never
  }
}

/** The address of a page that somebody named by its path; undefined where this instance has no such page. */
export function findPage(path: string, lang: Language): string | undefined {
  const { site } = readConfig()
  const isThere = import.meta.env.PORTAL_WRITTEN.includes(path.slice(1, -1)) || listGenerated().includes(path)
  return isThere ? withBase(pathIn(lang, site.languages, path)) : undefined
}

function listGenerated(): readonly string[] {
  const { features = {} } = readConfig()
  return [
    ...(features.catalogue === false
      ? []
      : [
          '/catalogue/',
          ...(readStacks().length > 0 ? ['/stacks/'] : []),
          ...(readImages() ? ['/stacks/images/'] : []),
        ]),
    ...(features.catalogue !== false && readGuidelines().guidelines.length > 0 ? ['/guidelines/'] : []),
    ...(features.kpi === false ? [] : ['/kpi/', '/kpi/matrix/', '/reports/']),
    ...(features.glossary === false ? [] : ['/glossary/']),
    ...(features.showroom === false ? [] : ['/showroom/']),
    ...listAboutPages().map((page) => `/about/${page}/`),
  ]
}

/** What this portal has of a work package. */
export interface PackageLink {
  readonly key: 'count.demonstrators' | 'count.projects' | 'count.deliverables'
  readonly count: number
  readonly href: string
}

/** Demonstrators, software and deliverables of a work package, each with where they are listed; what there is none of is left out. */
export function listOfPackage(id: string, lang: Language): readonly PackageLink[] {
  const { site, features = {} } = readConfig()
  const links = [
    {
      key: 'count.demonstrators',
      count: readDemonstrators().filter(({ workPackages }) => workPackages.includes(id)).length,
      path: `/showroom/?wp=${id}`,
    },
    {
      key: 'count.projects',
      count: features.catalogue === false ? 0 : readCatalogue().filter((one) => one.workPackages.includes(id)).length,
      path: `/catalogue/?wp=${id}`,
    },
    {
      key: 'count.deliverables',
      count: (readProgramme()?.deliverables ?? []).filter(({ workPackage }) => workPackage === id).length,
      path: `/about/deliverables/#${id.toLowerCase()}`,
    },
  ] as const
  return links
    .filter(({ count }) => count > 0)
    .map(({ key, count, path }) => ({ key, count, href: withBase(pathIn(lang, site.languages, path)) }))
}
