/** Gives tests plugins, faults of plugins and fakes of plugins. */
module dev.plugwright.junit {
  requires transitive dev.plugwright;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports dev.plugwright.junit;
}
