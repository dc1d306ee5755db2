package dev.plugwright.migration;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transcode.Converter;
import dev.plugwright.internal.transcode.Transcoder;
import dev.plugwright.spi.codec.CodecException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Migrates stored values, encoded by one version of a contract, to another version.
 *
 * <p>Store the text of the contract beside the encoded values. The rules are those of calls between
 * versions; in the differences the current contract is the host's, and the stored one the plugin's.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * ContractMigration migration =
 *     ContractMigration.of(Contract.parse(storedText), Contract.parse(currentText), "Chapter");
 * byte[] current = migration.migrate(stored);
 * }</pre>
 */
public final class ContractMigration {
  private static final int MAX_BYTES = 256 << 20;

  private final List<Difference> differences;
  private final @Nullable Converter converter;

  private ContractMigration(List<Difference> differences, @Nullable Converter converter) {
    this.differences = differences;
    this.converter = converter;
  }

  /**
   * Compares two versions of a type.
   *
   * @param stored the contract that the values were stored with
   * @param current the contract to migrate to
   * @param type name of the type in the current contract, with type arguments if it has any
   * @throws IllegalArgumentException if a contract lacks the type, or if a difference is refused
   */
  public static ContractMigration of(Contract stored, Contract current, String type) {
    Definition wanted = current.definitions().get(type);
    if (wanted == null) {
      throw new IllegalArgumentException("the current contract does not define " + type);
    }
    Definition given =
        Optional.ofNullable(stored.definitions().get(type))
            .or(() -> renamed(stored, wanted))
            .orElseThrow(
                () -> new IllegalArgumentException("the stored contract does not define " + type));
    Contract from = values(stored, given);
    Contract to = values(current, wanted);
    ContractComparison comparison = ContractComparison.between(to, from);
    if (!comparison.refused().isEmpty()) {
      throw new IllegalArgumentException(
          "values of %s cannot be migrated:%n  - %s"
              .formatted(
                  type,
                  String.join(
                      "\n  - ", comparison.refused().stream().map(Difference::toString).toList())));
    }
    return new ContractMigration(
        comparison.differences(), CallPlan.ofPlugin(to, from, comparison).result(0));
  }

  private static Optional<Definition> renamed(Contract stored, Definition wanted) {
    return stored.definitions().values().stream()
        .filter(
            it ->
                wanted.evolution().was().contains(it.type().simpleName())
                    || it.evolution().was().contains(wanted.type().simpleName()))
        .findFirst();
  }

  /** A contract whose only method returns a value of the type. */
  private static Contract values(Contract contract, Definition definition) {
    Method method =
        new Method("value", List.of(), Optional.of(definition.type()), Optional.empty(), false);
    return Contract.of(
        Contract.Kind.PLUGIN,
        contract.interfaceName(),
        List.of(method),
        contract.definitions().values());
  }

  /** Returns every difference between the versions of the type and of what it contains. */
  public List<Difference> differences() {
    return differences;
  }

  /** Returns whether stored values are valid current values without a change. */
  public boolean isIdentity() {
    return converter == null;
  }

  /** Returns whether every stored value can be migrated. */
  public boolean isTotal() {
    return differences.stream().noneMatch(it -> it.verdict() == Verdict.MAY_FAIL);
  }

  /**
   * Migrates a value.
   *
   * @param stored an encoded value of the stored version
   * @return the encoded value of the current version; the argument itself if that is the same
   * @throws IllegalArgumentException if the bytes are not an encoded value, or one that the current
   *     version cannot represent; the message has the path
   */
  public byte[] migrate(byte[] stored) {
    if (converter == null) {
      return stored;
    }
    Transcoder transcoder = new Transcoder(MAX_BYTES);
    try {
      converter.run(transcoder, stored, stored.length);
    } catch (CodecException fault) {
      throw new IllegalArgumentException(
          converter.problem(fault, stored, stored.length).replaceFirst("^result", "value"), fault);
    }
    return Arrays.copyOf(transcoder.bytes(), transcoder.length());
  }
}
