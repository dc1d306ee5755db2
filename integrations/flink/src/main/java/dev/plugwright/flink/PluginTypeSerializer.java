package dev.plugwright.flink;

import dev.plugwright.migration.ContractMigration;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.codec.CodecException;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as the length of its encoding and the encoding. Reads and writes values of another
 * version of the contract if it was restored from a snapshot of that version: what Flink has stored
 * under a snapshot stays readable by it.
 */
final class PluginTypeSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final Class<?> contract;

  /** Text of the contract that stored values were written with; null for the current one. */
  private final @Nullable String stored;

  private transient @Nullable ContractCodec<T> codec;
  private transient @Nullable ContractMigration migration;
  private transient @Nullable ContractMigration reverse;

  PluginTypeSerializer(Class<T> type, Class<?> contract, @Nullable String stored) {
    this.type = type;
    this.contract = contract;
    this.stored = stored;
  }

  private ContractCodec<T> codec() {
    ContractCodec<T> current = codec;
    if (current == null) {
      current = ContractCodec.of(type, contract);
      if (stored != null && !stored.equals(current.text())) {
        migration = current.migrationFrom(stored);
      }
      codec = current;
    }
    return current;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    byte[] bytes = toStored(encode(value));
    target.writeInt(bytes.length);
    target.write(bytes);
  }

  private byte[] encode(T value) throws IOException {
    ContractCodec<T> current = codec();
    BincodeOutput buffer = current.output();
    try {
      current.codec().writer().accept(buffer, value);
    } catch (CodecException e) {
      throw new IOException(
          "a value of %s cannot be encoded: ".formatted(type.getName()) + e.getMessage(), e);
    }
    return buffer.toBytes();
  }

  private byte[] toStored(byte[] bytes) throws IOException {
    if (migration == null) {
      return bytes;
    }
    try {
      if (reverse == null) {
        reverse = codec().migrationTo(Objects.requireNonNull(stored));
      }
      return reverse.migrate(bytes);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "a value of %s cannot be stored as the earlier contract has it: "
                  .formatted(type.getName())
              + e.getMessage(),
          e);
    }
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    int length = source.readInt();
    if (length < 0) {
      throw new IOException(
          "a value of %s has the invalid length %d".formatted(type.getName(), length));
    }
    byte[] bytes = new byte[length];
    source.readFully(bytes);
    return decode(bytes);
  }

  private T decode(byte[] bytes) throws IOException {
    ContractCodec<T> current = codec();
    try {
      return current.read(migration == null ? bytes : migration.migrate(bytes));
    } catch (CodecException | IllegalArgumentException e) {
      throw new IOException(
          "a stored value is not one of %s: ".formatted(type.getName()) + e.getMessage(), e);
    }
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int length = source.readInt();
    target.writeInt(length);
    target.write(source, length);
  }

  @Override
  public T copy(T from) {
    try {
      return codec().read(encode(from));
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public @Nullable T createInstance() {
    return null;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new PluginTypeSerializer<>(type, contract, stored);
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new PluginTypeSnapshot<>(type, contract, stored == null ? codec().text() : stored);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PluginTypeSerializer<?> it
        && type == it.type
        && contract == it.contract
        && Objects.equals(stored, it.stored);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, contract, stored);
  }
}
