package dev.plugwright.it.pool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSet;
import dev.plugwright.PluginStateException;
import dev.plugwright.PoolOptions;
import dev.plugwright.it.Console;
import dev.plugwright.it.Counter;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.pool.Counters.Build;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that are listed in the jars and folders of a class path. */
class ClassPathPluginsTest {
  private static final String INDEX = "META-INF/plugwright.index";

  @TempDir Path folder;

  private final PluginEngine engine = Engines.create();
  private final List<Integer> held = new ArrayList<>();

  @AfterEach
  void close() {
    engine.close();
  }

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return jar;
  }

  /** A jar that lists all of its plugins. */
  private Path indexed(String name, Map<String, byte[]> plugins) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(plugins);
    entries.put(INDEX, String.join("\n", plugins.keySet()).getBytes(UTF_8));
    return jar(name, entries);
  }

  private PluginSet<Counter> open(Path... places) throws IOException {
    try (URLClassLoader loader = loader(places)) {
      return builder(loader).open();
    }
  }

  private static URLClassLoader loader(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  private static String inside(Path jar, String entry) throws IOException {
    return "jar:" + jar.toUri().toURL() + "!/" + entry;
  }

  private PluginSet.Builder<Counter> builder(ClassLoader loader) {
    return engine
        .classPath(loader, Counter.class)
        .pool(PoolOptions.builder().maxSize(1).build())
        .settings((file, spec) -> spec.sharedHost(Console.class, Counters.console(held::add)));
  }

  private static byte[] good(int version) {
    return Counters.binary(version, Build.GOOD);
  }

  private static int version(PluginSet<Counter> plugins, String file) {
    return plugins.pool(file).orElseThrow().api().version();
  }

  @Test
  void pluginsOfJarsAndFoldersAreOrderedByName() throws IOException {
    Path first = indexed("first.jar", Map.of("plugins/c.wasm", good(3), "a.wasm", good(1)));
    Path classes = Files.createDirectories(folder.resolve("white space + 100%/classes"));
    Files.createDirectories(classes.resolve("META-INF"));
    Files.createDirectories(classes.resolve("more plugins"));
    Files.write(classes.resolve("more plugins/b+ü.wasm"), good(2));
    Files.writeString(
        classes.resolve(INDEX), "# what is here\n\n  more plugins/b+ü.wasm # the best\r\n");
    try (PluginSet<Counter> plugins = open(first, classes)) {
      assertThat(plugins.refused()).isEmpty();
      assertThat(plugins.pools().keySet()).containsExactly("a.wasm", "b+ü.wasm", "c.wasm");
      assertThat(version(plugins, "a.wasm")).isEqualTo(1);
      assertThat(version(plugins, "b+ü.wasm")).isEqualTo(2);
      assertThat(plugins.pool("c.wasm").orElseThrow().api().hold()).isEqualTo(3);
      assertThat(held).containsExactly(3);
      assertThat(plugins.pool("d.wasm")).isEmpty();
    }
  }

  @Test
  void badPluginsAndIndexesHideNone() throws IOException {
    Map<String, byte[]> plugins = new LinkedHashMap<>();
    plugins.put("unfit.wasm", Counters.binary(4, Build.UNFIT));
    plugins.put("traps.wasm", Counters.binary(5, Build.TRAPS_AT_START));
    plugins.put("empty.wasm", new byte[0]);
    plugins.put("trouble.wasm", Guests.bytes("trouble")); // of another contract
    plugins.put("good.wasm", good(1));
    Path mixed = indexed("mixed.jar", plugins);
    Path encoding = jar("encoding.jar", Map.of(INDEX, new byte[] {'a', (byte) 0xFF}));
    Path large = jar("large.jar", Map.of(INDEX, "#".repeat((1 << 20) + 1).getBytes(UTF_8)));
    Path lost =
        jar("lost.jar", Map.of(INDEX, "good.wasm\n../x.wasm\n/good.wasm\n\0\n".getBytes(UTF_8)));
    Path last = indexed("last.jar", Map.of("last.wasm", good(9)));
    try (LibraryLog log = new LibraryLog(Level.INFO);
        PluginSet<Counter> found = open(lost, mixed, encoding, large, last)) {
      assertThat(found.pools().keySet()).containsExactly("good.wasm", "last.wasm");
      Map<String, Throwable> refused = found.refused();
      assertThat(refused).hasSize(9);
      assertThat(refused.get(inside(mixed, "unfit.wasm")))
          .isInstanceOf(PluginContractException.class);
      assertThat(refused.get(inside(mixed, "empty.wasm")))
          .hasMessageContaining("build or copy it again");
      assertThat(refused.get(inside(encoding, INDEX)))
          .hasMessageContaining("cannot read jar:")
          .hasMessageContaining("MalformedInput");
      assertThat(refused.get(inside(large, INDEX)))
          .hasMessageContaining("it is longer than 1,048,576 bytes");
      assertThat(refused.get(inside(lost, "good.wasm")))
          .as("another jar has it, but it is not what this index means")
          .isInstanceOf(PluginLoadException.class)
          .hasMessage(
              "plugin good.wasm: cannot read the plugin: resource not found: good.wasm, listed in "
                  + inside(lost, INDEX)
                  + "; if it is in a module, open its package");
      assertThat(log.lines())
          .contains("class path: added " + found.pool("good.wasm").orElseThrow().module())
          .containsAll(
              refused.entrySet().stream()
                  .filter(it -> it.getValue() instanceof PluginException)
                  .map(
                      it ->
                          "class path: refused %s: %s"
                              .formatted(it.getKey(), it.getValue().getMessage())
                              .replace("\n", "\n\t")
                              .replace("\0", "\\u0000")) // so that no line looks like another one
                  .toList());
    }
  }

  @Test
  void eachPluginHasAPoolWithOptionsOfItsOwn() throws IOException {
    Path jar = indexed("a.jar", Map.of("a.wasm", good(1), "b.wasm", good(2)));
    Map<String, Integer> sizes = Map.of("a.wasm", 7);
    try (URLClassLoader loader = loader(jar);
        PluginSet<Counter> plugins =
            builder(loader)
                .pool(file -> PoolOptions.builder().maxSize(sizes.get(file)).build())
                .open()) {
      assertThat(plugins.pool("a.wasm").orElseThrow().options().maxSize()).isEqualTo(7);
      assertThat(plugins.refused())
          .as("the function throws")
          .containsOnlyKeys(inside(jar, "b.wasm"));
    }
  }

  @Test
  void theFirstGoodPluginOfANameIsUsed() throws IOException {
    Path bad = indexed("1.jar", Map.of("a.wasm", Counters.binary(1, Build.UNFIT)));
    Path second = indexed("2.jar", Map.of("x/a.wasm", good(2)));
    Path same = indexed("3.jar", Map.of("y/a.wasm", good(2)));
    Path other = indexed("4.jar", Map.of("z/a.wasm", good(4)));
    try (PluginSet<Counter> plugins = open(bad, second, same, other)) {
      assertThat(version(plugins, "a.wasm")).isEqualTo(2);
      assertThat(plugins.refused()).hasSize(2);
      assertThat(plugins.refused().get(inside(other, "z/a.wasm")))
          .hasMessage(
              "plugin a.wasm: another plugin has this name: "
                  + inside(second, "x/a.wasm")
                  + "; rename one of them");
    }
  }

  @Test
  void pinnedPluginsAreAcceptedWithTheseContentsAlone() throws IOException {
    Path jar = indexed("1.jar", Map.of("a.wasm", good(1), "b.wasm", good(2), "c.wasm", good(3)));
    String digest;
    try (PluginModule module = engine.load(good(1), "a.wasm")) {
      digest = module.sha256();
    }
    try (URLClassLoader loader = loader(jar);
        PluginSet<Counter> plugins =
            builder(loader).pin("a.wasm", digest).pin("b.wasm", digest).pinnedOnly().open()) {
      assertThat(plugins.pools().keySet()).containsExactly("a.wasm");
      assertThat(plugins.refused().get(inside(jar, "b.wasm")))
          .hasMessageContaining(digest + " is pinned");
      assertThat(plugins.refused().get(inside(jar, "c.wasm")))
          .hasMessageContaining("only pinned files are accepted");
      assertThatThrownBy(() -> builder(loader).pin("a.wasm", "12"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The contents of a jar are read anew, although the JDK caches jars that were read by URL. */
  @Test
  void aJarThatIsReplacedIsReadAgain() throws IOException {
    Path jar = indexed("1.jar", Map.of("a.wasm", good(1)));
    open(jar).close();
    indexed("1.jar", Map.of("a.wasm", good(2), "b.wasm", good(3)));
    try (PluginSet<Counter> plugins = open(jar)) {
      assertThat(plugins.pools().keySet()).containsExactly("a.wasm", "b.wasm");
      assertThat(version(plugins, "a.wasm")).isEqualTo(2);
    }
  }

  @Test
  void closingClosesThePools() throws IOException {
    PluginSet<Counter> plugins = open(indexed("1.jar", Map.of("a.wasm", good(1))));
    Counter api = plugins.pool("a.wasm").orElseThrow().api();
    plugins.close();
    plugins.close();
    assertThatThrownBy(api::version).isInstanceOf(PluginStateException.class);
    try (PluginSet<Counter> none = open()) {
      assertThat(none.pools()).isEmpty();
      assertThat(none.refused()).isEmpty();
    }
  }
}
