// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>

/// Counts what is not true, and says where. A test ends with `return failures();`.
inline int &failures()
{
  static int count = 0;
  return count;
}

#define CHECK(condition)                                                                                               \
  do {                                                                                                                 \
    if (!(condition)) {                                                                                                \
      std::printf("%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);                                            \
      ++failures();                                                                                                    \
    }                                                                                                                  \
  } while (false)
