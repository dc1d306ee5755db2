package dev.plugwright.commands.call;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Type;
import java.util.Objects;

/** Finds the definitions of types. */
final class Definitions {
  private Definitions() {}

  /** Returns the definition of a type that a contract names: each contract defines them all. */
  static Definition of(Contract contract, Type.Named type) {
    return Objects.requireNonNull(contract.definitions().get(type.name()), type.name());
  }
}
