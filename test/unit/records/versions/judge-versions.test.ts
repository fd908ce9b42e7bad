// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { judgeVersions } from '../../../../ingest/records/versions/judge-versions.ts'
import type { HeldPackage, VersionRules } from '../../../../ingest/records/versions/judge-versions.ts'
import { measureLag } from '../../../../ingest/records/versions/measure-lag.ts'
import { mergePackage } from '../../../../ingest/records/versions/merge-package.ts'
import { writeCommands } from '../../../../ingest/records/versions/write-commands.ts'
import type { PackageRepository, SnapshotVersion } from '../../../../schemas/types.gen.ts'

function makeRepository(id: string, more: Partial<PackageRepository> = {}): PackageRepository {
  return { id, title: id, type: 'guix-list', url: 'https://example.org/list.json', ...more }
}

function hold(id: string, versions: readonly (string | SnapshotVersion)[], day = '2026-07-01'): HeldPackage {
  const listed = versions.map((version) => (typeof version === 'string' ? { version } : version))
  const snapshot = mergePackage(undefined, { kind: 'found', versions: listed }, `${day}T00:00:00.000Z`)
  return { repository: makeRepository(id), name: 'solver', snapshot }
}

/** Statuses by version, one object for each package. */
function judge(packages: readonly HeldPackage[], rules?: VersionRules): readonly Readonly<Record<string, string>>[] {
  return judgeVersions(packages, rules).verdicts.map(({ versions }) =>
    Object.fromEntries(versions.map(({ version, status }) => [version, status])),
  )
}

describe('a version in a package repository', () => {
  test('is newest, outdated or legacy by what is there and elsewhere', () => {
    expect(judge([hold('one', ['1.10', '1.9']), hold('two', ['1.9', '1.2'])])).toEqual([
      { '1.10': 'newest', '1.9': 'legacy' },
      { '1.9': 'outdated', '1.2': 'legacy' },
    ])
  })

  test('is unique when nobody else has the software, and repositories of one family count as one', () => {
    expect(judge([hold('one', ['1.0'])])).toEqual([{ '1.0': 'unique' }])
    const family = (id: string) => ({ ...hold(id, ['1.0']), repository: makeRepository(id, { family: 'spack' }) })
    expect(judge([family('one'), family('two')])).toEqual([{ '1.0': 'unique' }, { '1.0': 'unique' }])
    expect(judge([hold('one', ['1.0']), hold('two', ['0.9'])])).toEqual([{ '1.0': 'newest' }, { '0.9': 'outdated' }])
  })

  test('before a release is devel when it is ahead of all releases, and old when it is not', () => {
    expect(judge([hold('one', ['2.0rc1', '1.0', '1.0rc2']), hold('two', ['1.0'])])[0]).toEqual({
      '2.0rc1': 'devel',
      '1.0': 'newest',
      '1.0rc2': 'legacy',
    })
  })

  test('that follows a branch, or is a commit, is not compared', () => {
    const versions = [
      { version: 'develop', kind: 'rolling' as const },
      { version: '9-1.0a1b2c3', kind: 'ignored' as const, reason: 'A commit, not a release.' },
      '1.0',
    ]
    expect(judge([hold('one', versions), hold('two', ['1.0'])])[0]).toEqual({
      develop: 'rolling',
      '9-1.0a1b2c3': 'ignored',
      '1.0': 'newest',
    })
  })

  test('that its repository advises against is never the greatest, even when its number is', () => {
    const [one] = judgeVersions([
      hold('one', [{ version: '2.0', kind: 'deprecated' }, '1.0']),
      hold('two', ['1.0']),
    ]).verdicts
    expect(one?.newest).toEqual({ version: '1.0', status: 'newest' })
    expect(one?.versions.find(({ version }) => version === '2.0')).toMatchObject({ status: 'legacy', deprecated: true })
  })

  test('is left out by a rule with its reason, everywhere or in one repository', () => {
    const rules = { ignore: [{ version: '9999*', in: 'one', reason: 'A snapshot, not a release.' }] }
    const { newest, verdicts } = judgeVersions([hold('one', ['99991', '1.0']), hold('two', ['1.1'])], rules)
    expect(newest).toBe('1.1')
    expect(verdicts[0]?.versions.at(-1)).toEqual({
      version: '99991',
      status: 'ignored',
      reason: 'A snapshot, not a release.',
    })
    expect(judgeVersions([hold('two', ['99991', '1.0'])], rules).newest).toBe('99991')
  })

  test('with letters that are patches is greater than the release before it', () => {
    expect(judge([hold('one', ['1.0', '1.0p1'])], { scheme: 'patch-p' })).toEqual([
      { '1.0': 'legacy', '1.0p1': 'unique' },
    ])
    expect(judge([hold('one', ['1.0', '1.0p1'])])).toEqual([{ '1.0': 'unique', '1.0p1': 'legacy' }])
  })

  test('is unknown when the project says that its versions cannot be compared', () => {
    const judgement = judgeVersions([hold('one', ['spring', 'autumn'])], { scheme: 'none' })
    expect(judgement).not.toHaveProperty('newest')
    expect(judgement.verdicts[0]?.versions.map(({ status }) => status)).toEqual(['unknown', 'unknown'])
  })

  test('that means the same is as new, however it is written', () => {
    expect(judge([hold('one', ['1.0']), hold('two', ['1.0.0'])])).toEqual([{ '1.0': 'newest' }, { '1.0.0': 'newest' }])
  })

  test('is not called unique while another repository was never asked, or failed', () => {
    const failed = mergePackage(undefined, { kind: 'failed', message: 'The server answers with an error (500).' }, 'x')
    const broken = { ...hold('one', []), snapshot: failed }
    expect(judge([broken, hold('two', ['1.0'])])).toEqual([{}, { '1.0': 'newest' }])
    const never = { ...broken, snapshot: undefined }
    expect(judge([never, hold('two', ['1.0'])])).toEqual([{}, { '1.0': 'newest' }])
  })
})

