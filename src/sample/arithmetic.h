//! Functions of real numbers that give the same bits on every machine.
///
/// The C library's differ in the last bit between processors with and without fused multiply-add. These use
/// +, -, *, / and square roots only, which IEEE 754 defines to the bit; relative errors stay below 1e-14 for
/// the arguments that the sample has.
#pragma once

namespace causeway::sample {

double square_root(double x);      ///< x not negative
double exponential(double x);      ///< -700 to 700
double logarithm(double x);        ///< natural; x above 0
double power(double x, double y);  ///< x above 0, or 0 with y above 0
double sine(double radians);       ///< up to a few thousand turns
double cosine(double radians);

}  // namespace causeway::sample
