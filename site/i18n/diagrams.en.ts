// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words around diagrams in English. */
export const diagramsEn = { inWords: 'The diagram in words', untitled: 'Diagram' } as const
