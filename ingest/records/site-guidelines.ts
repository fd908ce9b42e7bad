// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What publish writes to guidelines.json: what the programme asks of its software, and for each project what it claims, what
 * backs the claim, what was found without asking it, and what peers said. None of these ever overwrites another.
 */

/** The whole file. An instance without content/guidelines.yml has two empty lists. */
export interface GuidelinesData {
  /** Newest day that anything here is from, ISO 8601; ages count to it, so that the same data give the same pages. */
  readonly asOf?: string
  /** In the order of content/guidelines.yml. */
  readonly guidelines: readonly SiteGuideline[]
  /** Every project of the catalogue, in the order of catalogue.json. */
  readonly projects: readonly ProjectGuidelines[]
}

/** A text in the first language of the site, and in others that somebody wrote. */
export interface TranslatedText {
  readonly en: string
  readonly fr?: string
}

/** One guideline, `/guidelines/<id>/`. */
export interface SiteGuideline {
  readonly id: string
  readonly number: number
  readonly title: TranslatedText
  readonly requirement: TranslatedText
  readonly why: TranslatedText
  readonly criteria: readonly SiteCriterion[]
}

/** One criterion; its id is unique in the file and starts with that of its guideline: `packaging/packages-exist`. */
export interface SiteCriterion {
  readonly id: string
  /** `1.1` */
  readonly number: string
  readonly text: TranslatedText
  readonly how: TranslatedText
  /** Address or path on the site of a page that teaches it. */
  readonly tutorial?: string
  readonly examples: readonly string[]
}

/** yes and no are the project's own words; unknown: it did not answer, or there is no assessment. */
export type Claim = 'yes' | 'no' | 'not-applicable' | 'unknown'

/**
 * What a machine says of a claim. unsure: there is a sign, and it is not enough. not-checkable: nothing at hand can tell.
 * Without a claim, confirmed says that the criterion is met, and nothing is ever contradicted.
 */
export type CheckResult = 'confirmed' | 'contradicted' | 'unsure' | 'not-checkable'

/** A project and the guidelines. */
export interface ProjectGuidelines {
  /** Id of the project. */
  readonly project: string
  readonly name: string
  readonly assessment?: AssessmentOrigin
  readonly review?: ReviewSummary
  readonly counts: GuidelineCounts
  /** Every criterion, in the order of the guidelines. */
  readonly criteria: readonly CriterionState[]
  /** First the one of all guidelines, then one for each. */
  readonly badges: readonly GuidelineBadge[]
}

/** Where an assessment is from. */
export interface AssessmentOrigin {
  /** File of the instance, from its root. */
  readonly file: string
  /** Day of the state that was read, ISO 8601. */
  readonly asOf?: string
  /** Address of the file at the commit that was read. */
  readonly url?: string
  readonly repository?: string
  readonly commit?: string
  readonly path?: string
}

/** A peer review. Never names a person. */
export interface ReviewSummary {
  readonly file: string
  readonly reviewedAt: string
  /** Last day on which it counts. */
  readonly validUntil: string
  /** True when asOf is after validUntil. */
  readonly stale: boolean
  /** Role or body that reviewed. */
  readonly by: string
  readonly met: number
  readonly looked: number
  readonly url?: string
}

export interface GuidelineCounts {
  readonly total: number
  /** Claimed yes. */
  readonly claimed: number
  /** Claimed no. */
  readonly denied: number
  /** Claimed yes with evidence of the project's own. */
  readonly evidenced: number
  /** Claimed yes and confirmed, or met without a claim. */
  readonly confirmed: number
  readonly contradicted: number
  readonly stale: number
  /** Met in a peer review that still counts. */
  readonly reviewed: number
}

/** One criterion of one project. */
export interface CriterionState {
  /** Id of the criterion. */
  readonly id: string
  readonly claim: Claim
  /** Line of the claim in the file of the assessment's origin, from 1. */
  readonly line?: number
  readonly evidence: readonly Evidence[]
  /** The strongest of the checks. */
  readonly result: CheckResult
  /** Strongest first; empty when nothing at hand can tell. */
  readonly checks: readonly CriterionCheck[]
  readonly review?: ReviewedCriterion
  /** Oldest of what still backs the claim is over its age: see CriterionCheck.stale. */
  readonly stale: boolean
}

/** What a project gives for its claim: text as it wrote it, addresses that are safe to link. */
export interface Evidence {
  readonly text: string
  readonly urls: readonly string[]
  readonly line?: number
  /** True when it stands under the last criterion of the guideline and so may be meant for all of them. */
  readonly forGuideline?: true
}

/** What was found without asking the project. */
export interface CriterionCheck {
  readonly result: CheckResult
  /** What the facts say of the criterion itself, whatever was claimed; absent when they do not tell. */
  readonly met?: boolean
  /** 1 a weak sign, 5 a fact. */
  readonly confidence: 1 | 2 | 3 | 4 | 5
  /** Name of the finding and its values, for other languages. */
  readonly finding: string
  readonly values: Readonly<Record<string, string>>
  /** The finding as an English sentence. */
  readonly explanation: string
  /** What it was read from: `catalogue`, `assessment`, `packages`, `links`, `codemeta`, `kpi`, `ci`, `spdx`, `forge`. */
  readonly source: string
  readonly url?: string
  /** When the source said so, ISO 8601; absent when it has no date. */
  readonly checkedAt?: string
  /** True when it is older than content/guidelines.yml lets such a fact be. */
  readonly stale: boolean
}

/** What peers found. */
export interface ReviewedCriterion {
  readonly verdict: 'met' | 'not-met' | 'not-looked-at'
  readonly note?: string
}

/** A badge, drawn at /badges/<project>/<path>.svg and told at <path>.json. */
export interface GuidelineBadge {
  /** `guidelines`, `guidelines/packaging`, `reviewed`, `reviewed/packaging`. */
  readonly path: string
  /** factual: what the project claims and what was confirmed. reviewed: what peers found. */
  readonly kind: 'factual' | 'reviewed'
  /** Id of the guideline; absent for all of them. */
  readonly guideline?: string
  readonly label: string
  readonly message: string
  readonly level: 'none' | 'some' | 'most' | 'all' | 'stale'
}
