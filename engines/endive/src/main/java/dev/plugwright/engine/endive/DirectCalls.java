package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.Entrance;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of the host's functional interfaces that call the methods of a module's functions
 * directly. Endive's own entry takes arguments and results in arrays, and finds the method by its
 * number.
 *
 * <p>An interface is only implemented if the engine's own class loader finds it, so the classes of
 * a module keep no class loader of the host alive.
 */
final class DirectCalls {
  /** What follows the module's prefix in the names of the classes. */
  private static final String MARK = "Direct";

  private static final MethodType CONSTRUCTOR = MethodType.methodType(void.class, Entrance.class);

  private static final Map<Integer, Optional<MethodHandle>> NONE = Map.of();

  private final GuestLoader loader;
  private final String prefix;
  private final Map<Integer, GuestMethods.Method> methods;
  private int count;

  /**
   * The constructors, by interface and function; {@link #NONE} for an interface that cannot be
   * implemented, which is not kept alive. Guards itself and the count.
   */
  private final Map<Class<?>, Map<Integer, Optional<MethodHandle>>> constructors =
      new WeakHashMap<>();

  /**
   * Prepares for a module.
   *
   * @param loader of its classes
   * @param prefix what their names start with
   * @param methods of the functions that can be called directly
   */
  DirectCalls(GuestLoader loader, String prefix, Map<Integer, GuestMethods.Method> methods) {
    this.loader = loader;
    this.prefix = prefix;
    this.methods = methods;
  }

  /** Returns whether a class is one through which the host enters a guest. */
  static boolean isEntry(String className) {
    return className.startsWith(GuestLoader.PACKAGE) && className.contains("_" + MARK);
  }

  /**
   * Returns an object that calls a function.
   *
   * @param signature a functional interface with the types of the function
   * @param entrance of the instance
   * @return {@code null} if the interface cannot be implemented
   */
  <F> @Nullable F of(int function, Class<F> signature, Entrance entrance) {
    Optional<MethodHandle> constructor = constructor(function, signature);
    return constructor.isPresent() ? signature.cast(create(constructor.get(), entrance)) : null;
  }

  private Optional<MethodHandle> constructor(int function, Class<?> signature) {
    synchronized (constructors) {
      Map<Integer, Optional<MethodHandle>> known = constructors.get(signature);
      if (known == null) {
        known = isVisible(signature) ? new HashMap<>() : NONE;
        constructors.put(signature, known);
      }
      if (known == NONE) {
        return Optional.empty();
      }
      Optional<MethodHandle> found = known.get(function);
      if (found == null) {
        found = define(function, signature);
        known.put(function, found);
      }
      return found;
    }
  }

  private static Object create(MethodHandle constructor, Entrance entrance) {
    try {
      return constructor.invokeExact(entrance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // the constructor declares no exception
    }
  }

  private Optional<MethodHandle> define(int function, Class<?> signature) {
    GuestMethods.Method callee = methods.get(function);
    Method method = onlyMethod(signature);
    if (callee == null || method == null || !DirectClass.fits(method, callee)) {
      return Optional.empty();
    }
    String name = prefix + MARK + count++;
    Class<?> type = loader.define(name, DirectClass.file(name, signature, method, callee));
    try {
      return Optional.of(
          MethodHandles.publicLookup()
              .findConstructor(type, CONSTRUCTOR)
              .asType(CONSTRUCTOR.changeReturnType(Object.class)));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a class for calls has no constructor", e);
    }
  }

  private static @Nullable Method onlyMethod(Class<?> signature) {
    Method only = null;
    for (Method method : signature.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        if (only != null) {
          return null;
        }
        only = method;
      }
    }
    return only;
  }

  /** Returns whether the classes of the module can implement an interface. */
  private boolean isVisible(Class<?> signature) {
    try {
      return signature.isInterface()
          && Modifier.isPublic(signature.getModifiers())
          && signature.getModule().isExported(signature.getPackageName())
          && loader.getParent().loadClass(signature.getName()) == signature;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
