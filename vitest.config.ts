// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config'

// Component tests need Astro's own Vite configuration and have their own file, vitest.site.config.ts: loading the whole
// site for a test of a parser would cost seconds.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/site/**'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // One file after the other: each keeps all cores busy.
          fileParallelism: false,
          testTimeout: 5_400_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/built-sites.ts'],
          // One browser on one built site: files in parallel would only wait for each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page is waited for as long as a busy machine needs; the default is one second.
          expect: { poll: { timeout: 20_000 } },
          maxConcurrency: 2,
        },
      },
    ],
  },
})
