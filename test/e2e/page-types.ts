// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BuiltSite } from '../setup/built-sites.ts'
import { chooseSeries, readCatalogue } from './site-data.ts'

/** One page of each type, by its name and its address below the base path. */
export function listPageTypes(site: BuiltSite): readonly (readonly [name: string, path: string])[] {
  const { many, one } = chooseSeries(site)
  const [project] = readCatalogue(site)
  if (project === undefined) throw new Error('The catalogue is empty: the browser tests need a project.')
  return [
    ['home', ''],
    ['home in French', 'fr/'],
    ['catalogue', 'catalogue/'],
    ['catalogue in French', 'fr/catalogue/'],
    ['project', `catalogue/${project.id}/`],
    ['project in French', `fr/catalogue/${project.id}/`],
    ['guidelines', 'guidelines/'],
    ['guideline', 'guidelines/packaging/'],
    ['form of a peer review', 'guidelines/review/'],
    ['assessed project', 'catalogue/starpu/'],
    ['comparison of projects', `catalogue/compare/?a=${project.id}&b=${readCatalogue(site)[1]?.id ?? ''}`],
    ['critical pieces', 'catalogue/dependencies/'],
    ['readiness', 'catalogue/readiness/'],
    ['submit a project', 'catalogue/submit/'],
    ['submit a project in French', 'fr/catalogue/submit/'],
    ['preview of an entry', 'catalogue/preview/'],
    ['KPI index', 'kpi/'],
    ['KPI index in French', 'fr/kpi/'],
    ['KPI project', `kpi/${many.project}/`],
    ['KPI project in French', `fr/kpi/${many.project}/`],
    ['series with many points', many.path],
    ['series with one point', one.path],
    ['embedded chart', many.path.replace(/^kpi\//, 'embed/')],
    ['trends side by side', `kpi/${many.project}/charts/${many.group}/`],
    ['all series', 'kpi/series/'],
    ['all series in French', 'fr/kpi/series/'],
    ['benchmark', `kpi/${many.project}/benchmark/${many.group}/`],
    ['benchmark in French', `fr/kpi/${many.project}/benchmark/${many.group}/`],
    ['matrix', 'kpi/matrix/'],
    ['matrix in French', 'fr/kpi/matrix/'],
    ['sources', 'kpi/sources/'],
    ['sources in French', 'fr/kpi/sources/'],
    ['reports', 'reports/'],
    ['reports in French', 'fr/reports/'],
    ['quarterly report', 'reports/2025-q3/'],
    ['quarterly report in French', 'fr/reports/2025-q3/'],
    ['stacks', 'stacks/'],
    ['stacks in French', 'fr/stacks/'],
    ['stack', 'stacks/ai/'],
    ['images', 'stacks/images/'],
    ['learn', 'learn/'],
    ['tutorial', 'learn/publish-your-software/'],
    ['tutorial in French', 'fr/learn/publish-your-software/'],
    ['learn in French', 'fr/learn/'],
    ['learning path', 'learn/paths/package-and-publish/'],
    ['learning path in French', 'fr/learn/paths/package-and-publish/'],
    ['guide', 'guides/add-your-benchmark/'],
    ['FAQ', 'faq/'],
    ['FAQ in French', 'fr/faq/'],
    ['glossary', 'glossary/'],
    ['glossary in French', 'fr/glossary/'],
    ['list of errors', 'errors/'],
    ['error page', 'errors/schema-unknown-field/'],
    ['about', 'about/'],
    ['performance', 'about/performance/'],
    ['page that is not there', 'no/such/page/'],
  ]
}
