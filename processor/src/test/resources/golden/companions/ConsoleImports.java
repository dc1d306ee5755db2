package companions;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Console} as guests import them, from the Wasm module {@code Console}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ConsoleImports implements HostBinding<Console> {
  /**
   * The only instance.
   */
  public static final ConsoleImports INSTANCE = new ConsoleImports();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Console
      fn codecs(value: ConsoleCodecs) -> ConsoleCodecs
      fn codecs2(value: CodecsImport) -> CodecsImport
      fn functions(value: Functions) -> Functions
      fn imports(value: ConsoleImports) -> ConsoleImports
      record CodecsImport { text: string }
      record ConsoleCodecs { text: string }
      record ConsoleImports { text: string }
      record Functions { text: string }
      """;

  private ConsoleImports() {
  }

  @Override
  public Class<Console> contractType() {
    return Console.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Console host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("codecs", CodecsImport.class, functions::codecs);
    linker.function("codecs2", Codecs2Import.class, functions::codecs2);
    linker.function("functions", FunctionsImport.class, functions::functions);
    linker.function("imports", ImportsImport.class, functions::imports);
  }

  /**
   * Wasm signature of import {@code codecs}.
   */
  @FunctionalInterface
  public interface CodecsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value, int valueLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code codecs2}.
   */
  @FunctionalInterface
  public interface Codecs2Import {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value, int valueLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code functions}.
   */
  @FunctionalInterface
  public interface FunctionsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value, int valueLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code imports}.
   */
  @FunctionalInterface
  public interface ImportsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value, int valueLength, int out, int outCapacity);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Console host;

    private final HostFunction codecs;

    private final HostFunction codecs2;

    private final HostFunction functions;

    private final HostFunction imports;

    Functions(Console host, HostLinker linker) {
      this.host = host;
      this.codecs = linker.method("codecs", "codecs");
      this.codecs2 = linker.method("codecs2", "codecs2");
      this.functions = linker.method("functions", "functions");
      this.imports = linker.method("imports", "imports");
    }

    long codecs(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = codecs.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        Console.ConsoleCodecs valueValue = ConsoleCodecs.readConsoleCodecs(in);
        in.finish();
        Console.ConsoleCodecs result = host.codecs(valueValue);
        BincodeOutput reply = frame.reply();
        ConsoleCodecs.writeConsoleCodecs(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long codecs2(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = codecs2.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        Console.CodecsImport valueValue = ConsoleCodecs.readCodecsImport(in);
        in.finish();
        Console.CodecsImport result = host.codecs2(valueValue);
        BincodeOutput reply = frame.reply();
        ConsoleCodecs.writeCodecsImport(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long functions(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = functions.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        Console.Functions valueValue = ConsoleCodecs.readFunctions(in);
        in.finish();
        Console.Functions result = host.functions(valueValue);
        BincodeOutput reply = frame.reply();
        ConsoleCodecs.writeFunctions(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long imports(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = imports.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        Console.ConsoleImports valueValue = ConsoleCodecs.readConsoleImports(in);
        in.finish();
        Console.ConsoleImports result = host.imports(valueValue);
        BincodeOutput reply = frame.reply();
        ConsoleCodecs.writeConsoleImports(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
