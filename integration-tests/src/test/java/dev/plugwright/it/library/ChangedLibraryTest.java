package dev.plugwright.it.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginResultException;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A contract that was compiled against one version of a library and runs with another one: values
 * that mean the same pass, the others are refused by name, and no value arrives as another one.
 */
class ChangedLibraryTest {
  private static final String LEVEL = "package lib;\npublic enum Level { %s }\n";
  private static final String POINT = "package lib;\npublic record Point(%s) {}\n";
  private static final String CELL =
      """
      package lib;
      @dev.plugwright.annotations.FixedLayout
      public record Cell(%s) {}
      """;
  private static final String SHAPE =
      """
      package lib;
      public sealed interface Shape {
        %s
      }
      """;
  private static final String DOT = "record Dot(int size) implements Shape {}\n";
  private static final String BAR = "record Bar(int size) implements Shape {}\n";
  private static final String BOX = "record Box(int size) implements Shape {}\n";

  private static final String[] COMPILED_WITH = {
    LEVEL.formatted("LOW, HIGH"),
    POINT.formatted("int x, int y"),
    CELL.formatted("int row, int column"),
    SHAPE.formatted(DOT + BAR)
  };

  private static final String CONTRACT =
      """
      package app;

      import dev.plugwright.annotations.WasmPlugin;
      import java.util.List;
      import java.util.Map;
      import lib.*;

      @WasmPlugin
      public interface Machine {
        Level level(Level value);

        Map<Level, List<Level>> levels(Map<Level, List<Level>> value);

        Point point(Point value);

        Map<String, List<Point>> points(Map<String, List<Point>> value);

        Cell cell(Cell value);

        List<Cell> cells(List<Cell> value);

        Shape shape(Shape value);

        List<Shape> shapes(List<Shape> value);

        Level high();
      }
      """;

  @TempDir static Path folder;

  private static PluginEngine engine;
  private static Path contract;
  private static byte[] echoes;

