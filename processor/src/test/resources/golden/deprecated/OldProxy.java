package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Old} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
@SuppressWarnings({"deprecation", "removal"})
final class OldProxy implements Old {
  private static final int COUNT = 0;

  private static final int RANGE = 1;

  private static final int WORDS = 2;

  private final CallTarget target;

  private final OldBinding.I32x2ToI32 count;

  private final OldBinding.I32x2ToI64 range;

  private final OldBinding.I32x2ToI32 words;

  OldProxy(CallTarget target) {
    this.target = target;
    this.count = target.export(COUNT, OldBinding.I32x2ToI32.class, OldBinding.I32x2ToI32::of);
    this.range = target.export(RANGE, OldBinding.I32x2ToI64.class, OldBinding.I32x2ToI64::of);
    this.words = target.export(WORDS, OldBinding.I32x2ToI32.class, OldBinding.I32x2ToI32::of);
  }

  @Override
  public int count(String text) {
    Call call = target.enter(COUNT);
    try {
      long textSlice = call.argument(0).string(text);
      return count.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Range range(Range range) {
    Call call = target.enter(RANGE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      OldCodecs.writeRange(out, range);
      long rangeSlice = call.argument(0).stage(out);
      long resultSlice = this.range.call(Slice.address(rangeSlice), Slice.length(rangeSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(WORDS);
    try {
      long textSlice = call.argument(0).string(text);
      return words.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
