// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { LearningPath } from '../../../schemas/types.gen.ts'
import type { SitePath, SiteTutorial } from '../site-learning.ts'

const levels = ['beginner', 'intermediate', 'advanced'] as const

/**
 * Learning paths with the time and the level of their tutorials. A tutorial that does not exist is an error of the check; here it
 * is left out, and a path of nothing but those is none.
 */
export function describePaths(paths: readonly LearningPath[], tutorials: readonly SiteTutorial[]): readonly SitePath[] {
  const known = new Map(tutorials.map((tutorial) => [tutorial.id, tutorial]))
  return paths.flatMap((path) => {
    const sections = path.sections.map((section) => ({
      ...section,
      tutorials: section.tutorials.filter((id) => known.has(id)),
    }))
    const steps = sections.flatMap((section) => section.tutorials.flatMap((id) => known.get(id) ?? []))
    if (steps.length === 0) return []
    const hardest = Math.max(...steps.map(({ level }) => levels.indexOf(level)))
    let minutes = 0
    for (const { teaching, exercises } of steps) minutes += teaching + exercises
    return [{ ...path, sections, level: levels[hardest] ?? 'beginner', minutes }]
  })
}
