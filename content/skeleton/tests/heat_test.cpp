// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "heat.hpp"

#include <cmath>

#include "check.hpp"

/// One step on one cell can be computed by hand: sin(pi/2) = 1 loses half of itself.
int main(int argc, char **argv)
{
  Communicator communicator(argc, argv);
  const Result one = solve({1, 1}, communicator);
  const double time = 0.25 * 0.5 * 0.5;
  const double pi = std::acos(-1.0);
  CHECK(std::abs(one.time - time) < 1e-15);
  CHECK(std::abs(one.error - std::abs(0.5 - std::exp(-pi * pi * time))) < 1e-14);
  CHECK(one.seconds >= 0);
  CHECK(one.throughput > 0);
  return failures();
}
