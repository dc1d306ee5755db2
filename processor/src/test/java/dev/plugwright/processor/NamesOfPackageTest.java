package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Contracts beside types that have the names that generated code uses: every public type of {@code
 * java.lang}, and every type that a golden file imports or declares.
 */
class NamesOfPackageTest {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]*\\.(\\w+);");
  private static final Pattern NESTED = Pattern.compile("(?:class|interface) ([A-Z]\\w+) ");

  private static final String CONTRACT =
      """
      package everywhere;

      /** Uses everything that a contract can have, all names in full. */
      @dev.plugwright.annotations.WasmPlugin
      @dev.plugwright.annotations.Convert(Everywhere.Converter.class)
      interface Everywhere {
        java.lang.String text(java.lang.String value);

        boolean[] flags(boolean[] value, int number, java.lang.Integer boxed);

        java.util.List<java.lang.Integer> numbers(java.util.List<java.lang.Integer> value);

        java.util.List<java.lang.String> texts(java.util.List<java.lang.String> value);

        java.util.Map<java.lang.String, java.util.Set<Kind>> map(
            java.util.Map<java.lang.String, java.util.Set<Kind>> value);

        java.util.Optional<java.lang.Long> optional(java.util.Optional<java.lang.Long> value);

        java.util.OptionalInt first(java.util.OptionalInt value);

        java.time.Duration wait(java.time.Duration value, java.time.Instant until);

        java.util.UUID id(
            java.util.UUID value, @dev.plugwright.annotations.I128 java.math.BigInteger big);

        Place place(Place value);

        Shape shape(Shape value) throws Failure;

        Entry<java.lang.Character> entry(Entry<java.lang.Character> value);

        java.net.URI address(java.net.URI value);

        default long orElse(long value) {
          return value;
        }

        enum Kind {
          STRING,
          OBJECT
        }

        @dev.plugwright.annotations.FixedLayout
        record Place(
            double x,
            @dev.plugwright.annotations.Length(3) int[] more,
            @dev.plugwright.annotations.Capacity(8) java.lang.String name) {}

        record Entry<K>(K key, K[][] values, java.util.List<java.lang.Byte> bytes) {}

        sealed interface Shape {
          record Dot() implements Shape {}

          record Group(java.util.List<Shape> parts, Kind kind) implements Shape {}
        }

        /** Says what failed. */
        final class Failure extends java.lang.Exception {
          private static final long serialVersionUID = 1L;

          private final java.lang.String reason;

          /** Says it. */
          public Failure(java.lang.String reason) {
            this.reason = reason;
          }

          /** Returns it. */
          public java.lang.String reason() {
            return reason;
          }
        }

        /** Addresses are texts. */
        final class Converter
            implements dev.plugwright.annotations.WireConverter<java.net.URI, java.lang.String> {
          @java.lang.Override
          public java.lang.String toWire(java.net.URI value) {
            return value.toString();
          }

          @java.lang.Override
          public java.net.URI fromWire(java.lang.String wire) {
            return java.net.URI.create(wire);
          }
        }
      }
      """;

  @TempDir Path work;

  @ParameterizedTest
  @EnumSource
  void noTypeBesideAContractBreaksWhatIsGenerated(With with) throws IOException {
    Compilation compilation = compile(with, names());
    assertThat(compilation.diagnostics()).noneMatch(it -> it.startsWith("ERROR"));
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.output().resolve("everywhere/EverywhereProxy.class")).exists();
    assertThat(compilation.output().resolve("everywhere/HostHostBinding.class")).exists();
  }

  @ParameterizedTest
  @EnumSource
  void noConstantOfAContractBreaksWhatIsGenerated(With with) throws IOException {
    String constants =
        names().stream()
            .map("  int %s = 1;%n"::formatted)
            .collect(Collectors.joining("", "interface Everywhere {\n", ""));
    Path folder = Files.createDirectories(work.resolve("sources/everywhere"));
    Path source =
        Files.writeString(
            folder.resolve("Everywhere.java"),
            CONTRACT.replace("interface Everywhere {\n", constants));
    Compilation compilation =
        Compilation.of(List.of(source), work, with, List.of(), new PlugwrightProcessor());
    assertThat(compilation.diagnostics()).noneMatch(it -> it.startsWith("ERROR"));
    assertThat(compilation.output().resolve("everywhere/EverywhereProxy.class")).exists();
  }

  @Test
  void theNamesAreThoseOfLanguageAndGeneratedCode() throws IOException {
    assertThat(names())
        .hasSizeGreaterThan(150)
        .contains("String", "Record", "StackOverflowError", "LinkedHashMap", "Slice", "Functions");
  }

  private Compilation compile(With with, Set<String> names) throws IOException {
    Path folder = Files.createDirectories(work.resolve("sources/everywhere"));
    List<Path> sources = new ArrayList<>();
    for (String name : names) {
      String type = "package everywhere;\n\nfinal class %s {}\n".formatted(name);
      sources.add(Files.writeString(folder.resolve(name + ".java"), type));
    }
    sources.add(Files.writeString(folder.resolve("Everywhere.java"), CONTRACT));
    String host =
        CONTRACT
            .replaceAll("(?s)  default long.*?  }\n", "")
            .replace("annotations.WasmPlugin", "annotations.HostFunctions")
            .replace("interface Everywhere", "interface Host")
            .replace("Everywhere.Converter", "Host.Converter");
    sources.add(Files.writeString(folder.resolve("Host.java"), host));
    return Compilation.of(sources, work, with, List.of(), new PlugwrightProcessor());
  }

  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    Path language =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/java/lang");
    try (Stream<Path> classes = Files.list(language)) {
      classes
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("[A-Z][A-Za-z]*\\.class"))
          .map(file -> file.replace(".class", ""))
          .filter(NamesOfPackageTest::isPublic)
          .forEach(names::add);
    }
    try (Stream<Path> goldens = Files.walk(Path.of("src/test/resources/golden"))) {
      for (Path file : goldens.filter(it -> it.toString().endsWith(".java")).toList()) {
        for (Pattern pattern : List.of(IMPORT, NESTED)) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    names.removeAll(Set.of("Everywhere", "Host"));
    return names;
  }

  private static boolean isPublic(String name) {
    try {
      return java.lang.reflect.Modifier.isPublic(
          Class.forName("java.lang." + name, false, null).getModifiers());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
