// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { buffer } from 'node:stream/consumers'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readZip, zipLimits } from '../../../ingest/sources/zip-archive.ts'
import { makeArchive } from '../../archives.ts'
import type { ArchiveEntry } from '../../archives.ts'

const good = { name: 'good.json', content: '{"a":1}' }
const withGood = (...entries: readonly ArchiveEntry[]) => makeArchive([good, ...entries])
const named = (name: string | Uint8Array) => withGood({ name, content: '{}' })
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `${index}.json`, method: 0 }))
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
/** Bytes that do not compress, the same in each run. */
const deflated = (text: string) => deflateRawSync(text)
const noise = (length: number) => {
  let state = 1
  return Buffer.from(Array.from({ length }, () => (state = (state * 48271) % 2147483647) >>> 8))
}

const header = (name: string) => 30 + name.length

/** An entry whose data hold the next entry, header and all. */
function overlap(): readonly ArchiveEntry[] {
  const inner = makeArchive([{ name: 'y', content: 'y' }]).subarray(0, header('y') + deflated('y').length)
  return [
    { name: 'x', content: inner, method: 0 },
    { name: 'y', content: 'y', start: header('x') },
  ]
}

const evil: readonly [name: string, archive: Buffer, code: string][] = [
  ['a symbolic link', withGood({ name: 'a.json', content: '/etc/passwd', mode: 0o120777 }), 'archive/link'],
  ['a device', withGood({ name: 'a.json', mode: 0o020666 }), 'archive/link'],
  ['a pipe', withGood({ name: 'a.json', mode: 0o010666 }), 'archive/link'],
  ['a way out', named('../a.json'), 'archive/traversal'],
  ['a way out in the middle', named('a/../../b.json'), 'archive/traversal'],
  ['a folder that leads out', named('..'), 'archive/traversal'],
  ['an absolute path', named('/etc/cron.d/a.json'), 'archive/absolute-path'],
  ['a drive', named('C:/a.json'), 'archive/absolute-path'],
  ['a drive without a slash', named('c:a.json'), 'archive/absolute-path'],
  ['a share of the network', named('//host/a.json'), 'archive/absolute-path'],
  ['a backslash', named('a\\b.json'), 'archive/backslash'],
  ['a way out with backslashes', named('..\\..\\a.json'), 'archive/backslash'],
  ['a drive with a backslash', named('C:\\a.json'), 'archive/backslash'],
  ['a NUL in a name', named('a.json\0.png'), 'archive/control-character'],
  ['a line feed in a name', named('a\nb.json'), 'archive/control-character'],
  ['a name that reads backwards', named('a\u202Enosj.exe'), 'archive/control-character'],
  ['a device of Windows', named('con'), 'archive/reserved-name'],
  ['a device of Windows with an extension', named('logs/AUX.json'), 'archive/reserved-name'],
  ['a port of Windows', named('lpt1.txt'), 'archive/reserved-name'],
  ['a point at the end of a name', named('a.json.'), 'archive/reserved-name'],
  ['a space at the end of a folder', named('a /b.json'), 'archive/reserved-name'],
  ['an empty name', named(''), 'archive/bad-name'],
  ['a folder without a name', named('a//b.json'), 'archive/bad-name'],
  ['a folder that is the same folder', named('./a.json'), 'archive/bad-name'],
  ['a name of 2,000 characters', named('a'.repeat(2000)), 'archive/bad-name'],
  ['a name that is not UTF-8', named(Buffer.from([0x63, 0xe9, 0x2e])), 'archive/bad-name'],
  ['names that differ in case', named('Good.JSON'), 'archive/colliding-names'],
  ['folders that differ in case', withGood({ name: 'a/b' }, { name: 'A/b' }), 'archive/colliding-names'],
  ['an accent written in two ways', withGood({ name: 'caf\u00e9' }, { name: 'cafe\u0301' }), 'archive/colliding-names'],
  ['a file that is a folder too', named('good.json/a.json'), 'archive/colliding-names'],
  ['an entry twice', named('good.json'), 'archive/duplicate-name'],
  ['a folder and a file of one name', named('good.json/'), 'archive/duplicate-name'],
  ['a wrong checksum', withGood({ name: 'a', content: 'a', crc32: 1 }), 'archive/bad-checksum'],
  ['a wrong checksum, stored', withGood({ name: 'a', content: 'a', crc32: 1, method: 0 }), 'archive/bad-checksum'],
  [
    'an entry that shares its data',
    makeArchive([good, { name: 'a', content: good.content, start: 0, local: good }]),
    'archive/header-mismatch',
  ],
  ['entries that overlap', makeArchive(overlap()), 'archive/overlap'],
  ['an archive in the archive', named('a.zip'), 'archive/nested'],
  ['a compressed file in the archive', named('log.txt.gz'), 'archive/nested'],
  ['an archive under another name', withGood({ name: 'a.json', content: makeArchive([good]) }), 'archive/nested'],
  ['gzip under another name', withGood({ name: 'a.json', content: gzipSync('x') }), 'archive/nested'],
  ['two names for one entry', withGood({ name: 'a.json', local: { name: 'b.json' } }), 'archive/header-mismatch'],
  ['two sizes for one entry', withGood({ name: 'a', content: 'aa', local: { size: 1 } }), 'archive/header-mismatch'],
  [
    'two checksums for one entry',
    withGood({ name: 'a', content: 'aa', local: { crc32: 1 } }),
    'archive/header-mismatch',
  ],
  [
    'two compressions for one entry',
    withGood({ name: 'a', content: 'a', local: { method: 0 } }),
    'archive/header-mismatch',
  ],
  ['encrypted in one header only', withGood({ name: 'a', local: { flags: 0x801 } }), 'archive/header-mismatch'],
  [
    'entries that it does not count',
    makeArchive([good, { name: 'hidden.json' }], { count: 1 }),
    'archive/header-mismatch',
  ],
  ['20,000 entries', makeArchive(many(20_000)), 'archive/too-many-entries'],
  ['20,000 entries, said to be 1', makeArchive(many(20_000), { count: 1 }), 'archive/header-mismatch'],
  ['more entries told than there', makeArchive([good], { count: 3 }), 'archive/truncated'],
  ['a bomb of zeros', withGood({ name: 'a', content: zeros(32) }), 'archive/bomb'],
  ['a bomb of 200 MB told', withGood({ name: 'a', size: 200 * 1024 * 1024 }), 'archive/bomb'],
  [
    'many small bombs',
    makeArchive(Array.from({ length: 100 }, (_, index) => ({ name: `${index}`, content: zeros(0.5) }))),
    'archive/bomb',
  ],
  [
    'more than 48 MB that do not compress',
    makeArchive([...'ab'].map((name) => ({ name, method: 0, content: zeros(33) }))),
    'archive/too-large',
  ],
  ['a size told too small', withGood({ name: 'a', content: 'x'.repeat(5000), size: 100 }), 'archive/wrong-size'],
  ['a size told too large', withGood({ name: 'a', content: 'x'.repeat(100), size: 5000 }), 'archive/wrong-size'],
  ['a size told too large, stored', withGood({ name: 'a', content: 'x', size: 2, method: 0 }), 'archive/wrong-size'],
  ['a bomb that says it is small', withGood({ name: 'a', content: zeros(32), size: 100 }), 'archive/wrong-size'],
  ['a password', withGood({ name: 'a', content: 'a', flags: 0x801 }), 'archive/encrypted'],
  ['strong encryption', withGood({ name: 'a', content: 'a', flags: 0x841 }), 'archive/encrypted'],
  ['bzip2', withGood({ name: 'a', content: 'a', method: 12 }), 'archive/unknown-compression'],
  ['data that are no deflate', withGood({ name: 'a', data: Buffer.from([7, 7, 7]), size: 3 }), 'archive/damaged'],
  [
    'data behind the deflate',
    withGood({ name: 'a', data: Buffer.concat([deflated('a'), noise(9)]), content: 'a' }),
    'archive/wrong-size',
  ],
  ['its second half cut off', makeArchive([{ name: 'a', content: noise(1000) }]).subarray(0, 500), 'archive/truncated'],
  ['its last byte cut off', makeArchive([good]).subarray(0, -1), 'archive/truncated'],
  ['only its beginning', Buffer.from('PK\u0003\u0004'), 'archive/truncated'],
  ['something behind its end', Buffer.concat([makeArchive([good]), Buffer.from('more')]), 'archive/damaged'],
  ['no archive in it', Buffer.from('<!doctype html><title>Sign in</title>'), 'archive/damaged'],
  ['nothing in it', Buffer.alloc(0), 'archive/damaged'],
]

