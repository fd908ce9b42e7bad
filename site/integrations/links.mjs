// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tag = /<(?:a|area|link|script|img|source|iframe|track|video|audio)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi
const address = /\s(?:href|src|data-src)="([^"]*)"/gi
const anchor = /\sid="([^"]*)"/g

/**
 * Fails the build when a page links to a page, file or anchor of this site that does not exist. Written pages have their own check
 * while they are rendered; this one sees all that is in dist/, generated pages and canonical addresses included.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function checkLinks() {
  let base = '/'
  let site = ''
  return {
    name: 'portal-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`
        site = config.site === undefined ? '' : new URL(config.site).origin
      },
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now()
        const folder = fileURLToPath(dir)
        const files = new Set(globSync('**/*', { cwd: folder }).map((file) => file.replaceAll('\\', '/')))
        const { targets, pages } = gatherTargets(folder, files, { base, site })
        const broken = findBroken(folder, files, targets)
        if (broken.length > 0) {
          throw new Error(`${broken.length} links lead nowhere:\n${broken.slice(0, 40).join('\n')}`)
        }
        logger.info(`${targets.size} targets on ${pages} pages exist (${Math.round(performance.now() - started)} ms)`)
      },
    },
  }
}

/**
 * Every address inside the site that some page links to, with the first page that does.
 *
 * @param {string} folder
 * @param {ReadonlySet<string>} files
 * @param {{ base: string, site: string }} where
 */
function gatherTargets(folder, files, where) {
  /** @type {Map<string, string>} */
  const targets = new Map()
  let pages = 0
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    pages += 1
    const html = readFileSync(join(folder, file), 'utf8')
    for (const link of listAddresses(html)) {
      const target = toTarget(link, file, where)
      if (target !== undefined && !targets.has(target)) targets.set(target, `${file} links to ${link}`)
    }
  }
  return { targets, pages }
}

/** @param {string} html */
export function listAddresses(html) {
  const links = new Set()
  for (const [element] of html.matchAll(tag)) {
    for (const [, link = ''] of element.matchAll(address))
      links.add(link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
  }
  return links
}

/**
 * The file in dist/ that an address means, with its fragment; undefined when the address is outside the site.
 *
 * @param {string} link
 * @param {string} file
 * @param {{ base: string, site: string }} where
 */
export function toTarget(link, file, { base, site }) {
  const here = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), 'http://portal.invalid')
  const url = URL.parse(link, here)
  if (url === null) return link
  const inside = url.origin === here.origin || (site !== '' && url.origin === site)
  if (!inside || (url.origin !== here.origin && !url.pathname.startsWith(base))) return undefined
  if (!url.pathname.startsWith(base)) return `outside the base path ${base}: ${url.pathname}`
  const path = decodeURIComponent(url.pathname.slice(base.length))
  return (path === '' || path.endsWith('/') ? `${path}index.html` : path) + decodeURIComponent(url.hash)
}

/**
 * @param {string} folder
 * @param {ReadonlySet<string>} files
 * @param {ReadonlyMap<string, string>} targets
 */
function findBroken(folder, files, targets) {
  /** @type {Map<string, Set<string>>} */
  const anchors = new Map()
  const broken = []
  for (const [target, origin] of targets) {
    const [path = '', fragment = ''] = target.split('#', 2)
    if (!files.has(path)) broken.push(origin)
    else if (fragment !== '' && path.endsWith('.html')) {
      const known = anchors.get(path) ?? readAnchors(join(folder, path))
      anchors.set(path, known)
      if (!known.has(fragment) && fragment !== '_top') broken.push(`${origin}, which has no such anchor`)
    }
  }
  return broken.sort()
}

/** @param {string} path */
function readAnchors(path) {
  const html = readFileSync(path, 'utf8')
  return new Set([...html.matchAll(anchor)].map(([, id = '']) => id))
}
