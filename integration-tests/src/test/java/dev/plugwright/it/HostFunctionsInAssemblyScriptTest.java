package dev.plugwright.it;

import dev.plugwright.it.languages.AscGuests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** What {@link HostFunctionsTest} tests, with a guest in AssemblyScript. */
class HostFunctionsInAssemblyScriptTest extends HostFunctionsTest {
  private static Path guest;

  @BeforeAll
  static void build() throws Exception {
    guest = AscGuests.caller();
  }

  @Override
  Path guest() {
    return guest;
  }
}
