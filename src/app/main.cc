//! The program: one name, many sub-commands.
#include <cstdio>
#include <new>

#include "app/commands.h"

int main(int argc, char** argv) {
  try {
    return causeway::app::run(argc, argv);
  } catch (std::bad_alloc const&) {
    std::fputs("causeway: out of memory; give it more, or less to do\n", stderr);
    return causeway::app::exit_failed;
  }
}
