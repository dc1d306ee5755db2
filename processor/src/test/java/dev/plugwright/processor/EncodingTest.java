package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are not UTF-8: the Rust file is, and generated Java fits any encoding. */
class EncodingTest {
  private static final String CONTRACT =
      """
      package p.größe;

      import dev.plugwright.annotations.*;

      /** Zählt Wörter: ß. */
      @WasmPlugin
      @Convert(Enc.Zähler.class)
      public interface Enc {
        /** Übergibt {@code é}. */
        int f(int a, Maß m);

        final class Maß {
          final int ä;

          Maß(int ä) {
            this.ä = ä;
          }
        }

        final class Zähler implements WireConverter<Maß, Integer> {
          @Override
          public Integer toWire(Maß maß) {
            return maß.ä;
          }

          @Override
          public Maß fromWire(Integer wire) {
            return new Maß(wire);
          }
        }
      }
      """;

  @TempDir Path work;

  /** Ecj writes sources as UTF-8 whatever it reads, so that theirs needs to contain ASCII. */
  static Stream<Arguments> encodings() {
    List<String> ascii = List.of("windows-1252", "UTF-8", "US-ASCII");
    return Stream.of(
            ascii.stream().map(encoding -> arguments(With.ECJ, encoding)),
            ascii.stream().map(encoding -> arguments(With.JAVAC, encoding)),
            Stream.of("UTF-16BE", "IBM1047").map(encoding -> arguments(With.JAVAC, encoding)))
        .flatMap(arguments -> arguments);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void theRustFileIsUtf8(With with, String encoding) throws IOException {
    Path source = work.resolve("p/Enc.java");
    Files.createDirectories(source.getParent());
    String text = encoding.equals("US-ASCII") ? escaped(CONTRACT) : CONTRACT;
    Files.write(source, text.getBytes(Charset.forName(encoding)));
    Compilation compilation =
        Compilation.of(
            List.of(source),
            work,
            with,
            List.of("-classpath", Compilation.classPath(), "-encoding", encoding),
            new PlugwrightProcessor());
    assertThat(compilation.diagnostics()).noneMatch(it -> it.startsWith("ERROR"));
    assertThat(compilation.success()).isTrue();
    Path rust = compilation.output().resolve("META-INF/plugwright/enc.rs");
    assertThat(Files.readString(rust))
        .contains("/// Zählt Wörter: ß.\n", "    /// Übergibt `é`.\n", "pub trait Enc {");
    assertThat(compilation.output().resolve("META-INF/plugwright/enc.contract"))
        .content()
        .startsWith("plugwright-contract 1\ninterface Enc\n");
  }

  /** The escapes of javac's sources. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(c < 0x80 ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
