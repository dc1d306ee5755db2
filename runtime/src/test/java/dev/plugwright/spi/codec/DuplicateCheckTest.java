package dev.plugwright.spi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateCheckTest {
  private final BincodeOutput out = new BincodeOutput(16, 1 << 24);

  private void write(DuplicateCheck check, String text) {
    int start = out.position();
    out.writeString(text);
    check.check(start);
    out.writeLong(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 20_000, Integer.MAX_VALUE})
  void findsTheOneDuplicateAmongManyWhateverTheSizeSays(int size) {
    DuplicateCheck check = DuplicateCheck.of(out, "string", size);
    Random random = new Random(7);
    Set<String> texts = new HashSet<>();
    while (texts.size() < 20_000) {
      String text = Long.toString(random.nextInt(1_000_000), 1 + random.nextInt(36) + 1);
      if (texts.add(text)) {
        write(check, text);
      }
    }
    int start = out.position();
    String again = texts.iterator().next();
    assertThatThrownBy(() -> write(check, again))
        .isInstanceOf(CodecException.class)
        .hasMessage("duplicate set element or map key: an earlier one has the same encoding")
        .satisfies(fault -> assertThat(((CodecException) fault).offset()).isEqualTo(start));
  }

  @Test
  void emptyEncodingsAreAlike() {
    DuplicateCheck check = DuplicateCheck.of(out, "Nothing", 2);
    check.check(0);
    assertThatThrownBy(() -> check.check(0)).isInstanceOf(CodecException.class);
  }

  @Test
  void aKeyIsNotTheStartOfAnotherOne() {
    DuplicateCheck check = DuplicateCheck.of(out, "list<i8>", 3);
    for (int length = 0; length < 40; length++) {
      int start = out.position();
      for (int i = 0; i < length; i++) {
        out.writeByte(0);
      }
      check.check(start);
    }
  }

  @Test
  void setsThatCompareByEqualsHaveNone() {
    DuplicateCheck none = DuplicateCheck.of(out, "i32", 2, new HashSet<>(Set.of(1, 2)));
    assertThat(DuplicateCheck.of(out, "i32", 2, Set.of(1, 2))).isSameAs(none);
    assertThat(DuplicateCheck.of(out, "i32", 2, Map.of(1, 2, 3, 4))).isSameAs(none);
    assertThat(DuplicateCheck.of(out, "i32", 2, new TreeSet<>(Set.of(1, 2)))).isSameAs(none);
    Set<Integer> backwards = new TreeSet<>(Comparator.<Integer>reverseOrder());
    assertThat(DuplicateCheck.of(out, "i32", 2, backwards)).isNotSameAs(none);
    assertThat(DuplicateCheck.of(out, "i32", 2, new IdentityHashMap<>(Map.of(1, 2, 3, 4))))
        .isNotSameAs(none);
    assertThat(DuplicateCheck.of(out, "i32", 2, new HashSet<>(Set.of(1, 2)) {})).isNotSameAs(none);
  }
}
