/** Runs plugins in Endive. */
module dev.plugwright.engine.endive {
  requires transitive dev.plugwright;
  requires dev.plugwright.engine.support;
  requires java.management;
  requires static org.jspecify;
  requires org.objectweb.asm;
  requires run.endive.compiler;
  requires run.endive.runtime;
  requires run.endive.wasi;
  requires run.endive.wasm;

  exports dev.plugwright.engine.endive;

  provides dev.plugwright.spi.engine.WasmEngineProvider with
      dev.plugwright.engine.endive.Endive;
}
