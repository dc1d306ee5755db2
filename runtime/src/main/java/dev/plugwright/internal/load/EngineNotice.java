package dev.plugwright.internal.load;

import dev.plugwright.spi.engine.EngineInfo;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs once for each engine what would make plugins faster. */
final class EngineNotice {
  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  private EngineNotice() {}

  static void once(EngineInfo info) {
    if (info.advice().isPresent() && LOGGED.add(info.description())) {
      System.getLogger("dev.plugwright")
          .log(System.Logger.Level.WARNING, "{0}: {1}", info.description(), info.advice().get());
    }
  }
}
