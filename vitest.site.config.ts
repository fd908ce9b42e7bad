/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config'

/** Component tests: rendered by Astro's container with the site's own configuration. */
export default getViteConfig({
  test: { name: 'site', include: ['test/unit/site/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
})
