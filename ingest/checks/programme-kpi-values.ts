// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { Problem } from '../problem.ts'
import { computedKpis } from '../records/computed-kpis.ts'
import type { ProgrammeKpi } from '../../schemas/types.gen.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'

/** A KPI is computed by a rule that exists or has written values, each of which says why it is not there when it is not. */
export const checkKpiValues: ContentCheck = ({ config, kpis }) => {
  if (kpis === undefined) return []
  const workPackages = config?.record.workPackages?.map(({ id }) => id)
  return kpis.record.kpis.flatMap((kpi, index): Problem[] => {
    const findings = [...findContradictions(kpi), ...findComputed(kpi), ...findWorkPackages(kpi, workPackages)]
    return findings.map((finding) => report(kpis, { ...finding, pointer: `/kpis/${index}/${finding.pointer}` }))
  })
}

function findContradictions(kpi: ProgrammeKpi): Finding[] {
  return [...findTarget(kpi), ...findReasons(kpi), ...findTwoOrigins(kpi)]
}

const code = 'programme-kpi/contradiction'

function findTarget({ id, target }: ProgrammeKpi): Finding[] {
  if (target === undefined || (target.comparator === undefined) === (target.value === undefined)) return []
  const message = `The target of the KPI ${id} has ${target.value === undefined ? 'a comparator and no value' : 'a value and no comparator'}.`
  const hint = 'Write both, such as comparator: ge and value: 3; or the target in words, as text.'
  return [{ code, pointer: 'target', message, hint }]
}

function findReasons({ id, values = [] }: ProgrammeKpi): Finding[] {
  return values.flatMap(({ value, reason }, at): Finding[] => {
    if ((value === null) === (reason !== undefined)) return []
    const message =
      value === null
        ? `A value of the KPI ${id} is null, and nobody says why.`
        : `A value of the KPI ${id} is there, with a reason why it is not.`
    const hint = value === null ? 'Add reason, such as "not measured".' : 'Write a remark on a value as its note.'
    return [{ code, pointer: `values/${at}/${value === null ? 'value' : 'reason'}`, message, hint }]
  })
}

function findTwoOrigins({ id, unit, computed, values = [] }: ProgrammeKpi): Finding[] {
  if (computed === undefined) return []
  const rule = computedKpis.get(computed)
  const both: Finding[] =
    values.length === 0
      ? []
      : [
          {
            code,
            pointer: 'values',
            message: `The KPI ${id} is computed, and has values written by hand.`,
            hint: 'Keep one of the two.',
          },
        ]
  if (rule === undefined || rule.unit === unit) return both
  const message = `The KPI ${id} is in "${unit}", and what is computed for it in "${rule.unit}".`
  return [...both, { code, pointer: 'unit', message, hint: `Write unit: "${rule.unit}".` }]
}

function findComputed({ id, computed }: ProgrammeKpi): Finding[] {
  const known = [...computedKpis.keys()]
  if (computed === undefined || computedKpis.has(computed)) return []
  const message = `The KPI ${id} is computed as "${computed}", which the portal does not know how to do.`
  const hint = hintWord(computed, known) ?? `Known are ${known.join(', ')}.`
  return [{ code: 'programme-kpi/unknown-name', pointer: 'computed', message, hint }]
}

function findWorkPackages({ id, work_packages = [] }: ProgrammeKpi, known: readonly string[] | undefined): Finding[] {
  if (known === undefined) return []
  return work_packages.flatMap((name, at): Finding[] => {
    if (known.includes(name)) return []
    const message = `The KPI ${id} names the work package "${name}", which portal.config.yml does not know.`
    const hint = hintWord(name, known) ?? `Known are ${known.join(', ')}.`
    return [{ code: 'programme-kpi/unknown-name', pointer: `work_packages/${at}`, message, hint }]
  })
}
