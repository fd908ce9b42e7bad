// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { badgePaths } from '../../../badge-paths.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { writeShield } from '../../../views/kpi/badge.ts'
import type { Badge } from '../../../views/kpi/badge.ts'

/** One badge for each series. */
export const getStaticPaths = badgePaths

/** The same as an endpoint of shields.io. */
export const GET: APIRoute<{ badge: Badge }> = ({ props }) => jsonFile(writeShield(props.badge))
