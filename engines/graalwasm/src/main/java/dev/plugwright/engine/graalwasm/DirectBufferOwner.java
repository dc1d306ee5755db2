package dev.plugwright.engine.graalwasm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Frees the memory below a view that GraalWasm gave at once, instead of when the collector finds
 * it.
 *
 * <p>A view is a slice, and only the buffer that it was cut from owns the memory. The JDK keeps
 * that buffer in the slice, without a way to ask for it; so this reads the field, in the way in
 * which the engine itself reads a buffer's address. Where that does not work, the collector frees
 * the memory.
 *
 * @param attachment {@code (Object) -> Object}, reads the field of a view
 * @param cleaner {@code (ByteBuffer) -> void}, frees what a buffer owns
 */
record DirectBufferOwner(MethodHandle attachment, MethodHandle cleaner) {
  private static final @Nullable DirectBufferOwner ACCESS = open();

  private static @Nullable DirectBufferOwner open() {
    try {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      Object unsafe = field.get(null);
      ByteBuffer owner = ByteBuffer.allocateDirect(2);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      long offset =
          (long)
              lookup
                  .bind(unsafe, "objectFieldOffset", type(long.class, Field.class))
                  .invoke(owner.getClass().getDeclaredField("att"));
      MethodHandle attachment =
          MethodHandles.insertArguments(
              lookup.bind(unsafe, "getObject", type(Object.class, Object.class, long.class)),
              1,
              offset);
      MethodHandle cleaner =
          lookup.bind(unsafe, "invokeCleaner", type(void.class, ByteBuffer.class));
      if ((Object) attachment.invoke(owner.slice(1, 1)) != owner) {
        return null;
      }
      cleaner.invoke(owner);
      return new DirectBufferOwner(attachment, cleaner);
    } catch (Throwable notHere) {
      return null;
    }
  }

  private static MethodType type(Class<?> result, Class<?>... parameters) {
    return MethodType.methodType(result, parameters);
  }

  /** Returns the buffer that owns the memory of a view, or {@code null} if that is not known. */
  static @Nullable ByteBuffer of(ByteBuffer view) {
    if (ACCESS == null || !view.isDirect()) {
      return null;
    }
    try {
      Object owner = ACCESS.attachment.invoke(view);
      return owner instanceof ByteBuffer buffer && buffer.isDirect() ? buffer : null;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Frees the memory; a second call has no effect. No view may be used any more. */
  static void free(@Nullable ByteBuffer owner) {
    if (ACCESS == null || owner == null) {
      return;
    }
    try {
      ACCESS.cleaner.invoke(owner);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
