// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { z } from 'astro/zod'
import { tutorialField } from './site/integrations/tutorial-field.mjs'

/** Written pages only: everything that publish writes is read by site/site-data.ts. */
export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        tutorial: tutorialField,
        tables: z.array(z.string().max(64)).max(10).optional(),
        original: z.string().max(12).optional(),
      }),
    }),
  }),
}
