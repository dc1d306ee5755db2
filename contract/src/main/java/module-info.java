/** The model of a contract between host and plugin, shared by compile time and run time. */
module dev.plugwright.contract {
  exports dev.plugwright.contract;
  exports dev.plugwright.contract.evolution;
}
