/** Generates the guest's side of a contract, one backend per language. */
module dev.plugwright.bindgen {
  requires transitive dev.plugwright.contract;

  exports dev.plugwright.bindgen;
  exports dev.plugwright.bindgen.assemblyscript;
  exports dev.plugwright.bindgen.c;
  exports dev.plugwright.bindgen.go;
  exports dev.plugwright.bindgen.rust;
  exports dev.plugwright.bindgen.wit;

  uses dev.plugwright.bindgen.Backend;

  provides dev.plugwright.bindgen.Backend with
      dev.plugwright.bindgen.rust.RustBackend,
      dev.plugwright.bindgen.assemblyscript.AssemblyScriptBackend,
      dev.plugwright.bindgen.c.CBackend,
      dev.plugwright.bindgen.go.GoBackend,
      dev.plugwright.bindgen.wit.WitBackend;
}
