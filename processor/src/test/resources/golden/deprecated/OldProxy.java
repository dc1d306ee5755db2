package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Old} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
@SuppressWarnings({"deprecation", "removal"})
public final class OldProxy implements Old {
  private final GuestMethod count;

  private final CountExport countExport;

  private final GuestMethod range;

  private final RangeExport rangeExport;

  private final GuestMethod words;

  private final WordsExport wordsExport;

  OldProxy(Guest guest) {
    this.count = guest.method("count", "count");
    this.countExport = guest.export("count", CountExport.class);
    this.range = guest.method("range", "range");
    this.rangeExport = guest.export("range", RangeExport.class);
    this.words = guest.method("words", "words");
    this.wordsExport = guest.export("words", WordsExport.class);
  }

  @Override
  public int count(String text) {
    CallFrame call = count.enter();
    try {
      long textSlice = call.string(0, text);
      return countExport.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Range range(Range range) {
    CallFrame call = this.range.enter();
    try {
      BincodeOutput out = call.encoder(0);
      OldCodecs.writeRange(out, range);
      long rangeSlice = call.stage(out);
      long resultSlice = rangeExport.call(Slice.address(rangeSlice), Slice.length(rangeSlice));
      BincodeInput in = call.decoder(resultSlice);
      Range result = OldCodecs.readRange(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int words(String text) {
    CallFrame call = words.enter();
    try {
      long textSlice = call.string(0, text);
      return wordsExport.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code count}.
   */
  @FunctionalInterface
  public interface CountExport {
    /**
     * Calls the export.
     */
    int call(int text, int textLength);
  }

  /**
   * Wasm signature of export {@code range}.
   */
  @FunctionalInterface
  public interface RangeExport {
    /**
     * Calls the export.
     */
    long call(int range, int rangeLength);
  }

  /**
   * Wasm signature of export {@code words}.
   */
  @FunctionalInterface
  public interface WordsExport {
    /**
     * Calls the export.
     */
    int call(int text, int textLength);
  }
}
