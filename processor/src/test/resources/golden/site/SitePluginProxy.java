package site;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Implements {@link SitePlugin} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class SitePluginProxy implements SitePlugin {
  private static final int BEGIN = 0;

  private static final int CHECK = 1;

  private static final int COMPRESS = 2;

  private static final int PROCESS = 3;

  private static final int RESET = 4;

  private static final int WORD_COUNT = 5;

  private static final int WORD_COUNT_BETWEEN = 6;

  private static final int WORST = 7;

  private final CallTarget target;

  private final SitePluginBinding.I32x2ToVoid begin;

  private final SitePluginBinding.I32x6ToI64 check;

  private final SitePluginBinding.I32x3ToI64 compress;

  private final SitePluginBinding.I32x4ToI64 process;

  private final SitePluginBinding.VoidToI64 reset;

  private final SitePluginBinding.I32x2ToI32 wordCount;

  private final SitePluginBinding.I32x4ToI32 wordCountBetween;

  private final SitePluginBinding.I32x2ToI64 worst;

  SitePluginProxy(CallTarget target) {
    this.target = target;
    this.begin = target.export(BEGIN, SitePluginBinding.I32x2ToVoid.class,
        SitePluginBinding.I32x2ToVoid::of);
    this.check = target.export(CHECK, SitePluginBinding.I32x6ToI64.class,
        SitePluginBinding.I32x6ToI64::of);
    this.compress = target.export(COMPRESS, SitePluginBinding.I32x3ToI64.class,
        SitePluginBinding.I32x3ToI64::of);
    this.process = target.export(PROCESS, SitePluginBinding.I32x4ToI64.class,
        SitePluginBinding.I32x4ToI64::of);
    this.reset = target.export(RESET, SitePluginBinding.VoidToI64.class,
        SitePluginBinding.VoidToI64::of);
    this.wordCount = target.export(WORD_COUNT, SitePluginBinding.I32x2ToI32.class,
        SitePluginBinding.I32x2ToI32::of);
    this.wordCountBetween = target.export(WORD_COUNT_BETWEEN, SitePluginBinding.I32x4ToI32.class,
        SitePluginBinding.I32x4ToI32::of);
    this.worst = target.export(WORST, SitePluginBinding.I32x2ToI64.class,
        SitePluginBinding.I32x2ToI64::of);
  }

  @Override
  public void begin(Site site) {
    if (begin == null) {
      SitePlugin.super.begin(site);
      return;
    }
    Call call = target.enter(BEGIN);
    try {
      BincodeOutput out = call.argument(0).encoder();
      SitePluginCodecs.writeSite(out, site);
      long siteSlice = call.argument(0).stage(out);
      begin.call(Slice.address(siteSlice), Slice.length(siteSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Finding> check(String path, String text, Map<String, Integer> limits) {
    Call call = target.enter(CHECK);
    try {
      long pathSlice = call.argument(0).string(path);
      long textSlice = call.argument(1).string(text);
      BincodeOutput out = call.argument(2).encoder();
      SitePluginCodecs.writeMapOfStringAndInteger(out, limits);
      long limitsSlice = call.argument(2).stage(out);
      long resultSlice = check.call(Slice.address(pathSlice), Slice.length(pathSlice),
          Slice.address(textSlice), Slice.length(textSlice), Slice.address(limitsSlice),
          Slice.length(limitsSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(COMPRESS);
    try {
      long dataSlice = call.argument(0).bytes(data);
      long resultSlice = compress.call(Slice.address(dataSlice), Slice.length(dataSlice),
          best ? 1 : 0);
      return call.result().bytes(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Chapter process(Chapter chapter, Site site) throws ProblemException {
    Call call = target.enter(PROCESS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      SitePluginCodecs.writeChapter(out, chapter);
      long chapterSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      SitePluginCodecs.writeSite(out, site);
      long siteSlice = call.argument(1).stage(out);
      long resultSlice = process.call(Slice.address(chapterSlice), Slice.length(chapterSlice),
          Slice.address(siteSlice), Slice.length(siteSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(RESET);
    try {
      long resultSlice = reset.call();
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(WORD_COUNT);
    try {
      long textSlice = call.argument(0).string(text);
      return wordCount.call(Slice.address(textSlice), Slice.length(textSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int wordCount(String text, int from, int to) {
    Call call = target.enter(WORD_COUNT_BETWEEN);
    try {
      long textSlice = call.argument(0).string(text);
      return wordCountBetween.call(Slice.address(textSlice), Slice.length(textSlice), from, to);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Optional<Severity> worst(List<Finding> findings) {
    if (worst == null) {
      return SitePlugin.super.worst(findings);
    }
    Call call = target.enter(WORST);
    try {
      BincodeOutput out = call.argument(0).encoder();
      SitePluginCodecs.writeListOfFinding(out, findings);
      long findingsSlice = call.argument(0).stage(out);
      long resultSlice = worst.call(Slice.address(findingsSlice), Slice.length(findingsSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      Optional<Severity> result = SitePluginCodecs.readOptionalOfSeverity(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