describe('an archive is refused as a whole, with its reason,', () => {
  test.each(evil)('when it has %s', async (_name, bytes, code) => {
    const read = await readZip({ path: 'results.zip', bytes })
    expect('problem' in read ? read.problem : 'taken').toMatchObject({ code, severity: 'warning', file: 'results.zip' })
    expect('problem' in read && read.problem.message).toMatch(/^[^\p{C}]{1,400}\.$/u)
  })
})

describe('an archive that is fine', () => {
  test('gives its files, from the tools that people use', async () => {
    const bytes = await packWithYazl({ 'run/report.json': '{"a":1}', 'stored.csv': 'a,b' })
    expect(await readText(bytes)).toEqual({ 'run/report.json': '{"a":1}', 'stored.csv': 'a,b' })
  })

  test('may have folders, accents, nothing in it, and no mode', async () => {
    const folder = { name: 'run/', method: 0, mode: 0o040755 }
    const bytes = makeArchive([folder, { name: 'run/café.json', content: '{}' }, { name: 'empty', mode: 0 }], {
      comment: 'made by a test',
    })
    expect(await readText(bytes)).toEqual({ 'run/café.json': '{}', empty: '' })
    expect(await readText(makeArchive([]))).toEqual({})
  })

  test('is read without prose, hidden files and installed packages, which still have to be sound', async () => {
    const names = ['README.md', '.git/config', 'node_modules/a/report.json', '__MACOSX/._report.json', 'a.json']
    expect(await readText(makeArchive(names.map((name) => ({ name, content: '{}' }))))).toEqual({ 'a.json': '{}' })
    const spoilt = makeArchive([good, { name: 'README.md', content: 'a', crc32: 1 }])
    expect(await readZip({ path: 'a.zip', bytes: spoilt })).toMatchObject({ problem: { code: 'archive/bad-checksum' } })
  })

  test('may be as large as the limits say', async () => {
    const limits = { entries: 3, totalBytes: 300, ratio: 200 }
    const three = ['a', 'b', 'c'].map((name) => ({ name, content: noise(100) }))
    expect(await readZip({ path: 'a.zip', bytes: makeArchive(three) }, limits)).toHaveProperty('entries.length', 3)
    const more = makeArchive([...three.slice(0, 2), { name: 'c', content: noise(101) }])
    expect(await readZip({ path: 'a.zip', bytes: more }, limits)).toHaveProperty('problem.code', 'archive/too-large')
  })
})

