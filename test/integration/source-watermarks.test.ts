// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeMachine } from '../servers/fetch-instance.ts'
import type { Machine } from '../servers/fetch-instance.ts'
import { startJenkins } from '../servers/jenkins-server.ts'
import type { JenkinsServer } from '../servers/jenkins-server.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const hour = 3_600_000

/**
 * What may happen, in any order. cut: the server fails after some answers. die: the process is killed after the files went into
 * the history and before, or after, that was written down. move: another machine goes on with the history alone. back: the one
 * that worked before comes back, with what it had left.
 */
type Event = {
  readonly kind: 'run' | 'fetch' | 'cut' | 'ingest' | 'die' | 'late' | 'move' | 'back' | 'again'
  readonly number: number
}

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(
    'run',
    'run',
    'fetch',
    'fetch',
    'cut',
    'ingest',
    'ingest',
    'die',
    'late',
    'move',
    'back',
    'again',
  ),
  number: fc.integer({ min: 1, max: 6 }),
})

/** A history that keeps a file once, as the real one does. */
class World {
  readonly history = new Map<string, string>()
  readonly machines: Machine[] = []
  private builds = 0
  private active = 0
  readonly jenkins: JenkinsServer

  constructor(jenkins: JenkinsServer) {
    this.jenkins = jenkins
    jenkins.builds.splice(0)
    this.move()
  }

  move(): void {
    const entry = { id: 'ci', type: 'jenkins', url: this.jenkins.job } as const
    this.machines.push(makeMachine(entry, [this.jenkins.host], this.machines[0]?.historyDir))
    this.active = this.machines.length - 1
  }

  machine(): Machine {
    const machine = this.machines[this.active]
    if (machine === undefined) throw new Error('There is always a machine.')
    return machine
  }

  /** Builds end in another order than they begin, and some are listed half a day after their end. */
  run(number: number): void {
    this.builds += 1
    const startedAt = new Date(
      Date.parse('2026-11-01T00:00:00Z') + (this.builds * 9 - (number === 5 ? 20 : 0)) * hour,
    ).toISOString()
    const files = Object.fromEntries(
      Array.from({ length: number % 3 }, (_, index) => [
        `${String(index)}.json`,
        `${String(this.builds)} ${String(index)}`,
      ]),
    )
    const runs = number === 6 ? {} : { duration: number * hour }
    this.jenkins.builds.push({ number: this.builds, startedAt, files, ...runs })
  }

  endAll(): void {
    const { builds } = this.jenkins
    builds.forEach((build, index) => (builds[index] = { duration: 40 * hour, ...build }))
  }

  ingest(): void {
    for (const [path, text] of Object.entries(this.machine().waiting())) this.history.set(path, text)
  }

  async apply({ kind, number }: Event): Promise<void> {
    const machine = this.machine()
    if (kind === 'run') this.run(number)
    if (kind === 'fetch') await machine.fetch({ now })
    if (kind === 'again') await machine.fetch({ now, fromStart: true })
    if (kind === 'cut') {
      this.jenkins.failAfter = number
      await machine.fetch({ now })
      this.jenkins.failAfter = Infinity
    }
    if (kind === 'ingest' || kind === 'die' || kind === 'late') this.ingest()
    if (kind === 'ingest') machine.commit()
    // Written down, but the inbox is still full.
    if (kind === 'late') machine.commit({ keepsInbox: true })
    if (kind === 'move') this.move()
    if (kind === 'back') this.active = Math.max(0, this.active - 1)
  }
}

test('whatever happens in whatever order, nothing is missed and nothing is counted twice', async () => {
  const jenkins = await startJenkins()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 16, size: 'max' }), async (events) => {
        const world = new World(jenkins)
        for (const one of events) await world.apply(one)
        world.endAll()
        for (const one of ['fetch', 'ingest', 'fetch', 'ingest'] as const) await world.apply({ kind: one, number: 1 })
        const all = jenkins.builds.flatMap(({ number, files }) =>
          Object.entries(files).map(([name, text]) => [`ci/build-${String(number)}/${name}`, text] as const),
        )
        const { history } = world
        const counted = world.machine().state()?.artefacts
        for (const machine of world.machines) rmSync(machine.root, { recursive: true, force: true })
        expect([...history].sort()).toEqual([...all].sort())
        expect(counted).toBe(all.length)
      }),
      { numRuns: 40 },
    )
  } finally {
    await jenkins.close()
  }
}, 120_000)
