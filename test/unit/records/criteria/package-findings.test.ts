// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { check, makeFact, recipe } from './criteria-case.ts'
import type { Case } from './criteria-case.ts'

describe('what is said of packages is set against what is at hand', () => {
  const cases: readonly (readonly [string, string, Case, string])[] = [
    [
      'a linked recipe confirms that packages exist',
      'packaging/packages-exist',
      { entry: { spack_package: recipe }, answers: ['packaging/packages-exist yes'] },
      'confirmed package-linked',
    ],
    [
      'a package that no repository lists contradicts it',
      'packaging/packages-exist',
      {
        answers: ['packaging/packages-exist yes'],
        facts: {
          packages: [makeFact({ status: 'absent' })],
        },
      },
      'contradicted package-absent',
    ],
    [
      'a repository that could not be read says nothing',
      'packaging/packages-exist',
      {
        answers: ['packaging/packages-exist yes'],
        facts: {
          packages: [makeFact({ status: 'unread' })],
        },
      },
      'unsure package-unread',
    ],
    [
      'releases on a forge are no package',
      'packaging/packages-exist',
      { answers: ['packaging/packages-exist yes'], facts: { packages: [makeFact({ isUpstream: true })] } },
      'unsure package-unknown',
    ],
    [
      'a no to a Guix or Spack package is contradicted by the list of Spack',
      'packaging/either-guix-or-spack',
      { answers: ['packaging/either-guix-or-spack no'], facts: { packages: [makeFact()] } },
      'contradicted package-listed',
    ],
    [
      'a package that nobody has looked for is neither there nor missing',
      'packaging/both-guix-and-spack',
      {
        answers: ['packaging/both-guix-and-spack yes'],
        facts: { packages: [makeFact(), makeFact({ repository: 'hpc', family: 'guix', status: 'unread' })] },
      },
      'unsure package-unread',
    ],
    [
      'both managers list it',
      'packaging/both-guix-and-spack',
      {
        answers: ['packaging/both-guix-and-spack yes'],
        facts: { packages: [makeFact(), makeFact({ repository: 'hpc', family: 'guix' })] },
      },
      'confirmed has-guix-and-spack',
    ],
    [
      'a no is contradicted by a package that a community repository lists',
      'packaging/community-repos',
      { answers: ['packaging/community-repos no'], facts: { packages: [makeFact()] } },
      'contradicted in-community-repository',
    ],
    [
      'a package in no repository of a community',
      'packaging/community-repos',
      {
        answers: ['packaging/community-repos yes'],
        facts: { packages: [makeFact({ url: 'https://example.org/solver' })] },
      },
      'contradicted only-own-repository',
    ],
    [
      'binaries for the nodes of supercomputers',
      'packaging/tested-on-supercomputers',
      { answers: ['packaging/tested-on-supercomputers yes'], facts: { packages: [makeFact({ targets: 14 })] } },
      'confirmed built-for-targets',
    ],
    [
      'a no is contradicted by a package on PyPI',
      'packaging/community-repos',
      { answers: ['packaging/packages-exist yes https://pypi.org/project/solver/', 'packaging/community-repos no'] },
      'contradicted in-community-repository',
    ],
    [
      'the root of a repository names no package',
      'packaging/community-repos',
      { answers: ['packaging/community-repos yes https://github.com/spack/spack/'] },
      '',
    ],
    [
      'both managers are asked for and one is known',
      'packaging/both-guix-and-spack',
      { entry: { spack_package: recipe }, answers: ['packaging/both-guix-and-spack yes'] },
      'contradicted only-spack',
    ],
    [
      'a no to what a yes implies contradicts itself',
      'packaging/either-guix-or-spack',
      { answers: ['packaging/either-guix-or-spack no', 'packaging/both-guix-and-spack yes'] },
      'contradicted implied-by',
    ],
    [
      'a recipe in the file of another project is told',
      'packaging/either-guix-or-spack',
      {
        entry: { guix_package: 'https://example.org/packages/tracer.scm' },
        answers: ['packaging/either-guix-or-spack yes'],
      },
      'unsure recipe-of-another',
    ],
  ]

  test.each(cases)('%s', (_name, id, given, wanted) => {
    expect(check(id, given)).toEqual(wanted === '' ? [] : expect.arrayContaining([wanted]))
  })
})
