// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Everything that the site has, in five groups: the foot of every page, so that each part is one step away. */
import type { PortalConfig } from '../../schemas/types.gen.ts'
import type { MapKey } from '../i18n/site-map.en.ts'

/** One entry; path has neither base nor language. */
export interface MapEntry {
  readonly key: MapKey
  readonly path: string
}

/** Entries under one heading. */
export interface MapGroup {
  readonly key: MapKey
  readonly entries: readonly MapEntry[]
}

/** What there is in an instance. */
export interface SiteParts {
  readonly features: PortalConfig['features']
  /** Ids of written pages. */
  readonly written: readonly string[]
  /** Names of the collections that are not empty, and of other lists that have pages of their own. */
  readonly filled: ReadonlySet<string>
}

type Feature = keyof NonNullable<PortalConfig['features']>

/** An entry that is there when its part is on and has something to show. */
interface Part extends MapEntry {
  readonly feature?: Feature
  /** A written page, or the name of a collection; an entry without either is always there. */
  readonly needs?: string
}

const groups: readonly { readonly key: MapKey; readonly parts: readonly Part[] }[] = [
  {
    key: 'learning',
    parts: [
      { key: 'tutorials', path: '/learn/', feature: 'learn', needs: 'learn' },
      { key: 'explanations', path: '/explain/', feature: 'learn', needs: 'explain' },
      { key: 'practice', path: '/guides/practice-cluster/', feature: 'learn', needs: 'guides/practice-cluster' },
      { key: 'account', path: '/guides/get-an-account/', feature: 'learn', needs: 'guides/get-an-account' },
      { key: 'sites', path: '/sites/', feature: 'learn', needs: 'sites' },
      { key: 'faq', path: '/faq/', feature: 'faq', needs: 'faq' },
      { key: 'glossary', path: '/glossary/', feature: 'glossary' },
    ],
  },
  {
    key: 'software',
    parts: [
      { key: 'catalogue', path: '/catalogue/', feature: 'catalogue' },
      { key: 'guidelines', path: '/guidelines/', feature: 'catalogue', needs: 'guidelines' },
      { key: 'stacks', path: '/stacks/', feature: 'catalogue', needs: 'stacks' },
      { key: 'images', path: '/stacks/images/', feature: 'catalogue', needs: 'images' },
      { key: 'pipelines', path: '/guides/ci-pipelines/', feature: 'learn', needs: 'guides/ci-pipelines' },
      {
        key: 'containers',
        path: '/guides/containers-and-tags/',
        feature: 'learn',
        needs: 'guides/containers-and-tags',
      },
      { key: 'packaging', path: '/guides/packaging/', feature: 'learn', needs: 'guides/packaging' },
    ],
  },
  {
    key: 'results',
    parts: [
      { key: 'kpi', path: '/kpi/', feature: 'kpi' },
      { key: 'reports', path: '/reports/', feature: 'kpi' },
      { key: 'systems', path: '/systems/', feature: 'kpi', needs: 'systems' },
      {
        key: 'benchmarking',
        path: '/guides/benchmarking-and-kpis/',
        feature: 'learn',
        needs: 'guides/benchmarking-and-kpis',
      },
      { key: 'energy', path: '/guides/energy/', feature: 'learn', needs: 'guides/energy' },
      { key: 'reproducibility', path: '/guides/reproducibility/', feature: 'learn', needs: 'guides/reproducibility' },
      { key: 'performance', path: '/about/performance/' },
    ],
  },
  {
    key: 'showing',
    parts: [
      { key: 'showroom', path: '/showroom/', feature: 'showroom', needs: 'demonstrators' },
      { key: 'skeleton', path: '/showroom/skeleton/', feature: 'showroom', needs: 'skeleton' },
      { key: 'events', path: '/events/', feature: 'events', needs: 'calendar' },
      { key: 'recordings', path: '/recordings/', feature: 'events', needs: 'calendar' },
      { key: 'news', path: '/news/', feature: 'events', needs: 'news' },
      { key: 'status', path: '/status/', feature: 'programme', needs: 'status' },
    ],
  },
  {
    key: 'programme',
    parts: [
      { key: 'workPackages', path: '/about/programme/', feature: 'programme', needs: 'programme' },
      { key: 'deliverables', path: '/about/deliverables/', feature: 'programme', needs: 'programme' },
      { key: 'governance', path: '/about/governance/', feature: 'programme', needs: 'programme' },
      { key: 'community', path: '/about/community/', feature: 'programme', needs: 'programme' },
      { key: 'risks', path: '/about/risks/', feature: 'programme', needs: 'risks' },
      { key: 'requests', path: '/request/', feature: 'programme', needs: 'requests' },
      { key: 'accessibility', path: '/about/accessibility/' },
      { key: 'about', path: '/about/' },
    ],
  },
]

/** Groups and their entries, less what an instance does not have. */
export function listMap({ features, written, filled }: SiteParts): readonly MapGroup[] {
  const isThere = ({ feature, needs }: Part) => {
    if (feature !== undefined && features?.[feature] === false) return false
    return needs === undefined || written.includes(needs) || filled.has(needs)
  }
  return groups
    .map(({ key, parts }) => ({
      key,
      entries: parts.filter(isThere).map(({ key: word, path }) => ({ key: word, path })),
    }))
    .filter(({ entries }) => entries.length > 0)
}
