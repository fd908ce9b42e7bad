// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ContentCheck } from './content-check.ts'
import { checkBenchmarks } from './benchmark-entry.ts'
import { checkImageTags } from './image-tag.ts'
import { checkDemonstratorLevels } from './demonstrator-level.ts'
import { checkDemonstratorNames } from './demonstrator-names.ts'
import { checkDemonstratorUnits } from './demonstrator-units.ts'
import { checkProgrammeIds } from './programme-ids.ts'
import { checkProgrammeNames } from './programme-names.ts'
import { checkRisks } from './risk-entries.ts'
import { checkNamePatterns } from './config-name-patterns.ts'
import { checkSources } from './config-source.ts'
import { checkDataTables } from './data-table.ts'
import { checkFaq, checkTutorialQuestions } from './faq-questions.ts'
import { checkEvents } from './event-entries.ts'
import { checkEventSeries } from './event-series-entries.ts'
import { checkGlossaryDuplicates } from './glossary-duplicate.ts'
import { checkRelatedTerms } from './glossary-unknown-term.ts'
import { checkGuidelineAnswers, checkGuidelines } from './guideline-entries.ts'
import { checkMarkDays } from './mark-days.ts'
import { checkMarkProjects } from './mark-unknown-project.ts'
import { checkKpiDuplicates } from './programme-kpi-duplicate.ts'
import { checkKpiFrench } from './programme-kpi-french.ts'
import { checkKpiValues } from './programme-kpi-values.ts'
import { checkRecordings, checkSlides } from './media-entries.ts'
import { checkMetricDuplicates } from './metric-duplicate.ts'
import { checkMetricUnits } from './metric-unknown-unit.ts'
import { checkPaths } from './path-entries.ts'
import { projectChecks } from './project-checks.ts'
import { checkProjectFiles } from './project-wrong-file.ts'
import { checkQuizzes } from './quiz-questions.ts'
import { checkSkeleton } from './skeleton-entries.ts'
import { checkRequests } from './request-fields.ts'
import { checkSites } from './site-entries.ts'
import { checkStackNames } from './stack-unknown-name.ts'
import { checkPrerequisiteCycles, checkTutorials } from './tutorial-entries.ts'
import { checkTutorialTranslations } from './tutorial-translation.ts'

/** Every rule across records, in no particular order. */
export const checks: readonly ContentCheck[] = [
  checkNamePatterns,
  checkSources,
  ...projectChecks,
  checkProjectFiles,
  checkStackNames,
  checkImageTags,
  checkMetricDuplicates,
  checkMetricUnits,
  checkGlossaryDuplicates,
  checkRelatedTerms,
  checkGuidelines,
  checkGuidelineAnswers,
  checkMarkDays,
  checkMarkProjects,
  checkBenchmarks,
  checkKpiDuplicates,
  checkKpiValues,
  checkKpiFrench,
  checkTutorials,
  checkPrerequisiteCycles,
  checkTutorialTranslations,
  checkQuizzes,
  checkPaths,
  checkDataTables,
  checkFaq,
  checkTutorialQuestions,
  checkSkeleton,
  checkSites,
  checkRequests,
  checkDemonstratorNames,
  checkDemonstratorLevels,
  checkDemonstratorUnits,
  checkProgrammeIds,
  checkProgrammeNames,
  checkRisks,
  checkEvents,
  checkEventSeries,
  checkRecordings,
  checkSlides,
]
