// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { calendarFile } from '../../calendar-files.ts'
import { readList } from '../../collections.ts'

/** All events and all dates of series, to subscribe to. */
export const GET: APIRoute = () => calendarFile(readList('events'), readList('event-series'))
