package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.processor.Compilation.With;
import dev.plugwright.spi.binding.HostBinding;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.engine.HostImport;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that come near the limits of class files. */
class LargeContractTest {
  @TempDir Path work;

  /** The lengths of a component's name: many lines, and lines that are too long themselves. */
  @ParameterizedTest
  @ValueSource(ints = {30, 500})
  void hasTextOfAnyLength(int length) throws Exception {
    StringBuilder source = new StringBuilder(header("WasmPlugin"));
    String name = "n".repeat(length);
    for (int i = 0; i < 40; i++) {
      String components =
          IntStream.range(0, 100)
              .mapToObj(k -> "int " + name + k)
              .collect(Collectors.joining(", "));
      source.append("  Record" + i + " f" + i + "(Record" + i + " value);\n");
      source.append("  record Record" + i + "(" + components + ") {}\n");
    }
    Compilation compilation = compile(source + "}\n");
    assertThat(compilation.diagnostics()).isEmpty();
    String text = compilation.files().get("large.contract");
    assertThat(text.length()).isGreaterThan(65_535);
    assertThat(contractOf(compilation)).isEqualTo(text);
  }

  /** 251 numbers, and two for the reply; 254 slots compile as well, but cannot be linked. */
  @Test
  void linksTheLargestHostFunction() throws Exception {
    Compilation compilation = compile(hostFunction(251));
    assertThat(compilation.diagnostics()).isEmpty();
    try (URLClassLoader loader = classes(compilation)) {
      HostBinding<?> binding =
          (HostBinding<?>) loader.loadClass("p.LargeHostBinding").getField("INSTANCE").get(null);
      HostCalls calls =
          new HostCalls("large.wasm", Contract.parse(binding.contract()), binding.methodNames());
      binding.bind(null, calls);
      assertThat(calls.imports()).singleElement().extracting(HostImport::name).isEqualTo("join");
    }
  }

  /** The classes for the signatures are files, whose names are limited. */
  @ParameterizedTest
  @ValueSource(strings = {"WasmPlugin", "HostFunctions"})
  void hasSignaturesOfAnyLength(String kind) throws Exception {
    String parameters =
        IntStream.range(0, 80)
            .mapToObj(i -> "int i%1$d, long l%1$d".formatted(i))
            .collect(Collectors.joining(", "));
    Compilation compilation =
        compile(
            header(kind)
                + "  void one(%s);\n  void two(%s, int last);\n}\n"
                    .formatted(parameters, parameters));
    compilation.assertClean();
    try (Stream<Path> classes = Files.list(compilation.output().resolve("p"))) {
      assertThat(classes.map(it -> it.getFileName().toString()))
          .allMatch(name -> name.length() < 140)
          .filteredOn(name -> name.contains("$I32"))
          .hasSize(2);
    }
  }

  @Test
  void refusesALargerHostFunction() throws IOException {
    assertThat(compile(hostFunction(252)).diagnostics())
        .singleElement()
        .asString()
        .contains("[PW-TOO-MANY-PARAMETERS] join needs 254 parameter slots");
  }

  private static String hostFunction(int numbers) {
    String parameters =
        IntStream.range(0, numbers).mapToObj(i -> "int n" + i).collect(Collectors.joining(", "));
    return header("HostFunctions") + "  String join(" + parameters + ");\n}\n";
  }

  private String contractOf(Compilation compilation) throws Exception {
    try (URLClassLoader loader = classes(compilation)) {
      Constructor<?> constructor = loader.loadClass("p.LargeBinding").getDeclaredConstructor();
      constructor.setAccessible(true);
      Object binding = constructor.newInstance();
      return (String) binding.getClass().getMethod("contract").invoke(binding);
    }
  }

  private static URLClassLoader classes(Compilation compilation) throws IOException {
    URL[] classPath = {compilation.output().toUri().toURL()};
    return new URLClassLoader(classPath, LargeContractTest.class.getClassLoader());
  }

  private static String header(String kind) {
    return "package p;\n\n@dev.plugwright.annotations." + kind + "\npublic interface Large {\n";
  }

  private Compilation compile(String source) throws IOException {
    Path file = Files.createDirectories(work.resolve("src/p")).resolve("Large.java");
    Files.writeString(file, source);
    return Compilation.of(List.of(file), work, With.JAVAC, List.of(), new PlugwrightProcessor());
  }
}
