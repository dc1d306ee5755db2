package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.engine.tck.Signatures.Action;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasiGrant;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Wasm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** What all groups of tests need: an engine, and instances that are closed after each test. */
abstract class EngineTests {
  private final List<EngineInstance> instances = new ArrayList<>();

  /** The engine under test and its abilities. */
  abstract EngineTck tck();

  /** The engine under test, open for the whole group. */
  final WasmEngine engine() {
    return tck().engine();
  }

  @AfterEach
  void closeInstances() {
    instances.forEach(EngineInstance::close);
    instances.clear();
  }

  EngineInstance start(Wasm module, HostImport... imports) {
    return start(engine(), module.build(), Optional.empty(), imports);
  }

  EngineInstance start(
      WasmEngine engine, byte[] module, Optional<WasiGrant> wasi, HostImport... imports) {
    EngineInstance instance =
        engine
            .compile("test.wasm", module)
            .instantiate(new InstanceRequest("test.wasm", List.of(imports), wasi));
    instances.add(instance);
    return instance;
  }

  static Action action(EngineInstance instance, String export) {
    return instance.function(export, Signatures.type(":")).as(Action.class, Action::of);
  }

  static long[] apply(EngineInstance instance, String export, String signature, long... bits) {
    return instance.function(export, Signatures.type(signature)).apply(bits);
  }

  /** A host function without parameters and result. */
  static HostImport action(String module, String name, Action function) {
    return new HostImport(
        module,
        name,
        Signatures.type(":"),
        function,
        arguments -> {
          function.call();
          return 0;
        });
  }

  /** Returns the engine's fault that a call ends with, in both forms of the call. */
  static <T extends EngineException> T fault(
      Class<T> type, EngineInstance instance, String export) {
    T typed = fault(type, instance, action(instance, export)::call);
    T raw = fault(type, instance, () -> apply(instance, export, ":"));
    assertThat(raw).hasMessage(typed.getMessage());
    assertThat(raw.guestStack().stream().limit(2).toList())
        .isEqualTo(typed.guestStack().stream().limit(2).toList());
    return typed;
  }

  static <T extends EngineException> T fault(
      Class<T> type, EngineInstance instance, Runnable call) {
    Throwable thrown = catchThrowable(call::run);
    assertThat(thrown).isNotNull();
    EngineException fault = instance.translate(thrown);
    assertThat(fault).as("fault of %s", thrown).isInstanceOf(type);
    return Objects.requireNonNull(type.cast(fault));
  }

  /** Throws a checked exception from where none is declared. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