  @BeforeAll
  static void compile() throws IOException {
    engine = Engines.create();
    Sources sources = new Sources(folder);
    Path library = sources.compile("old", List.of(), COMPILED_WITH);
    contract = sources.compile("app", List.of(library), CONTRACT);
    Wasm module = new Wasm().memory(1, 10).data(512, new byte[] {1, 0, 0, 0});
    for (String method :
        List.of("level", "levels", "point", "points", "cell", "cells", "shape", "shapes")) {
      module.function(method, "ii:l", new Code().slice(0, 1));
    }
    echoes = module.function("high", ":l", new Code().i64(512L << 32 | 4)).build();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** The contract with the old library, of which some types are new. */
  private final class App {
    final ClassLoader classes;
    final PluginInstance<?> plugin;

    App(String... newTypes) throws Exception {
      Path[] path = {contract, folder.resolve("old/classes")};
      if (newTypes.length > 0) {
        String name = "new" + Arrays.hashCode(newTypes);
        Path changed = new Sources(folder).compile(name, List.of(path[1]), newTypes);
        path = new Path[] {changed, path[0], path[1]};
      }
      URL[] urls = new URL[path.length];
      for (int i = 0; i < path.length; i++) {
        urls[i] = path[i].toUri().toURL();
      }
      classes = new URLClassLoader(urls, ChangedLibraryTest.class.getClassLoader());
      plugin = engine.load(echoes, "machine.wasm").instantiate(classes.loadClass("app.Machine"));
    }

    Object constant(String name) throws Exception {
      return classes.loadClass("lib.Level").getField(name).get(null);
    }

    Object make(String type, Object... arguments) throws Exception {
      return classes.loadClass("lib." + type).getConstructors()[0].newInstance(arguments);
    }

    Object call(String method, Object... arguments) throws Throwable {
      Object api = plugin.api();
      Method called =
          Arrays.stream(classes.loadClass("app.Machine").getMethods())
              .filter(it -> it.getName().equals(method))
              .findFirst()
              .orElseThrow();
      try {
        return called.invoke(api, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    void assertEchoes(String method, Object value) throws Throwable {
      assertThat(call(method, value)).isEqualTo(value);
    }

    void assertRefused(String method, Object value, String problem) throws Exception {
      long calls = plugin.statistics().calls();
      assertThatThrownBy(() -> call(method, value))
          .isInstanceOf(PluginArgumentException.class)
          .hasMessageContaining("Machine." + method + ": argument value")
          .hasMessageContaining(problem)
          .hasMessageContaining("compile it again");
      assertThat(plugin.state()).isEqualTo(InstanceState.READY);
      assertThat(plugin.statistics().calls()).isEqualTo(calls);
    }
  }

  @Test
  void everythingPassesWithTheSameLibrary() throws Throwable {
    App app = new App();
    app.assertEchoes("level", app.constant("HIGH"));
    app.assertEchoes(
        "levels", Map.of(app.constant("LOW"), List.of(app.constant("HIGH"), app.constant("LOW"))));
    app.assertEchoes("point", app.make("Point", 1, 2));
    app.assertEchoes("points", Map.of("a", List.of(app.make("Point", 1, 2))));
    app.assertEchoes("cell", app.make("Cell", 1, 2));
    app.assertEchoes("cells", List.of(app.make("Cell", 1, 2)));
    app.assertEchoes("shape", app.make("Shape$Bar", 3));
    app.assertEchoes("shapes", List.of(app.make("Shape$Dot", 3), app.make("Shape$Bar", 4)));
    assertThat(app.call("high")).isEqualTo(app.constant("HIGH"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOW, MEDIUM, HIGH", "MEDIUM, HIGH, LOW", "HIGH, MEDIUM, LOW, NONE"})
  void anotherConstantIsRefusedAndTheOthersStayThemselves(String constants) throws Throwable {
    App app = new App(LEVEL.formatted(constants));
    Object low = app.constant("LOW");
    Object high = app.constant("HIGH");
    Object medium = app.constant("MEDIUM");
    String problem = "a version of Level without MEDIUM";
    app.assertRefused("level", medium, problem);
    app.assertRefused("levels", Map.of(low, List.of(high, medium)), problem);
    app.assertRefused("levels", Map.of(medium, List.of()), problem);
    app.assertEchoes("level", low);
    app.assertEchoes("level", high);
    app.assertEchoes("levels", Map.of(low, List.of(high, low), high, List.of()));
    assertThat(app.call("high")).isEqualTo(high);
  }

  @Test
  void aConstantThatIsGoneIsNamedInTheResult() throws Throwable {
    App app = new App(LEVEL.formatted("LOW, MEDIUM"));
    assertThatThrownBy(() -> app.call("high"))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining("another version of the class; compile it again")
        .hasMessageContaining("lib.Level has no constant HIGH")
        .hasMessageNotContaining("plugin is at fault");
    app.assertEchoes("level", app.constant("LOW"));
    app.assertRefused("level", app.constant("MEDIUM"), "a version of Level without MEDIUM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"int y, int x", "int x, int z", "int x", "int x, int y, int z"})
  void otherComponentsAreRefused(String components) throws Throwable {
    App app = new App(POINT.formatted(components));
    Object point = app.make("Point", numbers(components));
    String names = components.replace("int ", "");
    String problem = "lib.Point has the components [%s] instead of [x, y]".formatted(names);
    app.assertRefused("point", point, problem);
    app.assertRefused("points", Map.of("a", List.of(point)), problem);
    app.assertEchoes("level", app.constant("LOW"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"int column, int row", "int row", "int row, int column, int z"})
  void otherComponentsOfAFixedLayoutAreRefused(String components) throws Throwable {
    App app = new App(CELL.formatted(components));
    Object cell = app.make("Cell", numbers(components));
    String problem = "instead of [row, column]";
    app.assertRefused("cell", cell, problem);
    app.assertRefused("cells", List.of(cell), problem);
  }

  private static Object[] numbers(String components) {
    return java.util.stream.IntStream.range(0, components.split(",").length).boxed().toArray();
  }

  @Test
  void aComponentOfAnotherTypeIsRefused() throws Throwable {
    App app = new App(POINT.formatted("int x, long y"));
    app.assertRefused("point", app.make("Point", 1, 2L), "lib.Point.y()");
  }

  @Test
  void anotherCaseIsRefusedAndTheOthersStayThemselves() throws Throwable {
    App app = new App(SHAPE.formatted(BOX + BAR + DOT));
    String problem = "a version of Shape without lib.Shape$Box";
    app.assertRefused("shape", app.make("Shape$Box", 1), problem);
    app.assertRefused(
        "shapes", List.of(app.make("Shape$Dot", 1), app.make("Shape$Box", 1)), problem);
    app.assertEchoes("shape", app.make("Shape$Dot", 1));
    app.assertEchoes("shapes", List.of(app.make("Shape$Dot", 1), app.make("Shape$Bar", 2)));
  }

  @Test
  void componentsOfACaseAreCompared() throws Throwable {
    App app =
        new App(SHAPE.formatted(DOT + "record Bar(int size, int width) implements Shape {}\n"));
    app.assertRefused("shape", app.make("Shape$Bar", 1, 2), "[size, width] instead of [size]");
    app.assertEchoes("shape", app.make("Shape$Dot", 1));
  }

  @Test
  void aCaseThatIsGoneIsNamed() throws Throwable {
    App app = new App(SHAPE.formatted(BAR));
    app.assertRefused("shape", app.make("Shape$Bar", 1), "lib.Shape$Dot");
    // All codecs of the contract are one class, which cannot be linked any more.
    app.assertRefused("level", app.constant("LOW"), "lib.Shape$Dot");
  }
}
