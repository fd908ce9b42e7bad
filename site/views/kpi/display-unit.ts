// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { applyConversion, findConversion, formatUnit, parseUnit } from '../../../ingest/records/units.ts'
import type { DisplayUnit } from './measure-text.ts'

const ladders: Readonly<Record<string, readonly string[]>> = {
  s: ['s', 'ms', 'us', 'ns'],
  By: ['TBy', 'GBy', 'MBy', 'kBy', 'By'],
  J: ['GJ', 'MJ', 'kJ', 'J'],
}

/** The unit that shows `largest` as 1 or more: 0.0042 s is 4.2 ms. Only times, byte counts and joules move; other units stay. */
export function chooseDisplayUnit(unit: string, largest: number): DisplayUnit {
  const ladder = ladders[parseUnit(unit)?.dimension ?? ''] ?? []
  const own = { multiply: 1, divide: 1, text: formatUnit(unit) }
  if (largest === 0 || !Number.isFinite(largest)) return own
  for (const candidate of isChosen(unit) ? [] : ladder) {
    const conversion = findConversion(unit, candidate)
    const shown = conversion && applyConversion(Math.abs(largest), conversion)
    if (conversion && shown !== undefined && shown >= 1) return { ...conversion, text: formatUnit(candidate) }
  }
  return own
}

/** Units that somebody chose for their readers. */
function isChosen(unit: string): boolean {
  return ['min', 'h', 'd', 'Wh', 'kWh', 'MWh'].includes(unit)
}
