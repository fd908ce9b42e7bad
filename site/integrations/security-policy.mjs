// @ts-check
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now()
        const folder = fileURLToPath(dir)
        const faults = []
        let pages = 0
        for await (const file of glob('**/*.html', { cwd: folder })) {
          faults.push(
            ...listFaults(await readFile(join(folder, file), 'utf8'), hashes).map((fault) => `${file}: ${fault}`),
          )
          pages += 1
        }
        if (faults.length > 0) throw new Error(`The security policy would not hold:\n${faults.slice(0, 20).join('\n')}`)
        logger.info(`${pages} pages keep the security policy (${Math.round(performance.now() - started)} ms)`)
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
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([^]*?)<\/script/gi)) {
    const type = /\btype="([^"]*)"/.exec(attributes)?.[1]
    if (/\bsrc=/.test(attributes) || body === '' || (type !== undefined && dataTypes.has(type))) continue
    if (!hashes.has(hashOf(body))) faults.push(`has an unknown inline script: ${body.trim().slice(0, 80)}`)
  }
  for (const [tag] of html.matchAll(/<[a-z][^<>]*\son[a-z]+=["'][^<>]*>/gi)) {
    faults.push(`may have an event handler in an attribute: ${tag.slice(0, 120)}`)
  }
  return faults
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
