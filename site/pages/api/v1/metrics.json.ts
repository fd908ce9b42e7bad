import type { APIRoute } from 'astro'
import { readMetrics } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** The metric registry, in the shape of metrics.schema.json. */
export const GET: APIRoute = () => jsonFile({ metrics: readMetrics() })
