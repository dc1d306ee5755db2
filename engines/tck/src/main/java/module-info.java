/** Tests that every Wasm engine behind the engine SPI must pass. */
module dev.plugwright.engine.tck {
  requires transitive dev.plugwright;
  requires dev.plugwright.wasm.builder;
  requires org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires org.junit.jupiter.params;
  requires static transitive org.jspecify;

  exports dev.plugwright.engine.tck;

  opens dev.plugwright.engine.tck;
}
