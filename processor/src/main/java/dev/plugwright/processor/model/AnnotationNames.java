package dev.plugwright.processor.model;

import dev.plugwright.contract.Contract;

/** The names of our annotations, which the processor knows by name only. */
public final class AnnotationNames {
  /** The package of the annotations. */
  public static final String PACKAGE = "dev.plugwright.annotations";

  /** Marks the interface of a plugin. */
  public static final String WASM_PLUGIN = PACKAGE + ".WasmPlugin";

  /** Marks an interface that the host implements. */
  public static final String HOST_FUNCTIONS = PACKAGE + ".HostFunctions";

  /** Names the Wasm function of a method. */
  public static final String WASM_NAME = PACKAGE + ".WasmName";

  /** Lists the converters of a contract. */
  public static final String CONVERT = PACKAGE + ".Convert";

  /** The interface of converters. */
  public static final String WIRE_CONVERTER = PACKAGE + ".WireConverter";

  /** Gives a record a fixed memory layout. */
  public static final String FIXED_LAYOUT = PACKAGE + ".FixedLayout";

  /** The length of an array in a fixed layout. */
  public static final String LENGTH = PACKAGE + ".Length";

  /** The capacity of a text in a fixed layout. */
  public static final String CAPACITY = PACKAGE + ".Capacity";

  /** Maps an integer to an unsigned type. */
  public static final String UNSIGNED = PACKAGE + ".Unsigned";

  /** Maps a {@code BigInteger} to a signed 128-bit integer. */
  public static final String I128 = PACKAGE + ".I128";

  /** Maps a {@code BigInteger} to an unsigned 128-bit integer. */
  public static final String U128 = PACKAGE + ".U128";

  /** The value of what another version of the contract does not have. */
  public static final String DEFAULT = PACKAGE + ".Default";

  /** Earlier names of a part of a contract. */
  public static final String WAS = PACKAGE + ".Was";

  /** Marks the constant or record that represents unknown ones. */
  public static final String UNKNOWN = PACKAGE + ".Unknown";

  /** Marks generated classes. */
  public static final String GENERATED = PACKAGE + ".PlugwrightGenerated";

  private AnnotationNames() {}

  /** Returns the annotation that declares contracts of a kind. */
  public static String declaring(Contract.Kind kind) {
    return switch (kind) {
      case PLUGIN -> WASM_PLUGIN;
      case HOST -> HOST_FUNCTIONS;
    };
  }

  /** Returns the simple name of an annotation, as messages show it. */
  public static String simpleName(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
