package dev.plugwright.it;

import dev.plugwright.it.languages.CGuests;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** What {@link HostFunctionsTest} tests, with a guest in C. */
class HostFunctionsInCTest extends HostFunctionsTest {
  private static Path guest;

  @BeforeAll
  static void build() throws Exception {
    guest = CGuests.caller();
  }

  @Override
  Path guest() {
    return guest;
  }
}
