package dev.plugwright.internal.background;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Handles for fields whose accesses need other orderings than plain and volatile ones. */
public final class Fields {
  private Fields() {}

  /**
   * Returns the handle of a field.
   *
   * @param lookup of the class that declares it
   */
  public static VarHandle handle(MethodHandles.Lookup lookup, String field, Class<?> type) {
    try {
      return lookup.findVarHandle(lookup.lookupClass(), field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
