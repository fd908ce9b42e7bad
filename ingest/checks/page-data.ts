// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { locateJson } from '../documents/json-positions.ts'
import { parseJsonText } from '../documents/json-text.ts'
import { isSchemaName, schemaNames } from '../documents/schemas.ts'
import type { SchemaName } from '../documents/schemas.ts'
import { hintWord } from '../documents/suggestion.ts'
import { validateRecord } from '../documents/validate.ts'
import { parseYamlText } from '../documents/yaml-text.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { listCodeBlocks } from '../records/tutorials/code-blocks.ts'
import type { CodeBlock } from '../records/tutorials/code-blocks.ts'
import { parseFenceAttributes } from '../records/tutorials/fence-attributes.ts'

/** What is wrong with JSON and YAML that a page shows and names a schema for, at its line in the page. */
export function checkPageData(file: string, page: string): Problem[] {
  // Most pages name none: to look for blocks costs more than all else that is asked of a page.
  if (!page.includes('schema=')) return []
  return listCodeBlocks(page).flatMap((block) => {
    const schema = new Map(parseFenceAttributes(block.meta).pairs).get('schema')
    return schema === undefined ? [] : checkBlock(file, block, schema)
  })
}

function checkBlock(file: string, block: CodeBlock, schema: string): Problem[] {
  const position = { line: block.line, column: block.indent + 1 }
  if (!isSchemaName(schema)) {
    const hint = hintWord(schema, schemaNames) ?? `Known are ${schemaNames.join(', ')}.`
    return [makeProblem({ code: 'schema/unknown', message: `There is no schema "${schema}".`, file, position, hint })]
  }
  if (!['json', 'yaml', 'yml'].includes(block.language)) {
    const message = `A block in "${block.language}" follows no schema.`
    return [makeProblem({ code: 'schema/unknown', message, file, position, hint: 'Name a schema for json or yaml.' })]
  }
  const problems = block.language === 'json' ? judgeJson(file, block.text, schema) : judgeYaml(file, block.text, schema)
  return problems.map((problem) => shiftProblem(problem, block))
}

function judgeYaml(file: string, text: string, schema: SchemaName): readonly Problem[] {
  const parsed = parseYamlText(text, file)
  if ('problems' in parsed) return parsed.problems
  const validated = validateRecord(schema, parsed.value, file, parsed.locate)
  return 'problems' in validated ? validated.problems : []
}

function judgeJson(file: string, text: string, schema: SchemaName): readonly Problem[] {
  const parsed = parseJsonText(text, file)
  if ('problem' in parsed) return [parsed.problem]
  const source = { text, file, start: 0, end: text.length, nonFinite: 'refuse' } as const
  const validated = validateRecord(
    schema,
    parsed.value,
    file,
    locateJson(() => source),
  )
  return 'problems' in validated ? validated.problems : []
}

/** From the block to the page: the first line of a block is the one after its fence. */
function shiftProblem(problem: Problem, { line, indent }: CodeBlock): Problem {
  const { position = { line: 1, column: 1 } } = problem
  return { ...problem, position: { line: position.line + line, column: position.column + indent } }
}
