package dev.plugwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plugwright.PluginMetadata;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.inspect.PluginBinary;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A description of the binary of a plugin.
 *
 * @param plugin the plugin
 * @param contracts the contracts that it was built against
 * @param toolchain the tools that built it, from its {@code producers} section
 * @param metadata the metadata of the plugin
 */
public record Description(
    PluginBinary plugin,
    List<Contract> contracts,
    Map<String, String> toolchain,
    Optional<PluginMetadata> metadata)
    implements Report {
  /** Copies list and map. */
  public Description {
    contracts = List.copyOf(contracts);
    toolchain = Collections.unmodifiableMap(new LinkedHashMap<>(toolchain));
  }

  /**
   * Reads a plugin.
   *
   * @param file a {@code .wasm} file
   * @throws dev.plugwright.PluginException if it is not a valid Wasm module, or its contracts
   *     cannot be read
   */
  public static Description of(Path file) {
    PluginBinary plugin = PluginBinary.read(file);
    return new Description(
        plugin,
        plugin.contracts(),
        plugin.customBytes("producers").map(Producers::parse).orElse(Map.of()),
        plugin.metadata());
  }

  @Override
  public boolean ok() {
    return true;
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder(plugin.name()).append('\n');
    metadata.ifPresent(it -> about(out, it));
    row(out, "size", Sizes.exact(plugin.size()));
    row(out, "SHA-256", plugin.sha256());
    row(
        out,
        "ABI version",
        plugin.abiVersion().isPresent()
            ? String.valueOf(plugin.abiVersion().getAsInt())
            : "not stated");
    toolchain.forEach((key, value) -> row(out, "built with", (key + " " + value).strip()));
    row(out, "memory", memory());
    row(out, "WASI", plugin.needsWasi() ? "needed" : "not needed");
    row(out, "sections", sections());
    functions(out);
    if (contracts.isEmpty()) {
      out.append("contracts: none\n");
    }
    for (Contract contract : contracts) {
      out.append("contract ").append(contract.hash()).append(":\n");
      contract.text().lines().skip(1).forEach(line -> out.append("  ").append(line).append('\n'));
    }
    return out.toString();
  }

  private static void about(StringBuilder out, PluginMetadata metadata) {
    row(out, "plugin", metadata.toString());
    metadata.description().ifPresent(it -> row(out, "description", it));
    if (!metadata.authors().isEmpty()) {
      row(out, "authors", String.join(", ", metadata.authors()));
    }
  }

  private void functions(StringBuilder out) {
    out.append("imports:").append(plugin.imports().isEmpty() ? " none\n" : "\n");
    for (PluginBinary.Import each : plugin.imports()) {
      out.append("  ")
          .append(Printable.of(each.module() + "." + each.name()))
          .append(' ')
          .append(each.type().map(FunctionType::toString).orElse(each.kind()))
          .append('\n');
    }
    out.append("exports:").append(plugin.exports().isEmpty() ? " none\n" : "\n");
    plugin
        .exports()
        .forEach(
            (name, type) ->
                out.append("  ").append(Printable.of(name)).append(' ').append(type).append('\n'));
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append("  %-13s".formatted(name)).append(value).append('\n');
  }

  private String memory() {
    return plugin
        .memory()
        .map(
            it ->
                "%d pages (%s), %s"
                    .formatted(
                        it.minimum(),
                        Sizes.of(it.minimum() * it.pageBytes()),
                        it.maximum().isPresent()
                            ? "at most %d pages (%s)"
                                .formatted(
                                    it.maximum().getAsLong(),
                                    Sizes.of(it.maximum().getAsLong() * it.pageBytes()))
                            : "no maximum"))
        .orElse("none of its own");
  }

  private String sections() {
    return plugin.customSections().isEmpty()
        ? "none"
        : String.join(
            ", ",
            plugin.customSections().stream()
                .map(
                    it ->
                        String.format(
                            Locale.ROOT, "%s (%,d bytes)", Printable.of(it.name()), it.bytes()))
                .toList());
  }

  @Override
  public JsonNode json() {
    ObjectNode json = Json.object();
    json.put("name", plugin.name()).put("size", plugin.size()).put("sha256", plugin.sha256());
    plugin.abiVersion().ifPresent(version -> json.put("abi", version));
    ObjectNode built = json.putObject("builtWith");
    toolchain.forEach(built::put);
    plugin
        .memory()
        .ifPresent(
            it -> {
              ObjectNode memory = json.putObject("memory").put("minimum", it.minimum());
              it.maximum().ifPresent(maximum -> memory.put("maximum", maximum));
              memory.put("pageBytes", it.pageBytes());
            });
    json.put("needsWasi", plugin.needsWasi());
    metadata.ifPresent(it -> json.set("metadata", json(it)));
    ObjectNode sections = json.putObject("sections");
    plugin.customSections().forEach(it -> sections.put(it.name(), it.bytes()));
    ArrayNode imports = json.putArray("imports");
    plugin.imports().forEach(it -> imports.add(json(it)));
    ObjectNode exports = json.putObject("exports");
    plugin.exports().forEach((name, type) -> exports.put(name, type.toString()));
    ArrayNode all = json.putArray("contracts");
    for (Contract contract : contracts) {
      all.addObject()
          .put("interface", contract.interfaceName())
          .put("hash", contract.hash())
          .put("text", contract.text());
    }
    return json;
  }

  private static ObjectNode json(PluginMetadata metadata) {
    ObjectNode json = Json.object().put("name", metadata.name());
    metadata.version().ifPresent(it -> json.put("version", it));
    metadata.description().ifPresent(it -> json.put("description", it));
    json.set("authors", Json.texts(metadata.authors()));
    return json;
  }

  private static ObjectNode json(PluginBinary.Import each) {
    ObjectNode json = Json.object().put("module", each.module()).put("name", each.name());
    json.put("kind", each.kind());
    each.type().ifPresent(type -> json.put("type", type.toString()));
    return json;
  }
}
