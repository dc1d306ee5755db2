package dev.plugwright.it;

import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import dev.plugwright.it.languages.GoGuests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** What {@link HostFunctionsTest} tests, with a guest in Go. */
class HostFunctionsInGoTest extends HostFunctionsTest {
  private static Path guest;

  @BeforeAll
  static void build() throws Exception {
    guest = GoGuests.caller();
  }

  @Override
  Path guest() {
    return guest;
  }

  @Override
  PluginSpec<Caller> grant(PluginSpec<Caller> spec) {
    return spec.wasi(Wasi.none());
  }
}
