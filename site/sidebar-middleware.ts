// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { defineRouteMiddleware } from '@astrojs/starlight/route-data'
import { pruneSidebar } from './views/sidebar.ts'

/** Starlight asks this for every page, after it has found the pages before and after it. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute
  route.sidebar = pruneSidebar(route.sidebar)
})
