package dev.plugwright.bindgen.c;

import dev.plugwright.bindgen.rust.RustNames;
import java.util.Locale;
import java.util.Set;

/** Converts names of contracts to names that C11 and C++17 allow. */
final class CNames {
  /** Keywords of either language, and macros and types of the headers of plugwright.h. */
  private static final Set<String> TAKEN =
      Set.of(
          ("alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t"
                  + " char32_t char8_t class co_await co_return co_yield compl concept const"
                  + " const_cast consteval constexpr constinit continue decltype default delete do"
                  + " double dynamic_cast else enum errno explicit export extern false float for"
                  + " friend goto if inline int linux long mutable namespace new noexcept not"
                  + " not_eq nullptr offsetof operator or or_eq private protected public register"
                  + " reinterpret_cast requires restrict return short signed sizeof static"
                  + " static_assert static_cast struct switch template this thread_local throw true"
                  + " try typedef typeid typename typeof union unix unsigned using virtual void"
                  + " volatile wchar_t while xor xor_eq NULL int16_t int32_t int64_t int8_t"
                  + " intptr_t max_align_t nullptr_t ptrdiff_t size_t uint16_t uint32_t uint64_t"
                  + " uint8_t uintptr_t")
              .split(" "));

  private CNames() {}

  /** Returns the name of a field or parameter: keywords get an underscore. */
  static String field(String name) {
    return TAKEN.contains(name) ? name + "_" : name;
  }

  /** Returns the name of a case as a member of a union, {@code NotFound} to {@code not_found}. */
  static String member(String name) {
    return field(RustNames.snakeCase(name));
  }

  /** Returns a name in capitals, {@code NotFound} to {@code NOT_FOUND}. */
  static String capitals(String name) {
    return RustNames.snakeCase(name).toUpperCase(Locale.ROOT);
  }
}
