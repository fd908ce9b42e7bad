// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Supercomputer } from '../../../schemas/types.gen.ts'
import type { MachineVersion, PackageRow } from '../site-versions.ts'
import { compareVersions } from './compare-versions.ts'

/** The greatest version that every user of a machine finds on each kind of its nodes, machines in their order. */
export function findMachines(
  packages: readonly PackageRow[],
  machines: readonly Supercomputer[],
): readonly MachineVersion[] {
  return machines.flatMap(({ id, provides, parts }) =>
    parts.flatMap(({ name, cpu, gpu }) => {
      const built = packages
        .filter(({ repository }) => provides.includes(repository))
        .flatMap(({ versions }) => versions)
        .flatMap(({ version, builds = [] }) =>
          builds.filter((build) => build.cpu.includes(cpu)).map((build) => ({ version, build })),
        )
        .sort((a, b) => compareVersions(b.version, a.version) || (a.build.release < b.build.release ? 1 : -1))
      const [best] = built
      if (best === undefined) return []
      return [
        {
          machine: id,
          part: name,
          version: best.version,
          module: best.build.module,
          release: best.build.release,
          usesGpu: gpu !== undefined && best.build.gpu.includes(gpu),
        },
      ]
    }),
  )
}
