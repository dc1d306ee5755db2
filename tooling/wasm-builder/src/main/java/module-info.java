/** Builds small Wasm modules for tests. */
module dev.plugwright.wasm.builder {
  requires static transitive org.jspecify;

  exports dev.plugwright.wasm.builder;
}
