// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../ingest/documents/decode.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function refusal(bytes: Uint8Array, limit?: number) {
  const decoded = decodeText(bytes, 'notes.yml', limit)
  return 'problem' in decoded ? decoded.problem : undefined
}

describe('decoding a file', () => {
  test('gives the text of UTF-8, characters of every length', () => {
    expect(decodeText(encode('aé€😀'), 'notes.yml')).toEqual({ text: 'aé€😀' })
  })

  test('takes the byte order mark away', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'notes.yml')).toEqual({ text: 'a' })
  })

  test('keeps a byte order mark that stands within the text', () => {
    expect(decodeText(encode('a\uFEFFb'), 'notes.yml')).toEqual({ text: 'a\uFEFFb' })
  })

  test('keeps a replacement character that the author wrote', () => {
    expect(decodeText(encode('a\uFFFDb'), 'notes.yml')).toEqual({ text: 'a\uFFFDb' })
  })

  test.each([
    ['a lone continuation byte', [0x61, 0x0a, 0x62, 0x80], '2:2', '0x80'],
    ['Latin-1', [0x61, 0xe9, 0x20], '1:2', '0xE9'],
    ['a sequence that is cut off', [0x61, 0xe2, 0x82], '1:2', '0xE2'],
    ['a surrogate', [0xed, 0xa0, 0x80], '1:1', '0xED'],
    ['an overlong slash', [0x61, 0x62, 0xc0, 0xaf], '1:3', '0xC0'],
    ['a bad byte behind a byte order mark and a wide character', [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xff], '1:2', '0xFF'],
  ])('refuses %s and says where it is', (_name, bytes, place, byte) => {
    const problem = refusal(Uint8Array.from(bytes))
    expect(problem?.code).toBe('document/encoding')
    expect(`${problem?.position?.line}:${problem?.position?.column}`).toBe(place)
    expect(problem?.message).toContain(byte)
  })

  test.each([
    ['UTF-16LE', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-16BE', [0xfe, 0xff, 0x00, 0x61]],
    ['UTF-16LE', [0x61, 0x00, 0x62, 0x00]],
    ['UTF-16BE', [0x00, 0x61, 0x00, 0x62]],
  ])('names %s, with or without its mark', (name, bytes) => {
    expect(refusal(Uint8Array.from(bytes))).toMatchObject({
      code: 'document/wide-encoding',
      message: `The file is written in ${name}, not in UTF-8.`,
    })
  })

  test('refuses a NUL character and says where it is', () => {
    expect(refusal(encode('first\nab\0c'))).toMatchObject({
      code: 'document/nul-character',
      position: { line: 2, column: 3 },
    })
  })

  test('refuses what is larger than the limit, and takes what is just as large', () => {
    expect(refusal(encode('abcd'), 3)?.code).toBe('document/too-large')
    expect(refusal(encode('abc'), 3)).toBeUndefined()
  })

  test('has a limit of 4 MB unless another is given', () => {
    const bytes = new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20)
    expect(refusal(bytes)?.message).toBe('The file has 4,194,305 bytes; at most 4,194,304 are read.')
    expect(refusal(bytes.subarray(1))).toBeUndefined()
  })
})
