package dev.plugwright.engine.wasmtime;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of wasmtime have in common. */
abstract class WasmtimeTests {
  static final FunctionType ACTION = Signatures.type(":");

  WasmEngine engine;

  @BeforeEach
  void open() {
    engine = Wasmtime.builder().library(Library.require()).build();
  }

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  EngineInstance start(Wasm module, HostImport... imports) {
    return engine
        .compile("test.wasm", module.build())
        .instantiate(new InstanceRequest("test.wasm", List.of(imports), Optional.empty()));
  }

  static HostImport action(String name, Runnable function) {
    return new HostImport(
        "env",
        name,
        ACTION,
        new Object(),
        arguments -> {
          function.run();
          return 0;
        });
  }

  static Wasm recursive() {
    return new Wasm()
        .importedFunction("env", "host", ":")
        .function("deep", "i:i", new Code().get(0).call(1).i32(1).add())
        .function(
            "then_host",
            "i:",
            new Code()
                .get(0)
                .op(0x04, 0x40)
                .get(0)
                .i32(-1)
                .add()
                .call(2)
                .op(0x05)
                .call(0)
                .op(0x0B));
  }
}
