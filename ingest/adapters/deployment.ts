// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Deployment, DeploymentAttempt } from '../../schemas/types.gen.ts'
import type { AdaptedCase, CaseStatus, Measure } from '../records/benchmark-case.ts'
import { attemptTime, stillRunning } from '../records/deployment-time.ts'
import { toPublicText } from '../records/public-text.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { collectFindings, type Findings } from './findings.ts'
import { describeOwnSource, readOwnFormat } from './own-record.ts'

const format = 'deployment'

/** Attempts to deploy what a tag or a merge made; the time to the first that passed is derived when the history is read. */
export const deployment = readOwnFormat(format, (record, document) => {
  const findings = collectFindings(document)
  const trigger = parseTimestamp(record.trigger.at)
  const system = toPublicText(record.target).trim()
  if (trigger === undefined || system === '') {
    const message =
      'Nothing was read: the trigger has no time between 2000 and 2100, or the target is but a path or an address.'
    findings.add({ code: 'artefact/invalid', message, pointer: trigger === undefined ? '/trigger/at' : '/target' })
    return { cases: [], problems: findings.list() }
  }
  const source = describeOwnSource(document, format, record)
  const shared = { ...describeTrigger(record), system, startedAt: trigger.iso, timeAssumed: trigger.assumed, source }
  const cases = record.attempts.map((attempt, index) =>
    adaptAttempt(attempt, shared, { findings, pointer: `/attempts/${index}` }),
  )
  return { cases, problems: findings.list() }
})

type Shared = Pick<
  AdaptedCase,
  'benchmark' | 'parameters' | 'system' | 'timeAssumed' | 'source' | 'project' | 'commit'
> & {
  readonly startedAt: string
}

function describeTrigger({
  trigger,
  project,
}: Deployment): Pick<Shared, 'benchmark' | 'parameters' | 'project' | 'commit'> {
  return {
    benchmark: format,
    parameters: { trigger: trigger.kind },
    ...(project === undefined ? {} : { project }),
    ...(trigger.commit === undefined ? {} : { commit: trigger.commit }),
  }
}

/** Cancelled and running attempts neither passed nor failed. */
const statuses: Readonly<Record<DeploymentAttempt['status'], CaseStatus>> = {
  passed: 'pass',
  failed: 'fail',
  running: 'skip',
  cancelled: 'skip',
}

interface AttemptPlace {
  readonly findings: Findings
  readonly pointer: string
}

/** A running attempt is told apart from what the same attempt says when it has ended. */
function adaptAttempt(attempt: DeploymentAttempt, shared: Shared, place: AttemptPlace): AdaptedCase {
  const running = attempt.status === 'running' ? ' running' : ''
  return {
    ...shared,
    session: `${shared.startedAt} ${attempt.id}${running}`,
    attempt: 1,
    status: statuses[attempt.status],
    measures: [{ metricRaw: attemptTime, unit: 's', ...measureAttempt(attempt, shared.startedAt, place) }],
  }
}

function measureAttempt(
  { status, finishedAt }: DeploymentAttempt,
  startedAt: string,
  { findings, pointer }: AttemptPlace,
): Pick<Measure, 'value' | 'gap'> {
  if (status === 'running') return { value: null, gap: stillRunning }
  if (status === 'cancelled') return { value: null, gap: 'cancelled' }
  const end = parseTimestamp(finishedAt)
  const seconds = end === undefined ? undefined : (Date.parse(end.iso) - Date.parse(startedAt)) / 1000
  if (seconds !== undefined && seconds >= 0) return { value: seconds }
  findings.add({
    code: 'artefact/bad-time',
    message: 'This attempt has ended and does not say when, or says a time before its tag or merge.',
    pointer,
    hint: 'Write finishedAt with an offset.',
  })
  return { value: null, gap: 'missing' }
}