describe('whatever the bytes are', () => {
  test('an archive is read whole or refused, and reading ends', { timeout: 20_000 }, async () => {
    const sound = makeArchive([good, { name: 'other/b.json', content: noise(200) }], { comment: 'c' })
    const whole = { 'good.json': '{"a":1}', 'other/b.json': noise(200).toString() }
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    const property = fc.asyncProperty(changes, fc.nat(sound.length), async (flips, cut) => {
      const bytes = Buffer.from(sound)
      for (const [offset, value] of flips) bytes[offset] = value
      const read = await readZip({ path: 'a.zip', bytes: cut % 4 === 0 ? bytes.subarray(0, cut) : bytes }, zipLimits)
      if ('problem' in read) return read.problem.code.startsWith('archive/')
      return read.entries.every(({ bytes: content }) => Object.values(whole).includes(Buffer.from(content).toString()))
    })
    await fc.assert(property, { numRuns: 1500, seed: 7 })
  })
})

async function packWithYazl(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, text] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(text), name, { compress: !name.startsWith('stored') })
  }
  archive.end()
  return buffer(archive.outputStream)
}

async function readText(bytes: Uint8Array): Promise<Record<string, string>> {
  const read = await readZip({ path: 'results.zip', bytes })
  if ('problem' in read) return expect.fail(read.problem.message)
  return Object.fromEntries(read.entries.map((entry) => [entry.name, Buffer.from(entry.bytes).toString()]))
}
