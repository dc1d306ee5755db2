package dev.plugwright.junit.other;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.junit.Plugin;
import dev.plugwright.workbench.Workbench;
import org.junit.jupiter.api.Test;

/** A test whose resource has the same name as another one's in another package. */
public class OtherCases {
  @Test
  void test(@Plugin(resource = "same.wasm") Workbench plugin) {
    assertThat(plugin.version()).isEqualTo(2);
  }
}
