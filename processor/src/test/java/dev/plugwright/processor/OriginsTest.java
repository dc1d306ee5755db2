package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle asks of an isolating processor: each file has exactly one originating element, so
 * that a change of one contract generates its files again and no others.
 */
class OriginsTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "Tools", "@WasmPlugin public interface Tools { Shared first(); }",
          "Other", "@WasmPlugin public interface Other { void second(Shared shared); }",
          "Console", "@HostFunctions public interface Console { void log(Shared shared); }",
          "Shared", "public record Shared(int id, java.util.List<Integer> parts) {}");

  @TempDir Path work;

  @Test
  void everyFileHasTheContractAsItsOnlyOrigin() throws Exception {
    Path folder = Files.createDirectories(work.resolve("src/p"));
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      String imports = "import dev.plugwright.annotations.*;\n\n";
      Files.writeString(
          folder.resolve(source.getKey() + ".java"),
          "package p;\n\n" + imports + source.getValue() + "\n");
    }
    Recording processor = new Recording();
    Compilation compilation =
        Compilation.of(work.resolve("src"), work, Compilation.With.JAVAC, processor);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(processor.origins.keySet())
        .hasSameSizeAs(compilation.files().keySet())
        .contains("META-INF/plugwright/tools.rs", "META-INF/plugwright/other.contract");
    processor.origins.forEach(
        (file, origins) -> {
          String lower = file.toLowerCase(Locale.ROOT);
          String contract =
              lower.contains("other") ? "Other" : lower.contains("console") ? "Console" : "Tools";
          assertThat(origins).as(file).containsExactly("p." + contract);
        });
  }

  /** The processor, with a filer that notes what it is asked for. */
  private static final class Recording extends AbstractProcessor {
    private final PlugwrightProcessor delegate = new PlugwrightProcessor();
    private final Map<String, Set<String>> origins = new TreeMap<>();

    @Override
    public synchronized void init(ProcessingEnvironment compiler) {
      super.init(compiler);
      Filer filer = proxy(Filer.class, compiler.getFiler(), null);
      delegate.init(proxy(ProcessingEnvironment.class, compiler, filer));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return delegate.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return delegate.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return delegate.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    private <T> T proxy(Class<T> type, T target, Object filer) {
      Object proxy =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (self, method, arguments) -> {
                if (method.getName().equals("getFiler")) {
                  return filer;
                }
                if (method.getName().startsWith("create")) {
                  note(arguments);
                }
                try {
                  return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
      return type.cast(proxy);
    }

    /** The name is the last text among the arguments, the originating elements are at the end. */
    private void note(Object... arguments) {
      String name =
          Arrays.stream(arguments)
              .filter(CharSequence.class::isInstance)
              .map(Object::toString)
              .reduce((first, last) -> last)
              .orElseThrow();
      Element[] elements = (Element[]) arguments[arguments.length - 1];
      origins.put(
          name,
          Arrays.stream(elements)
              .map(Element::toString)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
