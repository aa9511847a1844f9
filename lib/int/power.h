/* power.h - powers of magnitudes. */

#ifndef ADDER_INT_POWER_H
#define ADDER_INT_POWER_H

#include <adder/status.h>
#include <gmp.h>
#include <stdint.h>

/* p = x ** e, x of n >= 1 limbs without leading zeros, x >= 2, e >= 1; returns the size.  p, and other, whose contents
   are lost, have room for two limbs more than the power.  May need the guard, as adder__needs_guard(size) says. */
mp_size_t adder__limbs_power(mp_limb_t *p, mp_limb_t *other, const mp_limb_t *x, mp_size_t n, uint64_t e);

/* The same, *size = the size, under the guard where a power of `room` limbs needs it.  ADDER_ENOMEM, ADDER_EINTR. */
adder_status adder__limbs_power_guarded(mp_size_t *size, mp_size_t room, mp_limb_t *p, mp_limb_t *other,
                                        const mp_limb_t *x, mp_size_t n, uint64_t e);

#endif /* ADDER_INT_POWER_H */
