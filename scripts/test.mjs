// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm test: every check of the project, one after the other, and one sum at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram, runTool } from './child.mjs'
import { findChromium, installChromium, noChromium } from './chromium.mjs'
import { installWhenNeeded } from './install.mjs'
import { root } from './node.mjs'
import { countTests } from './test-count.mjs'

const usage = `npm test: installs what is missing, finds or installs a Chromium, then runs every check.

  npm test                        types, lint, unit, integration and browser tests
  npm test -- unit                one part, or several: types lint generated unit integration browser faults
  npm test -- unit test/unit/x    the files of a part whose path contains this
  npm test -- --help              this text

The last line is the sum of all parts: "N passed, N failed".`

const parts = {
  types: (_, isMade) => runStep('scripts/run-types.mjs', isMade ? ['--only-check'] : []),
  lint: () => runStep('scripts/run-lint.mjs'),
  generated: () => runStep('scripts/check-generated.mjs'),
  unit: async (filters) => [
    ...(await runVitest('unit', ['--project', 'unit'], filters)),
    ...(existsSync(join(root, 'test/unit/site'))
      ? await runVitest('site', ['--config', 'vitest.site.config.ts'], filters)
      : []),
  ],
  integration: (filters) => runVitest('integration', ['--project', 'integration'], filters),
  browser: runBrowserTests,
  faults: async (filters) => [
    ...(await runVitest('faults', ['--project', 'faults'], filters)),
    // All pages of a hostile site; npm test looks at three of each kind.
    ...(filters.length === 0 ? await runBrowserTests(['hostile'], { PORTAL_TEST_PAGES: 'all' }) : []),
  ],
}
const usual = ['types', 'lint', 'unit', 'integration', 'browser']

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage)
  process.exit(0)
}
const unknown = args.find((argument) => argument.startsWith('-'))
if (unknown !== undefined) {
  console.error(`npm test does not know "${unknown}".\n\n${usage}`)
  process.exit(2)
}
await installWhenNeeded('npm test')
await runParts()

async function runParts() {
  const asked = args.filter((argument) => Object.keys(parts).includes(argument))
  const filters = args.filter((argument) => !asked.includes(argument))
  const results = []
  for (const names of groupParts(asked.length === 0 ? usual : asked)) {
    console.log(`\n== ${names.join(', ')}`)
    // Lint reads types that the check of the types would make.
    const isMade = names.length > 1 && (await runTool('scripts/run-types.mjs', ['--only-make'])).code === 0
    results.push(...(await Promise.all(names.map((name) => runPart(name, { filters, isMade })))))
  }
  const total = sum(results)
  console.log(`\n== all\n${results.map(formatResult).join('\n')}\n`)
  // Nothing ran: a filter that fits no file must not look like success.
  if (total.passed + total.failed === 0) console.error('No test fits what was asked for.')
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** Types and lint run beside each other, since each keeps only one core busy; all others one after the other. */
function groupParts(names) {
  const both = ['types', 'lint']
  if (!both.every((name) => names.includes(name))) return names.map((name) => [name])
  return [both, ...names.filter((name) => !both.includes(name)).map((name) => [name])]
}

async function runPart(name, { filters, isMade }) {
  const began = Date.now()
  const counts = await parts[name](filters, isMade)
  return { name, seconds: (Date.now() - began) / 1000, ...sum(counts) }
}

/** A script that counts as one check. */
async function runStep(script, args = []) {
  const { code } = await runTool(script, args)
  return [code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }]
}

async function runVitest(name, options, filters, env = {}) {
  const folder = join(root, '.portal', 'test')
  const file = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  // Vitest leaves one core for others, which on a machine with two is half of it.
  const reporters = [
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '--passWithNoTests',
  ]
  const { code } = await runTool('vitest', ['run', ...options, ...reporters, ...filters], { env })
  return [countTests(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code)]
}

async function runBrowserTests(filters, env = {}) {
  const path = (await findChromium()) || (await installChromium())
  if (path === undefined) {
    console.error(noChromium)
    return [{ passed: 0, failed: 1 }]
  }
  console.log(`Browser: ${path}, ${await readVersion(path)}`)
  return runVitest('e2e', ['--project', 'e2e'], filters, { ...env, CHROMIUM_PATH: path })
}

/** The last line of what it says: wrappers of distributions may complain before it. */
async function readVersion(path) {
  return (await runProgram(path, ['--version'], { quiet: true })).output.trim().split('\n').pop()
}

function sum(counts) {
  const add = (key) => counts.map((count) => count[key]).reduce((a, b) => a + b, 0)
  return { passed: add('passed'), failed: add('failed') }
}

function formatResult({ name, seconds, passed, failed }) {
  const how = failed === 0 ? `${passed} ok` : `${failed} of ${passed + failed} not ok`
  return `${name.padEnd(12)} ${how.padEnd(24)} ${seconds.toFixed(0)} s`
}
