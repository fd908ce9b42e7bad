// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { SiteSkeleton } from '../../../../ingest/records/site-skeleton.ts'
import { skeletonEn } from '../../../../site/i18n/skeleton.en.ts'
import { skeletonFr } from '../../../../site/i18n/skeleton.fr.ts'
import { packSkeleton } from '../../../../site/views/showroom/skeleton-archive.ts'
import { listSkeletonFolders, listSkeletonSteps } from '../../../../site/views/showroom/skeleton-view.ts'

const skeleton: SiteSkeleton = {
  name: 'start',
  purpose: 'To begin from.',
  folders: [
    { path: 'src', text: 'The program.', textFr: 'Le programme.' },
    { path: '.', text: 'Read first.' },
  ],
  roles: [{ title: 'Expert', titleFr: 'Expertise', text: 'Says what is right.' }],
  checklist: [{ text: 'Choose a name.' }, { text: 'Choose a tolerance.', who: ['Expert'] }],
  files: [
    { path: 'README.md', text: 'One\ntwo\n', executable: false },
    { path: 'ci/run.sh', text: '#!/bin/sh\nmake', executable: true },
    { path: 'src/a-b', text: '', executable: false },
    { path: 'src/a.b', text: 'x', executable: false },
  ],
}

describe('the files of a skeleton', () => {
  test('are listed by folder, in the order in which folders are described, and none is left out', () => {
    const folders = listSkeletonFolders(skeleton, 'en')
    expect(folders.map(({ path, text, files }) => [path, text, files.map(({ name }) => name)])).toEqual([
      ['src', 'The program.', ['a-b', 'a.b']],
      ['.', 'Read first.', ['README.md']],
      ['ci', undefined, ['run.sh']],
    ])
    expect(folders.flatMap(({ files }) => files.map(({ lines }) => lines))).toEqual([1, 1, 2, 2])
  })

  test('have anchors of their own that say their path', () => {
    const anchors = listSkeletonFolders(skeleton, 'en').flatMap(({ files }) => files.map(({ anchor }) => anchor))
    expect(anchors).toEqual(['file-src-a-b', 'file-src-a-b-2', 'file-readme-md', 'file-ci-run-sh'])
  })

  test('are described in French where somebody has written it', () => {
    expect(listSkeletonFolders(skeleton, 'fr').map(({ text }) => text)).toEqual([
      'Le programme.',
      'Read first.',
      undefined,
    ])
    expect(listSkeletonSteps(skeleton, 'fr')).toEqual([
      { text: 'Choose a name.', who: [] },
      { text: 'Choose a tolerance.', who: ['Expertise'] },
    ])
  })
})

describe('the archive of a skeleton', () => {
  test('unpacks into a folder, and what is run can be run', async () => {
    expect(await listEntries(await packSkeleton(skeleton))).toEqual([
      ['start/README.md', '644', '2000-01-01'],
      ['start/ci/run.sh', '755', '2000-01-01'],
      ['start/src/a-b', '644', '2000-01-01'],
      ['start/src/a.b', '644', '2000-01-01'],
    ])
  })

  test('has the same bytes in every time zone', async () => {
    const zone = process.env['TZ']
    const packed: Uint8Array[] = []
    for (const one of ['UTC', 'Asia/Kolkata', 'America/New_York']) {
      process.env['TZ'] = one
      packed.push(await packSkeleton(skeleton))
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(packed[1]).toEqual(packed[0])
    expect(packed[2]).toEqual(packed[0])
  })
})

test('French texts have the same slots as the English ones', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
  for (const [key, text] of Object.entries(skeletonEn))
    expect(slots(skeletonFr[key as keyof typeof skeletonEn]), key).toEqual(slots(text))
})

/** Name, rights and day of each entry. */
function listEntries(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: false }, (error, archive) => {
      if (error !== null) {
        reject(error)
        return
      }
      const entries: string[][] = []
      archive.on('entry', (entry) => {
        const rights = ((entry.externalFileAttributes >>> 16) & 0o777).toString(8)
        const day = entry.getLastModDate({ timezone: 'UTC' }).toISOString().slice(0, 10)
        entries.push([entry.fileName, rights, day])
      })
      archive.on('end', () => resolve(entries))
    })
  })
}
