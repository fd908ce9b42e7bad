// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Cells from `begin` up to, and without, `end`.
struct Range {
  long begin;
  long end;
};

/// The cells of one of `size` processes. All cells are shared out, and no process has more than one cell more than another.
Range share_cells(long cells, int rank, int size);
