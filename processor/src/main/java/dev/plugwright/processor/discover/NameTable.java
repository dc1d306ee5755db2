package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.HashMap;
import java.util.Map;

/** The names of one record, enum, sealed interface or parameter list, which must differ in Rust. */
final class NameTable {
  private final Report report;
  private final Map<String, String> javaNames = new HashMap<>();

  NameTable(Report report) {
    this.report = report;
  }

  void add(String name, String javaName, Place place) {
    if (!RustNames.isIdentifier(name)) {
      report.fault(place, Message.RUST_NAME, javaName);
      return;
    }
    String other = javaNames.putIfAbsent(name, javaName);
    if (other != null) {
      report.fault(place, Message.RUST_NAME_CLASH, other, javaName, name);
    }
  }
}
