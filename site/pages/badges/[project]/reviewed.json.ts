// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { GuidelineBadge } from '../../../../ingest/records/site-guidelines.ts'
import { wholeBadgePaths } from '../../../guideline-badge-paths.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { tellBadge } from '../../../views/guidelines/badge-picture.ts'

/** Badges of all guidelines, what peers found. */
export const getStaticPaths = () => wholeBadgePaths('reviewed')

/** An endpoint of shields.io. */
export const GET: APIRoute<{ badge: GuidelineBadge }> = ({ props }) => jsonFile(tellBadge(props.badge))
