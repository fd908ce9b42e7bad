// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Texts about where the fields of an entry are from. */
export const originsEn = {
  'origins.title': 'Where this is from',
  'origins.written': 'What is not listed here was written in {file}.',
  'origins.fields': 'Gives {fields}.',
  'origins.nothing': 'Gives nothing that the entry does not say itself.',
  'origins.ok': 'Read on {date}',
  'origins.stale': 'Cannot be read now; this is what it said on {date}',
  'origins.error': 'Could not be read yet',
  'origins.absent': 'There is nothing at this address',
  'origins.never': 'Not read yet',
  'origins.differs': 'Where the two differ',
  'origins.here': 'Shown here',
} as const

export type OriginsKey = keyof typeof originsEn
