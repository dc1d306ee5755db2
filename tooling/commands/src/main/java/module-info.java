/** The operations of the command line and the Maven plugin. */
module dev.plugwright.commands {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive dev.plugwright;
  requires transitive dev.plugwright.contract;
  requires dev.plugwright.bindgen;
  requires static org.jspecify;

  exports dev.plugwright.commands;
  exports dev.plugwright.commands.call;
  exports dev.plugwright.commands.doctor;
}
