package dev.plugwright.flink;

import dev.plugwright.migration.ContractMigration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a checkpoint for a {@link PluginTypeInfo}: the names of type and contract, and the
 * text of the contract that the values were written with.
 *
 * <p>Public for Flink, which creates it by name.
 *
 * @param <T> the type of the values
 */
public final class PluginTypeSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final Logger LOG = LoggerFactory.getLogger(PluginTypeSnapshot.class);
  private static final int VERSION = 1;

  private @Nullable Class<T> type;
  private @Nullable Class<?> contract;
  private @Nullable String text;

  /** Constructs a snapshot that {@link #readSnapshot} fills. */
  public PluginTypeSnapshot() {}

  PluginTypeSnapshot(Class<T> type, Class<?> contract, String text) {
    this.type = type;
    this.contract = contract;
    this.text = text;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(type().getName());
    out.writeUTF(Objects.requireNonNull(contract).getName());
    byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "the state was written by another version of plugwright-flink (snapshot %d, not %d)"
              .formatted(version, VERSION));
    }
    type = InstantiationUtil.resolveClassByName(in, loader);
    contract = InstantiationUtil.resolveClassByName(in, loader);
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    text = new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new PluginTypeSerializer<>(type(), Objects.requireNonNull(contract), text());
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (!(old instanceof PluginTypeSnapshot<T> stored) || stored.type() != type()) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    if (stored.text().equals(text())) {
      return TypeSerializerSchemaCompatibility.compatibleAsIs();
    }
    try {
      ContractMigration migration =
          ContractCodec.of(type(), Objects.requireNonNull(contract)).migrationFrom(stored.text());
      return migration.isIdentity()
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    } catch (IllegalArgumentException refused) {
      LOG.error("State of {} cannot be restored: {}", type().getName(), refused.getMessage());
      return TypeSerializerSchemaCompatibility.incompatible();
    }
  }

  private Class<T> type() {
    return Objects.requireNonNull(type, "the snapshot was not read");
  }

  private String text() {
    return Objects.requireNonNull(text, "the snapshot was not read");
  }
}
