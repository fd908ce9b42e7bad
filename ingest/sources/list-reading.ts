// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { isArtefactFault, readFault } from './source-fault.ts'
import { mostResults } from './source-reader.ts'
import type { FetchTask, FetchYield } from './source-reader.ts'
import { advanceMark, readListMark, selectNew, writeListMark } from './watermark.ts'
import type { ListMark, Listed } from './watermark.ts'

/** A source that lists results and gives them one by one. */
export interface ListSource<Item extends Listed> {
  readonly id: string
  /** Everything after the watermark, in any order; ids of what is not finished in `open`. */
  list(mark: ListMark): Promise<{ readonly items: readonly Item[]; readonly open?: readonly string[] }>
  /** Saves the files of one result; gives what was passed over. */
  take(item: Item): Promise<readonly Problem[]>
}

/**
 * Takes what is new, oldest first, and moves the watermark behind each result that is saved or can never be had. What may come
 * another time stops the reading: the watermark stays before it.
 */
export async function readList<Item extends Listed>(source: ListSource<Item>, task: FetchTask): Promise<FetchYield> {
  let mark = readListMark(task.watermark)
  const problems: Problem[] = []
  try {
    const { items, open = [] } = await source.list(mark)
    const fresh = selectNew(items, mark)
    mark = { ...mark, open: [...new Set([...mark.open, ...open])] }
    for (const item of fresh.slice(0, mostResults)) {
      problems.push(...(await takeOne(source, item)))
      task.settle()
      mark = advanceMark(mark, item, task.now)
    }
    // What was not finished and is not in the list any more will never be.
    mark = { ...mark, open: mark.open.filter((id) => open.includes(id) || fresh.some((item) => item.id === id)) }
    if (fresh.length > mostResults) problems.push(describeRest(source.id, fresh.length - mostResults))
    return finish(mark, problems)
  } catch (error) {
    return { ...finish(mark, problems), fault: readFault(error) }
  }
}

async function takeOne<Item extends Listed>(source: ListSource<Item>, item: Item): Promise<readonly Problem[]> {
  try {
    return await source.take(item)
  } catch (error) {
    const fault = readFault(error)
    if (isArtefactFault(fault)) return [{ ...fault, severity: 'warning' }]
    throw error
  }
}

function finish(mark: ListMark, problems: readonly Problem[]): FetchYield {
  return { watermark: writeListMark(mark), newestAt: mark.after, problems }
}

function describeRest(id: string, rest: number): Problem {
  return makeProblem({
    code: 'source/unfinished',
    message: `${rest.toLocaleString('en')} more results are waiting: one fetch takes ${mostResults.toLocaleString('en')}.`,
    file: id,
    hint: 'Fetch again after the ingest; it goes on where this one stopped.',
  })
}
