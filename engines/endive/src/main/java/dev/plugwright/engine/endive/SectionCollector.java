package dev.plugwright.engine.endive;

import java.io.ByteArrayInputStream;
import run.endive.wasm.Parser;
import run.endive.wasm.ParserListener;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.CodeSection;
import run.endive.wasm.types.CustomSection;
import run.endive.wasm.types.DataCountSection;
import run.endive.wasm.types.DataSection;
import run.endive.wasm.types.ElementSection;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.FunctionSection;
import run.endive.wasm.types.GlobalSection;
import run.endive.wasm.types.ImportSection;
import run.endive.wasm.types.MemorySection;
import run.endive.wasm.types.Section;
import run.endive.wasm.types.SectionId;
import run.endive.wasm.types.StartSection;
import run.endive.wasm.types.TableSection;
import run.endive.wasm.types.TagSection;
import run.endive.wasm.types.TypeSection;

/**
 * Makes a module of the sections that Endive's parser finds. The parser can do that too, but then
 * it also computes a hash, which takes 10 ms in a new JVM.
 */
final class SectionCollector implements ParserListener {
  private final WasmModule.Builder module = WasmModule.builder();

  private SectionCollector() {}

  /**
   * Parses and validates a module.
   *
   * @throws RuntimeException if it is malformed or invalid
   */
  static WasmModule parse(byte[] binary) {
    SectionCollector sections = new SectionCollector();
    Parser.builder().build().parse(new ByteArrayInputStream(binary), sections);
    return sections.module.build();
  }

  @Override
  public void onSection(Section section) {
    switch (section.sectionId()) {
      case SectionId.CUSTOM -> {
        CustomSection custom = (CustomSection) section;
        module.addCustomSection(custom.name(), custom);
      }
      case SectionId.TYPE -> module.setTypeSection((TypeSection) section);
      case SectionId.IMPORT -> module.setImportSection((ImportSection) section);
      case SectionId.FUNCTION -> module.setFunctionSection((FunctionSection) section);
      case SectionId.TABLE -> module.setTableSection((TableSection) section);
      case SectionId.MEMORY -> module.setMemorySection((MemorySection) section);
      case SectionId.GLOBAL -> module.setGlobalSection((GlobalSection) section);
      case SectionId.EXPORT -> module.setExportSection((ExportSection) section);
      case SectionId.START -> module.setStartSection((StartSection) section);
      case SectionId.ELEMENT -> module.setElementSection((ElementSection) section);
      case SectionId.CODE -> module.setCodeSection((CodeSection) section);
      case SectionId.DATA -> module.setDataSection((DataSection) section);
      case SectionId.DATA_COUNT -> module.setDataCountSection((DataCountSection) section);
      case SectionId.TAG -> module.setTagSection((TagSection) section);
      default -> module.addIgnoredSection(section.sectionId());
    }
  }
}
