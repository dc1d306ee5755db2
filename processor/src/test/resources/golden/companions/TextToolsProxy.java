package companions;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * Implements {@link TextTools} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class TextToolsProxy implements TextTools {
  private final GuestMethod guest;

  private final GuestExport guestExport;

  private final GuestMethod inherited;

  private final InheritedExport inheritedExport;

  private final GuestMethod input;

  private final InputExport inputExport;

  private final GuestMethod override;

  private final OverrideExport overrideExport;

  private final GuestMethod proxy;

  private final ProxyExport proxyExport;

  TextToolsProxy(dev.plugwright.runtime.binding.Guest guest) {
    this.guest = guest.method("guest", "guest");
    this.guestExport = guest.export("guest", GuestExport.class);
    this.inherited = guest.method("inherited", "inherited");
    this.inheritedExport = guest.export("inherited", InheritedExport.class);
    this.input = guest.method("input", "input");
    this.inputExport = guest.export("input", InputExport.class);
    this.override = guest.method("override", "override");
    this.overrideExport = guest.export("override", OverrideExport.class);
    this.proxy = guest.method("proxy", "proxy");
    this.proxyExport = guest.export("proxy", ProxyExport.class);
  }

  @java.lang.Override
  public Inherited.Guest guest(Inherited.Guest value) {
    CallFrame call = guest.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TextToolsCodecs.writeGuest(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = guestExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      dev.plugwright.runtime.codec.BincodeInput in = call.decoder(resultSlice);
      Inherited.Guest result = TextToolsCodecs.readGuest(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @java.lang.Override
  public Inherited.Codecs inherited(Inherited.Codecs value) {
    CallFrame call = inherited.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TextToolsCodecs.writeCodecs(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = inheritedExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      dev.plugwright.runtime.codec.BincodeInput in = call.decoder(resultSlice);
      Inherited.Codecs result = TextToolsCodecs.readCodecs(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @java.lang.Override
  public Inherited.BincodeInput input(Inherited.BincodeInput value) {
    CallFrame call = input.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TextToolsCodecs.writeBincodeInput(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = inputExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      dev.plugwright.runtime.codec.BincodeInput in = call.decoder(resultSlice);
      Inherited.BincodeInput result = TextToolsCodecs.readBincodeInput(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @java.lang.Override
  public Inherited.Override override(Inherited.Override value) {
    CallFrame call = override.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TextToolsCodecs.writeOverride(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = overrideExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      dev.plugwright.runtime.codec.BincodeInput in = call.decoder(resultSlice);
      Inherited.Override result = TextToolsCodecs.readOverride(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @java.lang.Override
  public TextTools.TextToolsProxy proxy(TextTools.TextToolsBinding value) {
    CallFrame call = proxy.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TextToolsCodecs.writeTextToolsBinding(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = proxyExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      dev.plugwright.runtime.codec.BincodeInput in = call.decoder(resultSlice);
      TextTools.TextToolsProxy result = TextToolsCodecs.readTextToolsProxy(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code guest}.
   */
  @FunctionalInterface
  public interface GuestExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code inherited}.
   */
  @FunctionalInterface
  public interface InheritedExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code input}.
   */
  @FunctionalInterface
  public interface InputExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code override}.
   */
  @FunctionalInterface
  public interface OverrideExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code proxy}.
   */
  @FunctionalInterface
  public interface ProxyExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }
}
