// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SustainedPoint } from '../../../ingest/records/sustained-scaling.ts'
import type { BenchmarkGroup, SeriesData } from '../../../ingest/records/site-data.ts'
import type { BenchmarksFile, DeclaredBenchmark } from '../../../schemas/types.gen.ts'
import { energyCurves } from './energy-curves.ts'
import type { EnergyCurve } from './energy-curves.ts'
import { rooflineRows } from './roofline-rows.ts'
import type { RooflineRow } from './roofline-rows.ts'
import { findDeclared } from './run-yourself.ts'
import { studiesOf } from './scaling-studies.ts'
import type { Study } from './scaling-studies.ts'
import { studyBlocks } from './study-blocks.ts'
import type { StudyBlock } from './study-blocks.ts'
import { whereOf } from './study-words.ts'
import { endsOf, followStudy } from './sustained-view.ts'
import type { StudyEnds } from './sustained-view.ts'
import { compareSystems } from './system-comparison.ts'
import type { Comparison } from './system-comparison.ts'

/** A study whose efficiency is followed over time. */
export interface Followed {
  readonly study: Study
  readonly ends: StudyEnds
  readonly points: readonly SustainedPoint[]
}

/** All that the page of a benchmark shows. */
export interface BenchmarkView {
  readonly declared: DeclaredBenchmark | undefined
  readonly blocks: readonly StudyBlock[]
  readonly sustained: readonly Followed[]
  readonly comparisons: readonly Comparison[]
  readonly energy: readonly EnergyCurve[]
  readonly roofline: readonly RooflineRow[]
  /** What was not measured, so that nobody takes silence for good news. */
  readonly absent: readonly ('weak' | 'sustained' | 'systems' | 'energy' | 'roofline')[]
  readonly where: (study: Study) => string
}

const mostFollowed = 2

/** The page of a benchmark from its series and what is declared of it; `readSeries` gives the points of one series. */
export function benchmarkView(
  group: BenchmarkGroup,
  file: BenchmarksFile,
  {
    project,
    readSeries,
  }: { readonly project: string; readonly readSeries: (project: string, id: string) => SeriesData },
): BenchmarkView {
  const declared = findDeclared(file, project, group)
  const blocks = studyBlocks(studiesOf(group, declared))
  const followed = blocks
    .flatMap(({ studies }) => studies)
    .flatMap((study): readonly Followed[] => {
      const ends = endsOf(study)
      if (!ends) return []
      const read = (id: string): SeriesData => readSeries(project, id)
      const series = { smallest: read(ends.smallest.run.id), largest: read(ends.largest.run.id) }
      const points = followStudy(study, ends, series)
      return points.length === 0 ? [] : [{ study, ends, points }]
    })
  const sustained = followed.slice(0, mostFollowed)
  const comparisons = compareSystems(group)
  const energy = energyCurves(group)
  const roofline = rooflineRows(group, file)
  const told = {
    weak: blocks.some(({ kind }) => kind === 'weak'),
    sustained: sustained.length > 0,
    systems: comparisons.length > 0,
    energy: energy.length > 0,
    roofline: roofline.length > 0,
  }
  const absent = (['weak', 'sustained', 'systems', 'energy', 'roofline'] as const).filter((part) => !told[part])
  return { declared, blocks, sustained, comparisons, energy, roofline, absent, where: whereOf }
}
