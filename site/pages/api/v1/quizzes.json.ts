// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readQuizzes } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'

/** Quizzes, by id. */
export const GET: APIRoute = () => jsonFile({ quizzes: readQuizzes() })
