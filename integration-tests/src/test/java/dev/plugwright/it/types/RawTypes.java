package dev.plugwright.it.types;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;
import dev.plugwright.it.random.ContractWorkshop;
import dev.plugwright.it.random.EchoMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The guest {@code types} behind contracts with the same signatures in WebAssembly, where every
 * argument is bytes: what a host sends that goes around the generated codecs.
 *
 * <p>Each method has a contract and an instance of its own, as an instance is gone after each
 * panic, and is made the faster the fewer methods it binds.
 */
final class RawTypes {
  /** The methods whose argument is decoded by the guest. */
  static final List<EchoMethod> METHODS =
      TypesGuests.METHODS.stream().filter(EchoMethod::encoded).toList();

  private static ClassLoader classes;

  private final PluginModule module;
  private final Map<EchoMethod, Target> targets = new HashMap<>();

  RawTypes(PluginEngine engine) throws IOException, ReflectiveOperationException {
    this(engine, Path.of(System.getProperty("guests.directory"), "types.wasm"));
  }

  /** The same for a guest in another language. */
  RawTypes(PluginEngine engine, Path wasm) throws IOException, ReflectiveOperationException {
    for (EchoMethod method : METHODS) {
      Class<?> contract = classes().loadClass("random." + contractName(method));
      targets.put(method, new Target(contract, method.name()));
    }
    module = engine.load(withoutContract(Files.readAllBytes(wasm)), "types.wasm");
  }

  /** The contracts are compiled once for all tests of this JVM. */
  private static synchronized ClassLoader classes() throws IOException {
    if (classes == null) {
      ContractWorkshop workshop =
          new ContractWorkshop(Files.createTempDirectory(Path.of("target"), "raw"));
      for (EchoMethod method : METHODS) {
        workshop.addSource(contractName(method), source(method));
      }
      classes = workshop.compile();
    }
    return classes;
  }

  private static String contractName(EchoMethod method) {
    return "Raw" + method.name();
  }

  private static String source(EchoMethod method) {
    return """
        package random;

        @dev.plugwright.annotations.WasmPlugin
        public interface %s {
          byte[] %s(byte[] value);
        }
        """
        .formatted(contractName(method), method.name());
  }

  /** Calls the method with these bytes; a guest that has panicked before is a new one now. */
  byte[] call(EchoMethod method, byte[] bytes) {
    return targets.get(method).call(bytes);
  }

  /** One method and its guest. */
  private final class Target {
    private final Class<?> contract;
    private final Method method;
    private PluginInstance<?> instance;

    Target(Class<?> contract, String method) throws NoSuchMethodException {
      this.contract = contract;
      this.method = contract.getMethod(method, byte[].class);
    }

    private byte[] call(byte[] bytes) {
      if (instance == null) {
        instance = module.bind(contract).wasi(Wasi.none()).instantiate();
      }
      try {
        return (byte[]) method.invoke(instance.api(), bytes);
      } catch (InvocationTargetException e) {
        instance.close();
        instance = null;
        throw (RuntimeException) e.getCause();
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Leaves out the custom section that tells the true contract. */
  private static byte[] withoutContract(byte[] wasm) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(wasm, 0, 8);
    int at = 8;
    while (at < wasm.length) {
      int start = at;
      int id = wasm[at++];
      int size = 0;
      for (int shift = 0; ; shift += 7) {
        size |= (wasm[at] & 0x7F) << shift;
        if (wasm[at++] >= 0) {
          break;
        }
      }
      byte[] content = Arrays.copyOfRange(wasm, at, at + size);
      at += size;
      if (id != 0 || !startsWithName(content)) {
        out.write(wasm, start, at - start);
      }
    }
    return out.toByteArray();
  }

  private static boolean startsWithName(byte[] content) {
    String name = dev.plugwright.contract.Contract.SECTION;
    return content.length > name.length()
        && new String(content, 1, name.length(), StandardCharsets.UTF_8).equals(name);
  }
}
