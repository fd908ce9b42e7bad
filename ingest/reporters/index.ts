// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { reportGithub } from './github.ts'
import { reportGitlab } from './gitlab.ts'
import { reportJson } from './json.ts'
import type { Reporter } from './reporter.ts'
import { reportSarif } from './sarif.ts'
import { reportText } from './text.ts'

/** Every form that problems can be printed in, by the name that --format takes. */
export const reporters = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
  sarif: reportSarif,
} as const satisfies Record<string, Reporter>

/** Name of a form. */
export type ReportFormat = keyof typeof reporters

/** True for the name of a form. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name)
}
