// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

interface PlacedStep {
  /** Line of the fence, from 1. */
  readonly line: number
}

/** A block of commands that is run. */
export interface TestedCommands extends PlacedStep {
  readonly kind: 'test'
  readonly id: string
  /** What a shell is given: of a console block only what stands behind its prompts. */
  readonly commands: string
  /** Text that the output holds. */
  readonly expect?: string
  /** True when the last command has to fail. */
  readonly mustFail: boolean
  readonly timeoutSeconds: number
  /** True when the block starts in a copy of this repository. */
  readonly isInPortal: boolean
  /** Tools without which the block cannot run. */
  readonly needs: readonly string[]
}

/** A block of commands that nobody runs, and why. */
export interface UntestedCommands extends PlacedStep {
  readonly kind: 'no-test'
  readonly commands: string
  readonly reason: string
}

/** A block that its reader puts into a file. */
export interface WrittenFile extends PlacedStep {
  readonly kind: 'file'
  readonly path: string
  readonly text: string
  /** True when the text goes to the end of the file, which keeps what it has. */
  readonly isAppended: boolean
}

/** One thing that the reader of a tutorial does. */
export type TutorialStep = TestedCommands | UntestedCommands | WrittenFile

/** Something that the fences of a page do wrong. */
export interface StepFault {
  readonly code:
    'command/not-marked' | 'command/bad-id' | 'command/bad-attribute' | 'command/unknown-site' | 'command/no-variant'
  readonly line: number
  readonly message: string
  readonly hint: string
}
