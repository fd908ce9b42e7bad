// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { applyConversion, findConversion, formatUnit, parseUnit } from '../../../ingest/records/units.ts'
import type { DisplayUnit } from './measure-text.ts'

const ladders: Readonly<Record<string, readonly string[]>> = {
  s: ['s', 'ms', 'us', 'ns'],
  By: ['TBy', 'GBy', 'MBy', 'kBy', 'By'],
}

/** The unit that shows `largest` as 1 or more: 0.0042 s is 4.2 ms. Only times and byte counts move; other units stay. */
export function chooseDisplayUnit(unit: string, largest: number): DisplayUnit {
  const ladder = ladders[parseUnit(unit)?.dimension ?? ''] ?? []
  const own = { multiply: 1, divide: 1, text: formatUnit(unit) }
  if (largest === 0 || !Number.isFinite(largest)) return own
  for (const candidate of isLongTime(unit) ? [] : ladder) {
    const conversion = findConversion(unit, candidate)
    const shown = conversion && applyConversion(Math.abs(largest), conversion)
    if (conversion && shown !== undefined && shown >= 1) return { ...conversion, text: formatUnit(candidate) }
  }
  return own
}

function isLongTime(unit: string): boolean {
  return unit === 'min' || unit === 'h' || unit === 'd'
}
