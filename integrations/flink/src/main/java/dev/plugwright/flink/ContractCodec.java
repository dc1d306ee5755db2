package dev.plugwright.flink;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.migration.ContractMigration;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.ValueCodec;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codec of a type of a contract, as the annotation processor generated it, and the contract's
 * text.
 */
record ContractCodec<T>(Class<T> type, Class<?> contract, String text, ValueCodec<T> codec) {
  /** Largest value, as for arguments. */
  private static final int MAX_BYTES = 256 << 20;

  static <T> ContractCodec<T> of(Class<T> type, Class<?> contract) {
    ContractBinding<?> binding = binding(contract);
    @SuppressWarnings("unchecked") // The codec says what its type is.
    ValueCodec<T> codec =
        (ValueCodec<T>)
            binding.codecs().stream()
                .filter(it -> it.type() == type)
                .findFirst()
                .orElseThrow(() -> missing(type, contract, binding));
    return new ContractCodec<>(type, contract, binding.contract(), codec);
  }

  BincodeOutput output() {
    return new BincodeOutput(64, MAX_BYTES);
  }

  T read(byte[] bytes) {
    BincodeInput in = new BincodeInput(bytes);
    T value = codec.reader().apply(in);
    in.finish();
    return value;
  }

  /**
   * Compares with the contract that values were stored with.
   *
   * @throws IllegalArgumentException if the values cannot be migrated
   */
  ContractMigration migrationFrom(String stored) {
    return ContractMigration.of(parse(stored), parse(text), codec.name());
  }

  /**
   * Compares with the contract that values shall be stored with.
   *
   * @throws IllegalArgumentException if the values cannot be migrated
   */
  ContractMigration migrationTo(String stored) {
    Contract earlier = parse(stored);
    Contract current = parse(text);
    String name =
        Stream.concat(
                Stream.of(codec.name()),
                Objects.requireNonNull(current.definitions().get(codec.name()))
                    .evolution()
                    .was()
                    .stream())
            .filter(earlier.definitions()::containsKey)
            .findFirst()
            .orElse(codec.name());
    return ContractMigration.of(current, earlier, name);
  }

  private static Contract parse(String text) {
    try {
      return Contract.parse(text);
    } catch (ContractSyntaxException e) {
      throw new IllegalArgumentException("the contract cannot be read: " + e.getMessage(), e);
    }
  }

  private static ContractBinding<?> binding(Class<?> contract) {
    try {
      Class<?> binding = Class.forName(bindingName(contract), true, contract.getClassLoader());
      return (ContractBinding<?>) binding.getField("INSTANCE").get(null);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          ("no generated class %s: annotate %s with @WasmPlugin and list plugwright-processor in"
                  + " the compiler's annotationProcessorPaths")
              .formatted(bindingName(contract), contract.getName()),
          e);
    }
  }

  /** {@code p.Outer$Inner} has {@code p.Outer_InnerBinding}. */
  private static String bindingName(Class<?> contract) {
    return contract.getName().replace('$', '_') + "Binding";
  }

  private static IllegalArgumentException missing(
      Class<?> type, Class<?> contract, ContractBinding<?> binding) {
    return new IllegalArgumentException(
        ("%s has no codec in %s: it must be part of both an argument and a result of a method, and"
                + " have no type arguments; those that are: %s")
            .formatted(
                type.getName(),
                contract.getName(),
                binding.codecs().stream()
                    .map(it -> it.type().getSimpleName())
                    .collect(Collectors.joining(", ", "[", "]"))));
  }
}
