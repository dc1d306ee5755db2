package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.HostFunctionException;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginCancelledException;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginFuelException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginResultException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table in the documentation of {@link PluginException}, line by line. */
class StatesTest {
  private static PluginEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** What goes wrong with an instance. */
  private interface Fault {
    void happen(PluginInstance<DynamicPlugin> instance) throws Exception;
  }

  /**
   * A line of the table.
   *
   * @param exception what is thrown
   * @param state of the instance afterwards
   * @param fault what leads to it
   */
  private record Line(String name, Class<?> exception, InstanceState state, Fault fault) {
    @Override
    public String toString() {
      return exception.getSimpleName() + ", " + name;
    }
  }

  private static Wasm module() {
    return new Wasm()
        .importedFunction("Console", "interfere", "i:")
        .importedFunction("Console", "log_str", "ii:")
        .importedFunction("Console", "text", "iii:l")
        .memory(1, 20_000)
        .data(64, Wasm.bytes(0xFF, 0xFF))
        .data(4096, slot())
        .function("length", "ii:i", new Code().get(1))
        .function("slice", "l:l", new Code().get(0))
        .function("interfere", "i:", new Code().get(0).call(0))
        .function("log", "ii:", new Code().get(0).get(1).call(1))
        .function("text", "i:l", new Code().get(0).i32(1024).i32(16).call(2))
        .function("trap", ":", new Code().unreachable())
        .function("spin", ":", new Code().i32(3).call(0).op(0x03, 0x40, 0x0C, 0, 0x0B))
        .function("stuck", ":", new Code().i32(4).call(0).op(0x03, 0x40, 0x0C, 0, 0x0B))
        .function("bomb", ":", bomb())
        .function("endless", ":", new Code().op(0x03, 0x40, 0x0C, 0, 0x0B));
  }

  /** Grows the memory until that is refused, and traps. */
  private static Code bomb() {
    return new Code().op(0x03, 0x40).i32(1).grow().i32(-1).op(0x47, 0x0D, 0, 0x0B).unreachable();
  }

  /** The same with a panic in its slot, so that each trap is one. */
  private static Wasm panicking() {
    return module().function("plugwright_panic_slot", ":i", new Code().i32(4096));
  }

  private static byte[] slot() {
    return Wasm.concat(Wasm.bytes(3, 0, 0, 0, 2, 0, 0, 0), "a:1no".getBytes(US_ASCII));
  }

  private static PluginInstance<DynamicPlugin> start(Wasm module) {
    PluginInstance<?>[] self = new PluginInstance<?>[1];
    Console console =
        (Console)
            Proxy.newProxyInstance(
                Console.class.getClassLoader(),
                new Class<?>[] {Console.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "text" -> text((int) arguments[0]);
                      case "interfere" -> interfere((int) arguments[0], self[0]);
                      default -> null;
                    });
    PluginSpec<DynamicPlugin> spec =
        engine
            .load(module.build(), "states.wasm")
            .dynamic()
            .sharedHost(Console.class, console)
            .limits(
                limits ->
                    limits.argumentBytes(100).resultBytes(100).callDepth(3).memoryBytes(1 << 20));
    PluginInstance<DynamicPlugin> instance = spec.instantiate();
    self[0] = instance;
    return instance;
  }

  private static String text(int length) {
    return length < 0 ? null : "x".repeat(length);
  }

  private static Object interfere(int what, PluginInstance<?> self) {
    switch (what) {
      case 1 -> throw new IllegalStateException("of the host");
      case 2 -> throw new AssertionError("of the host");
      case 3 -> Thread.ofPlatform().start(self::close);
      case 4 -> Thread.ofPlatform().start(self::cancel);
      default -> throw new IllegalArgumentException();
    }
    return null;
  }

