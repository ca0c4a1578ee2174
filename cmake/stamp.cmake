# SPDX-License-Identifier: GPL-3.0-or-later
# migralex_stamp(<part> <folder>...): adds to the part a function sources_stamp(), the hash of all sources in the
# folders. What was made by a program of another stamp is made again.
if(CMAKE_SCRIPT_MODE_FILE)
  include(${LIST})
  string(REPLACE "|" ";" FILES "${FILES}")
  set(hashes "")
  foreach(file IN LISTS FILES)
    file(SHA256 ${file} hash)
    string(APPEND hashes ${hash})
  endforeach()
  string(SHA256 stamp "${hashes}")
  file(WRITE ${OUTPUT} "// Made by cmake/stamp.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\n"
    "std::string_view sources_stamp() {\n    return \"${stamp}\";\n}\n\n} // namespace ${NAMESPACE}\n")
  return()
endif()

function(migralex_stamp part)
  set(inputs "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*)
    list(APPEND inputs ${files})
  endforeach()
  string(REPLACE ";" "|" files "${inputs}")
  set(output ${CMAKE_BINARY_DIR}/parts/${part}_stamp.cpp)
  # The list is too long for a command line of some systems; it goes through a file.
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/parts/${part}_stamp_files.cmake CONTENT "set(FILES \"${files}\")\n")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DHEADER=${part}/assets.hpp -DNAMESPACE=migralex::web
            -DLIST=${CMAKE_BINARY_DIR}/parts/${part}_stamp_files.cmake -P ${CMAKE_SOURCE_DIR}/cmake/stamp.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/stamp.cmake
    COMMENT "Stamping ${part}" VERBATIM)
  target_sources(migralex_${part} PRIVATE ${output})
endfunction()
