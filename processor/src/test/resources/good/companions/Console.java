package companions;

import dev.plugwright.annotations.HostFunctions;

/** The same for a host. */
@HostFunctions
public interface Console {
  ConsoleCodecs codecs(ConsoleCodecs value);

  Functions functions(Functions value);

  ConsoleHostBinding imports(ConsoleHostBinding value);

  I32x2ToI64 codecs2(I32x2ToI64 value);

  record ConsoleCodecs(String text) {}

  record ConsoleHostBinding(String text) {}

  record Functions(String text) {}

  record I32x2ToI64(String text) {}
}
