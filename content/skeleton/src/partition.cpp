// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "partition.hpp"

#include <algorithm>

Range share_cells(long cells, int rank, int size)
{
  const long least = cells / size;
  const long longer = cells % size;
  const long begin = rank * least + std::min<long>(rank, longer);
  return {begin, begin + least + (rank < longer ? 1 : 0)};
}
