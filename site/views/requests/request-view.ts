// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { RequestField, RequestForm } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { Language } from '../links.ts'

/** A form as the instance wrote it. */
export type Request = Identified<RequestForm>

/** A question in the language of a page. */
export interface ShownField extends Omit<RequestField, 'fr' | 'options'> {
  readonly options: readonly string[]
}

/** The words of a form for readers of a language; what nobody translated is in the original. */
export interface ShownRequest {
  readonly title: string
  readonly description: string
  readonly next?: string
  readonly subject: string
  readonly fields: readonly ShownField[]
  readonly alternatives: readonly { readonly label: string; readonly url: string }[]
}

/** A form in the language of a page. */
export function showRequest(request: Request, lang: Language): ShownRequest {
  const { title, description, next, fr, subject, fields, alternatives = [] } = request
  const french = lang === 'fr' ? fr : undefined
  const after = french?.next ?? next
  return {
    title: french?.title ?? title,
    description: french?.description ?? description,
    ...(after === undefined ? {} : { next: after }),
    subject: subject ?? title,
    fields: fields.map((field) => showField(field, lang)),
    alternatives: alternatives.map((one) => ({ label: pick(one, lang), url: one.url })),
  }
}

function showField(field: RequestField, lang: Language): ShownField {
  const { fr, options = [], help, ...rest } = field
  const shown = lang === 'fr' ? (fr?.help ?? help) : help
  return {
    ...rest,
    label: pick(field, lang),
    options: options.map((option) => pick(option, lang)),
    ...(shown === undefined ? {} : { help: shown }),
  }
}

function pick(
  { label, fr }: { readonly label: string; readonly fr?: { readonly label?: string } | undefined },
  lang: Language,
): string {
  return lang === 'fr' ? (fr?.label ?? label) : label
}

/**
 * The empty issue form on GitHub, which needs no script; undefined for another forge, which does not know these forms.
 */
export function emptyIssue(issues: string | undefined, id: string): string | undefined {
  const address = safeUrl(issues)?.replace(/\/$/, '')
  return address !== undefined && /^https:\/\/github\.com\/[^/]+\/[^/]+\/issues$/.test(address)
    ? `${address}/new?template=${id}.yml`
    : undefined
}
