package dev.plugwright.processor;

import dev.plugwright.processor.Compilation.With;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated code draws no warning for what a contract uses although it is deprecated: {@link
 * Compilation} makes every warning an error.
 */
class DeprecatedTest {
  private static final String HEAD =
      "package p;\n\nimport dev.plugwright.annotations.*;\n\n@SuppressWarnings(\"deprecation\")\n";

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the exception of a method
        """
        @WasmPlugin
        public interface C {
          int fail() throws Old;
        }

        --- Old
        @Deprecated class Old extends Exception {
          private static final long serialVersionUID = 1L;

          public Old(String message) {
            super(message);
          }
        }
        """,
        // a method of a parent
        """
        @WasmPlugin
        public interface C extends Parent {}

        --- Parent
        interface Parent {
          @Deprecated
          default int count(String text) {
            return text.length();
          }
        }
        """,
        """
        @HostFunctions
        public interface C extends Parent {}

        --- Parent
        interface Parent {
          @Deprecated(forRemoval = true)
          int count(String text);
        }
        """,
        // one of the records of a sealed interface
        """
        @WasmPlugin
        public interface C {
          Shape draw(Shape shape);
        }

        --- Shape
        sealed interface Shape permits Square, Circle {}

        --- Circle
        record Circle(double radius) implements Shape {}

        --- Square
        @Deprecated record Square(double side) implements Shape {}
        """,
        // the class around the contract, or around a type
        """
        public class C {
          @WasmPlugin
          interface Tools {
            int count(Old.Item item);
          }
        }

        --- Old
        @Deprecated class Old {
          record Item(int number) {}
        }
        """,
        """
        @Deprecated public class C {
          @WasmPlugin
          interface Tools {
            int count();
          }

          @HostFunctions
          interface Console {
            void log(String line);
          }
        }
        """,
        // the class around a type that is converted
        """
        @WasmPlugin
        @Convert(Old.Converter.class)
        public interface C {
          int count(Old.Item item);
        }

        --- Old
        @Deprecated class Old {
          static class Item {}

          static class Converter implements WireConverter<Item, String> {
            public String toWire(Item value) {
              return "";
            }

            public Item fromWire(String wire) {
              return new Item();
            }
          }
        }
        """
      })
  void generatedCodeDrawsNoWarning(String declarations) throws Exception {
    Compilation compilation =
        Compilation.of(
            Sources.write(work, HEAD, declarations),
            work,
            With.JAVAC,
            List.of(),
            new PlugwrightProcessor());
    compilation.assertClean();
  }
}
