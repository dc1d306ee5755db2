package dev.plugwright.junit;

import dev.plugwright.PluginArgumentException;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A contract without a plugin behind it, for tests of code that uses plugins.
 *
 * <pre>{@code
 * FakePlugin<TextTools> fake =
 *     FakePlugin.of(TextTools.class)
 *         .answer("wordCount", arguments -> ((String) arguments.get(0)).length());
 * TextTools tools = fake.api();
 * }</pre>
 *
 * <p>A method without an answer returns the default value of its type: 0, {@code false}, an empty
 * string, array, collection or {@code Optional}, the first constant of an enum, a record of default
 * values. A method with a default body runs it. Like a plugin, a fake refuses {@code null} where
 * the contract does not allow it, both as argument and as answer.
 *
 * <p>A fake tests the code around a plugin, and nothing about the plugin: its values are not
 * encoded. It is a {@link java.lang.reflect.Proxy}. Thread-safe if the answers are.
 *
 * @param <T> the contract
 */
public final class FakePlugin<T> {
  private final Class<T> contract;
  private final T api;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** Stands for the plugin in one method. */
  @FunctionalInterface
  public interface Answer {
    /**
     * Answers a call.
     *
     * @param arguments the arguments of the call
     * @return the result; {@code null} for {@code void}
     * @throws Exception an exception that the contract declares, or a runtime exception
     */
    @Nullable Object to(List<@Nullable Object> arguments) throws Exception;
  }

  /**
   * A call that was made.
   *
   * @param method name of the method
   * @param arguments its arguments
   */
  public record Call(String method, List<@Nullable Object> arguments) {}

  private FakePlugin(Class<T> contract) {
    this.contract = contract;
    InvocationHandler handler = this::call;
    this.api = Proxies.of(contract, handler, "FakePlugin[" + contract.getSimpleName() + "]");
  }

  /** Creates a fake of a contract. */
  public static <T> FakePlugin<T> of(Class<T> contract) {
    return new FakePlugin<>(contract);
  }

  /**
   * Sets what a method returns or throws.
   *
   * @param method name of the method in the Java interface
   * @param answer is called instead of the plugin
   */
  public FakePlugin<T> answer(String method, Answer answer) {
    List<String> methods = Arrays.stream(contract.getMethods()).map(Method::getName).toList();
    if (!methods.contains(method)) {
      throw new IllegalArgumentException(
          "no method %s in %s; it has %s".formatted(method, contract.getSimpleName(), methods));
    }
    answers.put(method, answer);
    return this;
  }

  /** Returns the object that takes the place of the plugin. */
  public T api() {
    return api;
  }

  /** Returns the calls that were made, in order. */
  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  private @Nullable Object call(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Throwable {
    List<@Nullable Object> arguments =
        given == null ? List.of() : Collections.unmodifiableList(Arrays.asList(given.clone()));
    requirePresent(method, arguments);
    calls.add(new Call(method.getName(), arguments));
    Answer answer = answers.get(method.getName());
    if (answer == null) {
      return method.isDefault()
          ? InvocationHandler.invokeDefault(proxy, method, given)
          : DefaultValues.of(method.getGenericReturnType());
    }
    Object result = answer.to(arguments);
    boolean absent = result == null && method.getReturnType() != void.class;
    if (absent && !isNullable(method.getAnnotatedReturnType())) {
      throw new IllegalStateException(
          "the answer to %s.%s is null, which a plugin cannot return"
              .formatted(contract.getSimpleName(), method.getName()));
    }
    requireType(method, result);
    return result;
  }

  private void requireType(Method method, @Nullable Object result) {
    Class<?> type = method.getReturnType();
    if (result != null
        && type != void.class
        && !MethodType.methodType(type).wrap().returnType().isInstance(result)) {
      throw new IllegalStateException(
          "the answer to %s.%s is a %s, but the method returns %s"
              .formatted(
                  contract.getSimpleName(),
                  method.getName(),
                  result.getClass().getName(),
                  type.getName()));
    }
  }

  private void requirePresent(Method method, List<@Nullable Object> arguments) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (arguments.get(i) == null && !isNullable(parameters[i].getAnnotatedType())) {
        throw new PluginArgumentException(
            contract.getSimpleName(),
            contract.getSimpleName() + "." + method.getName(),
            "argument " + parameters[i].getName() + " is null",
            null);
      }
    }
  }

  private static boolean isNullable(AnnotatedType type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
  }
}
