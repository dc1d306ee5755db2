package converters;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Crawler} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class CrawlerProxy implements Crawler {
  private static final int LETTERS = 0;

  private static final int LEVEL = 1;

  private static final int LEVELS = 2;

  private static final int PAGE = 3;

  private static final int RESOLVE = 4;

  private static final int TOTAL = 5;

  private static final int VISITS = 6;

  private static final int WORST = 7;

  private final CallTarget target;

  private final CrawlerBinding.I32x2ToI64 letters;

  private final CrawlerBinding.I32ToI32 level;

  private final CrawlerBinding.I32x2ToI64 levels;

  private final CrawlerBinding.I32x4I64ToI64 page;

  private final CrawlerBinding.I32x4ToI64 resolve;

  private final CrawlerBinding.I32x2I64ToI64 total;

  private final CrawlerBinding.I32x4ToI64 visits;

  private final CrawlerBinding.I32x4ToI32 worst;

  CrawlerProxy(CallTarget target) {
    this.target = target;
    this.letters = target.export(LETTERS, CrawlerBinding.I32x2ToI64.class,
        CrawlerBinding.I32x2ToI64::of);
    this.level = target.export(LEVEL, CrawlerBinding.I32ToI32.class, CrawlerBinding.I32ToI32::of);
    this.levels = target.export(LEVELS, CrawlerBinding.I32x2ToI64.class,
        CrawlerBinding.I32x2ToI64::of);
    this.page = target.export(PAGE, CrawlerBinding.I32x4I64ToI64.class,
        CrawlerBinding.I32x4I64ToI64::of);
    this.resolve = target.export(RESOLVE, CrawlerBinding.I32x4ToI64.class,
        CrawlerBinding.I32x4ToI64::of);
    this.total = target.export(TOTAL, CrawlerBinding.I32x2I64ToI64.class,
        CrawlerBinding.I32x2I64ToI64::of);
    this.visits = target.export(VISITS, CrawlerBinding.I32x4ToI64.class,
        CrawlerBinding.I32x4ToI64::of);
    this.worst = target.export(WORST, CrawlerBinding.I32x4ToI32.class,
        CrawlerBinding.I32x4ToI32::of);
  }

  @Override
  public StringBuilder letters(StringBuilder text) {
    Call call = target.enter(LETTERS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      CrawlerCodecs.writeStringBuilder(out, text);
      long textSlice = call.argument(0).stage(out);
      long resultSlice = letters.call(Slice.address(textSlice), Slice.length(textSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      StringBuilder result = CrawlerCodecs.readStringBuilder(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int level(Level level) {
    Call call = target.enter(LEVEL);
    try {
      return this.level.call(call.argument(0).present(CrawlerCodecs.toWireLevel(call.argument(0).present(level, "i32")), "i32"));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<? extends Level> levels(List<? extends Level> levels) {
    Call call = target.enter(LEVELS);
    try {
      long levelsSlice = call.argument(0).ints(call.argument(0).present(levels, "list<i32>").stream().map(CrawlerCodecs::toWireLevel).toList());
      long resultSlice = this.levels.call(Slice.address(levelsSlice), Slice.length(levelsSlice));
      return call.result().intList(resultSlice).stream().map(CrawlerCodecs::fromWireLevel).toList();
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Crawler.Page<URI> page(Crawler.Page<URI> page, BigInteger wide, BigInteger narrow) {
    Call call = target.enter(PAGE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      CrawlerCodecs.writePageOfURI(out, page);
      long pageSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      out.writeI128(wide);
      long wideSlice = call.argument(1).stage(out);
      long resultSlice = this.page.call(Slice.address(pageSlice), Slice.length(pageSlice),
          Slice.address(wideSlice), Slice.length(wideSlice),
          call.argument(2).present(CrawlerCodecs.toWireBigInteger(call.argument(2).present(narrow, "i64")), "i64"));
      BincodeInput in = call.result().decoder(resultSlice);
      Crawler.Page<URI> result = CrawlerCodecs.readPageOfURI(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public URI resolve(URI base, String path) {
    Call call = target.enter(RESOLVE);
    try {
      long baseSlice = call.argument(0).string(CrawlerCodecs.toWireURI(call.argument(0).present(base, "string")));
      long pathSlice = call.argument(1).string(path);
      long resultSlice = resolve.call(Slice.address(baseSlice), Slice.length(baseSlice),
          Slice.address(pathSlice), Slice.length(pathSlice));
      return CrawlerCodecs.fromWireURI(call.result().string(resultSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public BigDecimal total(BigDecimal price, LocalDate day) {
    Call call = target.enter(TOTAL);
    try {
      BincodeOutput out = call.argument(0).encoder();
      CrawlerCodecs.writeBigDecimal(out, price);
      long priceSlice = call.argument(0).stage(out);
      long resultSlice = total.call(Slice.address(priceSlice), Slice.length(priceSlice),
          call.argument(1).present(CrawlerCodecs.toWireLocalDate(call.argument(1).present(day, "i64")), "i64"));
      BincodeInput in = call.result().decoder(resultSlice);
      BigDecimal result = CrawlerCodecs.readBigDecimal(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Map<URI, Set<LocalDate>> visits(Optional<URI> start, URI[] more) throws LostException {
    Call call = target.enter(VISITS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      CrawlerCodecs.writeOptionalOfURI(out, start);
      long startSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      CrawlerCodecs.writeArrayOfURI(out, more);
      long moreSlice = call.argument(1).stage(out);
      long resultSlice = visits.call(Slice.address(startSlice), Slice.length(startSlice),
          Slice.address(moreSlice), Slice.length(moreSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      if (in.readVariant(2) == 0) {
        Map<URI, Set<LocalDate>> result = CrawlerCodecs.readMapOfURIAndSetOfLocalDate(in);
        in.finish();
        return result;
      }
      URI error = CrawlerCodecs.readURI(in);
      in.finish();
      throw new LostException(error);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Level worst(List<Level> levels, Level... more) {
    Call call = target.enter(WORST);
    try {
      long levelsSlice = call.argument(0).ints(call.argument(0).present(levels, "list<i32>").stream().map(CrawlerCodecs::toWireLevel).toList());
      long moreSlice = call.argument(1).ints(Arrays.stream(call.argument(1).present(more, "list<i32>")).map(CrawlerCodecs::toWireLevel).toList());
      return CrawlerCodecs.fromWireLevel(worst.call(Slice.address(levelsSlice),
          Slice.length(levelsSlice), Slice.address(moreSlice), Slice.length(moreSlice)));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
