// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "partition.hpp"

#include <algorithm>

#include "check.hpp"

/// Whatever is shared among however many: no cell is lost, none is there twice, and the shares are even.
int main()
{
  for (long cells : {1L, 7L, 64L, 1000003L}) {
    for (int size : {1, 2, 3, 7, 64}) {
      long next = 0, least = cells, most = 0;
      for (int rank = 0; rank < size; ++rank) {
        const Range own = share_cells(cells, rank, size);
        CHECK(own.begin == next);
        next = own.end;
        least = std::min(least, own.end - own.begin);
        most = std::max(most, own.end - own.begin);
      }
      CHECK(next == cells);
      CHECK(most - least <= 1);
    }
  }
  return failures();
}
