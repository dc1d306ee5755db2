package dev.plugwright.engine.graalwasm;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import org.graalvm.polyglot.Engine;

/** Says why this JVM does not compile guest code, and what would make it. */
final class Advice {
  /**
   * System property with the name of the class loader that the compiler serves: copies of a class
   * in several loaders share nothing else.
   */
  private static final String LOADER = "plugwright.graalwasm.loader";

  private static final String JVMCI_OPTIONS = "-XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI";

  private Advice() {}

  static Optional<String> of(Engine engine) {
    if (GraalEngine.compiles(engine)) {
      System.getProperties().putIfAbsent(LOADER, loader());
      return Optional.empty();
    }
    return Optional.of(
        "plugins are interpreted, which is 20 to 60 times slower than compiled: "
            + reason(GraalEngine.version())
            + "; or use dev.plugwright:plugwright-engine-endive, which compiles to bytecode on any"
            + " JVM");
  }

  /** Returns why there is no compiler for GraalWasm of this version, and what to do. */
  static String reason(String version) {
    ModuleLayer boot = ModuleLayer.boot();
    String jars = "org.graalvm.compiler:compiler:" + version + " and its dependencies";
    if (boot.findModule("jdk.internal.vm.ci").isEmpty()) {
      return "JVMCI is off. Start Java with %s --upgrade-module-path=DIR, where DIR holds %s"
          .formatted(JVMCI_OPTIONS, jars);
    }
    String folder = System.getProperty("jdk.module.upgrade.path", "");
    Optional<Module> compiler = boot.findModule("jdk.graal.compiler");
    if (compiler.isEmpty()) {
      return folder.isEmpty()
          ? "JVMCI is on, but there is no compiler. Start Java with --upgrade-module-path=DIR too,"
              + " where DIR holds "
              + jars
          : "JVMCI is on, but %s of --upgrade-module-path has no module jdk.graal.compiler. Put %s there"
              .formatted(folder, jars);
    }
    String found =
        compiler.map(Module::getDescriptor).flatMap(ModuleDescriptor::rawVersion).orElse(version);
    if (!found.equals(version)) {
      return "the compiler is of version %s, GraalWasm of %s. Put %s on the --upgrade-module-path"
          .formatted(found, version, jars);
    }
    return ("the compiler of this JVM serves %s; it serves one copy of GraalWasm only. Load"
            + " Plugwright and GraalVM in one class loader that all their users share, such as a"
            + " server's lib folder")
        .formatted(System.getProperty(LOADER, "another class loader"));
  }

  /** Returns the name of our class loader. */
  private static String loader() {
    ClassLoader loader = Advice.class.getClassLoader();
    return loader == null ? "the boot class loader" : "class loader " + name(loader);
  }

  private static String name(ClassLoader loader) {
    return loader.getName() == null ? loader.toString() : "'" + loader.getName() + "'";
  }
}
