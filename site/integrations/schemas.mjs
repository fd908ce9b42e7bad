// @ts-check
import { cp } from 'node:fs/promises'

/**
 * Publishes the schemas with the site, so that editors and other repositories' CI can use them by address.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function copySchemas() {
  const source = new URL('../../schemas/v1/', import.meta.url)
  return {
    name: 'portal-schemas',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await cp(source, new URL('schemas/v1/', dir), { recursive: true })
      },
    },
  }
}
