package dev.plugwright.cli;

import dev.plugwright.commands.ContractSource;
import dev.plugwright.contract.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The contracts of a host. */
final class HostOptions {
  /** Where the texts of released contracts are kept, unless an option says otherwise. */
  static final String RELEASED = "contracts/released";

  @Option(
      names = "--host",
      paramLabel = "PATH",
      description = "A jar, class folder or contract text of the host; may be repeated.")
  private List<Path> host = new ArrayList<>();

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description = "Only this interface of the host; may be repeated.")
  private List<String> names = new ArrayList<>();

  boolean given() {
    return !host.isEmpty();
  }

  List<Contract> contracts() {
    return chosen(ContractSource.read(host));
  }

  /** Returns only the interfaces that were asked for. */
  List<Contract> chosen(List<Contract> all) {
    return names.isEmpty() ? all : ContractSource.named(all, names);
  }
}
