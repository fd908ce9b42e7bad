// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "heat.hpp"

#include <cmath>
#include <cstdio>

#include "check.hpp"

/// The program solves the right equation: the error against the analytic answer is within the tolerance, and it becomes four
/// times smaller when the cells become half as wide, as theory says of a method of second order.
int main(int argc, char **argv)
{
  Communicator communicator(argc, argv);
  double before = 0;
  for (long halvings = 0; halvings < 4; ++halvings) {
    const long intervals = 25L << halvings;
    // Four times as many steps for the same time, since a step is a quarter of the width squared.
    const Result result = solve({intervals - 1, 250L << (2 * halvings)}, communicator);
    std::printf("%4ld cells: error %.3e, tolerance %.3e\n", intervals - 1, result.error, result.tolerance);
    CHECK(result.error <= result.tolerance);
    CHECK(halvings == 0 || std::abs(before / result.error - 4) < 0.1);
    before = result.error;
  }
  return failures();
}
