// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mergeCases } from '../history/merge-cases.ts'
import type { HistoryStore } from '../history/store.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'

/** A store that keeps what comes in memory, and writes nothing. */
export interface CollectingStore extends HistoryStore {
  /** The cases of each artefact that has any, as they came. */
  list(): readonly (readonly BenchmarkCase[])[]
}

/** Takes the place of the history when results are to be carried somewhere else. */
export function collectCases(): CollectingStore {
  const artefacts: (readonly BenchmarkCase[])[] = []
  return {
    add(cases) {
      if (cases.length > 0) artefacts.push(cases)
      return mergeCases(cases).reduce((sum, { measures }) => sum + measures.length, 0)
    },
    isFull: () => false,
    flush: () => Promise.resolve({ added: 0, duplicates: 0, gaps: 0, problems: [], segments: [] }),
    list: () => artefacts,
  }
}
