# A room is one static library with listed sources; a test program mirrors it.

add_library(causeway_flags INTERFACE)
target_compile_options(causeway_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
# clang sees libstdc++-12's own use of std::get_temporary_buffer inside std::stable_sort as ours
target_compile_options(causeway_flags INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# g++-12 at -O2 takes moves of std::variant for uses of its other alternatives; clang's checks stay on
target_compile_options(causeway_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_include_directories(causeway_flags INTERFACE "${PROJECT_SOURCE_DIR}/src")

# causeway_room(<name> SOURCES <files…> DEPENDS <rooms or libraries…>)
function(causeway_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(causeway_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(causeway_${name} PUBLIC causeway_flags ${ROOM_DEPENDS})
endfunction()

# causeway_test(<room> SOURCES <files…> [DEPENDS <libraries…>]): program test_<room>, every case a ctest test
function(causeway_test room)
  cmake_parse_arguments(TEST "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(test_${room} ${TEST_SOURCES})
  target_link_libraries(test_${room} PRIVATE causeway_test_support causeway_${room} ${TEST_DEPENDS} GTest::gtest_main)
  gtest_discover_tests(test_${room}
    PROPERTIES TIMEOUT 300
    DISCOVERY_MODE PRE_TEST
    TEST_PREFIX "${room}/")
endfunction()
