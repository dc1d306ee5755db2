/** Runs plugins in GraalWasm. */
module dev.plugwright.engine.graalwasm {
  requires transitive dev.plugwright;
  requires static org.jspecify;
  requires jdk.unsupported;
  requires org.graalvm.polyglot;

  exports dev.plugwright.engine.graalwasm;

  provides dev.plugwright.spi.engine.WasmEngineProvider with
      dev.plugwright.engine.graalwasm.GraalWasm;
}
