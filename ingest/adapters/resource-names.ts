// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Names under which counts of tasks and nodes were written among the parameters over the years: as a number
 * (`nbTask`, `numTask`, `nb_tasks`) or in an object (`nb_tasks.tasks`, `resources.tasks`). One table for all.
 */
const taskNames = new Set([
  'nb_tasks',
  'nb_task',
  'nbTasks',
  'nbTask',
  'num_tasks',
  'num_procs',
  'numTasks',
  'numTask',
  'ntasks',
  'tasks',
])
const nodeNames = new Set(['nodes', 'nb_nodes', 'nbNodes', 'num_nodes', 'numNodes'])
/** Follow from nodes and tasks, or say nothing about what was computed. */
const impliedNames = new Set(['tasks_per_node', 'exclusive_access'])

/** What a parameter of this name counts; undefined for a parameter like any other. */
export function readResourceKind(name: string): 'tasks' | 'nodes' | 'implied' | undefined {
  if (taskNames.has(name)) return 'tasks'
  if (nodeNames.has(name)) return 'nodes'
  return impliedNames.has(name) ? 'implied' : undefined
}

/** True when an object of this name, or with these keys, says what was asked of the machine. */
export function isResourceObject(name: string, keys: readonly string[]): boolean {
  if (name === 'resources' || taskNames.has(name)) return true
  return keys.length > 0 && keys.every((key) => readResourceKind(key) !== undefined)
}
