package dev.plugwright.bindgen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the generators, which generated files name in their header. */
public final class GeneratorVersion {
  private static final String VERSION = read();

  private GeneratorVersion() {}

  /** Returns the version of this artifact, {@code 0.1.0}. */
  public static String current() {
    return VERSION;
  }

  /** The build writes the version into the resource. */
  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = GeneratorVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
