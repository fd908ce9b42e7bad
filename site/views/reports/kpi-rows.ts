// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { openReportNumbers, writeDifference, writeTarget, writeValue } from '../../../ingest/records/report-text.ts'
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { ReportKpi } from '../../../schemas/types.gen.ts'
import { quarterText, r } from '../../i18n/report-text.ts'
import type { Language } from '../links.ts'

/** One KPI of the programme as its row shows it. */
export interface KpiRow {
  readonly id: string
  readonly name: string
  readonly definition: string
  readonly value?: string
  readonly asOf?: string
  readonly change?: string
  readonly target?: string
  readonly verdict: ReportKpi['verdict']
  readonly verdictText: string
  /** Colour of the verdict; the text says the same. */
  readonly tone: 'good' | 'bad' | 'plain'
  /** Why there is no value, or what it is made of. */
  readonly remark?: WrittenText
  readonly owner?: WrittenText
  readonly reference?: WrittenText
  readonly evidence?: WrittenText & { readonly url?: string }
}

/** What somebody wrote, with its language when that is not the one of the page. */
export interface WrittenText {
  readonly text: string
  readonly lang?: 'en'
}

const tones = { met: 'good', missed: 'bad', 'not-measured': 'plain', unjudged: 'plain' } as const

/** The KPIs in the language of the page. */
export function listKpiRows(kpis: readonly ReportKpi[], lang: Language): readonly KpiRow[] {
  const numbers = openReportNumbers(lang)
  return kpis.map((kpi) => {
    const { id, unit, target, verdict, asOf, before, owner, reference, evidence } = kpi
    const french = lang === 'fr' ? kpi.fr : undefined
    const value = writeValue(kpi, numbers)
    const difference = writeDifference(kpi, numbers)
    const scope = french?.scope ?? target?.scope
    const words = french?.target ?? target?.text
    const aim = writeTarget(
      target === undefined
        ? undefined
        : { ...target, ...(scope === undefined ? {} : { scope }), ...(words === undefined ? {} : { text: words }) },
      unit,
      numbers,
    )
    const remark = chooseText(lang, kpi.reason ?? kpi.note, kpi.reason === undefined ? french?.note : french?.reason)
    const answers = chooseText(lang, owner, french?.owner)
    const name = chooseText(lang, reference, french?.reference)
    const proof = chooseText(lang, evidence?.text, french?.evidence)
    const url = safeUrl(evidence?.url)
    return {
      id,
      name: french?.name ?? kpi.name,
      definition: french?.definition ?? kpi.definition,
      verdict,
      verdictText: r(
        lang,
        verdict === 'unjudged' && target === undefined ? 'verdict.untargeted' : `verdict.${verdict}`,
      ),
      tone: tones[verdict],
      ...(value === undefined ? {} : { value }),
      ...(asOf === undefined ? {} : { asOf: r(lang, 'kpi.asOf', { quarter: quarterText(lang, asOf) }) }),
      ...(difference === undefined || before === undefined
        ? {}
        : { change: r(lang, 'kpi.since', { difference, quarter: quarterText(lang, before.quarter) }) }),
      ...(aim === undefined ? {} : { target: aim }),
      ...(remark === undefined ? {} : { remark }),
      ...(answers === undefined ? {} : { owner: answers }),
      ...(name === undefined ? {} : { reference: name }),
      ...(proof === undefined ? {} : { evidence: { ...proof, ...(url === undefined ? {} : { url }) } }),
    }
  })
}

/** A text in the language of the page, or in English with its language where nobody wrote it in French. */
function chooseText(lang: Language, english: string | undefined, french: string | undefined): WrittenText | undefined {
  if (english === undefined) return undefined
  if (lang === 'en') return { text: english }
  return french === undefined ? { text: english, lang: 'en' } : { text: french }
}
