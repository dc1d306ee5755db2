package dev.plugwright.internal.instance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Handles for fields that are read and written with less, or more, than plain access. */
final class Fields {
  private Fields() {}

  /**
   * Returns the handle of a field.
   *
   * @param lookup of the class that declares it
   */
  static VarHandle handle(MethodHandles.Lookup lookup, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(lookup.lookupClass(), field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
