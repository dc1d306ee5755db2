package site;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link SitePlugin} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class SitePluginProxy implements SitePlugin {
  private final GuestMethod begin;

  private final BeginExport beginExport;

  private final GuestMethod check;

  private final CheckExport checkExport;

  private final GuestMethod compress;

  private final CompressExport compressExport;

  private final GuestMethod process;

  private final ProcessExport processExport;

  private final GuestMethod reset;

  private final ResetExport resetExport;

  private final GuestMethod wordCount;

  private final WordCountExport wordCountExport;

  private final GuestMethod wordCountBetween;

  private final WordCountBetweenExport wordCountBetweenExport;

  private final GuestMethod worst;

  private final WorstExport worstExport;

  SitePluginProxy(Guest guest) {
    this.begin = guest.method("begin", "begin");
    this.beginExport = guest.optionalExport("begin", BeginExport.class);
    this.check = guest.method("check", "check");
    this.checkExport = guest.export("check", CheckExport.class);
    this.compress = guest.method("compress", "compress");
    this.compressExport = guest.export("compress", CompressExport.class);
    this.process = guest.method("process", "process");
    this.processExport = guest.export("process", ProcessExport.class);
    this.reset = guest.method("reset", "reset");
    this.resetExport = guest.export("reset", ResetExport.class);
    this.wordCount = guest.method("wordCount", "word_count");
    this.wordCountExport = guest.export("word_count", WordCountExport.class);
    this.wordCountBetween = guest.method("wordCount", "word_count_between");
    this.wordCountBetweenExport = guest.export("word_count_between", WordCountBetweenExport.class);
    this.worst = guest.method("worst", "worst");
    this.worstExport = guest.optionalExport("worst", WorstExport.class);
  }

  @Override
  public void begin(Site site) {
    if (beginExport == null) {
      SitePlugin.super.begin(site);
      return;
    }
    CallFrame call = begin.enter();
    try {
      BincodeOutput out = call.encoder(0);
      SitePluginCodecs.writeSite(out, site);
      long siteSlice = call.stage(out);
      beginExport.call(Slice.address(siteSlice), Slice.length(siteSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Finding> check(String path, String text, Map<String, Integer> limits) {
    CallFrame call = check.enter();
    try {
      long pathSlice = call.string(0, path);
      long textSlice = call.string(1, text);
      BincodeOutput out = call.encoder(2);
      SitePluginCodecs.writeMapOfStringAndInteger(out, limits);
      long limitsSlice = call.stage(out);
      BincodeInput in = call.decoder(checkExport.call(Slice.address(pathSlice),
          Slice.length(pathSlice), Slice.address(textSlice), Slice.length(textSlice),
          Slice.address(limitsSlice), Slice.length(limitsSlice)));
      List<Finding> result = SitePluginCodecs.readListOfFinding(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public byte[] compress(byte[] data, boolean best) {
    CallFrame call = compress.enter();
    try {
      long dataSlice = call.bytes(0, data);
      return call.bytes(compressExport.call(Slice.address(dataSlice), Slice.length(dataSlice),
          best ? 1 : 0));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Chapter process(Chapter chapter, Site site) throws ProblemException {
    CallFrame call = process.enter();
    try {
      BincodeOutput out = call.encoder(0);
      SitePluginCodecs.writeChapter(out, chapter);
      long chapterSlice = call.stage(out);
      out = call.encoder(1);
      SitePluginCodecs.writeSite(out, site);
      long siteSlice = call.stage(out);
      BincodeInput in = call.decoder(processExport.call(Slice.address(chapterSlice),
          Slice.length(chapterSlice), Slice.address(siteSlice), Slice.length(siteSlice)));
      if (in.readVariant(2) == 0) {
        Chapter result = SitePluginCodecs.readChapter(in);
        in.finish();
        return result;
      }
      Problem error = SitePluginCodecs.readProblem(in);
      in.finish();
      throw new ProblemException(error);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public void reset() throws LimitException {
    CallFrame call = reset.enter();
    try {
      BincodeInput in = call.decoder(resetExport.call());
      if (in.readVariant(2) == 0) {
        in.finish();
        return;
      }
      String error = in.readString();
      in.finish();
      throw new LimitException(error);
    } catch (LimitException declared) {
      throw declared;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int wordCount(String text) {
    CallFrame call = wordCount.enter();
    try {
      long textSlice = call.string(0, text);
      return wordCountExport.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int wordCount(String text, int from, int to) {
    CallFrame call = wordCountBetween.enter();
    try {
      long textSlice = call.string(0, text);
      return wordCountBetweenExport.call(Slice.address(textSlice), Slice.length(textSlice), from,
          to);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Optional<Severity> worst(List<Finding> findings) {
    if (worstExport == null) {
      return SitePlugin.super.worst(findings);
    }
    CallFrame call = worst.enter();
    try {
      BincodeOutput out = call.encoder(0);
      SitePluginCodecs.writeListOfFinding(out, findings);
      long findingsSlice = call.stage(out);
      BincodeInput in = call.decoder(worstExport.call(Slice.address(findingsSlice),
          Slice.length(findingsSlice)));
      Optional<Severity> result = SitePluginCodecs.readOptionalOfSeverity(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code begin}.
   */
  @FunctionalInterface
  public interface BeginExport {
    /**
     * Calls the export.
     */
    void call(int site, int siteLength);
  }

  /**
   * Wasm signature of export {@code check}.
   */
  @FunctionalInterface
  public interface CheckExport {
    /**
     * Calls the export.
     */
    long call(int path, int pathLength, int text, int textLength, int limits, int limitsLength);
  }

  /**
   * Wasm signature of export {@code compress}.
   */
  @FunctionalInterface
  public interface CompressExport {
    /**
     * Calls the export.
     */
    long call(int data, int dataLength, int best);
  }

  /**
   * Wasm signature of export {@code process}.
   */
  @FunctionalInterface
  public interface ProcessExport {
    /**
     * Calls the export.
     */
    long call(int chapter, int chapterLength, int site, int siteLength);
  }

  /**
   * Wasm signature of export {@code reset}.
   */
  @FunctionalInterface
  public interface ResetExport {
    /**
     * Calls the export.
     */
    long call();
  }

  /**
   * Wasm signature of export {@code word_count}.
   */
  @FunctionalInterface
  public interface WordCountExport {
    /**
     * Calls the export.
     */
    int call(int text, int textLength);
  }

  /**
   * Wasm signature of export {@code word_count_between}.
   */
  @FunctionalInterface
  public interface WordCountBetweenExport {
    /**
     * Calls the export.
     */
    int call(int text, int textLength, int from, int to);
  }

  /**
   * Wasm signature of export {@code worst}.
   */
  @FunctionalInterface
  public interface WorstExport {
    /**
     * Calls the export.
     */
    long call(int findings, int findingsLength);
  }
}
