// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { AdaptedCase } from '../records/benchmark-case.ts'
import type { StoredResult } from '../records/criteria/stored-result.ts'
import type { StoredDescription } from '../records/system-description.ts'
import type { MappingRule } from '../../schemas/types.gen.ts'
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { CsvMappings } from './csv-mappings.ts'

/** What an adapter may know beside the document. */
export interface AdaptContext {
  /** Rules of portal.config.yml; use matchMapping of records/mapping.ts. */
  readonly mapping: readonly MappingRule[]
  /** Mapping files for tables, found beside them or in content/csv-mappings/. */
  readonly csvMappings?: CsvMappings
}

/** Cases and what was wrong with the rest. Cases are never half-read: a case that cannot be trusted is a Problem. */
export interface AdaptResult {
  readonly cases: readonly AdaptedCase[]
  readonly problems: readonly Problem[]
  /** What systems are made of; no result of a benchmark. */
  readonly descriptions?: readonly StoredDescription[]
  /** What CI found of guidelines; no result of a benchmark. */
  readonly results?: readonly StoredResult[]
}

/** Reads one foreign format. Chosen by content, never by file name. */
export interface Adapter {
  /** Stored with every case, kebab-case, permanent. */
  readonly format: string
  /** True when the content is of this format, whatever its version. Cheap: looks at a few keys. */
  recognise(document: ArtefactDocument, context: AdaptContext): boolean
  /** True when the tool writes NaN and Infinity literals; elsewhere they are a problem. */
  readonly readsNonFinite: boolean
  adapt(document: ArtefactDocument, context: AdaptContext): AdaptResult
}
