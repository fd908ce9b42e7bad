// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { badgePaths } from '../../../badge-paths.ts'
import { writeBadge } from '../../../views/kpi/badge.ts'
import type { Badge } from '../../../views/kpi/badge.ts'

/** One badge for each series. */
export const getStaticPaths = badgePaths

/** A picture for a README. */
export const GET: APIRoute<{ badge: Badge }> = ({ props }) =>
  new Response(writeBadge(props.badge), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
