// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words around diagrams in French. */
export const diagramsFr = { inWords: 'Le schéma en mots', untitled: 'Schéma' } as const
