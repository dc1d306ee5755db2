package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Account;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class PluginTypeInfoTest {
  /** The contract of Pricing before accounts had a sum. */
  static final String EARLIER =
      ContractCodec.of(Account.class, Pricing.class).text().replace(", cents: i64 = '0'", "");

  private static TypeSerializer<Account> serializer() {
    return PluginTypeInfo.of(Account.class, Pricing.class)
        .createSerializer(new SerializerConfigImpl());
  }

  private static TypeSerializerSnapshot<Account> written(TypeSerializerSnapshot<Account> snapshot)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()), Account.class.getClassLoader());
  }

  @Test
  void valuesAreWrittenReadAndCopied() throws Exception {
    TypeSerializer<Account> serializer = InstantiationUtil.clone(serializer());
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(new Account(3, -4), out);
    serializer.serialize(new Account(5, 6), out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    DataOutputSerializer copied = new DataOutputSerializer(64);
    serializer.copy(in, copied);
    assertThat(serializer.deserialize(in)).isEqualTo(new Account(5, 6));
    assertThat(serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer())))
        .isEqualTo(new Account(3, -4));
    Account account = new Account(7, 8);
    assertThat(serializer.copy(account)).isEqualTo(account).isNotSameAs(account);
    assertThat(serializer.duplicate()).isEqualTo(serializer).isNotSameAs(serializer);
  }

  @Test
  void bytesThatAreNoValueAreRefused() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeInt(3);
    out.write(new byte[3]);
    assertThatThrownBy(
            () -> serializer().deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Account");
  }

  @Test
  void aTypeThatIsNotPassedBothWaysIsRefused() {
    assertThatThrownBy(() -> PluginTypeInfo.of(Quote.class, Pricing.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both an argument and a result")
        .hasMessageContaining("[Account]");
    assertThatThrownBy(() -> PluginTypeInfo.of(Order.class, Order.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@WasmPlugin");
  }

  @Test
  void theSameContractIsCompatible() throws Exception {
    TypeSerializerSnapshot<Account> current = serializer().snapshotConfiguration();
    assertThat(current.resolveSchemaCompatibility(written(current)).isCompatibleAsIs()).isTrue();
  }

  @Test
  void valuesOfAnEarlierContractAreMigrated() throws Exception {
    TypeSerializerSnapshot<Account> stored =
        written(new PluginTypeSnapshot<>(Account.class, Pricing.class, EARLIER));
    TypeSerializerSchemaCompatibility<Account> compatibility =
        serializer().snapshotConfiguration().resolveSchemaCompatibility(stored);
    assertThat(compatibility.isCompatibleAfterMigration()).isTrue();

    DataOutputSerializer out = new DataOutputSerializer(64);
    writeEarlier(9, out);
    assertThat(
            stored
                .restoreSerializer()
                .deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(new Account(9, 0));

    // What is stored under a snapshot is stored as the snapshot says.
    DataOutputSerializer again = new DataOutputSerializer(64);
    stored.restoreSerializer().serialize(new Account(9, 5), again);
    assertThat(again.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
    assertThat(
            written(stored.restoreSerializer().snapshotConfiguration())
                .restoreSerializer()
                .deserialize(new DataInputDeserializer(again.getCopyOfBuffer())))
        .isEqualTo(new Account(9, 0));
  }

  @Test
  void aContractWithoutAPlanIsIncompatible() throws Exception {
    String other =
        ContractCodec.of(Account.class, Pricing.class)
            .text()
            .replace("orders: i64", "orders: string");
    TypeSerializerSnapshot<Account> stored =
        written(new PluginTypeSnapshot<>(Account.class, Pricing.class, other));
    assertThat(
            serializer()
                .snapshotConfiguration()
                .resolveSchemaCompatibility(stored)
                .isIncompatible())
        .isTrue();
  }

  /** Writes an account as the earlier contract has it. */
  static void writeEarlier(long orders, DataOutputSerializer out) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(Long.reverseBytes(orders));
  }
}
