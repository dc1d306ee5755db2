package dev.plugwright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which generates a class in the first round. */
final class SourceGenerator extends AbstractProcessor {
  private final String annotation;
  private final String className;
  private final String text;
  private boolean done;

  /**
   * Creates a generator.
   *
   * @param annotation the annotation that it claims; {@code *} to see all and claim none
   */
  SourceGenerator(String annotation, String className, String text) {
    this.annotation = annotation;
    this.className = className;
    this.text = text;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(annotation);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try (Writer writer = processingEnv.getFiler().createSourceFile(className).openWriter()) {
        writer.write(text);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return !annotation.equals("*");
  }
}