  static Stream<Line> lines() {
    return Stream.of(
        line(
            PluginArgumentException.class,
            InstanceState.READY,
            "null",
            i -> call(i, "log", 1, null)),
        line(
            PluginArgumentException.class,
            InstanceState.READY,
            "other type",
            i -> call(i, "log", 1, 'c')),
        line(
            PluginArgumentException.class,
            InstanceState.READY,
            "surrogate",
            i -> call(i, "length", "\uD800")),
        line(
            PluginArgumentException.class,
            InstanceState.READY,
            "no export",
            i -> call(i, "absent")),
        line(
            PluginLimitException.class,
            InstanceState.READY,
            "text",
            i -> call(i, "length", "x".repeat(101))),
        line(
            PluginLimitException.class,
            InstanceState.READY,
            "bytes",
            i -> call(i, "length", (Object) new byte[101])),
        line(PluginLimitException.class, InstanceState.READY, "result", i -> bytes(i, 101)),
        line(PluginStateException.class, InstanceState.CLOSED, "closed", StatesTest::useClosed),
        line(
            PluginStateException.class,
            InstanceState.POISONED,
            "poisoned",
            StatesTest::usePoisoned),
        line(PluginResultException.class, InstanceState.READY, "pointer", i -> bytes(i, -1)),
        line(PluginResultException.class, InstanceState.READY, "not UTF-8", StatesTest::notText),
        line(
            HostFunctionException.class,
            InstanceState.POISONED,
            "argument",
            i -> call(i, "log", -1, -1)),
        line(
            HostFunctionException.class, InstanceState.POISONED, "reply", i -> call(i, "text", -1)),
        line(PluginTrapException.class, InstanceState.POISONED, "trap", i -> call(i, "trap")),
        line(PluginPanicException.class, InstanceState.POISONED, "panic", i -> call(i, "trap")),
        line(PluginCancelledException.class, InstanceState.CLOSED, "close", i -> call(i, "spin")),
        line(
            PluginCancelledException.class,
            InstanceState.POISONED,
            "cancel",
            i -> call(i, "stuck")),
        line(
            PluginCancelledException.class,
            InstanceState.READY,
            "interrupted before",
            StatesTest::callInterrupted),
        line(PluginMemoryException.class, InstanceState.POISONED, "memory", i -> call(i, "bomb")),
        line(
            PluginTimeoutException.class,
            InstanceState.POISONED,
            "deadline",
            i -> i.api(Duration.ofMillis(50)).call("endless")),
        line(
            IllegalStateException.class,
            InstanceState.POISONED,
            "host",
            i -> call(i, "interfere", 1)),
        line(
            AssertionError.class,
            InstanceState.POISONED,
            "host error",
            i -> call(i, "interfere", 2)));
  }

  private static Line line(Class<?> exception, InstanceState state, String name, Fault fault) {
    return new Line(name, exception, state, fault);
  }

  private static void call(
      PluginInstance<DynamicPlugin> instance, String export, Object... arguments) {
    instance.api().call(export, arguments);
  }

  private static void bytes(PluginInstance<DynamicPlugin> instance, int length) {
    instance.api().callForBytes("slice", 64L << 32 | Integer.toUnsignedLong(length));
  }

  private static void notText(PluginInstance<DynamicPlugin> instance) {
    instance.api().callForString("slice", 64L << 32 | 2);
  }

  private static void useClosed(PluginInstance<DynamicPlugin> instance) {
    instance.close();
    call(instance, "length", "text");
  }

  private static void callInterrupted(PluginInstance<DynamicPlugin> instance) {
    Thread.currentThread().interrupt();
    try {
      call(instance, "length", "text");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static void usePoisoned(PluginInstance<DynamicPlugin> instance) {
    assertThat(catchThrowable(() -> call(instance, "trap"))).isNotNull();
    call(instance, "length", "text");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theStateAfterwardsIsThatOfTheTable(Line line) {
    boolean panics = line.exception == PluginPanicException.class;
    try (PluginInstance<DynamicPlugin> instance = start(panics ? panicking() : module())) {
      assertThat(instance.state()).isEqualTo(InstanceState.READY);
      Throwable thrown = catchThrowable(() -> line.fault.happen(instance));
      assertThat(thrown).isExactlyInstanceOf(line.exception);
      assertThat(instance.state()).isEqualTo(line.state);
      Throwable next = catchThrowable(() -> call(instance, "length", "next"));
      if (line.state == InstanceState.READY) {
        assertThat(next).isNull();
      } else {
        assertThat(next).isExactlyInstanceOf(PluginStateException.class);
      }
    }
  }

  @Test
  void theTableHasEveryException() {
    Set<Class<?>> covered = lines().map(Line::exception).collect(Collectors.toSet());
    covered.addAll(List.of(PluginLoadException.class, PluginContractException.class)); // none yet
    covered.add(PluginFuelException.class); // FuelTest
    covered.add(PluginPoolExhaustedException.class); // PoolTest; no instance is called
    Set<String> names = new TreeSet<>();
    Consumer<Class<?>> add = type -> names.add(type.getName());
    Arrays.stream(PluginException.class.getPermittedSubclasses())
        .forEach(
            type -> {
              add.accept(type);
              if (type.isSealed()) {
                Arrays.stream(type.getPermittedSubclasses()).forEach(add);
              }
            });
    assertThat(covered.stream().map(Class::getName)).containsAll(names);
  }
}
