// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GatheredLine } from './gather-answers.ts'
import { matchLine } from './match-line.ts'
import { readMark } from './read-parts.ts'
import type { ReadRemark } from './read-parts.ts'
import { scoreCandidate } from './wordings.ts'
import type { Candidate, WordingIndex } from './wordings.ts'

/** A box and the criterion that it answers. */
export interface PlacedLine {
  readonly candidate: Candidate
  readonly box: GatheredLine
}

/**
 * Finds the criterion of each box. One that no wording knows is taken by its place when its heading has as many boxes as
 * criteria and all others stand where they belong; that is told, and so is what belongs nowhere.
 */
export function placeLines(
  boxes: readonly GatheredLine[],
  index: WordingIndex,
): { readonly placed: readonly PlacedLine[]; readonly remarks: readonly ReadRemark[] } {
  const placed: PlacedLine[] = []
  const remarks: ReadRemark[] = []
  const unknown: GatheredLine[] = []
  const answered = new Set<string>()
  for (const box of boxes) {
    const match = matchLine(box.text, index, { guideline: box.guideline, answered })
    if (match === undefined) unknown.push(box)
    else if (answered.has(match.candidate.id))
      remarks.push({ ...remarkOn(box), kind: 'answered-twice', candidate: match.candidate, counts: false })
    else {
      answered.add(match.candidate.id)
      placed.push({ candidate: match.candidate, box })
    }
  }
  for (const box of unknown) {
    const candidate = findByPlace(box, boxes, placed, index)
    if (candidate !== undefined) placed.push({ candidate, box })
    const nearest = candidate ?? findNearest(box, index)
    const near = nearest === undefined ? {} : { candidate: nearest }
    remarks.push({ ...remarkOn(box), kind: 'unknown-line', ...near, counts: candidate !== undefined })
  }
  for (const { candidate, box } of placed)
    if (readMark(box.mark) === null) remarks.push({ ...remarkOn(box), kind: 'unclear-mark', candidate, counts: true })
  return { placed, remarks }
}

function remarkOn({ line, text }: GatheredLine): { readonly line: number; readonly text: string } {
  return { line, text }
}

function findByPlace(
  box: GatheredLine,
  boxes: readonly GatheredLine[],
  placed: readonly PlacedLine[],
  { candidates }: WordingIndex,
): Candidate | undefined {
  const { guideline } = box
  if (guideline === undefined) return undefined
  const siblings = boxes.filter((other) => other.guideline === guideline)
  const criteria = candidates.filter((candidate) => candidate.guideline === guideline)
  if (siblings.length !== criteria.length) return undefined
  const isInPlace = placed.every(
    (line) => line.candidate.guideline !== guideline || siblings.indexOf(line.box) === criteria.indexOf(line.candidate),
  )
  const candidate = criteria[siblings.indexOf(box)]
  return isInPlace && placed.every((line) => line.candidate !== candidate) ? candidate : undefined
}

/** The criterion with most words in common, for the hint. */
function findNearest({ text }: GatheredLine, { candidates }: WordingIndex): Candidate | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, score: scoreCandidate(text, candidate) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return best?.candidate
}
