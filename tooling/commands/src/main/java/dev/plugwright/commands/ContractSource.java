package dev.plugwright.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.inspect.PluginBinary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads contracts from where they are: a text file, the resources that the annotation processor
 * adds to a jar or a class folder, or the section of a plugin. No code of the host is loaded.
 */
public final class ContractSource {
  /** The folder of the contracts in a jar or a class folder. */
  public static final String FOLDER = "META-INF/plugwright/";

  private static final String EXTENSION = ".contract";
  private static final int MOST_TEXT_BYTES = 16 << 20;

  private final Map<String, Contract> found = new TreeMap<>();
  private final Map<String, String> places = new TreeMap<>();

  private ContractSource() {}

  /**
   * Reads the contracts of a host.
   *
   * @param paths jars, among them those that contain jars; class folders and folders with contract
   *     texts; contract texts; plugins
   * @return the contracts, sorted by the name of their interface
   * @throws CommandException if a path cannot be read, if none has contracts, or if two contracts
   *     of one name differ
   */
  public static List<Contract> read(Collection<Path> paths) {
    ContractSource source = new ContractSource();
    for (Path path : paths) {
      try {
        source.read(path);
      } catch (IOException e) {
        throw new CommandException("cannot read %s: %s".formatted(path, e), e);
      }
    }
    if (source.found.isEmpty()) {
      throw new CommandException(
          "no contracts in %s: give a jar or a class folder that plugwright-processor was used for,"
                  .formatted(String.join(", ", paths.stream().map(Path::toString).toList()))
              + " or a contract text");
    }
    return List.copyOf(source.found.values());
  }

  /** Parses the text of a contract, or fails with the place. */
  static Contract parse(byte[] bytes, String place) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Contract.parse(text);
    } catch (ContractSyntaxException e) {
      throw new CommandException(place + " is not a contract: " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new CommandException(place + " is not a contract: it is not UTF-8", e);
    }
  }

  private void read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path resources = path.resolve(FOLDER);
      folder(Files.isDirectory(resources) ? resources : path);
      return;
    }
    if (!Files.exists(path)) {
      throw new CommandException("file not found: " + path);
    }
    String name = path.toString();
    if (name.endsWith(".wasm")) {
      PluginBinary.read(path).contracts().forEach(it -> add(it, name));
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (isArchive(name)) {
        archive(in, name, true);
      } else {
        add(parse(in.readNBytes(MOST_TEXT_BYTES), name), name);
      }
    }
  }

  private static boolean isArchive(String name) {
    return name.endsWith(".jar") || name.endsWith(".war") || name.endsWith(".zip");
  }

  private void folder(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> all = Files.list(folder)) {
      texts = all.filter(it -> it.toString().endsWith(EXTENSION)).sorted().toList();
    }
    for (Path text : texts) {
      add(parse(Files.readAllBytes(text), text.toString()), text.toString());
    }
  }

  /** Jars of applications contain the jars of their libraries, one level deep. */
  private void archive(InputStream in, String place, boolean outer) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      String inner = place + "!/" + name;
      if (name.endsWith(EXTENSION) && name.contains(FOLDER)) {
        add(parse(zip.readNBytes(MOST_TEXT_BYTES), inner), inner);
      } else if (outer && name.endsWith(".jar")) {
        archive(new ByteArrayInputStream(zip.readAllBytes()), inner, false);
      }
    }
  }

  private void add(Contract contract, String place) {
    String name = contract.interfaceName();
    Contract before = found.putIfAbsent(name, contract);
    if (before != null && !before.equals(contract)) {
      throw new CommandException(
          "two contracts %s differ: %s in %s, %s in %s; leave one of them out"
              .formatted(name, before.hash(), places.get(name), contract.hash(), place));
    }
    places.putIfAbsent(name, place);
  }

  /** Returns only the contracts of some interfaces. */
  public static List<Contract> named(List<Contract> contracts, Collection<String> names) {
    List<Contract> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          contracts.stream()
              .filter(it -> it.interfaceName().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new CommandException(
                          "no contract %s: there are %s"
                              .formatted(
                                  name,
                                  String.join(
                                      ", ",
                                      contracts.stream().map(Contract::interfaceName).toList())))));
    }
    return chosen;
  }
}
