package dev.plugwright.it.random;

import dev.plugwright.runtime.contract.Contract;
import dev.plugwright.runtime.contract.Method;
import dev.plugwright.runtime.contract.Type;
import dev.plugwright.runtime.contract.Type.Basic;
import dev.plugwright.runtime.contract.Type.ListOf;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A method that returns its only parameter.
 *
 * @param method the method
 * @param javaType what it takes and returns
 * @param type the same in the contract
 */
public record EchoMethod(java.lang.reflect.Method method, JavaType javaType, Type type) {

  /** The methods of the interface that are called {@code echo...}, by name. */
  public static List<EchoMethod> of(Class<?> contractType, Contract contract) {
    List<EchoMethod> methods = new ArrayList<>();
    for (java.lang.reflect.Method method : contractType.getMethods()) {
      if (method.getName().startsWith("echo")) {
        method.setAccessible(true);
        String export = method.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
        Method inContract = contract.method(export).orElseThrow();
        JavaType javaType = javaType(method, contractType);
        methods.add(new EchoMethod(method, javaType, inContract.result().orElseThrow()));
      }
    }
    methods.sort(Comparator.comparing(EchoMethod::name));
    return methods;
  }

  /** Type variables of a super-interface stand for what the contract extends it with. */
  private static JavaType javaType(java.lang.reflect.Method method, Class<?> contractType) {
    Map<String, JavaType> variables = new HashMap<>();
    for (java.lang.reflect.Type parent : contractType.getGenericInterfaces()) {
      if (parent instanceof ParameterizedType generic
          && generic.getRawType() == method.getDeclaringClass()) {
        JavaType type = JavaType.of(parent);
        for (int i = 0; i < type.arguments().size(); i++) {
          String name = type.raw().getTypeParameters()[i].getName();
          variables.put(name, type.arguments().get(i));
        }
      }
    }
    return JavaType.of(method.getGenericReturnType(), variables);
  }

  /** The name in Java. */
  public String name() {
    return method.getName();
  }

  /** Whether the argument crosses as bincode, not as a number or as plain bytes. */
  public boolean encoded() {
    return switch (type) {
      case Basic basic ->
          basic.kind().scalar().isEmpty() && !basic.kind().notation().equals("string");
      case ListOf list ->
          !(list.element() instanceof Basic element && element.kind().plainNumber());
      default -> true;
    };
  }

  /** Calls the method. */
  public Object call(Object proxy, Object argument) {
    try {
      return method.invoke(proxy, argument);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
