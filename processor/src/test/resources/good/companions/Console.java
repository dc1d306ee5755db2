package companions;

import dev.plugwright.annotations.HostFunctions;

/** The same for a host. */
@HostFunctions
public interface Console {
  ConsoleCodecs codecs(ConsoleCodecs value);

  Functions functions(Functions value);

  ConsoleImports imports(ConsoleImports value);

  CodecsImport codecs2(CodecsImport value);

  record ConsoleCodecs(String text) {}

  record ConsoleImports(String text) {}

  record Functions(String text) {}

  record CodecsImport(String text) {}
}
