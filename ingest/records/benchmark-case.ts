// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How a case ended; xfail and xpass as in ReFrame 4.9 and later. */
export type CaseStatus = 'pass' | 'fail' | 'error' | 'skip' | 'xfail' | 'xpass'

/** A JSON value; parameters may nest (feelpp.benchmarking writes objects). */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** What was varied in a case, other than nodes and tasks. */
export type Parameters = Readonly<Record<string, JsonValue>>

/** The artefact that a case was read from. */
export interface CaseSource {
  /** Hex SHA-256 of the artefact's bytes. */
  readonly sha256: string
  /** Name of the adapter. */
  readonly format: string
  /** As the artefact says; '' when it says none. */
  readonly formatVersion: string
  /** Where anyone can have it. */
  readonly url?: string
}

/** One number of one case, or the reason why there is none. */
export interface Measure {
  /** Name as the tool wrote it. */
  readonly metricRaw: string
  /** null: not measured, never 0. */
  readonly value: number | null
  /** Why there is no value; present exactly when value is null. */
  readonly gap?: string
  /** As written by the tool; '' for a pure number. */
  readonly unit: string
  readonly reference?: number
  /** Relative to the reference, -0.1 is 10 % below. */
  readonly lower?: number
  readonly upper?: number
  /** What the tool itself says of the direction; the metric registry has the last word. */
  readonly direction?: 'lower' | 'higher' | 'none'
  readonly samples?: readonly number[]
  /** True when the portal computed it. */
  readonly derived?: boolean
}

/**
 * One benchmark case in one run, as an adapter gives it: what identifies it, how it ended, its measures.
 * Nothing personal: no user, host, path, command line or e-mail address.
 */
export interface AdaptedCase {
  readonly benchmark: string
  readonly useCase?: string
  readonly parameters: Parameters
  readonly system: string
  readonly partition?: string
  readonly environment?: string
  readonly nodes?: number
  readonly tasks?: number
  /** ISO 8601 in UTC with milliseconds, `2026-11-20T17:48:00.000Z`. Absent when the artefact gives no time. */
  readonly startedAt?: string
  /** True when the artefact gave no offset and UTC was assumed. */
  readonly timeAssumed: boolean
  /** The tool's own session id, when it has one. */
  readonly session?: string
  readonly commit?: string
  readonly dirty?: boolean
  /** 1 for the first try, 2 for the first retry. */
  readonly attempt: number
  readonly status: CaseStatus
  /** Scheduler job id; identity turns it into a hash and drops it. */
  readonly jobId?: string
  /** Only when the artefact itself names its project (kpi-run). */
  readonly project?: string
  readonly source: CaseSource
  readonly measures: readonly Measure[]
}

/** A case with its identity resolved: what history stores. */
export interface BenchmarkCase extends Omit<AdaptedCase, 'session' | 'jobId' | 'project'> {
  readonly project: string
  /** 32 hex digits: (project, system, session), else (project, system, start, content). */
  readonly run: string
  /** 32 hex digits: all that tells this case from others; see identity.ts. */
  readonly caseKey: string
  /** First 32 hex digits of the job id's SHA-256, salted with the system. */
  readonly jobHash?: string
}
