/* adder/status.h - statuses, rounding modes, memory, limits and interruption, for all other headers.

   Ready answers to common questions are in the manual's chapter Cookbook (info adder Cookbook).

   Copyright (C) 2026 the Adder authors.  SPDX-License-Identifier: MIT */

#ifndef ADDER_STATUS_H
#define ADDER_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#include <type_traits>
extern "C" {
#endif

/* The version of this header; adder_version returns the version of the library that runs. */
#define ADDER_VERSION "0.2.0"
#define ADDER_VERSION_NUMBER 200 /* major * 10000 + minor * 100 + patch */

/* Internal: marks what the shared library exports. */
#if defined __GNUC__
#define ADDER_API __attribute__((visibility("default")))
#else
#define ADDER_API
#endif

/* A cast for macros that programs use: compilers warn of old-style casts in C++. */
#ifdef __cplusplus
#define ADDER__CAST(type, n) static_cast<type>(n)
#else
#define ADDER__CAST(type, n) ((type)(n))
#endif

/* Converts an integer of any type to the given type; a floating-point number or a pointer does not compile.  It
   evaluates n once, and is a constant expression if n is one. */
#ifdef __cplusplus
extern "C++" {
template <class To, class From> constexpr To adder__integer(From n) noexcept
{
    static_assert(!std::is_floating_point<From>::value, "a constant of Adder is made of integers");
    return static_cast<To>(n);
}
}
#define ADDER__INTEGER(type, n) (adder__integer<type>(n))
#define ADDER__CONSTEXPR constexpr
#else
#define ADDER__CONSTEXPR inline
#define ADDER__INTEGER(type, n) ((type)((n) | 0))
#endif

/* The 128-bit types, where the compiler has such types. */
#ifdef __SIZEOF_INT128__
__extension__ typedef __int128 adder_i128;
__extension__ typedef unsigned __int128 adder_u128;
#endif

/* The status of a call: a set of bits, 0 for success, so that `err |= call(...)` gathers the errors of a whole
   computation.  A call that returns anything other than ADDER_OK leaves its destinations unchanged. */
typedef unsigned adder_status;

enum {
    ADDER_OK = 0,        /* success */
    ADDER_ENOMEM = 1,    /* memory ran out, in GMP and MPFR as well; or no address space could hold the result */
    ADDER_EDIVZERO = 2,  /* division by zero */
    ADDER_EDOMAIN = 4,   /* no such value: the square root of -1, the inverse of 2 modulo 4, a shift by -1 */
    ADDER_ERANGE = 8,    /* the value does not fit the destination */
    ADDER_EPARSE = 16,   /* the text is not a number */
    ADDER_ELIMIT = 32,   /* over a limit: the program's, or one that always holds (see adder_set_max_bits) */
    ADDER_EIO = 64,      /* reading or writing a file failed */
    ADDER_EINTR = 128,   /* the program's interrupt callback asked to stop */
    ADDER_EINEXACT = 256 /* the result would have to be rounded, and must be exact */
};

/* Returns the lowest set bit of s in words, such as "memory ran out".  Never NULL; do not free the string. */
ADDER_API const char *adder_strerror(adder_status s);

/* Returns the version of the running library, such as "1.2.3". */
ADDER_API const char *adder_version(void);

/* Rounding modes, with the names and meanings of Python's decimal module (ROUND_HALF_EVEN and so on).  For any other
   number, functions that return a status return ADDER_EDOMAIN; the functions of doubles use ADDER_DOWN. */
typedef enum {
    ADDER_HALF_EVEN, /* to nearest, ties to the even digit */
    ADDER_HALF_UP,   /* to nearest, ties away from zero */
    ADDER_HALF_DOWN, /* to nearest, ties towards zero */
    ADDER_UP,        /* away from zero */
    ADDER_DOWN,      /* towards zero */
    ADDER_CEILING,   /* towards +infinity */
    ADDER_FLOOR,     /* towards -infinity */
    ADDER_05UP       /* away from zero if the last digit would be 0 or 5, else towards zero */
} adder_rounding;

/* The library's enumerations are as large as an int. */
#ifdef __cplusplus
static_assert(sizeof(adder_rounding) == sizeof(int), "with -fshort-enums Adder cannot be called");
#else
_Static_assert(sizeof(adder_rounding) == sizeof(int), "with -fshort-enums Adder cannot be called");
#endif

/* The byte order of functions that convert numbers to and from bytes. */
typedef enum { ADDER_LITTLE, ADDER_BIG } adder_endian;

/* Memory.

   Sets the functions that the library allocates its own memory with.  NULL, NULL, NULL, the initial state, means
   malloc, realloc and free.  A function may return NULL; the call then returns ADDER_ENOMEM.  Any other pointer must be
   aligned as malloc's are.  Not synchronized: call it before the first number exists, because a number is freed by the
   functions that are set at that time.  With malloc, each thread keeps freed blocks of small numbers for its next
   results, at most 11 KiB, and frees them when it ends. */
ADDER_API void adder_set_allocator(void *(*allocate)(size_t), void *(*reallocate)(void *, size_t),
                                   void (*deallocate)(void *));

/* Frees a string that the library returned, as adder_int_to_str does.  NULL is allowed. */
ADDER_API void adder_free(void *p);

/* The guard.

   Turns the guard on or off, which keeps GMP and MPFR from aborting the process when memory runs out.  The library
   wraps GMP's allocation functions when it is loaded.  Outside an Adder call, the wrappers only call the wrapped
   functions.  Inside one, a failed allocation frees the memory that the call had taken from GMP, and the call returns
   ADDER_ENOMEM.  A program that sets GMP's functions itself, with mp_set_memory_functions, loses the guard.
   adder_set_guard(true) then wraps the functions that are set at that time; these may return NULL or throw C++
   exceptions.  (Call mpfr_mp_memory_cleanup before you change them, as MPFR requires.)  adder_set_guard(false) restores
   the functions that were set before.  Returns whether the guard was on.  It is on by default.  Not synchronized: call
   it while no other thread computes.

   A process may contain several copies of the library, such as one in a plugin: each reports that memory ran out.  A
   copy that is unloaded restores GMP's functions.  If the program has since set functions of its own that call those of
   the copy, it must remove them first. */
ADDER_API bool adder_set_guard(bool on);

/* Limits.

   Limits the size of numbers, for programs that compute on untrusted input: a result with more bits than `limit` is
   refused with ADDER_ELIMIT, before the work begins if its size is known then.  The limit applies to intermediate
   results too, such as the product in addmul or the partial sums of an array.  0, the default, means no limit.  Values
   with fewer bits than a pointer are never refused.  The setting is for the whole process; it is atomic.

   Two limits always hold.  A number has at most 2**31 - 1 limbs, on 32-bit machines 2**31 - 32 bits; a larger result is
   ADDER_ENOMEM.  A short input cannot ask for a power of ten of more than 100,000,000 digits, for example by the
   exponent in the text of a fraction or by the places of a rounding: such a call returns ADDER_ELIMIT. */
ADDER_API void adder_set_max_bits(size_t limit);

/* Interruption.

   Sets this thread's interrupt callback; NULL means none.  A long computation calls poll(state) between its steps.
   When that returns true, the computation returns ADDER_EINTR and changes nothing.  A step takes less than a tenth of a
   second for results of up to ten million digits (for adder_int_gcdext and adder_int_invmod, half a million), and
   longer in proportion for larger ones.  Functions that cannot report an interruption, such as adder_frac_cmp, do not
   call it.  With a callback, powers modulo numbers of many thousand bits, and primality tests of numbers of that size,
   take about 1.5 times as long.  The callback may call Adder; it is not called again meanwhile.  If the computation is
   inside MPFR, the functions that call MPFR return ADDER_ELIMIT to the callback.

   The callback should return.  If it, or an allocator of the program, throws a C++ exception, the memory that the
   computation had taken from GMP and MPFR is freed, and the memory that it had taken through the library is lost.  If
   it leaves with longjmp, both are lost; adder_set_interrupt, called where longjmp returned or further out, then resets
   the state of the thread. */
ADDER_API void adder_set_interrupt(bool (*poll)(void *state), void *state);

/* Scope */

/* Declares a variable that is cleared at the end of its scope (GCC, Clang): ADDER_AUTO(int) x = ADDER_INT(0); */
#if defined __GNUC__
#define ADDER_AUTO(type) __attribute__((cleanup(adder_##type##_clear))) adder_##type
#endif

#ifdef __cplusplus
}
#endif

#endif /* ADDER_STATUS_H */
