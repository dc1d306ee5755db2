package dev.plugwright.processor.discover;

import dev.plugwright.contract.Contract;
import java.util.List;
import java.util.Set;

/** Export names that a guest already has, or that would replace a function its code calls. */
final class ReservedExports {
  private static final String OURS = "plugwright";

  /** Next to the functions of a host, Rust has one that replaces them in tests. */
  private static final String FAKE = "fake";

  private static final Set<String> MODULE = Set.of("memory", "_start", "_initialize");

  /** The C functions that compiled Rust calls; an export of that name would take their place. */
  private static final Set<String> C_FUNCTIONS =
      Set.of(
          ("bcmp memcmp memcpy memmove memset strlen acos asin atan atan2 cbrt ceil copysign cos"
                  + " cosh erf erfc exp exp10 exp2 expm1 fabs fdim floor fma fmax fmaximum fmin"
                  + " fminimum fmod hypot ldexp lgamma lgamma_r lgammaf_r log log10 log1p log2 pow"
                  + " rint round roundeven sin sinh sqrt tan tanh tgamma trunc")
              .split(" "));

  /** What C appends to the names of functions for other floats than {@code double}. */
  private static final List<String> C_SUFFIXES = List.of("f16", "f128", "f");

  private ReservedExports() {}

  /** Imports have their own module, where they conflict with nothing. */
  static boolean contains(String name, Contract.Kind kind) {
    return name.startsWith(OURS)
        || (kind == Contract.Kind.PLUGIN ? isTakenInGuest(name) : name.equals(FAKE));
  }

  private static boolean isTakenInGuest(String name) {
    return name.startsWith("__")
        || MODULE.contains(name)
        || C_FUNCTIONS.contains(name)
        || C_SUFFIXES.stream()
            .filter(name::endsWith)
            .map(suffix -> name.substring(0, name.length() - suffix.length()))
            .anyMatch(C_FUNCTIONS::contains);
  }
}
