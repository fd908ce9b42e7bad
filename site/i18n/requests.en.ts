// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words of forms with which people ask for something, in English. */
export const requestsEn = {
  'index.title': 'Forms',
  'index.description': 'Forms of {name}: what can be asked for, and how.',
  'index.lead': 'Fill in a form here, print it, or open it as an issue.',
  'form.next': 'What happens then',
  'form.print': 'Print',
  'form.paper': 'Without scripts, print this page and fill it in by hand, or use one of the other ways below.',
  'form.required': 'required',
  'form.choose.several': 'Several can be chosen.',
  'form.range': 'From {min} to {max}.',
  'form.from': 'From {min}.',
  'form.to': 'At most {max}.',
  'form.result': 'Your request',
  'form.result.text': 'The page sends nothing. Open an issue with this text, or copy it into a mail.',
  'form.result.label': 'The request as text',
  'form.open': 'Open an issue with this text',
  'form.open.note': 'The text goes into the address of the issue page. Nothing is published until you submit it there.',
  'form.copy': 'Copy the text',
  'form.copied': 'Copied.',
  'form.copy.failed': 'Could not be copied: select the text and copy it by hand.',
  'form.long': 'The text is too long for an address: copy it, and paste it into the issue that opens.',
  'form.unanswered': 'No answer',
  'form.missing': '{count} required answers are missing.',
  'form.missing.one': 'One required answer is missing.',
  'form.other': 'Other ways',
  'form.other.issue': 'The same form as an issue of GitHub',
  'form.other.external': 'external site',
} as const

export type RequestsKey = keyof typeof requestsEn
