// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "heat.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "partition.hpp"

namespace {
const double pi = std::acos(-1.0);
// Time step times 1/h^2. Stable up to 0.5.
constexpr double ratio = 0.25;
} // namespace

Result solve(const Rod &rod, const Communicator &communicator)
{
  const Range own = share_cells(rod.cells, communicator.rank(), communicator.size());
  const long count = own.end - own.begin;
  const double width = 1.0 / static_cast<double>(rod.cells + 1);

  // One more at each end: the neighbour's value, or the end of the rod, which is 0.
  std::vector<double> now(count + 2, 0.0), next(count + 2, 0.0);
  for (long i = 1; i <= count; ++i) now[i] = std::sin(pi * width * static_cast<double>(own.begin + i));

  const double start = communicator.synchronise();
  for (long step = 0; step < rod.steps; ++step) {
    communicator.exchange(now[1], now[count], now[0], now[count + 1]);
    for (long i = 1; i <= count; ++i) next[i] = now[i] + ratio * (now[i - 1] - 2 * now[i] + now[i + 1]);
    std::swap(now, next);
  }
  const double seconds = communicator.synchronise() - start;

  const double time = ratio * width * width * static_cast<double>(rod.steps);
  const double amplitude = std::exp(-pi * pi * time);
  double error = 0;
  for (long i = 1; i <= count; ++i) {
    const double exact = amplitude * std::sin(pi * width * static_cast<double>(own.begin + i));
    // Not std::max alone, which would pass over a value that is not a number.
    const double distance = std::abs(now[i] - exact);
    error = std::isnan(distance) ? HUGE_VAL : std::max(error, distance);
  }

  Result result{};
  result.time = time;
  result.error = communicator.maximum(error);
  // By theory (ratio/2 - 1/12) pi^4 = 4.06 in place of 5. The rest is the rounding of each step.
  result.tolerance = 5 * time * width * width * amplitude + 1e-15 * static_cast<double>(rod.steps + 1);
  result.seconds = communicator.maximum(seconds);
  result.throughput = static_cast<double>(rod.cells) * static_cast<double>(rod.steps) / std::max(result.seconds, 1e-9);
  return result;
}
