package dev.plugwright.it.random;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.Named;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A method that returns its last parameter, or throws it inside an exception.
 *
 * @param method the method
 * @param parameters what it takes
 * @param layout whether the last parameter crosses as it lies in memory
 */
public record EchoMethod(
    java.lang.reflect.Method method, List<Parameter> parameters, boolean layout) {
  /**
   * A parameter.
   *
   * @param javaType its type in Java
   * @param type the same in the contract
   */
  public record Parameter(JavaType javaType, Type type) {}

  /** The methods of the interface that are called {@code echo...}, by name. */
  public static List<EchoMethod> of(Class<?> contractType, Contract contract) {
    List<EchoMethod> methods = new ArrayList<>();
    for (java.lang.reflect.Method method : contractType.getMethods()) {
      if (method.getName().startsWith("echo")) {
        method.setAccessible(true);
        methods.add(of(method, contractType, contract));
      }
    }
    methods.sort(Comparator.comparing(EchoMethod::name));
    return methods;
  }

  private static EchoMethod of(
      java.lang.reflect.Method method, Class<?> contractType, Contract contract) {
    String export = method.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
    Method inContract = contract.method(export).orElseThrow();
    Map<String, JavaType> variables = variables(method, contractType);
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      JavaType javaType = JavaType.of(method.getGenericParameterTypes()[i], variables);
      parameters.add(new Parameter(javaType, inContract.parameters().get(i).type()));
    }
    boolean layout =
        parameters.getLast().type() instanceof Named named
            && contract.definitions().get(named.name()) instanceof LayoutDefinition;
    return new EchoMethod(method, parameters, layout);
  }

  /** Type variables of a super-interface stand for what the contract extends it with. */
  private static Map<String, JavaType> variables(
      java.lang.reflect.Method method, Class<?> contractType) {
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
    return variables;
  }

  /** The name in Java. */
  public String name() {
    return method.getName();
  }

  /** What comes back, in Java. */
  public JavaType javaType() {
    return parameters.getLast().javaType();
  }

  /** What comes back, in the contract. */
  public Type type() {
    return parameters.getLast().type();
  }

  /** Whether the argument crosses as bincode, not as a number or as plain bytes. */
  public boolean encoded() {
    return switch (type()) {
      case Basic basic ->
          basic.kind().scalar().isEmpty() && !basic.kind().notation().equals("string");
      case ListOf list ->
          !(list.element() instanceof Basic element && element.kind().plainNumber());
      default -> !layout;
    };
  }

  /** Random arguments for every parameter but the last. */
  Object[] otherArguments(Values values, Random random, int size) {
    return parameters.subList(0, parameters.size() - 1).stream()
        .map(it -> values.next(random, it.javaType(), it.type(), size))
        .toArray();
  }

  /** Calls the method, which has one parameter. */
  public Object call(Object proxy, Object argument) {
    return call(proxy, new Object[0], argument);
  }

  /** Calls the method. */
  Object call(Object proxy, Object[] others, Object argument) {
    Object[] arguments = Arrays.copyOf(others, others.length + 1);
    arguments[others.length] = argument;
    try {
      return method.invoke(proxy, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      return carriedBy(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Declared exceptions of random contracts carry a value. */
  private static Object carriedBy(Throwable declared) {
    try {
      return declared.getClass().getMethod("error").invoke(declared);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(declared);
    }
  }
}
