// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Channel, ProgrammeRole } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** A question, the role that answers it, and the channels of that role. */
export interface AskRow {
  readonly question: string
  /** True where the question is shown in the original, since it is not translated. */
  readonly isOriginal: boolean
  readonly role: ProgrammeRole
  readonly channels: readonly Channel[]
}

/** "Whom do I ask": one row for each question that a role answers, in the order of the roles. */
export function listQuestions(
  roles: readonly ProgrammeRole[],
  channels: readonly Channel[],
  lang: Language,
): readonly AskRow[] {
  return roles.flatMap((role) => {
    const french = lang === 'fr' ? role.fr?.ask : undefined
    // A translation of another length belongs to another list.
    const isTranslated = french !== undefined && french.length === (role.ask ?? []).length
    const questions = isTranslated ? french : (role.ask ?? [])
    return questions.map((question) => ({
      question,
      isOriginal: lang === 'fr' && !isTranslated,
      role,
      channels: channels.filter((channel) => channel.role === role.id),
    }))
  })
}
