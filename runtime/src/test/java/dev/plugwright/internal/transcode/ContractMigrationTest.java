package dev.plugwright.internal.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.contract.Contract;
import dev.plugwright.migration.ContractMigration;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractMigrationTest {
  private static final String OLD =
      "record Item { heading: string, level: Level, size: i32 }\nenum Level { Low, High }\n";

  private static Contract contract(String definitions) throws Exception {
    return Contract.parse("plugwright-contract 1\ninterface T\n" + definitions);
  }

  private static byte[] item(String heading, int level, int size) {
    BincodeOutput out = new BincodeOutput(16, 1_000);
    out.writeString(heading);
    out.writeVariant(level);
    out.writeInt(size);
    return out.toBytes();
  }

  @Test
  void storedValuesBecomeCurrentOnes() throws Exception {
    ContractMigration migration =
        ContractMigration.of(
            contract(OLD),
            contract(
                "record Chapter { size: i64, title: string was heading, words: i32 = '7',"
                    + " level: Level } was Item\nenum Level { None, High, Low }\n"),
            "Chapter");
    assertThat(migration.isTotal()).isTrue();
    assertThat(migration.isIdentity()).isFalse();
    assertThat(migration.differences()).isNotEmpty();
    BincodeInput in = new BincodeInput(migration.migrate(item("one", 0, -5)));
    assertThat(in.readLong()).isEqualTo(-5);
    assertThat(in.readString()).isEqualTo("one");
    assertThat(in.readInt()).isEqualTo(7);
    assertThat(in.readVariant(3)).isEqualTo(2);
    in.finish();
  }

  /** The ways from one type to another are exponentially many; the leaf may have no byte. */
  @ParameterizedTest
  @ValueSource(strings = {"", " x: option<i8> "})
  @Timeout(60)
  void typesOfTheOtherVersionMayLeadToEachOtherInManyWays(String leaf) throws Exception {
    StringBuilder old = new StringBuilder("record Item { size: i32, all: list<R0>, r: R90 }\n");
    for (int i = 0; i < 100; i++) {
      old.append("record R%1$d { a: R%2$d, b: R%2$d }\n".formatted(i, i + 1));
    }
    ContractMigration migration =
        ContractMigration.of(
            contract(old + "record R100 {" + leaf + "}\n"),
            contract("record Item { size: i32 }\n"),
            "Item");
    BincodeOutput out = new BincodeOutput(16, 10_000);
    out.writeInt(7);
    out.writeLength(0);
    for (int i = 0; !leaf.isEmpty() && i < 1 << 10; i++) {
      out.writeOptionTag(false);
    }
    BincodeInput in = new BincodeInput(migration.migrate(out.toBytes()));
    assertThat(in.readInt()).isEqualTo(7);
    in.finish();
  }

  @Test
  void equalVersionsAreLeftAlone() throws Exception {
    ContractMigration same = ContractMigration.of(contract(OLD), contract(OLD), "Item");
    byte[] bytes = item("x", 1, 2);
    assertThat(same.isIdentity()).isTrue();
    assertThat(same.migrate(bytes)).isSameAs(bytes);
  }

  @Test
  void aValueWithoutCounterpartIsNamed() throws Exception {
    ContractMigration migration =
        ContractMigration.of(
            contract(OLD),
            contract(
                "record Item { heading: string, level: Level, size: i32 }\nenum Level { Low }\n"),
            "Item");
    assertThat(migration.isTotal()).isFalse();
    assertThat(migration.migrate(item("x", 0, 2))).isEqualTo(item("x", 0, 2));
    assertThatThrownBy(() -> migration.migrate(item("x", 1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value.level: High of Level is unknown in the host's contract");
    assertThatThrownBy(() -> migration.migrate(new byte[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("value.heading: ");
  }

  @Test
  void whatCannotBeMigratedIsRefused() throws Exception {
    Contract old = contract(OLD);
    Contract other = contract("record Item { heading: string, author: string }\n");
    assertThatThrownBy(() -> ContractMigration.of(old, other, "Item"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("values of Item cannot be migrated:")
        .hasMessageContaining("record Item, field author: string in the host");
    assertThatThrownBy(() -> ContractMigration.of(old, other, "Absent"))
        .hasMessage("the current contract does not define Absent");
    Contract empty = contract("");
    assertThatThrownBy(() -> ContractMigration.of(empty, other, "Item"))
        .hasMessage("the stored contract does not define Item");
  }
}
