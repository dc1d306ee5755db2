package dev.plugwright.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Implements contracts at run time. */
final class Proxies {
  private Proxies() {}

  /**
   * Implements a contract.
   *
   * @param handler is called for the methods of the contract
   * @param name what {@code toString} returns
   */
  static <T> T of(Class<T> contract, InvocationHandler handler, String name) {
    if (!contract.isInterface()) {
      throw new IllegalArgumentException("not an interface: " + contract.getName());
    }
    InvocationHandler all =
        (proxy, method, arguments) ->
            method.getDeclaringClass() == Object.class
                ? ofObject(proxy, method, arguments, name)
                : handler.invoke(proxy, method, arguments);
    return contract.cast(
        Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, all));
  }

  private static Object ofObject(
      Object proxy, Method method, Object @Nullable [] arguments, String name) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> name;
    };
  }

  /** Calls a method and rethrows its exception. */
  static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      method.setAccessible(true); // a contract need not be public
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
