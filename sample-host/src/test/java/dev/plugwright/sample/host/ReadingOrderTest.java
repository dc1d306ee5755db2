package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

  @Test
  void introductionThenFilesThenFolders() {
    List<String> expected =
        List.of(
            "README.md",
            "About.md",
            "zoo.md",
            "docs/index.md",
            "docs/a.md",
            "docs/deep/readme.md",
            "docs/deep/x.md",
            "examples/a.md");
    List<String> paths = new ArrayList<>(expected);
    Collections.shuffle(paths, new Random(1));
    paths.sort(new ReadingOrder());
    assertThat(paths).isEqualTo(expected);
  }
}
