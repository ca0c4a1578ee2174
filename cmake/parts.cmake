# SPDX-License-Identifier: GPL-3.0-or-later
# A part of the house is a folder of sources and a static library. Its headers are reached as
# "<part>/<header>.hpp" through a link of its own in the build tree, and only by parts that link it:
# an include along an edge that CMakeLists.txt does not name fails to compile.
function(migralex_part name)
  cmake_parse_arguments(PART "" "FOLDER" "USES;LIBRARIES" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/${PART_FOLDER})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(REMOVE_ITEM sources ${folder}/main.cpp)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/parts/${name})
  file(CREATE_LINK ${folder} ${CMAKE_BINARY_DIR}/parts/${name}/${name} SYMBOLIC)
  add_library(migralex_${name} STATIC ${sources})
  target_include_directories(migralex_${name} PUBLIC ${CMAKE_BINARY_DIR}/parts/${name})
  set(used ${PART_USES})
  list(TRANSFORM used PREPEND migralex_)
  # Other parts are passed on (a part that speaks of entries lets its user speak of entries);
  # libraries stay inside the part that knows them.
  target_link_libraries(migralex_${name} PUBLIC ${used} fmt::fmt PRIVATE ${PART_LIBRARIES})
endfunction()
