// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { existsSync, globSync } from 'node:fs'

/** Folders of site/pages that a feature of portal.config.yml turns off. */
const featureOf = new Map([
  ['catalogue', 'catalogue'],
  ['glossary', 'glossary'],
  ['guidelines', 'catalogue'],
  ['guidelines.json', 'catalogue'],
  ['guidelines.svg', 'catalogue'],
  ['reviewed', 'catalogue'],
  ['reviewed.json', 'catalogue'],
  ['reviewed.svg', 'catalogue'],
  ['kpi', 'kpi'],
  ['learn', 'learn'],
  ['faqs.json', 'faq'],
  ['paths.json', 'learn'],
  ['quizzes.json', 'learn'],
  ['tutorials.json', 'learn'],
  ['programme', 'programme'],
  ['deliverables', 'programme'],
  ['governance', 'programme'],
  ['community', 'programme'],
  ['risks', 'programme'],
  ['reports', 'kpi'],
  ['showroom', 'showroom'],
  ['request', 'programme'],
  ['sites', 'learn'],
  ['stacks', 'catalogue'],
  ['reports.xml', 'kpi'],
  ['events', 'events'],
  ['events.xml', 'events'],
  ['news', 'events'],
  ['news.xml', 'events'],
  ['recordings', 'events'],
  ['slides', 'events'],
  ['status', 'programme'],
])

/**
 * Adds every file of site/pages as a route, since srcDir is not site/. A part that is switched off has no pages.
 *
 * @param {{ features: Record<string, boolean | undefined> }} options
 * @returns {import('astro').AstroIntegration}
 */
export function siteRoutes({ features }) {
  return {
    name: 'portal-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig, config }) => {
        const written = listWritten(new URL('./content/docs/', config.srcDir))
        updateConfig({ vite: { define: { 'import.meta.env.PORTAL_WRITTEN': JSON.stringify(written) } } })
        const folder = new URL('./site/pages/', config.root)
        for (const file of globSync('**/*.{astro,ts}', { cwd: folder }).sort()) {
          if (/(^|\/)_/.test(file) || isSwitchedOff(file, features)) continue
          injectRoute({ pattern: patternOf(file), entrypoint: new URL(file, folder), prerender: true })
        }
      },
    },
  }
}

/**
 * Ids of the written pages in the first language, without those of problems: the header and the home page have no entry for what
 * nobody has written.
 *
 * @param {URL} docs
 */
function listWritten(docs) {
  if (!existsSync(docs)) return []
  const ids = globSync('**/*.{md,mdx}', { cwd: docs }).map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/\.mdx?$/, '')
      .replace(/\/index$/, ''),
  )
  return ids.filter((id) => !/^(errors|fr)(\/|$)/.test(id)).sort()
}

/** @param {string} file */
function patternOf(file) {
  const path = file.replaceAll('\\', '/').replace(/\.(astro|ts)$/, '')
  return `/${path.replace(/(^|\/)index$/, '')}`
}

/**
 * @param {string} file
 * @param {Record<string, boolean | undefined>} features
 */
function isSwitchedOff(file, features) {
  return file.split(/[/\\]/).some((part) => {
    const feature = featureOf.get(part.replace(/\.(astro|ts)$/, ''))
    return feature !== undefined && features[feature] === false
  })
}
