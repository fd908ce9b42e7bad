import type { APIRoute } from 'astro'
import { readCatalogue } from '../../../site-data.ts'
import { csvFile } from '../../../views/api-files.ts'
import { catalogueCsv } from '../../../views/kpi/catalogue-csv.ts'

/** The catalogue as a table. */
export const GET: APIRoute = () => csvFile(catalogueCsv(readCatalogue()))
