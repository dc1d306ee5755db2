package dev.plugwright.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmNoticeTest {
  private static final List<String> G1 = List.of("G1 Young Generation", "G1 Old Generation");
  private static final List<String> PARALLEL = List.of("PS MarkSweep", "PS Scavenge");

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.1", "25.0.2+10"})
  void versionsThatCorruptDataAreNamed(String text) {
    Runtime.Version version = Runtime.Version.parse(text);
    assertThat(JvmNotice.of(version, () -> G1))
        .contains(
            "JDK 25.0.%d can corrupt data under the G1 collector (JDK-8377811). Update to JDK 25.0.3, or start Java with -XX:+UseParallelGC"
                .formatted(version.update()));
    assertThat(JvmNotice.of(version, () -> PARALLEL)).isEmpty();
  }

  /** Their collectors are not asked for, because that loads many classes. */
  @ParameterizedTest
  @ValueSource(strings = {"21.0.1", "24.0.2", "25.0.3", "25.0.3+9-LTS", "25.1.1", "26", "26.0.1"})
  void othersAreNot(String version) {
    assertThat(JvmNotice.of(Runtime.Version.parse(version), JvmNoticeTest::unwanted)).isEmpty();
  }

  private static List<String> unwanted() {
    throw new AssertionError("the version is enough");
  }

  @Test
  void theJvmOfTheTestsIsAskedWithoutFailing() {
    JvmNotice.once();
    JvmNotice.once();
  }
}
