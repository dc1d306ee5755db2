package dev.plugwright.engine.graalwasm;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.ArrayList;
import java.util.List;
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
      GrantedFiles files = new GrantedFiles(grant.directories());
      builder
          .option("wasm.WasiMapDirs", directories(grant.directories()))
          .allowIO(IOAccess.newBuilder().fileSystem(files).build());
    }
  }

  /** The option's syntax has no escapes, so host paths are replaced by generated names. */
  private static String directories(List<WasiGrant.Directory> directories) {
    List<String> mappings = new ArrayList<>();
    for (WasiGrant.Directory directory : directories) {
      if (directory.guest().contains(",") || directory.guest().contains("::")) {
        throw new EngineException.Rejected(
            "GraalWasm cannot grant a directory under a guest path with ',' or '::': "
                + directory.guest(),
            null);
      }
      mappings.add(directory.guest() + "::" + GrantedFiles.root(mappings.size()));
    }
    return String.join(",", mappings);
  }
}
