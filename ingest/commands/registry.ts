// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Command } from './command.ts'

/** Commands by name, each loaded only when it runs: starting up must cost less than what most of them do. */
export const commandLoaders: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['assess', async () => (await import('./assess.ts')).assessCommand],
  ['bundle', async () => (await import('./bundle.ts')).bundleCommand],
  ['check', async () => (await import('./check.ts')).checkCommand],
  ['catalogue refresh', async () => (await import('./catalogue-refresh.ts')).catalogueRefreshCommand],
  ['changes', async () => (await import('./changes.ts')).changesCommand],
  ['commands test', async () => (await import('./commands-test.ts')).commandsTestCommand],
  ['compare', async () => (await import('./compare.ts')).compareCommand],
  ['feedback add', async () => (await import('./feedback-add.ts')).feedbackAddCommand],
  ['feeds refresh', async () => (await import('./feeds-refresh.ts')).feedsRefreshCommand],
  ['ingest', async () => (await import('./ingest.ts')).ingestCommand],
  ['links check', async () => (await import('./links-check.ts')).linksCheckCommand],
  ['publish', async () => (await import('./publish.ts')).publishCommand],
  ['report', async () => (await import('./report.ts')).reportCommand],
  ['review', async () => (await import('./review.ts')).reviewCommand],
  ['sources fetch', async () => (await import('./sources-fetch.ts')).sourcesFetchCommand],
  ['translations', async () => (await import('./translations.ts')).translationsCommand],
  ['versions refresh', async () => (await import('./versions-refresh.ts')).versionsRefreshCommand],
  ['versions compare', async () => (await import('./versions-compare.ts')).versionsCompareCommand],
  ['history export', async () => (await import('./history-export.ts')).historyExportCommand],
  ['history stats', async () => (await import('./history-stats.ts')).historyStatsCommand],
  ['history verify', async () => (await import('./history-verify.ts')).historyVerifyCommand],
  ['history compact', async () => (await import('./history-compact.ts')).historyCompactCommand],
  ['history push', async () => (await import('./history-push.ts')).historyPushCommand],
  ['history retract', async () => (await import('./history-retract.ts')).historyRetractCommand],
])
