// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReportCounts } from '../../schemas/types.gen.ts'

/** What the headline of a report is put together from, in one language. A count of changes is not to be confused with one of series. */
export interface QuarterWords {
  /** Nothing was measured. */
  readonly nothing: (quarter: string) => string
  /** What was measured of the programme. */
  readonly programme: (quarter: string, counts: ReportCounts) => string
  /** Nothing of the programme was measured, examples from outside were. */
  readonly outside: (quarter: string, counts: ReportCounts) => string
  /** No series can be judged. */
  readonly unjudged: string
  /** No series changed. */
  readonly steady: (judged: number) => string
  /** After that: changes that people have answered, which are not counted. */
  readonly answered: (count: number) => string
  /** Changes were found: their counts in words, and their number. */
  readonly changed: (judged: number, counts: readonly string[], total: number) => string
  /** Changes of one kind, and how many of them are in main metrics. */
  readonly count: (kind: 'regression' | 'improvement' | 'change', all: number, main: number) => string
}

const numbers = { en: new Intl.NumberFormat('en-GB'), fr: new Intl.NumberFormat('fr-FR') }

/** In English one is singular; in French zero is, too. */
function en(count: number, one: string, many = `${one}s`): string {
  return `${numbers.en.format(count)} ${count === 1 ? one : many}`
}

function fr(count: number, one: string, many = `${one}s`): string {
  return `${numbers.fr.format(count)} ${count < 2 ? one : many}`
}

/** `1st` is not written in English quarters, `1er trimestre` is in French ones. */
function inFrench(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return `Au ${number === '1' ? '1er' : `${number}e`} trimestre ${year}`
}

function inEnglish(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-')
  return `In ${number} ${year}`
}

function joinWords(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`
}

const kinds = {
  en: { regression: 'regression', improvement: 'improvement', change: 'change without a better direction' },
  fr: { regression: 'régression', improvement: 'amélioration', change: 'changement sans sens favorable' },
} as const

const english: QuarterWords = {
  nothing: (quarter) => `${inEnglish(quarter)}, nothing was measured`,
  programme: (quarter, { projects, benchmarks, runs }) =>
    `${inEnglish(quarter)}, ${en(projects, 'project')} of the programme ${projects === 1 ? 'was' : 'were'} measured by ${en(benchmarks, 'benchmark')} in ${en(runs, 'run')}`,
  outside: (quarter, { projects }) =>
    `${inEnglish(quarter)}, no project of the programme was measured; ${en(projects, 'example')} from outside it ${projects === 1 ? 'was' : 'were'} measured`,
  unjudged: ', and no series has enough values yet to tell a change from noise',
  steady: (judged) =>
    judged === 1
      ? ', and the one series with enough values to judge kept its level'
      : `, and all ${en(judged, 'series', 'series')} with enough values to judge kept their level`,
  answered: (count) => `, but for ${en(count, 'change')} that people have answered`,
  changed: (judged, counts, total) =>
    `, and ${judged === 1 ? 'in the one series' : `among the ${en(judged, 'series', 'series')}`} with enough values to judge there ${total === 1 ? 'was' : 'were'} ${joinWords(counts, 'and')} of 1 % or more`,
  count: (kind, all, main) => {
    const many = kind === 'change' ? 'changes without a better direction' : undefined
    return (
      en(all, kinds.en[kind], many) +
      (main === 0 || main === all ? '' : ` (${numbers.en.format(main)} in main metrics)`)
    )
  },
}

const french: QuarterWords = {
  nothing: (quarter) => `${inFrench(quarter)}, rien n’a été mesuré`,
  programme: (quarter, { projects, benchmarks, runs }) =>
    `${inFrench(quarter)}, ${fr(projects, 'projet')} du programme ${projects < 2 ? 'a été mesuré' : 'ont été mesurés'} par ${fr(benchmarks, 'banc d’essai', 'bancs d’essai')} en ${fr(runs, 'exécution')}`,
  outside: (quarter, { projects }) =>
    `${inFrench(quarter)}, aucun projet du programme n’a été mesuré ; ${fr(projects, 'exemple extérieur l’a été', 'exemples extérieurs l’ont été')}`,
  unjudged: ', et aucune série n’a encore assez de valeurs pour distinguer un changement du bruit',
  steady: (judged) =>
    judged < 2
      ? ', et la seule série qui a assez de valeurs pour être jugée a gardé son niveau'
      : `, et les ${fr(judged, 'série')} qui ont assez de valeurs pour être jugées ont gardé leur niveau`,
  answered: (count) => `, sauf ${fr(count, 'changement')} ${count < 2 ? 'auquel' : 'auxquels'} quelqu’un a répondu`,
  changed: (judged, counts) =>
    ` ; ${judged < 2 ? 'dans la seule série qui a assez de valeurs pour être jugée' : `parmi les ${fr(judged, 'série')} qui ont assez de valeurs pour être jugées`}, il y a eu ${joinWords(counts, 'et')} d’au moins 1 %`,
  count: (kind, all, main) => {
    const many = kind === 'change' ? 'changements sans sens favorable' : undefined
    return (
      fr(all, kinds.fr[kind], many) +
      (main === 0 || main === all ? '' : ` (dont ${numbers.fr.format(main)} dans des mesures principales)`)
    )
  },
}

/** Words of the headline. */
export const quarterWords = { en: english, fr: french } as const
