package names;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Hidden} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class HiddenProxy implements Hidden {
  private final GuestMethod define;

  private final DefineExport defineExport;

  private final GuestMethod match;

  private final MatchExport matchExport;

  private final GuestMethod rename;

  private final RenameExport renameExport;

  private final GuestMethod string;

  private final StringExport stringExport;

  HiddenProxy(Guest guest) {
    this.define = guest.method("define", "define");
    this.defineExport = guest.export("define", DefineExport.class);
    this.match = guest.method("match", "match");
    this.matchExport = guest.export("match", MatchExport.class);
    this.rename = guest.method("rename", "rename");
    this.renameExport = guest.export("rename", RenameExport.class);
    this.string = guest.method("string", "string");
    this.stringExport = guest.export("string", StringExport.class);
  }

  @Override
  public void define(Hidden.Define define) {
    CallFrame call = this.define.enter();
    try {
      BincodeOutput out = call.encoder(0);
      HiddenCodecs.writeDefine(out, define);
      long defineSlice = call.stage(out);
      defineExport.call(Slice.address(defineSlice), Slice.length(defineSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String match(String type, String self, int crate) {
    CallFrame call = match.enter();
    try {
      long typeSlice = call.string(0, type);
      long selfSlice = call.string(1, self);
      long resultSlice = matchExport.call(Slice.address(typeSlice), Slice.length(typeSlice),
          Slice.address(selfSlice), Slice.length(selfSlice), crate);
      return call.string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Hidden.Vec rename(Hidden.Vec in, Hidden.Option out, Hidden.Result result,
      Hidden.ListOfString list, List<String> strings) throws Hidden.Failure {
    CallFrame call = rename.enter();
    try {
      BincodeOutput out_ = call.encoder(0);
      HiddenCodecs.writeVec(out_, in);
      long inSlice = call.stage(out_);
      out_ = call.encoder(1);
      HiddenCodecs.writeOption(out_, out);
      long outSlice = call.stage(out_);
      out_ = call.encoder(2);
      HiddenCodecs.writeResult(out_, result);
      long resultSlice = call.stage(out_);
      out_ = call.encoder(3);
      HiddenCodecs.writeListOfString_(out_, list);
      long listSlice = call.stage(out_);
      out_ = call.encoder(4);
      HiddenCodecs.writeListOfString(out_, strings);
      long stringsSlice = call.stage(out_);
      long resultSlice_ = renameExport.call(Slice.address(inSlice), Slice.length(inSlice),
          Slice.address(outSlice), Slice.length(outSlice), Slice.address(resultSlice),
          Slice.length(resultSlice), Slice.address(listSlice), Slice.length(listSlice),
          Slice.address(stringsSlice), Slice.length(stringsSlice));
      BincodeInput in_ = call.decoder(resultSlice_);
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
    CallFrame call = string.enter();
    try {
      long valueSlice = call.string(0, value);
      long resultSlice = stringExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Optional<Hidden.Vec> result = HiddenCodecs.readOptionalOfVec(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code define}.
   */
  @FunctionalInterface
  public interface DefineExport {
    /**
     * Calls the export.
     */
    void call(int define, int defineLength);
  }

  /**
   * Wasm signature of export {@code match}.
   */
  @FunctionalInterface
  public interface MatchExport {
    /**
     * Calls the export.
     */
    long call(int type, int typeLength, int self, int selfLength, int crate);
  }

  /**
   * Wasm signature of export {@code rename}.
   */
  @FunctionalInterface
  public interface RenameExport {
    /**
     * Calls the export.
     */
    long call(int in, int inLength, int out, int outLength, int result, int resultLength, int list,
        int listLength, int strings, int stringsLength);
  }

  /**
   * Wasm signature of export {@code string}.
   */
  @FunctionalInterface
  public interface StringExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }
}
