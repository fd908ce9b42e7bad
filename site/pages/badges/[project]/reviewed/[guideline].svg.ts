// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { GuidelineBadge } from '../../../../../ingest/records/site-guidelines.ts'
import { partBadgePaths } from '../../../../guideline-badge-paths.ts'
import { drawBadge } from '../../../../views/guidelines/badge-picture.ts'

/** Badges of a guideline, what peers found. */
export const getStaticPaths = () => partBadgePaths('reviewed')

/** A picture for a README. */
export const GET: APIRoute<{ badge: GuidelineBadge }> = ({ props }) =>
  new Response(drawBadge(props.badge), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
