// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listVariants, readScope } from '../../ingest/records/tutorials/site-variants.ts'
import { sitesEn } from '../i18n/sites.en.ts'
import { sitesFr } from '../i18n/sites.fr.ts'

/**
 * Has Astro's own reader of Markdown write blocks that are for some machines.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function siteVariants() {
  return {
    name: 'portal-site-variants',
    hooks: {
      'astro:config:setup': ({ config, logger }) => {
        const { processor } = config.markdown
        const plugins = Reflect.get(processor?.options ?? {}, 'mdastPlugins')
        if (Array.isArray(plugins)) plugins.push(variantsPlugin())
        else logger.warn('This reader of Markdown takes no plugins: blocks for machines are shown as they are written.')
      },
    },
  }
}

/**
 * Blocks of Markdown that are for some machines, each under their names; those that are written once become a block for each
 * machine. Without scripts a reader sees them all.
 */
export function variantsPlugin() {
  const sites = readSites()
  // The name is part of Astro's configuration: other machines, and no page is taken from its cache.
  const digest = createHash('sha256').update(JSON.stringify(sites)).digest('hex').slice(0, 12)
  return {
    name: `site-variants-${digest}`,
    /**
     * @param {{ lang?: string | null, meta?: string | null, value: string }} node
     * @param {{ fileURL?: URL, replaceNode: (node: unknown, nodes: unknown[]) => void }} context
     */
    code(node, context) {
      const block = { meta: node.meta ?? '', text: node.value }
      if (readScope(block) === undefined) return
      const words = /\/content\/docs\/fr\//.test(context.fileURL?.pathname ?? '') ? sitesFr : sitesEn
      const variants = listVariants(block, sites).filter((one) => one.sites.length > 0)
      if (variants.length === 0) return
      const meta = showMeta(block.meta)
      context.replaceNode(
        node,
        variants.map((variant) =>
          element('div', variantProperties(variant), [nameOf(variant, words), codeOf(variant)]),
        ),
      )
      /** @param {{ text: string }} variant */
      function codeOf({ text }) {
        return { type: 'code', lang: node.lang ?? null, meta, value: text }
      }
    },
  }
}

/** @param {{ sites: readonly { id: string }[] }} variant */
function variantProperties({ sites }) {
  return { className: ['site-variant'], 'data-sites': sites.map(({ id }) => id).join(' ') }
}

/**
 * @param {{ sites: readonly { title: string }[] }} variant
 * @param {Readonly<Record<string, string>>} words
 */
function nameOf({ sites }, words) {
  const names = sites.map(({ title }) => title).join(', ')
  return element('p', { className: ['site-variant-name'] }, [
    { type: 'text', value: (words['variant.on'] ?? '').replace('{names}', names) },
  ])
}

/**
 * @param {string} tag
 * @param {Readonly<Record<string, unknown>>} properties
 * @param {readonly unknown[]} children
 */
function element(tag, properties, children) {
  return { type: 'paragraph', data: { hName: tag, hProperties: properties }, children }
}

/**
 * What is left for the highlighter: why nothing is tested is the same for all machines, and would stand under each of them. The name of
 * the machine stands above instead of a frame.
 *
 * @param {string} meta
 */
function showMeta(meta) {
  const own = /(?:^|\s)(?:no-test|per-site(?:=\S+)?|site=\S+|reason="[^"]*"|reason='[^']*')(?=\s|$)/g
  const rest = meta.replace(own, '').trim()
  return /(?:^|\s)(?:frame|title)=/.test(rest) ? rest : `${rest} frame="none"`.trim()
}

/** @returns {readonly import('../../ingest/records/tutorials/site-variants.ts').SiteCommands[]} */
function readSites() {
  const folder = process.env['PORTAL_SITE_DATA'] ?? join(process.env['PORTAL_ROOT'] ?? '.', '.portal/site-data')
  const file = resolve(folder, 'sites.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
