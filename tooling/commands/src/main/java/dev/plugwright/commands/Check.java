package dev.plugwright.commands;

import dev.plugwright.PluginException;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.inspect.PluginBinary;
import dev.plugwright.inspect.PluginFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks plugins against the contracts of a host, and of its earlier releases. */
public final class Check {
  private final List<Contract> host;
  private final Map<String, List<Contract>> releases;

  /**
   * Prepares a check.
   *
   * @param host the contracts of the host; empty to check against releases alone
   * @param releases the contracts of released versions of the host, oldest first
   */
  public Check(Collection<Contract> host, Map<String, List<Contract>> releases) {
    this.host = List.copyOf(host);
    this.releases = releases;
  }

  /**
   * Checks plugins.
   *
   * @param paths {@code .wasm} files, and folders whose {@code .wasm} files are checked
   * @throws CommandException if a path does not exist, or there is no plugin
   */
  public CheckReport run(Collection<Path> paths) {
    List<CheckReport.Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      for (Path plugin : plugins(path)) {
        entries.add(entry(plugin));
      }
    }
    if (entries.isEmpty()) {
      throw new CommandException("no .wasm files in " + paths);
    }
    return new CheckReport(entries);
  }

  private static List<Path> plugins(Path path) {
    if (!Files.exists(path)) {
      throw new CommandException("file not found: " + path);
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.filter(it -> it.toString().endsWith(".wasm")).sorted().toList();
    } catch (IOException e) {
      throw new CommandException("cannot read %s: %s".formatted(path, e), e);
    }
  }

  private CheckReport.Entry entry(Path file) {
    try {
      PluginBinary plugin = PluginBinary.read(file);
      List<String> works = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      PluginFit fit = host.isEmpty() ? null : plugin.check(host);
      for (Map.Entry<String, List<Contract>> release : releases.entrySet()) {
        PluginFit then = plugin.check(release.getValue());
        (then.verdict() == Verdict.REFUSED ? refused : works).add(release.getKey());
        if (host.isEmpty()) {
          fit = then;
        }
      }
      return new CheckReport.Entry(
          file.toString(),
          fit == null ? plugin.check(List.of()) : fit,
          plugin.needsWasi(),
          works,
          refused);
    } catch (PluginException unreadable) {
      String prefix = "plugin " + unreadable.plugin() + ": ";
      String message = String.valueOf(unreadable.getMessage());
      String problem = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
      PluginFit fit = new PluginFit(List.of(), List.of(problem), "", List.of());
      return new CheckReport.Entry(file.toString(), fit, false, List.of(), List.of());
    }
  }
}
