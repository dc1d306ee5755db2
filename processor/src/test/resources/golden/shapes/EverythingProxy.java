package shapes;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Everything} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class EverythingProxy implements Everything {
  private final GuestMethod aDouble;

  private final ADoubleExport aDoubleExport;

  private final GuestMethod aLong;

  private final ALongExport aLongExport;

  private final GuestMethod anInt;

  private final AnIntExport anIntExport;

  private final GuestMethod between;

  private final BetweenExport betweenExport;

  private final GuestMethod byColor;

  private final ByColorExport byColorExport;

  private final GuestMethod firstPage;

  private final FirstPageExport firstPageExport;

  private final GuestMethod id;

  private final IdExport idExport;

  private final GuestMethod maybe;

  private final MaybeExport maybeExport;

  private final GuestMethod maybeValues;

  private final MaybeValuesExport maybeValuesExport;

  private final GuestMethod mean;

  private final MeanExport meanExport;

  private final GuestMethod mirror;

  private final MirrorExport mirrorExport;

  private final GuestMethod names;

  private final NamesExport namesExport;

  private final GuestMethod records;

  private final RecordsExport recordsExport;

  private final GuestMethod scale;

  private final ScaleExport scaleExport;

  private final GuestMethod shapes;

  private final ShapesExport shapesExport;

  private final GuestMethod simplify;

  private final SimplifyExport simplifyExport;

  private final GuestMethod transpose;

  private final TransposeExport transposeExport;

  private final GuestMethod wide;

  private final WideExport wideExport;

  private final GuestMethod words;

  private final WordsExport wordsExport;

  EverythingProxy(Guest guest) {
    this.aDouble = guest.method("aDouble", "a_double");
    this.aDoubleExport = guest.export("a_double", ADoubleExport.class);
    this.aLong = guest.method("aLong", "a_long");
    this.aLongExport = guest.export("a_long", ALongExport.class);
    this.anInt = guest.method("anInt", "an_int");
    this.anIntExport = guest.export("an_int", AnIntExport.class);
    this.between = guest.method("between", "between");
    this.betweenExport = guest.export("between", BetweenExport.class);
    this.byColor = guest.method("byColor", "by_color");
    this.byColorExport = guest.export("by_color", ByColorExport.class);
    this.firstPage = guest.method("firstPage", "first_page");
    this.firstPageExport = guest.export("first_page", FirstPageExport.class);
    this.id = guest.method("id", "id");
    this.idExport = guest.export("id", IdExport.class);
    this.maybe = guest.method("maybe", "maybe");
    this.maybeExport = guest.export("maybe", MaybeExport.class);
    this.maybeValues = guest.method("maybeValues", "maybe_values");
    this.maybeValuesExport = guest.export("maybe_values", MaybeValuesExport.class);
    this.mean = guest.method("mean", "mean");
    this.meanExport = guest.export("mean", MeanExport.class);
    this.mirror = guest.method("mirror", "mirror");
    this.mirrorExport = guest.export("mirror", MirrorExport.class);
    this.names = guest.method("names", "names");
    this.namesExport = guest.export("names", NamesExport.class);
    this.records = guest.method("records", "records");
    this.recordsExport = guest.export("records", RecordsExport.class);
    this.scale = guest.method("scale", "scale");
    this.scaleExport = guest.export("scale", ScaleExport.class);
    this.shapes = guest.method("shapes", "shapes");
    this.shapesExport = guest.export("shapes", ShapesExport.class);
    this.simplify = guest.method("simplify", "simplify");
    this.simplifyExport = guest.export("simplify", SimplifyExport.class);
    this.transpose = guest.method("transpose", "transpose");
    this.transposeExport = guest.export("transpose", TransposeExport.class);
    this.wide = guest.method("wide", "wide");
    this.wideExport = guest.export("wide", WideExport.class);
    this.words = guest.method("words", "words");
    this.wordsExport = guest.export("words", WordsExport.class);
  }

  @Override
  public OptionalDouble aDouble(OptionalDouble value) {
    CallFrame call = aDouble.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeOptionalDouble(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = aDoubleExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      OptionalDouble result = EverythingCodecs.readOptionalDouble(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public OptionalLong aLong(OptionalLong value) {
    CallFrame call = aLong.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeOptionalLong(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = aLongExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      OptionalLong result = EverythingCodecs.readOptionalLong(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public OptionalInt anInt(OptionalInt value) {
    CallFrame call = anInt.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeOptionalInt(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = anIntExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      OptionalInt result = EverythingCodecs.readOptionalInt(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    CallFrame call = between.enter();
    try {
      BincodeOutput out = call.encoder(0);
      out.writeInstant(from);
      long fromSlice = call.stage(out);
      out = call.encoder(1);
      out.writeInstant(to);
      long toSlice = call.stage(out);
      long resultSlice = betweenExport.call(Slice.address(fromSlice), Slice.length(fromSlice),
          Slice.address(toSlice), Slice.length(toSlice));
      BincodeInput in = call.decoder(resultSlice);
      Duration result = in.readDuration();
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Map<Everything.Color, List<Everything.Order>> byColor(Map<String, Set<Integer>> map) {
    CallFrame call = byColor.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeMapOfStringAndSetOfInteger(out, map);
      long mapSlice = call.stage(out);
      long resultSlice = byColorExport.call(Slice.address(mapSlice), Slice.length(mapSlice));
      BincodeInput in = call.decoder(resultSlice);
      Map<Everything.Color, List<Everything.Order>> result = EverythingCodecs.readMapOfColorAndListOfOrder(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Page<Everything.Order> firstPage(Everything.Page<Everything.Order> orders,
      Everything.Page<Integer> numbers) {
    CallFrame call = firstPage.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writePageOfOrder(out, orders);
      long ordersSlice = call.stage(out);
      out = call.encoder(1);
      EverythingCodecs.writePageOfUnsignedInteger(out, numbers);
      long numbersSlice = call.stage(out);
      long resultSlice = firstPageExport.call(Slice.address(ordersSlice), Slice.length(ordersSlice),
          Slice.address(numbersSlice), Slice.length(numbersSlice));
      BincodeInput in = call.decoder(resultSlice);
      Everything.Page<Everything.Order> result = EverythingCodecs.readPageOfOrder(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public UUID id(UUID id) {
    CallFrame call = this.id.enter();
    try {
      BincodeOutput out = call.encoder(0);
      out.writeUuid(id);
      long idSlice = call.stage(out);
      long resultSlice = idExport.call(Slice.address(idSlice), Slice.length(idSlice));
      BincodeInput in = call.decoder(resultSlice);
      UUID result = in.readUuid();
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String maybe(String text, List<Integer> numbers, Long number) {
    CallFrame call = maybe.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeNullableString(out, text);
      long textSlice = call.stage(out);
      out = call.encoder(1);
      EverythingCodecs.writeListOfNullableInteger(out, numbers);
      long numbersSlice = call.stage(out);
      out = call.encoder(2);
      EverythingCodecs.writeNullableLong(out, number);
      long numberSlice = call.stage(out);
      long resultSlice = maybeExport.call(Slice.address(textSlice), Slice.length(textSlice),
          Slice.address(numbersSlice), Slice.length(numbersSlice), Slice.address(numberSlice),
          Slice.length(numberSlice));
      BincodeInput in = call.decoder(resultSlice);
      String result = EverythingCodecs.readNullableString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Map<String, String> maybeValues(Optional<Optional<String>> nested) {
    CallFrame call = maybeValues.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeOptionalOfOptionalOfString(out, nested);
      long nestedSlice = call.stage(out);
      long resultSlice = maybeValuesExport.call(Slice.address(nestedSlice),
          Slice.length(nestedSlice));
      BincodeInput in = call.decoder(resultSlice);
      Map<String, String> result = EverythingCodecs.readMapOfStringAndNullableString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public double mean(List<? extends Double> values) {
    CallFrame call = mean.enter();
    try {
      long valuesSlice = call.doubles(0, Collections.unmodifiableList(call.present(0, values, "list<f64>")));
      return meanExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Tree mirror(Everything.Tree tree) {
    CallFrame call = mirror.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeTree(out, tree);
      long treeSlice = call.stage(out);
      long resultSlice = mirrorExport.call(Slice.address(treeSlice), Slice.length(treeSlice));
      BincodeInput in = call.decoder(resultSlice);
      Everything.Tree result = EverythingCodecs.readTree(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Set<String> names(Set<Everything.Color> colors) {
    CallFrame call = names.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeSetOfColor(out, colors);
      long colorsSlice = call.stage(out);
      long resultSlice = namesExport.call(Slice.address(colorsSlice), Slice.length(colorsSlice));
      BincodeInput in = call.decoder(resultSlice);
      Set<String> result = EverythingCodecs.readSetOfString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Record[] records() {
    CallFrame call = records.enter();
    try {
      long resultSlice = recordsExport.call();
      BincodeInput in = call.decoder(resultSlice);
      Everything.Record[] result = EverythingCodecs.readArrayOfRecord(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Shape scale(Everything.Shape shape, double factor) {
    CallFrame call = scale.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeShape(out, shape);
      long shapeSlice = call.stage(out);
      long resultSlice = scaleExport.call(Slice.address(shapeSlice), Slice.length(shapeSlice),
          factor);
      BincodeInput in = call.decoder(resultSlice);
      Everything.Shape result = EverythingCodecs.readShape(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<? extends Everything.Shape> shapes(List<? extends Everything.Shape> shapes) {
    CallFrame call = this.shapes.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeListOfAnyShape(out, shapes);
      long shapesSlice = call.stage(out);
      long resultSlice = shapesExport.call(Slice.address(shapesSlice), Slice.length(shapesSlice));
      BincodeInput in = call.decoder(resultSlice);
      List<? extends Everything.Shape> result = EverythingCodecs.readListOfAnyShape(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Expression simplify(Everything.Expression expression) {
    CallFrame call = simplify.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeExpression(out, expression);
      long expressionSlice = call.stage(out);
      long resultSlice = simplifyExport.call(Slice.address(expressionSlice),
          Slice.length(expressionSlice));
      BincodeInput in = call.decoder(resultSlice);
      Everything.Expression result = EverythingCodecs.readExpression(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int[][] transpose(int[][] matrix) {
    CallFrame call = transpose.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeArrayOfIntArray(out, matrix);
      long matrixSlice = call.stage(out);
      long resultSlice = transposeExport.call(Slice.address(matrixSlice),
          Slice.length(matrixSlice));
      BincodeInput in = call.decoder(resultSlice);
      int[][] result = EverythingCodecs.readArrayOfIntArray(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public BigInteger wide(BigInteger signed, BigInteger unsigned) {
    CallFrame call = wide.enter();
    try {
      BincodeOutput out = call.encoder(0);
      out.writeI128(signed);
      long signedSlice = call.stage(out);
      out = call.encoder(1);
      out.writeU128(unsigned);
      long unsignedSlice = call.stage(out);
      long resultSlice = wideExport.call(Slice.address(signedSlice), Slice.length(signedSlice),
          Slice.address(unsignedSlice), Slice.length(unsignedSlice));
      BincodeInput in = call.decoder(resultSlice);
      BigInteger result = in.readI128();
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String[] words(String[][] lines, Everything.Order[] orders, int[][] counts) {
    CallFrame call = words.enter();
    try {
      BincodeOutput out = call.encoder(0);
      EverythingCodecs.writeArrayOfArrayOfString(out, lines);
      long linesSlice = call.stage(out);
      out = call.encoder(1);
      EverythingCodecs.writeArrayOfOrder(out, orders);
      long ordersSlice = call.stage(out);
      out = call.encoder(2);
      EverythingCodecs.writeArrayOfUnsignedIntArray(out, counts);
      long countsSlice = call.stage(out);
      long resultSlice = wordsExport.call(Slice.address(linesSlice), Slice.length(linesSlice),
          Slice.address(ordersSlice), Slice.length(ordersSlice), Slice.address(countsSlice),
          Slice.length(countsSlice));
      BincodeInput in = call.decoder(resultSlice);
      String[] result = EverythingCodecs.readArrayOfString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code a_double}.
   */
  @FunctionalInterface
  public interface ADoubleExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code a_long}.
   */
  @FunctionalInterface
  public interface ALongExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code an_int}.
   */
  @FunctionalInterface
  public interface AnIntExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code between}.
   */
  @FunctionalInterface
  public interface BetweenExport {
    /**
     * Calls the export.
     */
    long call(int from, int fromLength, int to, int toLength);
  }

  /**
   * Wasm signature of export {@code by_color}.
   */
  @FunctionalInterface
  public interface ByColorExport {
    /**
     * Calls the export.
     */
    long call(int map, int mapLength);
  }

  /**
   * Wasm signature of export {@code first_page}.
   */
  @FunctionalInterface
  public interface FirstPageExport {
    /**
     * Calls the export.
     */
    long call(int orders, int ordersLength, int numbers, int numbersLength);
  }

  /**
   * Wasm signature of export {@code id}.
   */
  @FunctionalInterface
  public interface IdExport {
    /**
     * Calls the export.
     */
    long call(int id, int idLength);
  }

  /**
   * Wasm signature of export {@code maybe}.
   */
  @FunctionalInterface
  public interface MaybeExport {
    /**
     * Calls the export.
     */
    long call(int text, int textLength, int numbers, int numbersLength, int number,
        int numberLength);
  }

  /**
   * Wasm signature of export {@code maybe_values}.
   */
  @FunctionalInterface
  public interface MaybeValuesExport {
    /**
     * Calls the export.
     */
    long call(int nested, int nestedLength);
  }

  /**
   * Wasm signature of export {@code mean}.
   */
  @FunctionalInterface
  public interface MeanExport {
    /**
     * Calls the export.
     */
    double call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code mirror}.
   */
  @FunctionalInterface
  public interface MirrorExport {
    /**
     * Calls the export.
     */
    long call(int tree, int treeLength);
  }

  /**
   * Wasm signature of export {@code names}.
   */
  @FunctionalInterface
  public interface NamesExport {
    /**
     * Calls the export.
     */
    long call(int colors, int colorsLength);
  }

  /**
   * Wasm signature of export {@code records}.
   */
  @FunctionalInterface
  public interface RecordsExport {
    /**
     * Calls the export.
     */
    long call();
  }

  /**
   * Wasm signature of export {@code scale}.
   */
  @FunctionalInterface
  public interface ScaleExport {
    /**
     * Calls the export.
     */
    long call(int shape, int shapeLength, double factor);
  }

  /**
   * Wasm signature of export {@code shapes}.
   */
  @FunctionalInterface
  public interface ShapesExport {
    /**
     * Calls the export.
     */
    long call(int shapes, int shapesLength);
  }

  /**
   * Wasm signature of export {@code simplify}.
   */
  @FunctionalInterface
  public interface SimplifyExport {
    /**
     * Calls the export.
     */
    long call(int expression, int expressionLength);
  }

  /**
   * Wasm signature of export {@code transpose}.
   */
  @FunctionalInterface
  public interface TransposeExport {
    /**
     * Calls the export.
     */
    long call(int matrix, int matrixLength);
  }

  /**
   * Wasm signature of export {@code wide}.
   */
  @FunctionalInterface
  public interface WideExport {
    /**
     * Calls the export.
     */
    long call(int signed, int signedLength, int unsigned, int unsignedLength);
  }

  /**
   * Wasm signature of export {@code words}.
   */
  @FunctionalInterface
  public interface WordsExport {
    /**
     * Calls the export.
     */
    long call(int lines, int linesLength, int orders, int ordersLength, int counts,
        int countsLength);
  }
}
