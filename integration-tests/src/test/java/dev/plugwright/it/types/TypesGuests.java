package dev.plugwright.it.types;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.it.Engines;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.RoundTrip;
import dev.plugwright.it.random.RoundTrip.Side;
import dev.plugwright.it.random.Values;
import java.nio.file.Path;
import java.util.List;

/** The guests with the contract {@link Types}. */
final class TypesGuests implements AutoCloseable {
  /** The contract, as text and as methods. */
  static final Contract CONTRACT = contract();

  static final List<EchoMethod> METHODS = EchoMethod.of(Types.class, CONTRACT);

  private final PluginEngine engine = Engines.create();

  /** Decodes and encodes with the crates of this project. */
  final Types types = load("types").api();

  /** Returns the bytes it gets. */
  final Types mirror = load("mirror").api();

  /** Decodes and encodes with bincode 1.3.3. */
  final Types oracle = load("oracle").api();

  PluginInstance<Types> load(String guest) {
    Path directory = Path.of(System.getProperty("guests.directory"));
    return engine.load(directory.resolve(guest + ".wasm")).instantiate(Types.class);
  }

  RoundTrip roundTrip() {
    return new RoundTrip(
        new Values(CONTRACT),
        METHODS,
        side("mirror", mirror),
        List.of(side("the guest", types), side("bincode 1.3.3", oracle)));
  }

  private static Side side(String name, Types proxy) {
    return new Side(name, proxy, proxy::lastArgument);
  }

  private static Contract contract() {
    try {
      return Contract.parse(TypesBinding.INSTANCE.contract());
    } catch (ContractSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
