package dev.plugwright.flink;

import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Account;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Stores accounts as a job did that was compiled with the contract before accounts had a sum. */
final class EarlierAccounts extends TypeInformation<Account> {
  private static final long serialVersionUID = 1L;

  @Override
  public TypeSerializer<Account> createSerializer(SerializerConfig config) {
    return new Serializer();
  }

  static final class Serializer extends TypeSerializerSingleton<Account> {
    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(Account account, DataOutputView target) throws IOException {
      target.writeInt(Long.BYTES);
      target.writeLong(Long.reverseBytes(account.orders()));
    }

    @Override
    public Account deserialize(DataInputView source) throws IOException {
      source.readInt();
      return new Account(Long.reverseBytes(source.readLong()), 0);
    }

    @Override
    public Account deserialize(Account reuse, DataInputView source) throws IOException {
      return deserialize(source);
    }

    @Override
    public TypeSerializerSnapshot<Account> snapshotConfiguration() {
      return new PluginTypeSnapshot<>(Account.class, Pricing.class, PluginTypeInfoTest.EARLIER);
    }

    @Override
    public boolean isImmutableType() {
      return true;
    }

    @Override
    public Account createInstance() {
      return null;
    }

    @Override
    public Account copy(Account from) {
      return from;
    }

    @Override
    public Account copy(Account from, Account reuse) {
      return from;
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
      serialize(deserialize(source), target);
    }
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

  @Override
  public Class<Account> getTypeClass() {
    return Account.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public String toString() {
    return "EarlierAccounts";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EarlierAccounts;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof EarlierAccounts;
  }
}
