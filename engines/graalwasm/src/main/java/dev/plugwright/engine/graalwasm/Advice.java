package dev.plugwright.engine.graalwasm;

import java.util.Optional;
import org.graalvm.polyglot.Engine;

/** Says what would make this JVM compile guest code. */
final class Advice {
  private Advice() {}

  static Optional<String> of(Engine engine) {
    if (GraalEngine.compiles(engine)) {
      return Optional.empty();
    }
    return Optional.of(
        "plugins are interpreted, which is 20 to 60 times slower than compiled. Start Java with"
            + " -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI --upgrade-module-path=DIR, where"
            + " DIR holds org.graalvm.compiler:compiler:%1$s and its dependencies; or add"
                .formatted(GraalEngine.version())
            + " dev.plugwright:plugwright-engine-endive, which compiles to bytecode on any JVM");
  }
}
