package dev.plugwright.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.Wasi;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modules that share compiled code, and when it is freed. */
class ModulesTest {
  private final CountingEngine wasm = new CountingEngine();
  private final PluginEngine engine = PluginEngine.builder().wasmEngine(wasm).build();

  @AfterEach
  void close() {
    engine.close();
  }

  private static byte[] version(int number) {
    return new Wasm()
        .memory(1, 2)
        .function("version", ":i", new Code().i32(number))
        .function("fail", ":", new Code().unreachable())
        .build();
  }

  private static int call(PluginInstance<DynamicPlugin> instance) {
    return (int) instance.api().call("version");
  }

  @Test
  void closingOneOfTwoEqualModulesKeepsTheOther() {
    PluginModule first = engine.load(version(1), "first.wasm");
    PluginModule second = engine.load(version(1), "second.wasm");
    assertThat(wasm.compiled).hasValue(1);
    first.close();
    first.close();
    assertThat(wasm.freed).hasValue(0);
    try (PluginInstance<DynamicPlugin> instance = second.dynamic().instantiate()) {
      assertThat(call(instance)).isEqualTo(1);
    }
    second.close();
    assertThat(wasm.freed).hasValue(1);
    try (PluginModule again = engine.load(version(1), "again.wasm");
        PluginInstance<DynamicPlugin> instance = again.dynamic().instantiate()) {
      assertThat(wasm.compiled).hasValue(2);
      assertThat(call(instance)).isEqualTo(1);
    }
    assertThat(wasm.freed).hasValue(2);
  }

  @Test
  void instancesOfAClosedModuleGoOnAndNewOnesAreRefused() {
    PluginModule module = engine.load(version(2), "v2.wasm");
    PluginSpec<DynamicPlugin> spec = module.dynamic();
    PluginInstance<DynamicPlugin> first = spec.instantiate();
    PluginInstance<DynamicPlugin> second = spec.instantiate();
    module.close();
    assertThat(call(first)).isEqualTo(2);
    assertThat(first.module().exports()).containsOnlyKeys("version", "fail");
    for (Callable<?> use : List.<Callable<?>>of(spec::instantiate, module::dynamic)) {
      assertThatThrownBy(use::call)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin v2.wasm: the module is closed; keep it open as long as instances are created"
                  + " from it");
    }
    assertThat(wasm.freed).hasValue(0);
    first.close();
    assertThat(call(second)).isEqualTo(2);
    assertThat(wasm.freed).hasValue(0);
    second.close();
    assertThat(wasm.freed).hasValue(1);
  }

  @Test
  void closedVersionsLeaveNoCompiledCode() throws InterruptedException {
    for (int number = 0; number < 200; number++) {
      try (PluginModule module = engine.load(version(number), "versions.wasm");
          PluginInstance<DynamicPlugin> instance = module.dynamic().instantiate()) {
        assertThat(call(instance)).isEqualTo(number);
      }
    }
    assertThat(wasm.compiled).hasValue(200);
    assertThat(wasm.freed).hasValue(200);
    assertThat(leftAfterCollection()).isZero();
  }

  @Test
  void modulesAndInstancesThatNobodyClosesAreReclaimed() throws InterruptedException {
    for (int number = 0; number < 50; number++) {
      PluginModule module = engine.load(version(number), "versions.wasm");
      assertThat(call(module.dynamic().instantiate())).isEqualTo(number);
    }
    assertThat(leftAfterCollection()).isZero();
    assertThat(wasm.freed).hasValue(50);
  }

  @Test
  void anInstanceKeepsTheCodeOfAModuleThatNobodyHolds() throws InterruptedException {
    PluginInstance<DynamicPlugin> instance =
        engine.load(version(3), "v3.wasm").dynamic().instantiate();
    collect();
    assertThat(wasm.freed).hasValue(0);
    assertThat(call(instance)).isEqualTo(3);
    Reference.reachabilityFence(instance);
  }

  private long leftAfterCollection() throws InterruptedException {
    long left = -1;
    for (int i = 0; i < 50 && left != 0; i++) {
      collect();
      left = wasm.code.stream().filter(reference -> reference.get() != null).count();
    }
    return left;
  }

  private static void collect() throws InterruptedException {
    System.gc();
    Thread.sleep(50);
  }

  @Test
  void threadsThatLoadTheSameBytesAtOnceCompileOnce() throws Exception {
    int threads = 8;
    for (int round = 1; round <= 20; round++) {
      byte[] binary = version(round);
      CyclicBarrier barrier = new CyclicBarrier(threads);
      List<Callable<PluginModule>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = "thread-" + i + ".wasm";
        tasks.add(
            () -> {
              barrier.await();
              return engine.load(binary, name);
            });
      }
      List<PluginModule> modules = new ArrayList<>();
      try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
        for (Future<PluginModule> done : executor.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
          modules.add(done.get());
        }
      }
      assertThat(wasm.compiled).hasValue(round);
      assertThat(modules).extracting(PluginModule::sha256).containsOnly(modules.get(0).sha256());
      modules.forEach(PluginModule::close);
      assertThat(wasm.freed).hasValue(round);
    }
  }

  @Test
  void threadsThatLoadTheSameFaultyBytesAreAllToldUnderTheirOwnName() throws Exception {
    byte[] faulty = new Wasm().function("f", ":i", new Code()).build(); // the result is missing
    CyclicBarrier barrier = new CyclicBarrier(4);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = "thread-" + i + ".wasm";
      tasks.add(
          () -> {
            barrier.await();
            assertThatThrownBy(() -> engine.load(faulty, name))
                .isInstanceOf(PluginLoadException.class)
                .hasMessageStartingWith("plugin " + name + ": ");
            return null;
          });
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      for (Future<Void> done : executor.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
        done.get();
      }
    }
    assertThat(wasm.compiled).hasValue(0);
  }

  @Test
  void messagesHaveTheNameThatTheModuleWasLoadedUnder() {
    for (String name : List.of("first.wasm", "second.wasm")) {
      PluginModule module = engine.load(version(4), name);
      try (PluginInstance<DynamicPlugin> instance = module.dynamic().instantiate()) {
        assertThat(module.name()).isEqualTo(name);
        assertThatThrownBy(() -> instance.api().call("fail"))
            .isInstanceOfSatisfying(
                PluginException.class, e -> assertThat(e.plugin()).isEqualTo(name))
            .hasMessage("plugin %s, exports.fail: trapped: unreachable", name);
      }
    }
    assertThat(wasm.compiled).hasValue(1);
  }

  @Test
  void theFirstArgumentOfAProgramIsTheNameOfItsModule() {
    byte[] binary = argumentZero();
    for (String name : List.of("first.wasm", "second.wasm")) {
      try (PluginInstance<DynamicPlugin> instance =
          engine.load(binary, name).dynamic().wasi(Wasi.none()).instantiate()) {
        instance.api().call("read");
        byte[] text = instance.api().callForBytes("text");
        assertThat(new String(text, 0, name.length(), UTF_8)).isEqualTo(name);
      }
    }
  }

  /** Asks for the arguments: pointers to address 0, their bytes to address 64. */
  private static byte[] argumentZero() {
    return new Wasm()
        .importedFunction("wasi_snapshot_preview1", "args_get", "ii:i")
        .memory(1, 1)
        .function("read", ":", new Code().i32(0).i32(64).call(0).drop())
        .function("text", ":l", new Code().i64(64L << 32 | 32))
        .build();
  }
}
