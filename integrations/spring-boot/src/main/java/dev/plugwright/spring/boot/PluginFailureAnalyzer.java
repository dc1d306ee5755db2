package dev.plugwright.spring.boot;

import dev.plugwright.PluginLoadException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Describes a plugin that keeps the application from starting, in place of a stack trace. */
final class PluginFailureAnalyzer extends AbstractFailureAnalyzer<PluginLoadException> {
  private static final String ACTION =
      "Correct the file of the plugin, or its properties plugwright.plugins.*";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PluginLoadException cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
