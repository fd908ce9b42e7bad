// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../schemas/types.gen.ts'
import { report } from './content-check.ts'
import type { ContentCheck } from './content-check.ts'

type Level = NonNullable<PortalConfig['levels']>[number]

/**
 * A level says how many work packages a demonstrator uses, where the configuration says so. Only a warning: documents of a programme
 * may draw the line elsewhere, and a demonstrator may be on its way.
 */
export const checkDemonstratorLevels: ContentCheck = ({ config, collections }) => {
  const levels = config?.record.levels ?? []
  return (collections?.demonstrators ?? []).flatMap((item) => {
    const { level: id, workPackages } = item.record
    const level = levels.find((one) => one.id === id)
    const count = new Set(workPackages).size
    if (level === undefined || isWithin(level, count)) return []
    const uses = count === 1 ? 'one work package' : `${count} work packages`
    const message = `The demonstrator "${item.id}" is on level ${level.id} and uses ${uses}. ${level.id} is: ${level.title} (${describeBounds(level)}).`
    const hint = 'Correct the level or the list of work packages, or leave the level out until it is decided.'
    return [report(item, { code: 'demonstrator/level-differs', pointer: '/level', message, hint })]
  })
}

function isWithin({ fewestWorkPackages = 1, mostWorkPackages = Infinity }: Level, count: number): boolean {
  return count >= fewestWorkPackages && count <= mostWorkPackages
}

function describeBounds({ fewestWorkPackages: fewest = 1, mostWorkPackages: most }: Level): string {
  if (most === undefined) return `${fewest} or more`
  return fewest === most ? `exactly ${fewest}` : `${fewest} to ${most}`
}
