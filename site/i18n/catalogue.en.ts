// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** English texts of the catalogue: list, project pages, comparison, dependencies, readiness. */
export const catalogueEn = {
  'facet.workPackage': 'Work package',
  'facet.language': 'Language',
  'facet.licence': 'Licence',
  'facet.package': 'Package manager',
  'facet.guideline': 'Guideline claimed',
  'facet.system': 'Measured on',
  'facet.kpi': 'Benchmark results',
  'facet.kpi.yes': 'With results',
  'facet.kpi.none': 'Without results',
  'facet.fresh': 'Last result or release',
  'facet.fresh.90': 'Within 90 days',
  'facet.fresh.365': 'Within a year',
  'facet.fresh.older': 'More than a year ago',
  'facet.fresh.none': 'No date known',
  'facet.parallelism': 'Parallelism',
  'facet.topic': 'Topic',
  'facet.institution': 'Institution',
  'facet.none': 'Not stated',
  'facet.option': '{name} ({count})',
  'filter.failed': 'The list could not be loaded. Reload the page to filter it.',
  'list.more': 'Show more projects',
  'list.index': 'All other projects by name',
  'list.asOf': 'Ages count to {date}, the newest date in this catalogue.',
  'list.compare': 'Compare projects',
  'list.dependencies': 'Critical pieces',
  'list.readiness': 'Readiness on systems',
  'list.feed': 'Feeds of changes',
  'list.links': 'Other views of the catalogue',
} as const

/** A key of the texts of the catalogue. */
export type CatalogueKey = keyof typeof catalogueEn
