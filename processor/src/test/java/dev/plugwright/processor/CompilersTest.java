package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Environments in which the trees of javac are elsewhere, or nowhere. */
class CompilersTest {
  private static final String CONTRACT =
      """
      package p;

      import dev.plugwright.annotations.WasmPlugin;

      @WasmPlugin
      public interface Tools {
        java.util.List<Object> first();
      }
      """;

  @TempDir Path work;

  @Test
  void reportsAtTheTypeWhenABuildToolWrapsTheCompiler() throws IOException {
    assertThat(compileWrapped(Wrapped::new))
        .startsWith("ERROR Tools.java:7:18 [PW-TYPE-INSTEAD] Object is not supported");
  }

  @Test
  void reportsAtTheElementWhenTheCompilerIsHidden() throws IOException {
    assertThat(compileWrapped(CompilersTest::hidden))
        .startsWith("ERROR Tools.java:7:26 [PW-TYPE-INSTEAD] Object is not supported");
  }

  @Test
  void reportsAtTheElementWhereThereIsNoJavac() throws Exception {
    ClassLoader withoutJavac = new WithoutJavac(CompilersTest.class.getClassLoader());
    Processor processor =
        (Processor)
            withoutJavac
                .loadClass(PlugwrightProcessor.class.getName())
                .getConstructor()
                .newInstance();
    assertThat(processor.getClass()).isNotEqualTo(PlugwrightProcessor.class);
    Path source = write("src/p/Tools.java", CONTRACT);
    Compilation compilation = Compilation.of(List.of(source), work, With.ECJ, List.of(), processor);
    assertThat(compilation.diagnostics())
        .anyMatch(it -> it.startsWith("ERROR Tools.java:7:26 [PW-TYPE-INSTEAD] Object is not"));
  }

  @ParameterizedTest
  @MethodSource("everyEcj")
  void namesTheComponentWhereEcjHasNoLineForIt(With ecj) throws IOException {
    String contract =
        """
        package p;

        @dev.plugwright.annotations.WasmPlugin
        public interface Tools {
          Order first();

          record Order(
              int id, java.util.Map<String, Object> tags) {}
        }
        """;
    assertThat(compile(ecj, write("src/p/Tools.java", contract)).diagnostics())
        .contains(
            "ERROR Tools.java:7:10 [PW-TYPE-INSTEAD] Object is not supported in contracts. Write a"
                + " record, an enum or a sealed interface of records instead."
                + " (in Map<String, *Object*>) (at the component tags)");
  }

  @ParameterizedTest
  @MethodSource("everyEcj")
  void findsTheOrderOfCasesNextToTheInterface(With ecj) throws IOException {
    String cases =
        """
        package p;

        public sealed interface Shape {
          record Zero() implements Shape {}
          record Dot() implements Shape {}
        }

        record Square() implements Shape {}

        record Circle() implements Shape {}

        class Holder {
          record Line() implements Shape {}
          record Arc() implements Shape {}
        }
        """;
    Path[] sources = {
      write("src/p/Tools.java", CONTRACT.replace("java.util.List<Object>", "Shape")),
      write("src/p/Shape.java", cases)
    };
    assertThat(compile(ecj, sources).files().get("tools.contract"))
        .contains("variant Shape { Zero, Dot, Square, Circle, Line, Arc }")
        .isEqualTo(compile(With.JAVAC, sources).files().get("tools.contract"));
  }

  static List<With> everyEcj() {
    return With.everyEcj();
  }

  private Compilation compile(With with, Path... sources) {
    Path output = work.resolve(with.name());
    return Compilation.of(List.of(sources), output, with, List.of(), new PlugwrightProcessor());
  }

  private String compileWrapped(UnaryOperator<ProcessingEnvironment> wrapper) throws IOException {
    return Compilation.of(
            List.of(write("src/p/Tools.java", CONTRACT)),
            work,
            With.JAVAC,
            List.of(),
            new Wrapping(wrapper))
        .diagnostics()
        .getFirst();
  }

  /** An environment that keeps the compiler's where nobody finds it. */
  private static ProcessingEnvironment hidden(ProcessingEnvironment compiler) {
    InvocationHandler handler = (proxy, method, arguments) -> method.invoke(compiler, arguments);
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            CompilersTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  private Path write(String path, String text) throws IOException {
    Path file = work.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Hands our processor something else than the compiler's own environment. */
  private static final class Wrapping extends AbstractProcessor {
    private final PlugwrightProcessor inner = new PlugwrightProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    private Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return inner.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return inner.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment compiler) {
      super.init(compiler);
      inner.init(wrapper.apply(compiler));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return inner.process(annotations, round);
    }
  }

  /** Loads the processor anew, as on a machine that has no module of javac. */
  private static final class WithoutJavac extends ClassLoader {
    private WithoutJavac(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.plugwright.processor.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream stream = getParent().getResourceAsStream(file)) {
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failure) {
        throw new ClassNotFoundException(name, failure);
      }
    }
  }
}
