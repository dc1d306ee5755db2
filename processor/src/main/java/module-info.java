/**
 * The annotation processor. The compiler's own API is optional: without it, faults are reported at
 * whole elements.
 */
// JavaPoet and AutoService have module names, but no descriptors.
@SuppressWarnings("requires-automatic")
module dev.plugwright.processor {
  requires static com.google.auto.service;
  requires com.palantir.javapoet;
  requires dev.plugwright.bindgen;
  requires dev.plugwright.contract;
  requires transitive java.compiler;
  requires static jdk.compiler;

  exports dev.plugwright.processor;

  provides javax.annotation.processing.Processor with
      dev.plugwright.processor.PlugwrightProcessor;
}
