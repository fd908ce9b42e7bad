// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Demonstrator } from '../../schemas/types.gen.ts'
import { findConversion, parseUnit } from '../records/units.ts'
import { report } from './content-check.ts'
import type { ContentCheck, Finding } from './content-check.ts'

/** The figure of merit has a unit that is known, and the baseline one that converts to it; a baseline without a value says why. */
export const checkDemonstratorUnits: ContentCheck = ({ collections }) =>
  (collections?.demonstrators ?? []).flatMap((item) =>
    findWrong(item.record).map(({ pointer, message, hint }) =>
      report(item, { code: 'demonstrator/wrong-baseline', pointer, message, hint }),
    ),
  )

function findWrong({ figureOfMerit, baseline }: Demonstrator): Omit<Finding, 'code'>[] {
  const wrongFigure = figureOfMerit === undefined ? [] : findUnit(figureOfMerit.unit)
  if (baseline === undefined) return wrongFigure
  if (figureOfMerit === undefined) {
    const hint = 'Write figureOfMerit first: its name, definition, unit and which values are better.'
    return [{ pointer: '/baseline', message: 'A baseline without a figure of merit says nothing.', hint }]
  }
  return [...wrongFigure, ...findDifferent(figureOfMerit.unit, baseline.unit), ...findReason(baseline)]
}

function findUnit(unit: string): Omit<Finding, 'code'>[] {
  if (parseUnit(unit) !== undefined) return []
  const hint = 'Units are written as in UCUM: s, J, GFLOP/s, GBy/s, and 1 for a pure number.'
  return [{ pointer: '/figureOfMerit/unit', message: `The portal does not know the unit "${unit}".`, hint }]
}

function findDifferent(unit: string, other: string | undefined): Omit<Finding, 'code'>[] {
  if (other === undefined || other === unit || parseUnit(unit) === undefined) return []
  if (findConversion(other, unit) !== undefined) return []
  const message = `The baseline is in "${other}", which does not convert to "${unit}", the unit of the figure of merit.`
  return [
    { pointer: '/baseline/unit', message, hint: 'Both measure the same thing, so both have a unit of the same kind.' },
  ]
}

function findReason({ value, reason }: NonNullable<Demonstrator['baseline']>): Omit<Finding, 'code'>[] {
  if ((value === null) === (reason !== undefined)) return []
  const message =
    value === null
      ? 'The baseline has no value, and nothing says why.'
      : 'The baseline has a value, and a reason why it has none.'
  const hint = 'A run that gave no value has value: null and a reason; one that gave a value has no reason.'
  return [{ pointer: '/baseline/value', message, hint }]
}
