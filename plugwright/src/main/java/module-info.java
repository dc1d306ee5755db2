/** All that a host needs: annotations, runtime and Wasm engines. */
module dev.plugwright.all {
  requires transitive dev.plugwright;
  requires transitive dev.plugwright.annotations;
  requires dev.plugwright.engine.endive;
  requires dev.plugwright.engine.graalwasm;
}
