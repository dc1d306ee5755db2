package dev.plugwright.runtime.graal;

import dev.plugwright.runtime.engine.WasiGrant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.io.IOAccess;

/** Opens GraalWasm's own WASI in a context, with no more than a grant holds. */
final class WasiContext {
  private WasiContext() {}

  static void grant(Context.Builder builder, String name, WasiGrant grant) {
    builder
        .option("wasm.Builtins", WasiGrant.MODULE)
        .arguments(
            "wasm",
            Stream.concat(Stream.of(name), grant.arguments().stream()).toArray(String[]::new))
        .in(grant.input())
        .out(grant.output())
        .err(grant.errors())
        .environment(grant.environment());
    if (!grant.directories().isEmpty()) {
      builder
          .option("wasm.WasiMapDirs", directories(grant.directories()))
          .allowIO(IOAccess.newBuilder().fileSystem(new GrantedFiles(grant.directories())).build());
    }
  }

  private static String directories(List<WasiGrant.Directory> directories) {
    return directories.stream()
        .map(d -> d.guest() + "::" + d.host().toAbsolutePath().normalize())
        .collect(Collectors.joining(","));
  }
}
