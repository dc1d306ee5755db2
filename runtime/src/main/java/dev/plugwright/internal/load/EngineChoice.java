package dev.plugwright.internal.load;

import dev.plugwright.WasmEngines;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Wasm engine, and why it was chosen.
 *
 * @param engine the engine
 * @param reason a part of a sentence
 */
record EngineChoice(WasmEngine engine, String reason) {
  /**
   * Chooses an engine.
   *
   * @param wanted what the program sets; null to choose the best one
   */
  static EngineChoice of(@Nullable WasmEngine wanted) {
    if (wanted != null) {
      return new EngineChoice(wanted, "the program chooses it");
    }
    String named = System.getProperty(WasmEngines.PROPERTY, "");
    String reason =
        named.isEmpty()
            ? "the fastest engine that runs in this JVM"
            : "the system property %s names it".formatted(WasmEngines.PROPERTY);
    return new EngineChoice(WasmEngines.best(), reason);
  }

  /** Returns the engine, the reason, and what would be faster. */
  String description() {
    EngineInfo info = engine.info();
    List<String> sentences = new ArrayList<>();
    sentences.add(info.description() + ": " + reason + ".");
    info.advice().map(EngineChoice::sentence).ifPresent(sentences::add);
    WasmEngines.obstacles()
        .forEach(
            (name, obstacle) -> {
              if (!name.equalsIgnoreCase(info.name())) {
                sentences.add(obstacle);
              }
            });
    return String.join(" ", sentences);
  }

  private static String sentence(String advice) {
    String whole = Character.toUpperCase(advice.charAt(0)) + advice.substring(1);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
