package dev.plugwright.it.modules;

import dev.plugwright.it.Engines;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles and runs modules against the modules of this project, with javac and java. */
final class ModuleWorkshop {
  private static final Path CONTRACTS = Path.of("src/main/java/dev/plugwright/it");
  private static final Path HOST = Path.of("src/test/modules/com/acme/host/Main.java");
  private static final List<String> CONTRACT_FILES =
      List.of(
          "Plain",
          "Caller",
          "Console",
          "Clock",
          "ParseError",
          "ParseException",
          "RefusedException");

  /** Those of the class path that a host needs: none of them is for tests or for the compiler. */
  private static final Predicate<ModuleDescriptor> LIBRARY =
      module ->
          Stream.of(
                      "dev.plugwright",
                      "org.graalvm.",
                      "run.endive.",
                      "org.objectweb.asm",
                      "org.jspecify",
                      "com.esoteric")
                  .anyMatch(module.name()::startsWith)
              && !module.name().equals("dev.plugwright.processor")
              && !module.name().equals("dev.plugwright.bindgen");

  private static final Predicate<ModuleDescriptor> PROCESSOR =
      module ->
          List.of(
                  "dev.plugwright.processor",
                  "dev.plugwright.bindgen",
                  "dev.plugwright.contract",
                  "com.palantir.javapoet")
              .contains(module.name());

  private final Path folder;

  /** A workshop that writes below this folder. */
  ModuleWorkshop(Path folder) {
    this.folder = folder;
  }

  /** Returns the options that let javac find the processor as a module. */
  static List<String> processorModules() {
    return List.of("--processor-module-path", modulePath(PROCESSOR));
  }

  /** Returns the options that let javac find the processor on a path of classes. */
  static List<String> processorClasses() {
    return List.of("--processor-path", modulePath(PROCESSOR));
  }

  /** Writes the contracts of this module's guests as {@code com.acme.shop}. */
  void addContracts(String module) throws IOException {
    for (String name : CONTRACT_FILES) {
      String source = Files.readString(CONTRACTS.resolve(name + ".java"));
      write(
          module,
          "com/acme/shop/" + name + ".java",
          source.replace("package dev.plugwright.it;", "package com.acme.shop;"));
    }
  }

  /** Writes the program {@code com.acme.host.Main}. */
  void addHost(String module) throws IOException {
    write(module, "com/acme/host/Main.java", Files.readString(HOST));
  }

  void addDescriptor(String module, String... directives) throws IOException {
    write(
        module,
        "module-info.java",
        "module " + module + " {\n  " + String.join("\n  ", directives) + "\n}\n");
  }

  /**
   * Compiles a module with every warning an error, except about names of modules and packages
   * without classes.
   */
  void compile(String module, List<String> options) throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of("--release", "21", "-parameters", "-Xlint:all,-module,-opens", "-Werror"));
    arguments.addAll(
        List.of("--module-path", modulePath(LIBRARY) + File.pathSeparator + classes()));
    arguments.addAll(List.of("-d", classes().resolve(module).toString()));
    try (Stream<Path> sources = Files.walk(folder.resolve("sources").resolve(module))) {
      sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    StringWriter console = new StringWriter();
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(console, true),
                new PrintWriter(console, true),
                arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError(module + " does not compile:\n" + console);
    }
  }

  /** Adds a plugin to a module, under several names, and lists them. */
  void addPlugins(String module, byte[] plugin, String... names) throws IOException {
    Path classes = classes().resolve(module);
    for (String name : names) {
      Files.createDirectories(classes.resolve(name).getParent());
      Files.write(classes.resolve(name), plugin);
    }
    Path index = classes.resolve("META-INF/plugwright.index");
    Files.createDirectories(index.getParent());
    Files.write(index, List.of(names));
  }

  /** Runs the program and returns what it prints. */
  List<String> run(String module, Path... guests) throws IOException, InterruptedException {
    return run(module, List.of("-Dplugwright.engine=" + engine()), guests);
  }

  /** Runs the program with options for the JVM and returns what it prints. */
  List<String> run(String module, List<String> options, Path... guests)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path errors = folder.resolve("errors.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=org.graalvm.truffle,dev.plugwright.engine.wasmtime");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(Engines.options());
    command.addAll(options);
    command.addAll(List.of("--module-path", modulePath(LIBRARY) + File.pathSeparator + classes()));
    command.addAll(List.of("--module", module + "/com.acme.host.Main"));
    Stream.of(guests).map(Path::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("the host failed:\n" + Files.readString(errors));
    }
    return Files.readAllLines(out);
  }

  /** The engine without its options, which a property cannot set. */
  private static String engine() {
    return Engines.name().replaceFirst("-.*", "");
  }

  private Path classes() throws IOException {
    return Files.createDirectories(folder.resolve("classes"));
  }

  private void write(String module, String file, String text) throws IOException {
    Path path = folder.resolve("sources").resolve(module).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String modulePath(Predicate<ModuleDescriptor> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isModule(Path.of(entry), wanted))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isModule(Path entry, Predicate<ModuleDescriptor> wanted) {
    try {
      return ModuleFinder.of(entry).findAll().stream()
          .map(ModuleReference::descriptor)
          .anyMatch(wanted);
    } catch (FindException noModule) {
      return false;
    }
  }
}
