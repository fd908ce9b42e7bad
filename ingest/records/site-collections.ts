// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the site knows of the collections of an instance. A part of the contract in site-data.ts. */
import type {
  ComputingSite,
  DataTable,
  Demonstrator,
  EventSeries,
  NewsItem,
  Programme,
  ProgrammeEvent,
  Recording,
  RequestForm,
  RiskRegister,
  SlideDeck,
  StatusReport,
} from '../../schemas/types.gen.ts'

/** A record, and the id that its file gives it. */
export type Identified<T> = T & { readonly id: string }

/** Collections with a folder: lists by id, empty when the instance has none. */
export interface SiteLists {
  readonly demonstrators: readonly Identified<Demonstrator>[]
  readonly 'event-series': readonly Identified<EventSeries>[]
  readonly events: readonly Identified<ProgrammeEvent>[]
  readonly news: readonly Identified<NewsItem>[]
  readonly recordings: readonly Identified<Recording>[]
  readonly requests: readonly Identified<RequestForm>[]
  readonly sites: readonly Identified<ComputingSite>[]
  readonly slides: readonly Identified<SlideDeck>[]
  readonly status: readonly Identified<StatusReport>[]
  readonly tables: readonly Identified<DataTable>[]
}

/** Collections that are one file; absent when the instance has none. */
export interface SiteRecords {
  readonly programme: Programme
  readonly risks: RiskRegister
}
