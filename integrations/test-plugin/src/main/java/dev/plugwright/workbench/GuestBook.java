package dev.plugwright.workbench;

import dev.plugwright.annotations.HostFunctions;

/** What a visitor finds. */
@HostFunctions
public interface GuestBook {
  /** Adds an entry and returns its number. */
  int sign(String name);
}
