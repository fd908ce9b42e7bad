// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import linksValidator from 'starlight-links-validator'
import { commandNotes } from './site/integrations/command-notes.mjs'
import { diagrams } from './site/integrations/diagrams.mjs'
import { checkLinks } from './site/integrations/links.mjs'
import { publishSchemas } from './site/integrations/schemas.mjs'
import { readSiteConfig, stageInstance } from './site/integrations/instance.mjs'
import { siteVariants } from './site/integrations/site-variants.mjs'
import { searchIndex } from './site/integrations/search-index.mjs'
import { securityPolicy } from './site/integrations/security-policy.mjs'
import { siteRoutes } from './site/integrations/routes.mjs'
import { projectValidators } from './site/integrations/validators.mjs'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

const config = readSiteConfig()
const { languages, base } = config.site
const features = config.features ?? {}
const srcDir = stageInstance()
const labels = { en: 'English', fr: 'Français' }

/** Groups of the sidebar: written pages only. Generated pages would make every page grow with their number. */
const sidebar = [
  ...group('learn', 'Learn', 'Apprendre', features.learn),
  ...group('guides', 'Guides', 'Guides', features.learn),
  ...group('explain', 'Explanations', 'Explications', features.learn),
  ...(features.faq === false || !hasDocs('faq') ? [] : [{ label: 'FAQ', slug: 'faq' }]),
]

export default defineConfig({
  site: config.site.url,
  base,
  trailingSlash: 'always',
  // Starlight looks for written pages in <srcDir>/content/docs and nowhere else.
  srcDir,
  publicDir: './site/public',
  outDir: './dist',
  cacheDir: './.portal/astro-cache',
  prefetch: { prefetchAll: false, defaultStrategy: 'hover' },
  build: { inlineStylesheets: 'never' },
  // Scripts in files of their own: the security policy then needs no hash for them.
  vite: { build: { assetsInlineLimit: 0 } },
  experimental: { incrementalBuild: true },
  integrations: [
    siteRoutes({ features }),
    projectValidators(),
    siteVariants(),
    starlight({
      title: config.programme.shortName,
      description: config.programme.description,
      favicon: '/favicon.svg',
      defaultLocale: 'root',
      locales: Object.fromEntries(
        languages.map((language, index) => [
          index === 0 ? 'root' : language,
          { label: labels[language], lang: language },
        ]),
      ),
      ...(config.links?.repository === undefined
        ? {}
        : { editLink: { baseUrl: `${config.links.repository}/edit/${config.links.branch ?? 'main'}/` } }),
      // Clones in CI are shallow: the date would be that of the last commit for every page.
      lastUpdated: false,
      // Search is built by searchIndex, which keeps its index between builds.
      pagefind: false,
      disable404Route: true,
      customCss: [
        './site/styles/tokens.css',
        './site/styles/starlight.css',
        './site/styles/portal.css',
        './site/styles/controls.css',
        './site/styles/tables.css',
        './site/styles/notes.css',
        './site/styles/catalogue.css',
        './site/styles/diagrams.css',
      ],
      components: {
        Head: './site/components/starlight/Head.astro',
        Header: './site/components/starlight/Header.astro',
        Hero: './site/components/starlight/Hero.astro',
        LanguageSelect: './site/components/starlight/LanguageSelect.astro',
        MarkdownContent: './site/components/starlight/MarkdownContent.astro',
        MobileMenuFooter: './site/components/starlight/MobileMenuFooter.astro',
        PageFrame: './site/components/starlight/PageFrame.astro',
        PageTitle: './site/components/starlight/PageTitle.astro',
        SiteTitle: './site/components/starlight/SiteTitle.astro',
      },
      // Long lines of code wrap: no box to scroll sideways on a phone, nothing cut on paper.
      expressiveCode: {
        defaultProps: { wrap: true },
        plugins: [commandNotes(), diagrams()],
        shiki: { langAlias: { diagram: 'txt' } },
      },
      sidebar,
      routeMiddleware: ['./site/sidebar-middleware.ts', './site/contents-middleware.ts'],
      plugins: [
        // Links of written pages to generated ones are checked in dist/ by checkLinks.
        linksValidator({
          errorOnRelativeLinks: false,
          exclude: ({ link }) =>
            !['learn', 'guides', 'explain', 'faq', 'errors'].some((part) => link.split('/').includes(part)),
        }),
      ],
    }),
    sitemap({ filter: (page) => !/\/404\/$|\/embed\/|\/paths\/[^/]+\/print\/$/.test(page) }),
    publishSchemas(),
    searchIndex(),
    securityPolicy(),
    checkLinks(),
  ],
})

/**
 * @param {string} directory
 * @param {string} label
 * @param {string} french
 * @param {boolean | undefined} feature
 */
function group(directory, label, french, feature) {
  if (feature === false || !existsSync(docsPath(directory))) return []
  return [{ label, translations: { fr: french }, items: [{ autogenerate: { directory } }] }]
}

/** @param {string} slug */
function hasDocs(slug) {
  return ['.md', '.mdx', '/index.md', '/index.mdx'].some((end) => existsSync(docsPath(`${slug}${end}`)))
}

/** @param {string} path */
function docsPath(path) {
  return join(resolve(srcDir), 'content/docs', path)
}
