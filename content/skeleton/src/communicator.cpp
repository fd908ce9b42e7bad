// SPDX-FileCopyrightText: 2026 The contributors of my-demonstrator
// SPDX-License-Identifier: Apache-2.0
#include "communicator.hpp"

#ifdef HAVE_MPI
#include <mpi.h>

Communicator::Communicator(int &argc, char **&argv)
{
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
  MPI_Comm_size(MPI_COMM_WORLD, &size_);
}

Communicator::~Communicator() { MPI_Finalize(); }

void Communicator::exchange(double first, double last, double &left, double &right) const
{
  // A neighbour that is not there is MPI_PROC_NULL: nothing is sent, and the value stays as it is.
  const int before = rank_ > 0 ? rank_ - 1 : MPI_PROC_NULL;
  const int after = rank_ + 1 < size_ ? rank_ + 1 : MPI_PROC_NULL;
  MPI_Sendrecv(&first, 1, MPI_DOUBLE, before, 0, &right, 1, MPI_DOUBLE, after, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  MPI_Sendrecv(&last, 1, MPI_DOUBLE, after, 1, &left, 1, MPI_DOUBLE, before, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

double Communicator::maximum(double value) const
{
  double result = value;
  MPI_Allreduce(&value, &result, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  return result;
}

double Communicator::synchronise() const
{
  MPI_Barrier(MPI_COMM_WORLD);
  return MPI_Wtime();
}

#else
#include <chrono>

Communicator::Communicator(int &, char **&) {}
Communicator::~Communicator() = default;
void Communicator::exchange(double, double, double &, double &) const {}
double Communicator::maximum(double value) const { return value; }

double Communicator::synchronise() const
{
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
#endif
