// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Problem } from '../problem.ts'
import type { ReportContext } from '../reporters/reporter.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'
import type { CommandContext, CommandOption } from './command.ts'

/** Option of every command that works on the history. */
export const historyOption: CommandOption = {
  name: 'history',
  value: 'DIR',
  help: 'Folder of the history (history.folder of portal.config.yml, else history).',
}

/** The history folder, and what was wrong with the file that names it. */
export interface FoundHistory {
  readonly historyDir: string
  readonly problems: readonly Problem[]
  /** Absent when the folder is named on the command line: such a folder is read as it is, by the embedded engine. */
  readonly config?: PortalConfig
}

/** Finds the history folder. */
export async function findHistory(context: CommandContext): Promise<FoundHistory> {
  const named = context.values.get('history')
  if (named !== undefined) return { historyDir: path.resolve(context.standing, named), problems: [] }
  const { readConfig } = await import('../documents/content.ts')
  const { record, problems } = await readConfig(context.root)
  return { historyDir: placeHistory(context, record), problems, ...(record === undefined ? {} : { config: record }) }
}

/** The history folder: --history from where the person stands, else the one of portal.config.yml. */
export function placeHistory({ root, standing, values }: CommandContext, config: PortalConfig | undefined): string {
  const named = values.get('history')
  return named === undefined ? path.resolve(root, config?.history?.folder ?? 'history') : path.resolve(standing, named)
}

/** What reporters may know: the published site, whose error pages they point to, and whether to colour. */
export function describeReport(
  { environment, colour }: CommandContext,
  config: PortalConfig | undefined,
): ReportContext {
  if (config === undefined) return { colour }
  const { PORTAL_SITE: url = config.site.url, PORTAL_BASE: base = config.site.base } = environment
  return { colour, site: URL.canParse(base, url) ? new URL(base, url).href : undefined }
}
