// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readLatest } from '../../../latest-values.ts'
import { writeOpenMetrics } from '../../../views/kpi/open-metrics.ts'

/** The latest value of each series for Prometheus. */
export const GET: APIRoute = () =>
  new Response(writeOpenMetrics(readLatest()), {
    headers: { 'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8' },
  })
