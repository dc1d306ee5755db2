package dev.plugwright.flink;

import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * The type of a contract's values, serialized by the contract's codec. State of this type evolves
 * with the contract: a savepoint holds the contract's text, and a job whose contract is another
 * version converts the values by the rules of {@code docs/evolution.md}.
 *
 * <pre>{@code
 * TypeInformation<Account> type = PluginTypeInfo.of(Account.class, Pricing.class);
 * }</pre>
 *
 * @param <T> a record, enum or sealed interface that the contract passes both ways
 */
public final class PluginTypeInfo<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final Class<?> contract;

  private PluginTypeInfo(Class<T> type, Class<?> contract) {
    this.type = type;
    this.contract = contract;
  }

  /**
   * Returns the type information.
   *
   * @param type a record, enum or sealed interface without type arguments, which is part of both an
   *     argument and a result of the contract
   * @param contract an interface annotated {@code @WasmPlugin}
   * @throws IllegalArgumentException if the contract has no codec for the type
   */
  public static <T> PluginTypeInfo<T> of(Class<T> type, Class<?> contract) {
    ContractCodec.of(type, contract);
    return new PluginTypeInfo<>(type, contract);
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new PluginTypeSerializer<>(type, contract, null);
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  /** Returns that values may be keys; arrays in them would have no {@code equals}. */
  @Override
  public boolean isKeyType() {
    return true;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof PluginTypeInfo;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PluginTypeInfo<?> it && type == it.type && contract == it.contract;
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, contract);
  }

  @Override
  public String toString() {
    return "PluginType<" + type.getName() + ">";
  }
}
