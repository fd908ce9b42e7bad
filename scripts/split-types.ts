// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** A type as it stands in the generated text, with its comment. */
interface Declaration {
  readonly name: string
  readonly text: string
  /** Names of other declarations that it uses. */
  readonly uses: readonly string[]
}

/** What of the generated text belongs to one schema. */
export interface SchemaTypesPart {
  readonly schema: string
  readonly text: string
}

const declared = /^export (?:interface|type) (?<name>\w+)/m

/**
 * Cuts generated types into one part for each schema. A type that is the whole of a schema belongs there; any other belongs to the
 * first schema, by name, that uses it without another schema between them.
 *
 * @param text formatted types, among them an interface `Schemas` with a property for each schema
 */
export function splitTypes(text: string): readonly SchemaTypesPart[] {
  const declarations = readDeclarations(text)
  const roots = readRoots(declarations.get('Schemas')?.text ?? '')
  const owners = findOwners(declarations, roots)
  return [...roots.values()].map((schema) => {
    const own = [...declarations.values()].filter(({ name }) => owners.get(name) === schema)
    const foreign = new Set(own.flatMap(({ uses }) => uses.filter((name) => owners.get(name) !== schema)))
    const imports = Map.groupBy([...foreign].sort(), (name) => owners.get(name) ?? '')
    const lines = [...imports]
      .sort()
      .map(([from, names]) => `import type { ${names.join(', ')} } from './${from}.gen.ts'\n`)
    return { schema, text: `${lines.join('')}\n${own.map((one) => one.text).join('')}` }
  })
}

function readDeclarations(text: string): ReadonlyMap<string, Declaration> {
  const parts = text.split(/^(?=\/\*\*$)|(?<!^ \*\/\n)^(?=export )/m).filter((part) => declared.test(part))
  const named = parts.map((part) => ({ name: declared.exec(part)?.groups?.['name'] ?? '', text: part }))
  const names = new Set(named.map(({ name }) => name))
  return new Map(
    named.map(({ name, text: own }) => {
      const code = own.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/^ *(?:readonly )?[\w'-]+\??:/gm, '')
      const uses = [...new Set(code.match(/\b[A-Z]\w*/g) ?? [])].filter((used) => used !== name && names.has(used))
      return [name, { name, text: own, uses }]
    }),
  )
}

/** Schemas by the type that is the whole of each. */
function readRoots(schemas: string): ReadonlyMap<string, string> {
  const lines = [...schemas.matchAll(/^ {2}'?(?<schema>[\w-]+)'?\?: (?<name>\w+)$/gm)]
  return new Map(lines.map(({ groups }) => [groups?.['name'] ?? '', groups?.['schema'] ?? '']))
}

function findOwners(
  declarations: ReadonlyMap<string, Declaration>,
  roots: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const owners = new Map(roots)
  for (const [root, schema] of [...roots].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const open = [root]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const used of declarations.get(name)?.uses ?? []) {
        if (owners.has(used)) continue
        owners.set(used, schema)
        open.push(used)
      }
    }
  }
  return owners
}
