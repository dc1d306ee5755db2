package dev.plugwright.it.types;

import dev.plugwright.it.random.ContractWorkshop;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.PluginModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The guest {@code types} behind a contract with the same signatures in WebAssembly, where every
 * argument is bytes: what a host sends that goes around the generated codecs.
 */
final class RawTypes {
  /** The methods whose argument is decoded by the guest. */
  static final List<EchoMethod> METHODS =
      TypesGuests.METHODS.stream().filter(EchoMethod::encoded).toList();

  private final Class<?> contract;
  private final PluginModule module;
  private PluginInstance<?> instance;

  RawTypes(PluginEngine engine) throws IOException, ClassNotFoundException {
    StringBuilder source =
        new StringBuilder(
            "package random;\n@dev.plugwright.annotations.WasmPlugin\npublic interface Raw {\n");
    METHODS.forEach(it -> source.append("byte[] %s(byte[] value);%n".formatted(it.name())));
    ContractWorkshop workshop =
        new ContractWorkshop(Files.createTempDirectory(Path.of("target"), "raw"));
    workshop.addSource("Raw", source.append("}\n").toString());
    contract = workshop.compile().loadClass("random.Raw");
    Path wasm = Path.of(System.getProperty("guests.directory"), "types.wasm");
    module = engine.load(withoutContract(Files.readAllBytes(wasm)), "types.wasm");
  }

  /** Calls the method with these bytes; a guest that has panicked before is a new one now. */
  byte[] call(EchoMethod method, byte[] bytes) {
    if (instance == null) {
      instance = module.instantiate(contract);
    }
    try {
      return (byte[])
          contract.getMethod(method.name(), byte[].class).invoke(instance.proxy(), bytes);
    } catch (InvocationTargetException e) {
      instance.close();
      instance = null;
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
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
    String name = dev.plugwright.runtime.contract.Contract.SECTION;
    return content.length > name.length()
        && new String(content, 1, name.length(), StandardCharsets.UTF_8).equals(name);
  }
}
