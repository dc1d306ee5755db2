package dev.plugwright.processor;

import dev.plugwright.processor.Compilation.With;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts that are unusual, but valid: they compile with every warning as an error. */
class UnusualContractsTest {
  private static final String HEAD =
      """
      import dev.plugwright.annotations.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      """;

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // overloads whose functions are named like methods of Object
        """
        @HostFunctions
        public interface C {
          void send(int number);
          @WasmName("notify") void send();
          @WasmName("notify_all") void send(long number);
          @WasmName("get_class") int send(String text);
          @WasmName("hash_code") long send(byte[] bytes);
          @WasmName("to_string") void send(char letter);
          @WasmName("equals") void send(Object2 other);
          @WasmName("wait") void send(double number);
          record Object2() {}
        }
        """,
        """
        @WasmPlugin
        public interface C {
          void send(int number);
          @WasmName("notify") void send();
          @WasmName("get_class") int send(String text);
          @WasmName("hash_code") long send(byte[] bytes);
          @WasmName("new") void send(char letter);
          @WasmName("alloc") void send(long number);
          @WasmName("free") void send(double number);
        }
        """,
        // constants of digits and underscores
        """
        @WasmPlugin
        public interface C {
          Status status(Status status, Optional<Status> other);
          enum Status {
            _200, _404_NOT_FOUND, _2D, Self, UNKNOWN { @Override int f() { return 1; } };
            int f() { return 0; }
          }
        }
        """,
        // one case, nested cases, empty cases
        """
        @WasmPlugin
        public interface C {
          One one(One one);
          Outer outer(Outer outer);
          sealed interface One { record Only() implements One {} }
          sealed interface Outer {
            sealed interface Left extends Outer {
              record A() implements Left {}
              record B(Outer inner) implements Left, Right {}
            }
            sealed interface Right extends Outer {
              record D(List<Right> rest) implements Right {}
            }
          }
        }
        """,
        // covariant results, bridges, generic parents, private and static methods
        """
        @WasmPlugin
        public interface C extends Left<String>, Right<String> {
          @Override ArrayLike first(String value);
          static int helper() { return 1; }
          private int secret() { return helper(); }
          default int open() { return secret(); }
        }

        --- Left
        interface Left<T> {
          Marker first(T value);
          T second(List<? extends T> values);
        }

        --- Right
        interface Right<T> {
          Object first(T value);
          T second(List<? extends T> values);
        }

        --- Marker
        sealed interface Marker permits ArrayLike {}

        --- ArrayLike
        record ArrayLike(int @Nullable [] values, @Nullable String @Nullable [][] names)
            implements Marker {}
        """,
        // null in every position
        """
        @WasmPlugin
        public interface C {
          @Nullable String text(@Nullable String a, String @Nullable [] b, @Nullable String[] c);
          List<@Nullable String> list(Map<@Nullable String, @Nullable Integer> a);
          Page<@Nullable String> page(Page<Outer.@Nullable Inner> page);
          interface Outer { record Inner(int x) {} }
          record Page<T extends @Nullable Object>(@Nullable T first, List<T> rest) {}
        }
        """,
        // a record with a compact constructor, methods, static parts and nested types
        """
        @WasmPlugin
        public interface C {
          Range range(Range range);
          record Range(int from, int to) implements Comparable<Range> {
            static final Range ALL = new Range(0, Integer.MAX_VALUE);
            public Range {
              if (from > to) {
                throw new IllegalArgumentException("from > to");
              }
            }
            Range(int to) { this(0, to); }
            @Override public int compareTo(Range other) { return from - other.from; }
            record Part(int x) {}
          }
        }
        """,
        // generic records within generic records
        """
        @HostFunctions
        public interface C {
          Pair<Pair<Integer, String>, Pair<String, List<Integer>>> swap(Pair<Tree<Long>, int[]> pair);
          record Pair<A, B>(A first, B second) {}
          record Tree<T>(T value, List<Tree<T>> children, Optional<Tree<T>> parent) {}
        }
        """,
        // arguments that are named like parts of generated code
        """
        @WasmPlugin
        public interface C {
          String join(String call, String target, String join, String out, String in, int[] result);
          List<String> lists(List<String> call2, List<String> frame, List<String> output,
              List<String> callSlice, List<String> pool, List<String> borrowed, List<String> proxy);
          int yield(int yield, int record, int sealed, int var, int when, int module);
          String java(String java, String dev, String javax, String String, String Slice);
        }
        """,
        // functions that are named like functions of a plugin's runtime
        """
        @WasmPlugin
        public interface C {
          int main(int argc, int argv);
          void free(int x);
          void malloc();
          int alloc(int size);
          void drop();
          void start();
          void panic();
          void abort();
          void table();
        }
        """,
        // exceptions: unchecked, an error, a payload of a generic record
        """
        @HostFunctions
        public interface C {
          void one() throws One;
          List<String> two() throws Two;
          int three(@Nullable String text) throws Three;
          class One extends RuntimeException {
            private static final long serialVersionUID = 1L;
            public One(String message) { super(message); }
          }
          class Two extends Error {
            private static final long serialVersionUID = 1L;
            private final int code;
            public Two(int code) { this.code = code; }
            public int code() { return code; }
          }
          class Three extends Exception {
            private static final long serialVersionUID = 1L;
            private final transient Box<String> box;
            public Three(Box<String> box) throws IllegalArgumentException { this.box = box; }
            public Box<String> box() { return box; }
          }
          record Box<T>(T value) {}
        }
        """
      })
  void compileWithoutAWarning(String declarations) throws Exception {
    assertCompiles("package p;\n\n", declarations);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        @WasmPlugin
        interface C {
          Item item(Item item) throws Failed;
          record Item(int x) {}
          class Failed extends Exception {
            private static final long serialVersionUID = 1L;
            public Failed(String message) { super(message); }
          }
        }
        """,
        """
        @HostFunctions
        interface C {
          Item item(Item item);
        }

        --- Item
        record Item(Kind kind) {}

        --- Kind
        enum Kind { A }
        """
      })
  void compileInTheUnnamedPackage(String declarations) throws Exception {
    assertCompiles("", declarations);
  }

  private void assertCompiles(String packageLine, String declarations) throws Exception {
    String used = declarations.contains("@Nullable") ? HEAD : HEAD.replaceAll("import org.*\n", "");
    Compilation compilation =
        Compilation.of(
            Sources.write(work, packageLine + used, declarations),
            work,
            With.JAVAC,
            List.of(),
            new PlugwrightProcessor());
    compilation.assertClean();
  }
}
