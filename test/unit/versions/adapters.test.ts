// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { repositoryAdapters } from '../../../ingest/versions/index.ts'
import type { PackageRepository } from '../../../schemas/types.gen.ts'

interface Case {
  readonly type: PackageRepository['type']
  readonly name: string
  readonly text: string
  /** Versions and what they are, greatest first. */
  readonly versions: readonly unknown[]
}

/** Each in the shape that its repository documents, cut to the fields that are read and some that are not. */
const cases: readonly Case[] = [
  {
    type: 'spack-package',
    name: 'amg4psblas',
    text: JSON.stringify({
      name: 'amg4psblas',
      latest_version: '1.2.0-rc3',
      versions: [{ name: 'develop', branch: 'development' }, { name: '1.2.0-rc3', sha256: 'x' }, { name: '1.1.2' }],
      versions_deprecated: [{ name: '1.0.0' }],
      dependencies: [{ name: 'psblas', description: 'p' }, { name: 'c' }],
    }),
    versions: [
      { version: '1.2.0-rc3' },
      { version: '1.1.2' },
      { version: '1.0.0', kind: 'deprecated' },
      { version: 'develop', kind: 'rolling' },
    ],
  },
  {
    type: 'spack-list',
    name: '3dtk',
    text: JSON.stringify({
      num_packages: 1,
      packages: {
        '3dtk': {
          version: [
            { version: '1.2', downloads: [[]] },
            { branch: 'trunk', version: 'trunk' },
          ],
        },
      },
    }),
    versions: [{ version: '1.2' }, { version: 'trunk', kind: 'rolling' }],
  },
  {
    type: 'spack-recipe',
    name: 'solver',
    text: 'from spack.package import *\n\n\nclass Solver(CMakePackage):\n    """A solver; version("9") in words."""\n\n    license("MIT")\n\n    version("develop", branch="develop")\n    version(\n        "2.0",\n        sha256="x",\n    )\n    version("1.0", sha256="y", deprecated=True)\n\n    depends_on("mpi@3:", when="+mpi")\n\n    def url_for_version(self, version):\n        branch = 1\n',
    versions: [{ version: '2.0' }, { version: '1.0', kind: 'deprecated' }, { version: 'develop', kind: 'rolling' }],
  },
  {
    type: 'guix-list',
    name: 'hello',
    text: JSON.stringify([
      { name: 'hello', version: '2.10', location: 'gnu/packages/base.scm:92' },
      { name: 'hello', version: '2.12.1' },
      { name: 'hello', version: '2.12.1-3.0a1b2c3' },
      { name: 'other', version: '1' },
    ]),
    versions: [
      { version: '2.12.1-3.0a1b2c3', kind: 'ignored', reason: 'A commit, not a release.' },
      { version: '2.12.1' },
      { version: '2.10' },
    ],
  },
  {
    type: 'guix-channel',
    name: 'solver',
    text: '(define-module (example packages solvers))\n\n(define-public solver\n  (package\n    (name "solver")\n    (version "1.2")))\n\n(define-public other\n  (package\n    (name "other")\n    (version "9")))\n',
    versions: [{ version: '1.2' }],
  },
  {
    type: 'eessi',
    name: 'HDF5',
    text: JSON.stringify({
      timestamp: '2026-03-18T02:15:12.970204Z',
      software: {
        HDF5: {
          versions: [
            {
              version: '1.14.3',
              module: { full_module_name: 'HDF5/1.14.3-gompi-2023b' },
              required_modules: [
                { module_name: 'EESSI', module_version: '2023.06', full_module_name: 'EESSI/2023.06' },
              ],
              cpu_arch: ['x86_64/amd/zen3', 'aarch64/generic'],
              gpu_arch: { 'x86_64/amd/zen3': ['nvidia/cc90'] },
            },
          ],
        },
      },
    }),
    versions: [
      {
        version: '1.14.3',
        builds: [
          {
            module: 'HDF5/1.14.3-gompi-2023b',
            release: '2023.06',
            cpu: ['aarch64/generic', 'x86_64/amd/zen3'],
            gpu: ['nvidia/cc90'],
          },
        ],
      },
    ],
  },
  {
    type: 'easybuild-list',
    name: 'SCOTCH',
    text: JSON.stringify([
      { name: 'SCOTCH', version: '7.0.8', versionsuffix: '', toolchain: 'gompi/2025a' },
      { name: 'SCOTCH', version: '7.0.10' },
    ]),
    versions: [{ version: '7.0.10' }, { version: '7.0.8' }],
  },
  {
    type: 'easybuild-page',
    name: 'SCOTCH',
    text: '# SCOTCH\n\nversion | versionsuffix | toolchain\n--------|---------------|----------\n``7.0.1`` | ``-int64`` | ``gompi/2022a``\n``7.0.1`` |  | ``gompi/2022a``\n``7.0.10`` |  | ``gompi/2025b``\n',
    versions: [{ version: '7.0.10' }, { version: '7.0.1' }],
  },
  {
    type: 'e4s',
    name: 'hdf5',
    text: 'spack:\n  view: false\n  specs:\n  - hdf5@1.14.5 +fortran\n  - hdf5-vol-async\n  - "hdf5@=1.12.3"\n',
    versions: [{ version: '1.14.5' }, { version: '1.12.3' }],
  },
  {
    type: 'pypi',
    name: 'solver',
    text: JSON.stringify({
      meta: { 'api-version': '1.1' },
      name: 'solver',
      versions: ['1.0', '1.1', '2.0rc1'],
      files: [
        { filename: 'solver-1.0.tar.gz', 'upload-time': '2024-01-02T00:00:00.500000Z' },
        { filename: 'solver-1.0-py3-none-any.whl', 'upload-time': '2024-01-01T00:00:00Z' },
        { filename: 'solver-1.1.zip', 'upload-time': '2024-02-01T00:00:00Z', yanked: 'broken' },
        { filename: 'solver-2.0rc1.tar.gz' },
      ],
    }),
    versions: [
      { version: '2.0rc1', kind: 'prerelease' },
      { version: '1.1', kind: 'deprecated', released: '2024-02-01T00:00:00.000Z' },
      { version: '1.0', released: '2024-01-01T00:00:00.000Z' },
    ],
  },
  {
    type: 'conda',
    name: 'solver',
    text: JSON.stringify({
      latest_version: '1.1',
      versions: ['1.0', '1.1'],
      license: 'MIT',
      files: [{ version: '1.1', upload_time: '2024-02-01 10:00:00.123000+00:00', attrs: { subdir: 'linux-64' } }],
    }),
    versions: [{ version: '1.1', released: '2024-02-01T10:00:00.123Z' }, { version: '1.0' }],
  },
  {
    type: 'debian',
    name: 'libreoffice',
    text: JSON.stringify({
      package: 'libreoffice',
      versions: [
        { version: '4:24.2.2-1', suites: ['trixie'], area: 'main' },
        { version: '1:7.0.4~rc2+dfsg1-4+deb11u1', suites: ['bullseye'] },
      ],
    }),
    versions: [
      { version: '24.2.2', original: '4:24.2.2-1' },
      { version: '7.0.4~rc2', original: '1:7.0.4~rc2+dfsg1-4+deb11u1', kind: 'prerelease' },
    ],
  },
  {
    type: 'repology',
    name: 'pdi',
    text: JSON.stringify([
      { repo: 'spack', version: '1.11.0', status: 'newest' },
      { repo: 'spack', version: 'develop', status: 'rolling' },
      { repo: 'odd', version: '99', status: 'incorrect' },
    ]),
    versions: [
      { version: '99', kind: 'ignored', reason: 'Repology calls it incorrect.' },
      { version: '1.11.0' },
      { version: 'develop', kind: 'rolling' },
    ],
  },
  {
    type: 'github',
    name: 'example/solver',
    text: JSON.stringify([
      { tag_name: 'v2.0.0-rc1', prerelease: true, draft: false, published_at: '2024-03-01T00:00:00Z' },
      { tag_name: 'solver-1.0', prerelease: false, draft: false, published_at: '2024-01-01T00:00:00Z' },
      { tag_name: 'v9', draft: true },
    ]),
    versions: [
      { version: '2.0.0-rc1', original: 'v2.0.0-rc1', kind: 'prerelease', released: '2024-03-01T00:00:00.000Z' },
      { version: '1.0', original: 'solver-1.0', released: '2024-01-01T00:00:00.000Z' },
    ],
  },
  {
    type: 'gitlab',
    name: 'group/solver',
    text: JSON.stringify([
      { tag_name: '1.0', released_at: '2024-01-01T00:00:00.000+01:00', upcoming_release: false },
      { name: 'v0.9', commit: { created_at: '2023-01-01T00:00:00.000Z' } },
      { tag_name: '2.0', upcoming_release: true },
    ]),
    versions: [
      { version: '1.0', released: '2023-12-31T23:00:00.000Z' },
      { version: '0.9', original: 'v0.9', released: '2023-01-01T00:00:00.000Z' },
    ],
  },
  {
    type: 'oci',
    name: 'example/image',
    text: JSON.stringify({ name: 'example/image', tags: ['latest', 'v1.0', 'sha256-0123456789abcdef.sig'] }),
    versions: [
      { version: '1.0', original: 'v1.0' },
      { version: 'latest', kind: 'rolling' },
    ],
  },
]

