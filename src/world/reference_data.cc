//! The project's own reference files, put in by the assembler as they stand.
#include "world/reference_data.h"

#include <cstddef>

#ifndef CAUSEWAY_DATA_DIR
#error "the build gives the folder of reference files"
#endif

// An assembler directive takes the file byte for byte; a generated array would cost the compiler seconds.
#define CAUSEWAY_EMBED(name, file)                                                               \
  __asm__(".section .rodata\n.global causeway_" #name "\n.global causeway_" #name                \
          "_end\n"                                                                               \
          "causeway_" #name ":\n.incbin \"" CAUSEWAY_DATA_DIR "/" file "\"\ncauseway_" #name     \
          "_end:\n"                                                                              \
          ".byte 0\n.previous\n");                                                               \
  extern "C" char const causeway_##name[];                                                       \
  extern "C" char const causeway_##name##_end[];                                                 \
  namespace causeway::world {                                                                    \
  std::string_view built_in_##name() {                                                           \
    return {causeway_##name, static_cast<std::size_t>(causeway_##name##_end - causeway_##name)}; \
  }                                                                                              \
  }

CAUSEWAY_EMBED(countries, "countries.csv")
CAUSEWAY_EMBED(groups, "groups.csv")
CAUSEWAY_EMBED(names, "names.csv")
CAUSEWAY_EMBED(price_book, "price_book.csv")
