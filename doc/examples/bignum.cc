// bignum.cc - integers of any size as C++ values: a factorial, a Mersenne
// prime, fifty digits of pi.

#include <adder.hpp>
#include <iostream>

using adder::integer;

// Machin: pi = 16 arctan(1/5) - 4 arctan(1/239); in units of 1/one.
static integer arctan(const integer &x, const integer &one)
{
    integer sum = 0, power = one / x;
    for (int n = 1; power != 0; n += 2, power /= -x * x)
        sum += power / n;
    return sum;
}

int main()
{
    std::cout << "30! = " << adder::factorial(30) << "\n";
    const integer mersenne = adder::pow(2, 127) - 1;
    std::cout << mersenne
              << (is_prime(mersenne) ? " is prime\n" : " is not prime\n");
    const integer one = adder::pow(10, 60);
    const integer pi = 16 * arctan(5, one) - 4 * arctan(239, one);
    std::cout << "pi * 10**50 = " << pi / adder::pow(10, 10) << "\n";
    // Python's division; / and % truncate, as in C++.
    auto [q, m] = divmod(mersenne, -1000);
    std::cout << "divided by -1000: " << q << ", remainder " << m << "\n";
}
