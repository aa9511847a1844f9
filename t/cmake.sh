#!/bin/sh
# cmake.sh - find_package(adder) finds an installation, even one that was moved, and programs build with it: shared and
# static, in C and C++.  FetchContent uses an installation too, or builds the sources.

command -v cmake >/dev/null 2>&1 || { echo "1..0 # SKIP cmake is not installed"; exit 0; }
. "${top_srcdir:-$(dirname "$0")/..}/t/installed.sh"

mkdir "$work/project"
cp "$work/power.c" "$work/power.cc" "$work/project"
cat >"$work/project/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.13)
project(power C CXX)
find_package(adder ${WANTED} CONFIG REQUIRED ${COMPONENTS})
add_executable(power-c power.c)
target_link_libraries(power-c PRIVATE adder::adder)
add_executable(power-cxx power.cc)
target_link_libraries(power-cxx PRIVATE adder::adder)
END

# $1: the folder of the build; the rest: options.
configure() {
    folder=$1
    shift
    cmake -S "$work/project" -B "$work/$folder" -DCMAKE_C_FLAGS="$CFLAGS" -DCMAKE_CXX_FLAGS="$CFLAGS" \
        -Dadder_DIR="$libdir/cmake/adder" "$@"
}

build() {
    configure "$@" && cmake --build "$work/$1" && says_power "$work/$1/power-c" && says_power "$work/$1/power-cxx"
}

finds() { # VERSION
    configure version -DWANTED="$1"
}

refuses() { # VERSION
    ! configure version -DWANTED="$1" && configure version -DWANTED="${expected#*, }"
}

# CMake takes the compilers from CC and CXX.
has_command "${CXX:-c++}" || skip_all "there is no C++ compiler"
if [ -f "$libdir/libadder.so" ]; then
    check "shared" build shared
    check "... which needs the shared library" is_linked_to_shared "$work/shared/power-c"
fi
if [ -f "$libdir/libadder.a" ]; then
    check "static" build static -Dadder_USE_STATIC_LIBS=ON
    if echo 'int main(void) { return 0; }' >"$work/none.c" &&
        ${CC:-cc} $CFLAGS -static -o "$work/none" "$work/none.c" 2>/dev/null; then
        check "static, down to the C library" build all-static -Dadder_USE_STATIC_LIBS=ON \
            -DCMAKE_EXE_LINKER_FLAGS=-static
    else
        skip "static, down to the C library" "no static C library, or the flags do not allow it"
    fi
fi

version=${expected#*, }
major=${version%%.*}
rest=${version#*.}
minor=${rest%%.*}
check "this version is found" finds "$version"
check "this series is found" finds "$major.$minor"
check "a later version is not" refuses "$major.$minor.9999"
check "the next series is not" refuses "$((major + 1)).0"
check "a range that includes it is found" finds "$major.0...$((major + 1))"
check "a range that ends with it is not" refuses "$major.0...<$version"

# The library has no components: a required one is refused, an optional one is not found.
refuses_component() {
    ! configure components -DCOMPONENTS='COMPONENTS;decimal' >"$work/components.log" 2>&1 &&
        grep -q 'no component decimal' "$work/components.log" &&
        configure components -DCOMPONENTS='OPTIONAL_COMPONENTS;decimal'
}
check "an unknown component is refused" refuses_component

# Move the whole tree to another place.
mv "$stage" "$work/elsewhere"
libdir=$work/elsewhere${libdir#"$stage"}
LD_LIBRARY_PATH=$libdir
check "moved to another folder" build moved

# FetchContent as in the manual: it uses an installation and fetches nothing (the URL does not exist); without an
# installation it builds the sources.
mkdir "$work/fetch"
cp "$work/power.c" "$work/fetch"
cat >"$work/fetch/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.24)
project(power C)
include(FetchContent)
FetchContent_Declare(adder URL nowhere.tar.gz FIND_PACKAGE_ARGS CONFIG)
FetchContent_MakeAvailable(adder)
add_executable(power-c power.c)
target_link_libraries(power-c PRIVATE adder::adder)
END

fetches() { # FOLDER OPTIONS
    folder=$1
    shift
    cmake -S "$work/fetch" -B "$work/$folder" -DCMAKE_C_FLAGS="$CFLAGS -O0" "$@" && cmake --build "$work/$folder" &&
        says_power "$work/$folder/power-c"
}

echo 'cmake_minimum_required(VERSION 3.24)' >"$work/3.24.cmake"
if ! cmake -P "$work/3.24.cmake" 2>/dev/null; then
    skip "FetchContent takes an installation" "cmake is older than 3.24"
    skip "FetchContent builds the sources" "cmake is older than 3.24"
else
    check "FetchContent takes an installation" fetches installed -Dadder_DIR="$libdir/cmake/adder"
    name="FetchContent builds the sources"
    case "$CFLAGS" in
    *-fsanitize*) skip "$name" "it is tested without sanitizers" ;;
    *)
        if [ -f "$top/config.status" ]; then
            skip "$name" "the library was built in the folder of its sources"
        else
            check "$name" fetches sources -DFETCHCONTENT_SOURCE_DIR_ADDER="$top"
        fi
        ;;
    esac
fi
echo "1..$count"
exit $status
