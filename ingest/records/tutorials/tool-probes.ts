// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How a tool tells its version, and whether it works. */
export interface ToolProbe {
  /** As it is written on pages. */
  readonly name: string
  /** Program that readers type. */
  readonly program: string
  readonly version: readonly [program: string, ...rest: string[]]
  /** Has to succeed before the tool counts as there; without it, the program is enough. */
  readonly answers?: readonly [program: string, ...rest: string[]]
}

const probes: readonly ToolProbe[] = [
  // A machine may have the programs of Slurm and no cluster behind them.
  { name: 'Slurm', program: 'sinfo', version: ['sinfo', '--version'], answers: ['sinfo', '--noheader'] },
  ask('CMake', 'cmake'),
  ask('Git', 'git'),
  ask('Node.js', 'node'),
  ask('npm', 'npm'),
  ask('Python', 'python3'),
  ask('pip', 'pip'),
  ask('Open MPI', 'mpirun'),
  ask('JUBE', 'jube'),
  ask('Spack', 'spack'),
  ask('Guix', 'guix'),
  ask('Apptainer', 'apptainer'),
  ask('GCC', 'gcc'),
  ask('Make', 'make'),
]

/** The tool that a page means by a name: a probe of ours, else a program of that name; undefined when it can be no program. */
export function findProbe(name: string): ToolProbe | undefined {
  const wanted = simplify(name)
  const known = probes.find((probe) => simplify(probe.name) === wanted || probe.program === name)
  if (known !== undefined) return known
  return /^[a-z][a-z0-9.+_-]{0,40}$/.test(name) ? ask(name, name) : undefined
}

/** Tools of ours that commands begin with, in the order of our list. */
export function findUsedProbes(commands: string): readonly ToolProbe[] {
  const starts = Array.from(commands.matchAll(/(?:^|[|;&(])[ \t]*([\w.+-]+)/gm), ([, word]) => word ?? '')
  return probes.filter(({ program }) => starts.includes(program))
}

/** The first number with a dot in what a tool says of itself; undefined when there is none. */
export function readVersion(output: string): string | undefined {
  return /\d{1,9}(?:\.\d{1,9}){1,4}(?:[-+~.]?[a-z0-9]{1,20}){0,2}/i.exec(output.slice(0, 2000))?.[0]
}

function ask(name: string, program: string): ToolProbe {
  return { name, program, version: [program, '--version'] }
}

function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
