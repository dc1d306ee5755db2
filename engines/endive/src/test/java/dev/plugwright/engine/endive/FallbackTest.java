package dev.plugwright.engine.endive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Functions that are too large for a Java method. */
class FallbackTest {
  private static final int ADDITIONS = 20_000;

  /** Function 1 is too large; it calls function 2, which calls the host. */
  private static byte[] module() {
    Code huge = new Code();
    for (int i = 0; i < ADDITIONS; i++) {
      huge.get(0).i32(12_345).add().set(0);
    }
    return new Wasm()
        .importedFunction("env", "note", "i:i")
        .function("huge", "i:i", huge.get(0).call(2))
        .function("small", "i:i", new Code().get(0).call(0))
        .function("outer", "i:i", new Code().get(0).call(1))
        .build();
  }

  private static EngineInstance start(WasmEngine engine, List<Long> notes) {
    HostImport note =
        new HostImport(
            "env",
            "note",
            Signatures.type("i:i"),
            new Object(),
            arguments -> {
              notes.add(arguments[0]);
              return arguments[0] + 1;
            });
    return engine
        .compile("large.wasm", module())
        .instantiate(new InstanceRequest("large.wasm", List.of(note), Optional.empty()));
  }

  @Test
  void compiledAndInterpretedFunctionsCallEachOther() {
    List<Long> notes = new ArrayList<>();
    try (WasmEngine engine = Endive.builder().build();
        EngineInstance instance = start(engine, notes)) {
      long[] result = instance.function("outer", Signatures.type("i:i")).apply(7);
      assertThat(result).containsExactly(7L + 12_345 * ADDITIONS + 1);
      assertThat(instance.function("huge", Signatures.type("i:i")).apply(-1))
          .containsExactly(12_345L * ADDITIONS);
      assertThat(notes).containsExactly(7L + 12_345 * ADDITIONS, 12_345L * ADDITIONS - 1);
    }
  }

  @Test
  void theEngineSaysSoInItsDescriptionAndInTheLog() {
    List<String> log = new ArrayList<>();
    Handler handler = recording(log);
    Logger logger = Logger.getLogger("dev.plugwright");
    logger.addHandler(handler);
    try (WasmEngine engine = Endive.builder().build()) {
      assertThat(engine.info().mode()).isEqualTo("compiled to bytecode");
      assertThat(engine.info().advice()).isEmpty();
      engine.compile("large.wasm", module());
      engine.compile("large.wasm", module()).close();
      EngineInfo info = engine.info();
      assertThat(info.mode()).isEqualTo("compiled to bytecode, 2 functions interpreted");
      assertThat(info.advice().orElseThrow()).contains("large.wasm: huge");
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(log)
        .containsExactly(
            "WARNING large.wasm: functions too large for a Java method are interpreted by the"
                + " engine, which is very slow: huge");
  }

  @Test
  void aModuleIsOneLineInTheLogHoweverManyFunctionsItHas() {
    Wasm module = new Wasm();
    for (int i = 0; i < 5; i++) {
      Code large = new Code();
      for (int j = 0; j < 2_000; j++) {
        large.get(0).i32(12_345).add().set(0);
      }
      module.function("large" + i, "i:i", large.get(0));
    }
    List<String> log = new ArrayList<>();
    Handler handler = recording(log);
    Logger logger = Logger.getLogger("dev.plugwright");
    logger.addHandler(handler);
    try (WasmEngine engine = Endive.builder().build()) {
      engine.compile("many.wasm", module.build());
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(log).hasSize(1);
    assertThat(log.get(0))
        .startsWith("WARNING many.wasm: ")
        .endsWith(": large0, large1, large2 and 2 more");
  }

  private static Handler recording(List<String> log) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        log.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** The tests run with the default options of the JVM, which leave such functions alone. */
  @Test
  void functionsThatTheJvmDoesNotCompileAreNamed() {
    Code large = new Code();
    for (int i = 0; i < 2_000; i++) {
      large.get(0).i32(12_345).add().set(0);
    }
    byte[] module =
        new Wasm()
            .importedFunction("env", "unused", ":")
            .memory(1, 1)
            .global("g", 'd', true, new Code().f64(1e300))
            .function("small", "i:i", new Code().get(0))
            .function("large", "i:i", large.get(0))
            .build();
    try (WasmEngine engine = Endive.builder().build()) {
      engine.compile("slow.wasm", module);
      assertThat(engine.info().advice().orElseThrow())
          .contains("-XX:-DontCompileHugeMethods")
          .endsWith(": slow.wasm: large");
    }
  }

  @Test
  void theInterpreterMayBeForbidden() {
    try (WasmEngine engine = Endive.builder().interpreter(false).build()) {
      assertThatThrownBy(() -> engine.compile("large.wasm", module()))
          .isInstanceOf(EngineException.Rejected.class)
          .hasMessageContaining("function");
    }
  }
}
