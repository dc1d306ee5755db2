package converters;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Numbers;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
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
 * Implements {@link Crawler} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class CrawlerProxy implements Crawler {
  private final GuestMethod letters;

  private final LettersExport lettersExport;

  private final GuestMethod level;

  private final LevelExport levelExport;

  private final GuestMethod levels;

  private final LevelsExport levelsExport;

  private final GuestMethod page;

  private final PageExport pageExport;

  private final GuestMethod resolve;

  private final ResolveExport resolveExport;

  private final GuestMethod total;

  private final TotalExport totalExport;

  private final GuestMethod visits;

  private final VisitsExport visitsExport;

  private final GuestMethod worst;

  private final WorstExport worstExport;

  CrawlerProxy(Guest guest) {
    this.letters = guest.method("letters", "letters");
    this.lettersExport = guest.export("letters", LettersExport.class);
    this.level = guest.method("level", "level");
    this.levelExport = guest.export("level", LevelExport.class);
    this.levels = guest.method("levels", "levels");
    this.levelsExport = guest.export("levels", LevelsExport.class);
    this.page = guest.method("page", "page");
    this.pageExport = guest.export("page", PageExport.class);
    this.resolve = guest.method("resolve", "resolve");
    this.resolveExport = guest.export("resolve", ResolveExport.class);
    this.total = guest.method("total", "total");
    this.totalExport = guest.export("total", TotalExport.class);
    this.visits = guest.method("visits", "visits");
    this.visitsExport = guest.export("visits", VisitsExport.class);
    this.worst = guest.method("worst", "worst");
    this.worstExport = guest.export("worst", WorstExport.class);
  }

  @Override
  public StringBuilder letters(StringBuilder text) {
    CallFrame call = letters.enter();
    try {
      BincodeOutput out = call.encoder(0);
      CrawlerCodecs.writeStringBuilder(out, text);
      long textSlice = call.stage(out);
      long resultSlice = lettersExport.call(Slice.address(textSlice), Slice.length(textSlice));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = this.level.enter();
    try {
      return levelExport.call(call.present(0, CrawlerCodecs.toWireLevel(call.present(0, level, "i32")), "i32"));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<? extends Level> levels(List<? extends Level> levels) {
    CallFrame call = this.levels.enter();
    try {
      long levelsSlice = call.ints(0, call.present(0, levels, "list<i32>").stream().map(CrawlerCodecs::toWireLevel).toList());
      long resultSlice = levelsExport.call(Slice.address(levelsSlice), Slice.length(levelsSlice));
      return Numbers.listOf(call.ints(resultSlice)).stream().map(CrawlerCodecs::fromWireLevel).toList();
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Crawler.Page<URI> page(Crawler.Page<URI> page, BigInteger wide, BigInteger narrow) {
    CallFrame call = this.page.enter();
    try {
      BincodeOutput out = call.encoder(0);
      CrawlerCodecs.writePageOfURI(out, page);
      long pageSlice = call.stage(out);
      out = call.encoder(1);
      out.writeI128(wide);
      long wideSlice = call.stage(out);
      long resultSlice = pageExport.call(Slice.address(pageSlice), Slice.length(pageSlice),
          Slice.address(wideSlice), Slice.length(wideSlice),
          call.present(2, CrawlerCodecs.toWireBigInteger(call.present(2, narrow, "i64")), "i64"));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = resolve.enter();
    try {
      long baseSlice = call.string(0, CrawlerCodecs.toWireURI(call.present(0, base, "string")));
      long pathSlice = call.string(1, path);
      long resultSlice = resolveExport.call(Slice.address(baseSlice), Slice.length(baseSlice),
          Slice.address(pathSlice), Slice.length(pathSlice));
      return CrawlerCodecs.fromWireURI(call.string(resultSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public BigDecimal total(BigDecimal price, LocalDate day) {
    CallFrame call = total.enter();
    try {
      BincodeOutput out = call.encoder(0);
      CrawlerCodecs.writeBigDecimal(out, price);
      long priceSlice = call.stage(out);
      long resultSlice = totalExport.call(Slice.address(priceSlice), Slice.length(priceSlice),
          call.present(1, CrawlerCodecs.toWireLocalDate(call.present(1, day, "i64")), "i64"));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = visits.enter();
    try {
      BincodeOutput out = call.encoder(0);
      CrawlerCodecs.writeOptionalOfURI(out, start);
      long startSlice = call.stage(out);
      out = call.encoder(1);
      CrawlerCodecs.writeArrayOfURI(out, more);
      long moreSlice = call.stage(out);
      long resultSlice = visitsExport.call(Slice.address(startSlice), Slice.length(startSlice),
          Slice.address(moreSlice), Slice.length(moreSlice));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = worst.enter();
    try {
      long levelsSlice = call.ints(0, call.present(0, levels, "list<i32>").stream().map(CrawlerCodecs::toWireLevel).toList());
      long moreSlice = call.ints(1, Arrays.stream(call.present(1, more, "list<i32>")).map(CrawlerCodecs::toWireLevel).toList());
      return CrawlerCodecs.fromWireLevel(worstExport.call(Slice.address(levelsSlice),
          Slice.length(levelsSlice), Slice.address(moreSlice), Slice.length(moreSlice)));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code letters}.
   */
  @FunctionalInterface
  public interface LettersExport {
    /**
     * Calls the export.
     */
    long call(int text, int textLength);
  }

  /**
   * Wasm signature of export {@code level}.
   */
  @FunctionalInterface
  public interface LevelExport {
    /**
     * Calls the export.
     */
    int call(int level);
  }

  /**
   * Wasm signature of export {@code levels}.
   */
  @FunctionalInterface
  public interface LevelsExport {
    /**
     * Calls the export.
     */
    long call(int levels, int levelsLength);
  }

  /**
   * Wasm signature of export {@code page}.
   */
  @FunctionalInterface
  public interface PageExport {
    /**
     * Calls the export.
     */
    long call(int page, int pageLength, int wide, int wideLength, long narrow);
  }

  /**
   * Wasm signature of export {@code resolve}.
   */
  @FunctionalInterface
  public interface ResolveExport {
    /**
     * Calls the export.
     */
    long call(int base, int baseLength, int path, int pathLength);
  }

  /**
   * Wasm signature of export {@code total}.
   */
  @FunctionalInterface
  public interface TotalExport {
    /**
     * Calls the export.
     */
    long call(int price, int priceLength, long day);
  }

  /**
   * Wasm signature of export {@code visits}.
   */
  @FunctionalInterface
  public interface VisitsExport {
    /**
     * Calls the export.
     */
    long call(int start, int startLength, int more, int moreLength);
  }

  /**
   * Wasm signature of export {@code worst}.
   */
  @FunctionalInterface
  public interface WorstExport {
    /**
     * Calls the export.
     */
    int call(int levels, int levelsLength, int more, int moreLength);
  }
}
