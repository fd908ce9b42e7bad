// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config'

// Small made-up site data, so that these tests neither need a published instance nor change with it.
process.env['PORTAL_SITE_DATA'] = 'test/fixtures/site-data'

/** Component tests: rendered by Astro's container with the site's own configuration. */
export default getViteConfig({
  test: { name: 'site', include: ['test/unit/site/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
