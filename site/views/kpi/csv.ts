// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Tables for spreadsheets: the rules are those of the files that ingest writes. */
export { writeCsv } from '../../../ingest/records/csv.ts'
export type { Cell } from '../../../ingest/records/csv.ts'
