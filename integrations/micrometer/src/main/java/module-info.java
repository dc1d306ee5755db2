/** Metrics of plugins in a Micrometer registry. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // as Micrometer names it
module dev.plugwright.micrometer {
  requires transitive dev.plugwright;
  requires transitive micrometer.core;
  requires static org.jspecify;

  exports dev.plugwright.micrometer;
}
