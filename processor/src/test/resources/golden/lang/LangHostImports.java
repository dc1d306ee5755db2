package lang;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.lang.Class;
import java.lang.Error;
import java.lang.FunctionalInterface;
import java.lang.Integer;
import java.lang.Override;
import java.lang.RuntimeException;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link LangHost} as guests import them, from the Wasm module {@code LangHost}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class LangHostImports implements HostBinding<LangHost> {
  /**
   * The only instance.
   */
  public static final LangHostImports INSTANCE = new LangHostImports();

  private static final java.lang.String CONTRACT = """
      plugwright-contract 1
      host LangHost
      fn number(value: i32) -> i64
      fn text(value: String) -> string ! i32
      record String { code: i32 }
      """;

  private LangHostImports() {
  }

  @Override
  public Class<LangHost> contractType() {
    return LangHost.class;
  }

  @Override
  public java.lang.String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(LangHost host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("number", NumberImport.class, functions::number);
    linker.function("text", TextImport.class, functions::text);
  }

  /**
   * Wasm signature of import {@code number}.
   */
  @FunctionalInterface
  public interface NumberImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value);
  }

  /**
   * Wasm signature of import {@code text}.
   */
  @FunctionalInterface
  public interface TextImport {
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
    private final LangHost host;

    private final HostFunction number;

    private final HostFunction text;

    Functions(LangHost host, HostLinker linker) {
      this.host = host;
      this.number = linker.method("number", "number");
      this.text = linker.method("text", "text");
    }

    long number(int value) {
      HostFrame frame = number.enter();
      try {
        return frame.present(host.number(Integer.valueOf(value)), "i64");
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long text(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = text.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        String valueValue = LangHostCodecs.readString(in);
        in.finish();
        java.lang.String result;
        try {
          result = host.text(valueValue);
        } catch (Exception declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          reply.writeInt(declared.code());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        reply.writeString(result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
