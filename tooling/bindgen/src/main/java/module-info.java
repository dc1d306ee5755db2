/** Generates the guest's side of a contract, one backend per language. */
module dev.plugwright.bindgen {
  requires transitive dev.plugwright.contract;

  exports dev.plugwright.bindgen;
  exports dev.plugwright.bindgen.rust;
}
