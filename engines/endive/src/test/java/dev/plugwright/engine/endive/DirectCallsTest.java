package dev.plugwright.engine.endive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.engine.tck.Signatures;
import dev.plugwright.spi.engine.CompiledModule;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.HostImport;
import dev.plugwright.spi.engine.InstanceRequest;
import dev.plugwright.spi.engine.RawCall;
import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interfaces of the host that call a guest's methods, and those that cannot. */
class DirectCallsTest {
  private final WasmEngine engine = Endive.builder().build();

  @AfterEach
  void close() {
    engine.close();
  }

  /** {@code (i64, i32, f64, i32) -> i32}. */
  public interface Wide {
    /** Calls the function. */
    int call(long p0, int p1, double p2, int p3);
  }

  /** {@code (i32) -> i32}. */
  public interface Unary {
    /** Calls the function. */
    int call(int p0);
  }

  /** {@code () -> ()}. */
  public interface Action {
    /** Calls the function. */
    void call();
  }

  /** Has the types of another function. */
  public interface Longs {
    /** Calls the function. */
    long call(long p0);
  }

  /** Has two methods. */
  public interface Two {
    /** Calls the function. */
    int call(int p0);

    /** Calls it too. */
    int again(int p0);
  }

  /** Cannot be implemented in another package. */
  interface Hidden {
    int call(int p0);
  }

  private CompiledModule compile(Wasm module) {
    return engine.compile("test.wasm", module.build());
  }

  private static EngineInstance start(CompiledModule module, HostImport... imports) {
    return module.instantiate(new InstanceRequest("test.wasm", List.of(imports), Optional.empty()));
  }

  private static <F> F direct(
      EngineInstance instance, String export, String type, Class<F> signature) {
    return instance
        .function(export, Signatures.type(type))
        .as(
            signature,
            raw -> {
              throw new AssertionError("not direct");
            });
  }

  private static Wasm next() {
    return new Wasm().function("next", "i:i", new Code().get(0).i32(1).add());
  }

  @Test
  void parametersOfEverySizeArriveInTheirPlaces() {
    Wasm module =
        new Wasm()
            .memory(1, 1)
            .function("last", "lidi:i", new Code().get(3))
            .function("second", "lidi:i", new Code().get(1))
            .function("store", ":", new Code().i32(0).i32(7).i32Store(0))
            .function("load", "i:i", new Code().get(0).i32Load(0));
    EngineInstance instance = start(compile(module));
    assertThat(direct(instance, "last", "lidi:i", Wide.class).call(1L << 40, 2, 3.5, 4))
        .isEqualTo(4);
    assertThat(direct(instance, "second", "lidi:i", Wide.class).call(1L << 40, -2, 3.5, 4))
        .isEqualTo(-2);
    direct(instance, "store", ":", Action.class).call();
    assertThat(direct(instance, "load", "i:i", Unary.class).call(0)).isEqualTo(7);
  }

  @Test
  void instancesOfAModuleShareAClassAndNothingElse() {
    Wasm counter =
        new Wasm()
            .global(0)
            .function("add", "i:i", new Code().get(0).globalGet(0).add().globalSet(0).globalGet(0));
    CompiledModule module = compile(counter);
    Unary first = direct(start(module), "add", "i:i", Unary.class);
    Unary second = direct(start(module), "add", "i:i", Unary.class);
    assertThat(first.getClass()).isSameAs(second.getClass());
    assertThat(first.call(5)).isEqualTo(5);
    assertThat(second.call(3)).isEqualTo(3);
    assertThat(first.call(5)).isEqualTo(10);
  }

  @Test
  void theGuestStackEndsWhereTheHostEnteredTheGuest() {
    Wasm module =
        new Wasm()
            .importedFunction("m", "f", ":")
            .function("trap", ":", new Code().call(2))
            .function(null, ":", new Code().unreachable())
            .function("outer", ":", new Code().call(0))
            .name(2, "inner");
    List<Action> trap = new ArrayList<>();
    HostImport host =
        new HostImport(
            "m",
            "f",
            Signatures.type(":"),
            null,
            arguments -> {
              trap.get(0).call();
              return 0;
            });
    EngineInstance instance = start(compile(module), host);
    trap.add(direct(instance, "trap", ":", Action.class));
    assertThatThrownBy(direct(instance, "outer", ":", Action.class)::call)
        .isInstanceOfSatisfying(
            EngineException.HostThrew.class,
            outer -> {
              assertThat(outer.guestStack()).containsExactly("outer");
              assertThat(outer.getCause())
                  .isInstanceOfSatisfying(
                      EngineException.Trap.class,
                      inner -> assertThat(inner.guestStack()).containsExactly("inner", "trap"));
            });
  }

  @Test
  void aClosedInstanceRefusesCalls() {
    EngineInstance instance = start(compile(next()));
    Unary next = direct(instance, "next", "i:i", Unary.class);
    instance.close();
    assertThatThrownBy(() -> next.call(1)).isInstanceOf(EngineException.Interrupted.class);
  }

  // ---- what cannot be implemented ----

  private static <F> boolean isDirect(CompiledModule module, Class<F> signature) {
    List<RawCall> raw = new ArrayList<>();
    Function<RawCall, F> adapter =
        call -> {
          raw.add(call);
          return signature.cast(
              Proxy.newProxyInstance(
                  signature.getClassLoader(), new Class<?>[] {signature}, (p, m, a) -> null));
        };
    start(module).function("next", Signatures.type("i:i")).as(signature, adapter);
    raw.forEach(call -> assertThat(call.call(41)).isEqualTo(42));
    return raw.isEmpty();
  }

  @Test
  void otherInterfacesUseTheAdapter() {
    CompiledModule module = compile(next());
    assertThat(isDirect(module, Unary.class)).isTrue();
    assertThat(isDirect(module, Longs.class)).isFalse();
    assertThat(isDirect(module, Two.class)).isFalse();
    assertThat(isDirect(module, Hidden.class)).isFalse();
  }

  @Test
  void interpretedModulesUseTheAdapter() {
    try (WasmEngine interpreter = new EndiveEngine(Interpreter.EVERYWHERE)) {
      assertThat(isDirect(interpreter.compile("test.wasm", next().build()), Unary.class)).isFalse();
    }
  }

  /** A host whose classes come and go while the module stays. */
  @Test
  void anInterfaceOfAnotherClassLoaderUsesTheAdapterAndIsUnloaded() throws Exception {
    CompiledModule module = compile(next());
    WeakReference<ClassLoader> host = useFromAnotherLoader(module);
    for (int i = 0; i < 100 && host.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(host.get()).isNull();
    assertThat(isDirect(module, Unary.class)).isTrue();
  }

  private static WeakReference<ClassLoader> useFromAnotherLoader(CompiledModule module)
      throws ClassNotFoundException {
    ClassLoader host = new Copies(DirectCallsTest.class.getClassLoader());
    Class<?> copy = host.loadClass(Unary.class.getName());
    assertThat(copy).isNotSameAs(Unary.class);
    assertThat(isDirect(module, copy)).isFalse();
    return new WeakReference<>(host);
  }

  /** Has its own copies of the interfaces of this test. */
  private static final class Copies extends ClassLoader {
    Copies(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Unary.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] file = in.readAllBytes();
        return defineClass(name, file, 0, file.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
