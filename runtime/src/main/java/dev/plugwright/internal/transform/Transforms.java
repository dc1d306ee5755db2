package dev.plugwright.internal.transform;

import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmReader;

/**
 * Changes a module before an engine sees it, so that the change works on every engine. Bytes that
 * need no change stay as they are.
 */
public final class Transforms {
  /** What the names of added exports start with; a module that has such exports is refused. */
  static final String RESERVED = "plugwright:";

  /** Name of the exported mutable {@code i64} that holds the fuel that is left. */
  public static final String FUEL = RESERVED + "fuel";

  /**
   * Name of the exported start function of a module with fuel. Its fuel must be set before it runs,
   * so the engine no longer calls it.
   */
  public static final String START = RESERVED + "start";

  private Transforms() {}

  /**
   * Changes a module.
   *
   * @param module the binary, which is not changed
   * @return the changed binary, or {@code module} itself if nothing had to be changed
   * @throws TransformException if the module exceeds a limit, is malformed as far as it has to be
   *     read, or has instructions that are not known and have to be
   */
  public static byte[] apply(byte[] module, TransformOptions options) throws TransformException {
    try {
      Layout layout = Layout.of(Sections.of(module));
      SizeCaps.apply(layout, options);
      if (options.resettable()) {
        ResetExports.apply(layout);
      }
      if (options.fuel()) {
        FuelMetering.apply(layout);
      }
      return layout.isChanged() ? layout.toBytes() : module;
    } catch (WasmReader.Malformed e) {
      throw new TransformException(null, "it is malformed: " + e.getMessage());
    } catch (TransformException.Refusal e) {
      throw e.checked();
    } catch (ArithmeticException | OutOfMemoryError e) {
      throw new TransformException(null, "it is too large to be changed: " + e.getMessage());
    }
  }
}
