# Builds a text file into the program.

# causeway_embed(<target> <symbol> <file>): `std::string_view const causeway::embedded::<symbol>` holds the file's text; who
# uses it declares it extern. The file must not hold `)embedded"`.
function(causeway_embed target symbol file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(READ "${file}" content)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cc")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [=[
//! The text of a file, built in.
#include <string_view>

namespace causeway::embedded {

extern std::string_view const @symbol@;
std::string_view const @symbol@ = R"embedded(@content@)embedded";

}  // namespace causeway::embedded
]=])
  target_sources(${target} PRIVATE "${source}")
endfunction()
