// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { checkTutorialCommands } from '../../../ingest/checks/tutorial-commands.ts'
import { listVariants } from '../../../ingest/records/tutorials/site-variants.ts'
import type { SiteCommands } from '../../../ingest/records/tutorials/site-variants.ts'
import { readTutorialSteps } from '../../../ingest/records/tutorials/tutorial-steps.ts'

const proof = { source: 'https://example.org', verified: '2026-11-27' }
const sites: readonly SiteCommands[] = [
  { id: 'arm', title: 'Arm', scheduler: { name: 'slurm', submit: 'sbatch -p arm', queue: 'squeue --me', ...proof } },
  { id: 'bare', title: 'Bare' },
  { id: 'practice', title: 'Practice', practice: true, scheduler: { name: 'slurm', submit: 'sbatch', ...proof } },
  { id: 'same', title: 'Same', scheduler: { name: 'slurm', submit: 'sbatch', ...proof } },
  { id: 'wild', title: 'Wild', scheduler: { name: 'oar', submit: 'oarsub -l nodes=1', ...proof } },
]
const fence = (meta: string, text: string): string => `\`\`\`sh ${meta}\n${text}\n\`\`\`\n`
const reason = 'no-test reason="needs an account"'

/** What the check says of a tutorial with this block, as `code line:column`. */
function judge(meta: string, text: string, known: readonly SiteCommands[] | undefined = sites): readonly string[] {
  const problems = checkTutorialCommands('content/docs/learn/a.md', `Text.\n\n${fence(meta, text)}`, known)
  return problems.map(({ code, position }) => `${code} ${position?.line}:${position?.column}`)
}

describe('a block that is written once for each machine', () => {
  test('becomes one variant for machines that need the same, and none for those that lack something', () => {
    const variants = (meta: string, text: string) =>
      listVariants({ meta, text }, sites).map((one) => [one.text, one.sites.map(({ id }) => id).join(' ')])
    expect(variants('per-site', '{{site.submit}} a.sh')).toEqual([
      ['sbatch a.sh', 'practice same'],
      ['sbatch -p arm a.sh', 'arm'],
      ['oarsub -l nodes=1 a.sh', 'wild'],
    ])
    expect(variants('per-site=oar', '{{site.submit}} a.sh')).toEqual([['oarsub -l nodes=1 a.sh', 'wild']])
    expect(variants('per-site', '{{site.queue}}')).toEqual([['squeue --me', 'arm']])
    expect(variants('site=arm,wild', 'ls')).toEqual([['ls', 'arm wild']])
    expect(variants('test id=a', 'ls')).toEqual([])
  })

  test('is tested with the commands of the machine of the tests', () => {
    const page = fence('per-site test id=submit', '{{site.submit}} --wait a.sh')
    expect(readTutorialSteps(page, 'tutorial', sites).steps).toMatchObject([{ commands: 'sbatch --wait a.sh' }])
    expect(readTutorialSteps(page).steps).toMatchObject([{ commands: '{{site.submit}} --wait a.sh' }])
  })

  test('may only name what machines have', () => {
    expect(judge(`per-site ${reason}`, '{{site.submit}} a.sh')).toEqual([])
    expect(judge(`per-site ${reason}`, '{{site.sbatch}} a.sh')).toEqual(['command/no-variant 3:1'])
    expect(judge(`per-site ${reason}`, '{{site.cancel}} 1')).toEqual(['command/no-variant 3:1'])
    expect(judge(`per-site=pbs ${reason}`, '{{site.submit}} a.sh')).toEqual(['command/unknown-site 3:1'])
    expect(judge('per-site test id=a', '{{site.queue}}')).toEqual(['command/no-variant 3:1'])
    expect(judge(reason, '{{site.submit}} a.sh')).toEqual(['command/no-variant 3:1'])
    expect(judge(`per-site ${reason}`, '{{site.submit}} a.sh', [])).toEqual(['command/no-variant 3:1'])
  })

  test('is not judged while a machine cannot be read', () => {
    const page = fence(`site=unreadable ${reason}`, 'ls')
    expect(checkTutorialCommands('content/docs/learn/a.md', page, undefined)).toEqual([])
  })
})

describe('a block for some machines', () => {
  test('names machines that are there', () => {
    expect(judge(`site=arm,wild ${reason}`, 'ls')).toEqual([])
    expect(judge(`site=arm,wyld ${reason}`, 'ls')).toEqual(['command/unknown-site 3:1'])
    expect(judge(`site="Arm" ${reason}`, 'ls')).toContain('command/bad-attribute 3:1')
    expect(judge(`site=arm per-site ${reason}`, 'ls')).toEqual(['command/bad-attribute 3:1'])
  })

  test('is tested only on the machine of the tests', () => {
    expect(judge('site=practice test id=a', 'ls')).toEqual([])
    expect(judge('site=arm test id=a', 'ls')).toEqual(['command/bad-attribute 3:1'])
  })

  test('is looked at in guides and in blocks that are only shown, too', () => {
    const guide = `${fence('site=wyld', 'ls')}\n\`\`\`text site=wyld\nout\n\`\`\`\n`
    const problems = checkTutorialCommands('content/docs/guides/a.md', guide, sites)
    expect(problems.map(({ code, position }) => `${code} ${position?.line}`)).toEqual([
      'command/unknown-site 1',
      'command/unknown-site 5',
    ])
  })
})
