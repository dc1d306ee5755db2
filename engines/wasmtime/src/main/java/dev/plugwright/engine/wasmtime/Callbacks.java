package dev.plugwright.engine.wasmtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The functions that wasmtime calls in Java: two for the whole process, which find the object of a
 * call by its number. They do not keep the object from being collected; a running call does.
 */
final class Callbacks {
  /** Address of {@code wasmtime_func_unchecked_callback_t}. */
  static final long HOST_FUNCTION = stub("callHost", 4);

  /** Address of the callback of {@code wasmtime_store_epoch_deadline_callback}. */
  static final long EPOCH = stub("epochEnded", 4);

  private static final Deque<Integer> FREE = new ArrayDeque<>();
  private static volatile WeakReference<?>[] targets = {};

  private Callbacks() {}

  @SuppressWarnings("restricted")
  private static long stub(String method, int words) {
    Class<?>[] parameters = new Class<?>[words];
    Arrays.fill(parameters, long.class);
    ValueLayout[] layouts = new ValueLayout[words];
    Arrays.fill(layouts, ValueLayout.JAVA_LONG);
    try {
      MethodHandle target =
          MethodHandles.lookup()
              .findStatic(Callbacks.class, method, MethodType.methodType(long.class, parameters));
      return Linker.nativeLinker()
          .upcallStub(target, FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts), Arena.global())
          .address();
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Gives an object a number. */
  static synchronized int add(Object target) {
    if (FREE.isEmpty()) {
      int length = targets.length;
      WeakReference<?>[] more = Arrays.copyOf(targets, Math.max(64, 2 * length));
      for (int i = length; i < more.length; i++) {
        FREE.add(i);
      }
      targets = more;
    }
    int number = FREE.remove();
    WeakReference<?>[] now = targets;
    now[number] = new WeakReference<>(target);
    targets = now;
    return number;
  }

  /** Frees a number that wasmtime no longer has. */
  static synchronized void remove(int number) {
    targets[number] = new WeakReference<>(null);
    FREE.add(number);
  }

  private static @Nullable Object target(long number) {
    return targets[(int) number].get();
  }

  /** Returns a trap, or 0. Throws nothing: an exception would end the process. */
  private static long callHost(long number, long caller, long values, long slots) {
    return target(number) instanceof HostFunction function ? function.call(values) : 0;
  }

  /** Returns an error, or 0 to go on. */
  private static long epochEnded(long context, long number, long delta, long kind) {
    return target(number) instanceof WasmtimeInstance instance ? instance.tick(delta, kind) : 0;
  }
}
