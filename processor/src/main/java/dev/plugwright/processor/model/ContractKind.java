package dev.plugwright.processor.model;

/** Who implements the methods of a contract, and who calls them. */
public enum ContractKind {
  /** Plugins implement them and Java calls them. */
  PLUGIN("WasmPlugin", "interface", "export"),
  /** Java implements them and plugins call them. */
  HOST("HostFunctions", "host", "import");

  private final String annotation;
  private final String keyword;
  private final String function;

  ContractKind(String annotation, String keyword, String function) {
    this.annotation = annotation;
    this.keyword = keyword;
    this.function = function;
  }

  /** The simple name of the annotation that declares it. */
  public String annotation() {
    return annotation;
  }

  /** What the contract text calls it. */
  public String keyword() {
    return keyword;
  }

  /** What a method of it is in the Wasm module of a plugin. */
  public String function() {
    return function;
  }
}
