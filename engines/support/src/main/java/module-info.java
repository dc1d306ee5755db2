/** Parts that engines share; for engines, not for users. */
module dev.plugwright.engine.support {
  requires transitive dev.plugwright;
  requires transitive run.endive.runtime;
  requires static org.jspecify;
  requires run.endive.wasi;
  requires run.endive.wasm;

  exports dev.plugwright.engine.support;
  exports dev.plugwright.engine.support.wasi;
}
