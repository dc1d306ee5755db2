package dev.plugwright.junit;

import java.nio.file.Path;
import java.util.List;

/**
 * A crate to build.
 *
 * @param folder where its {@code Cargo.toml} is; absolute
 * @param features features of the crate
 */
record Crate(Path folder, List<String> features) {
  Crate(Path folder, String[] features) {
    this(folder.toAbsolutePath().normalize(), List.of(features));
  }
}
