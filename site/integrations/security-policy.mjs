// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const attributesOf = /((?:[\s/](?:[^>"']|"[^"]*"|'[^']*')*)?)/.source
/** A comment, an element with plain text up to its end, or any other start tag. */
const tag = new RegExp(
  `<!--[^]*?-->|<(script|style|title|textarea)${attributesOf}>([^]*?)</\\1|<([a-z][\\w-]*)${attributesOf}>`,
  'gi',
)
const quoted = /"[^"]*"|'[^']*'/g
const eventHandler = /(?:^|[\s/"'])on[a-z]+\s*=/i
const plainFile = /^ type="module" src="[^"<>]*"$/
const plainData = /^ type="application\/(?:ld\+)?json"$/
const dataTypes = new Set(['application/json', 'application/ld+json', 'speculationrules'])

/**
 * Gives every page a strict Content-Security-Policy, and proves after the build that no page goes against it.
 * The allowed inline scripts are those in the sources of Starlight, never those found on a page: a script that came in with data
 * would otherwise be allowed by its own presence. The policy is written by components/starlight/Head.astro.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function securityPolicy() {
  const hashes = readKnownScripts()
  return {
    name: 'portal-security-policy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.PORTAL_POLICY': JSON.stringify(writePolicy(hashes)) } } })
      },
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now()
        const folder = fileURLToPath(dir)
        const faults = []
        const pages = globSync('**/*.html', { cwd: folder }).sort()
        for (const file of pages) {
          const html = readFileSync(join(folder, file), 'utf8')
          faults.push(...listFaults(html, hashes).map((fault) => `${file}: ${fault}`))
        }
        if (faults.length > 0) throw new Error(`The security policy would not hold:\n${faults.slice(0, 20).join('\n')}`)
        logger.info(`${pages.length} pages keep the security policy (${Math.round(performance.now() - started)} ms)`)
      },
    },
  }
}

/**
 * The policy: own files only. Search needs wasm; Starlight writes style attributes, which run no code.
 *
 * @param {ReadonlySet<string>} hashes
 */
export function writePolicy(hashes) {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...hashes].sort().join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * What on a page goes against the policy: no policy, an inline script that is not known, an event handler in an attribute.
 *
 * @param {string} html
 * @param {ReadonlySet<string>} hashes
 */
export function listFaults(html, hashes) {
  const faults = []
  if (!/<head><meta http-equiv="content-security-policy"/.test(html))
    faults.push('has no policy as the first thing in its head')
  if (isPlainlyFine(html, hashes)) return faults
  for (const { element, attributes, body } of listTags(html)) {
    if (isCode(element, attributes, body) && !hashes.has(hashOf(body))) {
      faults.push(`has an unknown inline script: ${body.trim().slice(0, 80)}`)
    }
    const handler = eventHandler.exec(attributes.replaceAll(quoted, '""'))
    if (handler !== null)
      faults.push(`has an event handler in an attribute: <${element} ${attributes.trim().slice(0, 100)}>`)
  }
  return faults
}

/**
 * Whether a page has nothing that needs a closer look: scripts of the known shapes only, and nothing like a handler, not even in
 * its text. True for nearly every page, at a tenth of the cost of reading all its tags.
 *
 * @param {string} html
 * @param {ReadonlySet<string>} hashes
 */
function isPlainlyFine(html, hashes) {
  if (eventHandler.test(html)) return false
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([^]*?)<\/script/gi)) {
    const isFine = plainFile.test(attributes) || plainData.test(attributes) || hashes.has(hashOf(body))
    if (!isFine) return false
  }
  return true
}

/**
 * The tags of a page with the text of scripts, read the way a browser does: what stands in comments, in quoted attributes or in
 * elements that hold plain text is no tag.
 *
 * @param {string} html
 */
function* listTags(html) {
  for (const [, raw, rawAttributes = '', body = '', element, attributes = ''] of html.matchAll(tag)) {
    if (raw !== undefined) yield { element: raw.toLowerCase(), attributes: rawAttributes, body }
    else if (element !== undefined) yield { element: element.toLowerCase(), attributes, body: '' }
  }
}

/**
 * @param {string} element
 * @param {string} attributes
 * @param {string} body
 */
function isCode(element, attributes, body) {
  if (element !== 'script' || body === '') return false
  const type = /\stype=["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase()
  const isFile = /\ssrc=/i.test(attributes.replaceAll(/\s(?!src=)[\w-]+=(?:"[^"]*"|'[^']*')/gi, ''))
  return !isFile && !(type !== undefined && dataTypes.has(type))
}

/** Hashes of the inline scripts in Starlight's components, as it ships them. */
function readKnownScripts() {
  const folder = dirname(fileURLToPath(import.meta.resolve('@astrojs/starlight')))
  const hashes = new Set()
  for (const file of globSync('**/*.astro', { cwd: folder })) {
    const source = readFileSync(join(folder, file), 'utf8')
    for (const [, body = ''] of source.matchAll(/<script is:inline[^>]*>([^]*?)<\/script>/g)) hashes.add(hashOf(body))
  }
  return hashes
}

/** @param {string} script */
function hashOf(script) {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
