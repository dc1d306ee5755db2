package dev.plugwright.internal.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a binary, to be read one by one and replaced. A section that nobody replaces is
 * written as it was read, byte by byte.
 */
public final class Sections {
  /** A section with a name of its own, which engines may ignore. */
  public static final int CUSTOM = 0;

  /** Types. */
  public static final int TYPE = 1;

  /** Imports. */
  public static final int IMPORT = 2;

  /** The types of the functions. */
  public static final int FUNCTION = 3;

  /** Tables. */
  public static final int TABLE = 4;

  /** Memories. */
  public static final int MEMORY = 5;

  /** Globals. */
  public static final int GLOBAL = 6;

  /** Exports. */
  public static final int EXPORT = 7;

  /** The start function. */
  public static final int START = 8;

  /** Elements of tables. */
  public static final int ELEMENT = 9;

  /** The bodies of the functions. */
  public static final int CODE = 10;

  /** Contents of memories. */
  public static final int DATA = 11;

  private static final int DATA_COUNT = 12;
  private static final int TAG = 13;

  private static final int MOST_SECTIONS = 10_000;
  private static final int HEADER = 8;
  private static final int MAGIC = 0x6D736100;
  private static final int VERSION = 1;
  private static final int COMPONENT = 0x1000D;

  /** Known sections, in the order in which a binary has them. */
  private static final List<Integer> ORDER =
      List.of(
          TYPE,
          IMPORT,
          FUNCTION,
          TABLE,
          MEMORY,
          TAG,
          GLOBAL,
          EXPORT,
          START,
          ELEMENT,
          DATA_COUNT,
          CODE,
          DATA);

  private final List<Section> sections;

  private Sections(List<Section> sections) {
    this.sections = sections;
  }

  /**
   * A section.
   *
   * @param id its number
   * @param source an array that holds it
   * @param from where it starts there, with its number and size
   * @param contents where its contents start
   * @param to the byte behind it
   */
  record Section(int id, byte[] source, int from, int contents, int to) {
    WasmReader reader() {
      return new WasmReader(source, contents, to);
    }

    static Section of(int id, WasmWriter contents) {
      WasmWriter whole = new WasmWriter().bytes(id).unsigned(contents.size());
      int start = whole.size();
      byte[] bytes = whole.copy(contents).toBytes();
      return new Section(id, bytes, 0, start, bytes.length);
    }
  }

  /**
   * Finds the sections of a binary.
   *
   * @throws WasmReader.Malformed if it is not Wasm, is cut off, or has unknown sections
   */
  public static Sections of(byte[] binary) {
    WasmReader in = new WasmReader(binary);
    header(in);
    List<Section> sections = new ArrayList<>();
    while (!in.atEnd()) {
      int from = in.position();
      int id = in.u8();
      int length = in.count();
      int contents = in.position();
      if (id > TAG) {
        throw in.malformed("unknown section " + id);
      }
      if (sections.size() == MOST_SECTIONS) {
        throw in.malformed("more than %,d sections".formatted(MOST_SECTIONS));
      }
      in.skip(length);
      sections.add(new Section(id, binary, from, contents, in.position()));
    }
    return new Sections(sections);
  }

  private static void header(WasmReader in) {
    if (in.remaining() < HEADER || in.fixed32() != MAGIC) {
      throw in.malformed("bad magic number, not a Wasm binary");
    }
    int version = in.fixed32();
    if (version == COMPONENT) {
      throw in.malformed("it is a component, not a core module");
    }
    if (version != VERSION) {
      throw in.malformed("its version is " + Integer.toUnsignedString(version) + ", not 1");
    }
  }

  /** Returns all sections, in their order. */
  List<Section> all() {
    return sections;
  }

  /**
   * Returns a reader of the contents of a section.
   *
   * @throws WasmReader.Malformed if there are two
   */
  public Optional<WasmReader> find(int id) {
    Section found = null;
    for (Section section : sections) {
      if (section.id == id) {
        if (found != null) {
          throw section.reader().malformed("duplicate section " + id);
        }
        found = section;
      }
    }
    return found == null ? Optional.empty() : Optional.of(found.reader());
  }

  /**
   * Replaces the contents of a section, or adds it where it belongs.
   *
   * @param contents {@code null} to remove it
   */
  public void replace(int id, @Nullable WasmWriter contents) {
    int index = 0;
    while (index < sections.size()
        && sections.get(index).id != id
        && !isBehind(sections.get(index).id, id)) {
      index++;
    }
    if (index < sections.size() && sections.get(index).id == id) {
      sections.remove(index);
    }
    if (contents != null) {
      sections.add(index, Section.of(id, contents));
    }
  }

  private static boolean isBehind(int id, int other) {
    return ORDER.indexOf(id) > ORDER.indexOf(other);
  }

  /** Decides about custom sections by their name. */
  public interface Names {
    /** Returns whether a section of this name is removed. */
    boolean test(String name);
  }

  /** Removes custom sections. */
  public void removeCustom(Names names) {
    sections.removeIf(s -> s.id == CUSTOM && names.test(s.reader().name()));
  }

  /** Returns the binary. */
  public byte[] toBytes() {
    WasmWriter out = new WasmWriter();
    out.bytes(0, 'a', 's', 'm', VERSION, 0, 0, 0);
    for (Section section : sections) {
      out.copy(section.source, section.from, section.to);
    }
    return out.toBytes();
  }
}