const lists = new Set(['spack-list', 'guix-list', 'guix-channel', 'eessi', 'easybuild-list', 'e4s'])

describe('the answer of a package repository', () => {
  test('is tested for every kind that there is', () => {
    expect(cases.map(({ type }) => type).toSorted()).toEqual(Object.keys(repositoryAdapters).toSorted())
  })

  test.each(cases)('$type: its versions are read, each for what it is', ({ type, name, text, versions }) => {
    expect(repositoryAdapters[type].read(text, [name])?.get(name)?.versions).toEqual(versions)
  })

  test.each(cases.filter(({ type }) => lists.has(type)))(
    '$type: a list without a package does not have it',
    ({ type, text }) => {
      expect(repositoryAdapters[type].read(text, ['nobody'])).toEqual(new Map())
    },
  )

  test.each(Object.values(repositoryAdapters))(
    '$type: a page for people, half an answer or another one is none',
    ({ read }) => {
      for (const text of [
        '',
        '<!doctype html><title>Error</title>',
        '{"message": "Moved"}',
        'null',
        '"text"',
        '[1, 2',
        '{"packages": {}, "software": {}}',
      ])
        expect(read(text, ['pdi'])).toBeUndefined()
    },
  )

  test('of EasyBuild may leave out the column of suffixes', () => {
    const text = 'version | toolchain\n--------|----------\n``3.24.0`` | ``foss/2025b``\n'
    expect(repositoryAdapters['easybuild-page'].read(text, ['PETSc'])?.get('PETSc')?.versions).toEqual([
      { version: '3.24.0' },
    ])
  })

  test('of Debian for a package that it does not have says so, and is no fault', () => {
    expect(repositoryAdapters.debian.read('{"error": 404}', ['nobody'])).toEqual(new Map())
  })

  test('of Repology for a project that it does not know is an empty list', () => {
    expect(repositoryAdapters.repology.read('[]', ['nobody'])).toEqual(new Map())
  })

  test('of Spack tells what a package needs and its licence', () => {
    const { text = '' } = cases.find(({ type }) => type === 'spack-recipe') ?? {}
    expect(repositoryAdapters['spack-recipe'].read(text, ['solver'])?.get('solver')).toMatchObject({
      dependencies: ['mpi'],
      licenses: ['MIT'],
    })
  })
})
