package dev.plugwright.benchmarks.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;

/** The guest of the calls on the bare engine, for control rows. */
public final class RawCalls {
  private RawCalls() {}

  /** Wasm signature {@code (i32, i32) -> i32}. */
  @FunctionalInterface
  public interface Binary {
    /** Calls the export. */
    int call(int a, int b);
  }

  /** Returns {@code add} through our proxy, if the contestant is ours. */
  public static Optional<IntBinaryOperator> proxy(String contestant) {
    return switch (contestant) {
      case "plugwright" -> Optional.of(Plugwright.best().calls()::add);
      case "confined" -> Optional.of(Plugwright.best().confinedCalls()::add);
      default -> Optional.empty();
    };
  }

  /** Returns a new context. */
  public static Context context() {
    return Context.newBuilder("wasm")
        .option("engine.WarnInterpreterOnly", "false")
        .allowHostAccess(
            HostAccess.newBuilder()
                .allowImplementationsAnnotatedBy(FunctionalInterface.class)
                .build())
        .build();
  }

  /** Returns an export of a new instance. */
  public static Value export(Context context, String name) {
    try {
      byte[] wasm = Files.readAllBytes(Contestants.file("calls"));
      Source source =
          Source.newBuilder("wasm", ByteSequence.create(wasm), "calls.wasm").buildLiteral();
      return context.eval(source).newInstance().getMember("exports").getMember(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
