# SPDX-License-Identifier: GPL-3.0-or-later
# Puts files into the program: migralex_embed(<part> <folder> <file>...) makes, in the build tree, one source
# file with a function asset("<file>") and adds it to the part. Included, this file defines the function; run
# with `cmake -P`, it writes the source file. Equal files give equal bytes.
if(CMAKE_SCRIPT_MODE_FILE)
  set(source "// Made by cmake/embed.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nnamespace {\n\n")
  set(cases "")
  set(number 0)
  string(REPLACE "|" ";" FILES "${FILES}")
  foreach(file IN LISTS FILES)
    file(READ ${FOLDER}/${file} bytes HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND source "constexpr char asset_${number}[] = {${bytes}'\\0'};\n")
    string(APPEND cases "    if (file == \"${file}\") return {asset_${number}, sizeof asset_${number} - 1};\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND source "\n} // namespace\n\nstd::string_view asset(std::string_view file) {\n${cases}    return {};\n}\n\n")
  string(APPEND source "} // namespace ${NAMESPACE}\n")
  file(WRITE ${OUTPUT} "${source}")
  return()
endif()

function(migralex_embed part folder)
  set(output ${CMAKE_BINARY_DIR}/parts/${part}_assets.cpp)
  set(inputs ${ARGN})
  list(TRANSFORM inputs PREPEND ${CMAKE_SOURCE_DIR}/${folder}/)
  string(REPLACE ";" "|" files "${ARGN}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/${folder} "-DFILES=${files}" -DOUTPUT=${output}
            -DHEADER=${part}/assets.hpp -DNAMESPACE=migralex::web -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding ${folder}" VERBATIM)
  target_sources(migralex_${part} PRIVATE ${output})
endfunction()
