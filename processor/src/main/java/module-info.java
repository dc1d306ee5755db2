/**
 * The annotation processor. The compiler's own API is optional: without it, faults are reported at
 * whole elements.
 */
@SuppressWarnings("requires-automatic") // JavaPoet has a module name, but no descriptor.
module dev.plugwright.processor {
  requires com.palantir.javapoet;
  requires dev.plugwright.bindgen;
  requires dev.plugwright.contract;
  requires transitive java.compiler;
  requires static jdk.compiler;

  exports dev.plugwright.processor;

  provides javax.annotation.processing.Processor with
      dev.plugwright.processor.PlugwrightProcessor;
}
