package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMetadata;
import dev.plugwright.PluginModule;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plugin says about itself. */
class MetadataTest {
  private static final String SECTION = "plugwright.plugin";
  private static final String STATED = "plugwright-plugin 1 stated\n";
  private static final String PACKAGE = "plugwright-plugin 1 package\n";

  private final List<Optional<PluginMetadata>> told = new ArrayList<>();
  private final PluginEngine engine =
      Engines.builder()
          .listener(
              new PluginListener() {
                @Override
                public void onCall(CallEvent event) {}

                @Override
                public void onModuleLoaded(ModuleEvent event) {
                  told.add(event.metadata());
                }
              })
          .build();

  @AfterEach
  void close() {
    engine.close();
  }

  private PluginModule load(Wasm wasm) {
    return engine.load(wasm.build(), "x.wasm");
  }

  private PluginModule load(String... entries) {
    Wasm wasm = new Wasm();
    for (String entry : entries) {
      wasm.custom(SECTION, Wasm.prefixed(entry));
    }
    return load(wasm);
  }

  @Test
  void aRustPluginSaysWhichPackageItIs() {
    try (PluginModule module = engine.load(Guests.file("trouble"))) {
      PluginMetadata metadata = module.metadata().orElseThrow();
      assertThat(metadata.name()).isEqualTo("trouble");
      assertThat(metadata.version()).hasValueSatisfying(it -> assertThat(it).matches("\\d.*"));
      assertThat(module.toString()).startsWith("PluginModule[trouble.wasm, " + metadata + ", sha");
      assertThat(told).containsExactly(Optional.of(metadata));
    }
  }

  @Test
  void everyKeyIsRead() {
    PluginMetadata metadata =
        load(STATED + "author: Ada\nname: Märchen: 1\nlater: x\nauthor: Bob\ndescription: d\n")
            .metadata()
            .orElseThrow();
    assertThat(metadata)
        .isEqualTo(
            new PluginMetadata(
                "Märchen: 1", Optional.empty(), List.of("Ada", "Bob"), Optional.of("d")));
    assertThat(metadata).hasToString("Märchen: 1");
    assertThat(load(STATED + "name: a\nversion: 1\n").metadata().orElseThrow()).hasToString("a 1");
  }

  @Test
  void theFirstEntryCountsAndAStatedOneFirst() {
    String first = PACKAGE + "name: first\n";
    String second = PACKAGE + "name: second\n";
    assertThat(load(first, second, first).metadata().orElseThrow().name()).isEqualTo("first");
    assertThat(load(first, STATED + "name: x\n", STATED + "name: y\n").metadata().orElseThrow())
        .hasToString("x");
  }

  @Test
  void aPluginMaySayNothing() {
    assertThat(load().metadata()).isEmpty();
    assertThat(load("plugwright-plugin 2 stated\nname: a\n").metadata()).isEmpty();
    assertThat(load("", "plugwright-plugin 1 stated", "name: a\n").metadata()).isEmpty();
    assertThat(load(new Wasm().custom(SECTION, new byte[0])).metadata()).isEmpty();
    assertThat(load(new Wasm().custom(SECTION, new byte[4_000])).metadata()).isEmpty();
    assertThat(told).containsOnly(Optional.empty()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1<a>             | the name is missing
          name: a                   | the last line is not complete
          name a<a>                 | a line is not "key: value"
          name: a<a>name: b<a>      | it has more than one name
          name: a<a>version: 1<a>version: 1<a> | it has more than one version
          name: <9><a>              | name is empty
          name: a<0007><a>         | name has control characters
          name: a<d>b<a>            | name has control characters
          name: a<202e>b<a>        | name has control characters
          name: a<a>author: <2028>b<a> | author has control characters
          """)
  void hostileEntriesAreRefused(String lines, String problem) {
    assertUnreadable(load(STATED + unescaped(lines)), problem);
  }

  private static String unescaped(String text) {
    return Pattern.compile("<([0-9a-f]+)>")
        .matcher(text)
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }

  @Test
  void longEntriesAreRefused() {
    assertThat(load(STATED + "name: " + "ü".repeat(512) + "\n").metadata()).isPresent();
    assertUnreadable(
        load(STATED + "name: " + "ü".repeat(513) + "\n"), "name is longer than 1,024 bytes");
    assertUnreadable(
        load(STATED + "name: " + "x".repeat(5_000_000) + "\n"), "name is longer than 1,024 bytes");
    assertThat(load(STATED + "name: a\n" + "author: b\n".repeat(32)).metadata()).isPresent();
    assertUnreadable(
        load(STATED + "name: a\n" + "author: b\n".repeat(33)), "it has more than 32 authors");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7FFFFFFF, 0x80000000, -1, 5})
  void lengthsBeyondTheSectionAreRefused(int length) {
    byte[] section =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(1).array();
    assertUnreadable(
        load(new Wasm().custom(SECTION, section)), "an entry is longer than the section");
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] section = Wasm.prefixed(STATED + "name: ab\n");
    section[section.length - 2] = (byte) 0xFF;
    assertUnreadable(load(new Wasm().custom(SECTION, section)), "an entry is not UTF-8");
    assertUnreadable(
        load(new Wasm().custom(SECTION, new byte[3])), "an entry is longer than the section");
  }

  /** The module can be used, and only the question fails. */
  private void assertUnreadable(PluginModule module, String problem) {
    assertThatThrownBy(module::metadata)
        .isInstanceOf(PluginLoadException.class)
        .hasMessage(
            "plugin x.wasm: its section plugwright.plugin cannot be read: "
                + problem
                + "; build it with a plugwright crate that fits this runtime");
    assertThat(told.getLast()).isEmpty();
    assertThat(module.toString()).startsWith("PluginModule[x.wasm, sha256 ");
    module.dynamic().instantiate().close();
  }
}