describe('days behind', () => {
  const at = '2026-07-01T00:00:00.000Z'

  test('count from the day on which the first greater release came out', () => {
    const upstream = hold('forge', [
      { version: '1.2', released: '2026-06-21T00:00:00.000Z' },
      { version: '1.1', released: '2026-06-01T00:00:00.000Z' },
    ])
    expect(measureLag({ version: '1.0', fetchedAt: at }, [hold('one', ['1.0']), upstream])).toEqual({
      days: 30,
      behind: '1.1',
      atLeast: false,
    })
  })

  test('are at least those since the first snapshot that has it, when nobody tells its day', () => {
    const other = hold('other', ['1.1'], '2026-06-01')
    expect(measureLag({ version: '1.0', fetchedAt: at }, [other])).toEqual({ days: 30, behind: '1.1', atLeast: true })
  })

  test('are not told when the other repository was looked at later', () => {
    expect(measureLag({ version: '1.0', fetchedAt: at }, [hold('other', ['1.1'], '2026-08-01')])).toBeUndefined()
  })

  test('are none for the newest', () => {
    expect(
      measureLag({ version: '1.1', fetchedAt: at }, [hold('other', ['1.1', '1.2rc1'], '2026-06-01')]),
    ).toBeUndefined()
  })
})

describe('a command to install', () => {
  const repository = makeRepository('spack', { install: ['spack install {name}@{version}'] })

  test('names the package and the version as its repository writes them', () => {
    expect(writeCommands(repository, 'pdi', { version: '1.0', original: '1.0-1', status: 'newest' })).toEqual([
      'spack install pdi@1.0-1',
    ])
  })

  test.each(['1.0; rm -rf /', '$(reboot)', '1 0', '-rf', '`x`', "1'0"])(
    'is not given for the version %j',
    (version) => {
      expect(writeCommands(repository, 'pdi', { version, status: 'newest' })).toEqual([])
    },
  )

  test('is not given when there is no version to install', () => {
    expect(writeCommands(repository, 'pdi', undefined)).toEqual([])
  })
})

describe('what is kept of a package', () => {
  const found = { kind: 'found' as const, versions: [{ version: '1.0' }] }

  test('stays when asking fails, and says that it is stale', () => {
    const before = mergePackage(undefined, found, '2026-07-01T00:00:00.000Z')
    expect(mergePackage(before, { kind: 'failed', message: 'No.' }, '2026-07-02T00:00:00.000Z')).toEqual({
      ...before,
      status: 'stale',
      message: 'No.',
    })
  })

  test('that is absent keeps what it once had in its timeline', () => {
    const before = mergePackage(undefined, found, '2026-07-01T00:00:00.000Z')
    expect(mergePackage(before, { kind: 'absent' }, '2026-07-02T00:00:00.000Z')).toEqual({
      status: 'absent',
      fetchedAt: '2026-07-02T00:00:00.000Z',
      versions: [],
      timeline: [{ version: '1.0', since: '2026-07-01' }],
    })
  })
})
