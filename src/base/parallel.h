//! A parallel loop whose results cannot depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace causeway::base {

/// How many threads to use where the user said nothing: those of the machine that this process may run on.
unsigned default_thread_count();

/// Calls work(i) once for each i in [0, count), on up to `threads` threads (0: default_thread_count()). Each
/// i must write only to its own place; the caller joins results in order of i. An exception in work ends the
/// program: it is our own bug.
void parallel_for(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work);

}  // namespace causeway::base
