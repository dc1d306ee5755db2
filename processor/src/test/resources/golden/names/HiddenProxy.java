package names;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Hidden} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class HiddenProxy implements Hidden {
  private static final int DEFINE = 0;

  private static final int MATCH = 1;

  private static final int RENAME = 2;

  private static final int STRING = 3;

  private final CallTarget target;

  private final HiddenBinding.I32x2ToVoid define;

  private final HiddenBinding.I32x5ToI64 match;

  private final HiddenBinding.I32x10ToI64 rename;

  private final HiddenBinding.I32x2ToI64 string;

  HiddenProxy(CallTarget target) {
    this.target = target;
    this.define = target.export(DEFINE, HiddenBinding.I32x2ToVoid.class,
        HiddenBinding.I32x2ToVoid::of);
    this.match = target.export(MATCH, HiddenBinding.I32x5ToI64.class, HiddenBinding.I32x5ToI64::of);
    this.rename = target.export(RENAME, HiddenBinding.I32x10ToI64.class,
        HiddenBinding.I32x10ToI64::of);
    this.string = target.export(STRING, HiddenBinding.I32x2ToI64.class,
        HiddenBinding.I32x2ToI64::of);
  }

  @Override
  public void define(Hidden.Define define) {
    Call call = target.enter(DEFINE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      HiddenCodecs.writeDefine(out, define);
      long defineSlice = call.argument(0).stage(out);
      this.define.call(Slice.address(defineSlice), Slice.length(defineSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String match(String type, String self, int crate) {
    Call call = target.enter(MATCH);
    try {
      long typeSlice = call.argument(0).string(type);
      long selfSlice = call.argument(1).string(self);
      long resultSlice = match.call(Slice.address(typeSlice), Slice.length(typeSlice),
          Slice.address(selfSlice), Slice.length(selfSlice), crate);
      return call.result().string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Hidden.Vec rename(Hidden.Vec in, Hidden.Option out, Hidden.Result result,
      Hidden.ListOfString list, List<String> strings) throws Hidden.Failure {
    Call call = target.enter(RENAME);
    try {
      BincodeOutput out_ = call.argument(0).encoder();
      HiddenCodecs.writeVec(out_, in);
      long inSlice = call.argument(0).stage(out_);
      out_ = call.argument(1).encoder();
      HiddenCodecs.writeOption(out_, out);
      long outSlice = call.argument(1).stage(out_);
      out_ = call.argument(2).encoder();
      HiddenCodecs.writeResult(out_, result);
      long resultSlice = call.argument(2).stage(out_);
      out_ = call.argument(3).encoder();
      HiddenCodecs.writeListOfString_(out_, list);
      long listSlice = call.argument(3).stage(out_);
      out_ = call.argument(4).encoder();
      HiddenCodecs.writeListOfString(out_, strings);
      long stringsSlice = call.argument(4).stage(out_);
      long resultSlice_ = rename.call(Slice.address(inSlice), Slice.length(inSlice),
          Slice.address(outSlice), Slice.length(outSlice), Slice.address(resultSlice),
          Slice.length(resultSlice), Slice.address(listSlice), Slice.length(listSlice),
          Slice.address(stringsSlice), Slice.length(stringsSlice));
      BincodeInput in_ = call.result().decoder(resultSlice_);
      if (in_.readVariant(2) == 0) {
        Hidden.Vec result_ = HiddenCodecs.readVec(in_);
        in_.finish();
        return result_;
      }
      String error = in_.readString();
      in_.finish();
      throw new Hidden.Failure(error);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Optional<Hidden.Vec> string(String value) {
    Call call = target.enter(STRING);
    try {
      long valueSlice = call.argument(0).string(value);
      long resultSlice = string.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      Optional<Hidden.Vec> result = HiddenCodecs.readOptionalOfVec(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
