// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../../../ingest/records/identity.ts'
import { placeUnderRoof } from '../../../ingest/records/roofline.ts'
import type { Peak, RooflinePoint } from '../../../ingest/records/roofline.ts'
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { convertUnit } from '../../../ingest/records/units.ts'
import type { BenchmarksFile } from '../../../schemas/types.gen.ts'

/** One case under the roof of its system. */
export interface RooflineRow {
  readonly time: SeriesSummary
  readonly point: RooflinePoint
  readonly peak?: Peak
}

/** Times of a whole run, most telling first. */
const times = ['time-to-solution', 'execution-time', 'application-total-time']

/** Cases of which work, memory traffic, time and number of nodes are known. A case on an untold number of nodes has no place. */
export function rooflineRows(group: Pick<BenchmarkGroup, 'series'>, file: BenchmarksFile): readonly RooflineRow[] {
  const peaks = new Map((file.systems ?? []).map((entry) => [entry.system, readPeak(entry)]))
  const cases = Map.groupBy(group.series, ({ parameters, system, partition, environment, nodes, tasks }) =>
    canonicalJson([parameters, system, partition, environment, nodes, tasks]),
  )
  return [...cases.values()].flatMap((series): readonly RooflineRow[] => {
    const find = (metric: string): SeriesSummary | undefined => series.find((one) => one.metric === metric)
    const time = times.map(find).find((one) => one !== undefined)
    const [flops, bytes] = [find('floating-point-operations'), find('memory-traffic')]
    if (time?.nodes === undefined || flops === undefined || bytes === undefined) return []
    const peak = peaks.get(time.system)
    const point = placeUnderRoof(
      { flops: toBase(flops, 'FLOP'), bytes: toBase(bytes, 'By'), seconds: toBase(time, 's'), nodes: time.nodes },
      peak,
    )
    return point === undefined ? [] : [{ time, point, ...(peak === undefined ? {} : { peak }) }]
  })
}

function readPeak({ peakFlops, peakBandwidth }: NonNullable<BenchmarksFile['systems']>[number]): Peak | undefined {
  const flops = convertUnit(peakFlops.value, peakFlops.unit, 'FLOP/s')
  const bandwidth = convertUnit(peakBandwidth.value, peakBandwidth.unit, 'By/s')
  return flops === undefined || bandwidth === undefined ? undefined : { flops, bandwidth }
}

/** 0, which has no place under a roof, for what was not measured. */
function toBase({ last, unit }: SeriesSummary, base: string): number {
  return last === null ? 0 : (convertUnit(last, unit, base) ?? 0)
}
