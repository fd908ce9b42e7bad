// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { QuarterReport, ReportCommentary, ReportIssue } from '../../schemas/types.gen.ts'

/** The report of one quarter and what belongs to it. */
export interface SiteReport {
  /** Part of its address: `2026-q4`. */
  readonly id: string
  /** As it was issued last, else as the history tells now. */
  readonly report: QuarterReport
  /** The merge that brought the frozen report; absent when it is not frozen or nobody can tell. */
  readonly approval?: { readonly commit: string; readonly at: string }
  /** What people say of it; the text is Markdown that nobody has looked through. */
  readonly commentary?: ReportCommentary & { readonly markdown: string }
}

/** What a list says of one report. */
export interface ReportEntry extends Pick<SiteReport, 'id' | 'approval'> {
  readonly quarter: string
  readonly headline: QuarterReport['headline']
  readonly measured: QuarterReport['measured']
  readonly changes: Pick<QuarterReport['changes'], 'programme' | 'outside'>
  readonly kpis: {
    readonly met: number
    readonly missed: number
    readonly unmeasured: number
    /** KPIs that have a target: only they can be met. */
    readonly targets: number
    readonly all: number
  }
  readonly issued?: ReportIssue
  readonly hasCommentary: boolean
}
