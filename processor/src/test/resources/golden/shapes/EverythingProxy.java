package shapes;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
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
 * Implements {@link Everything} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class EverythingProxy implements Everything {
  private static final int A_DOUBLE = 0;

  private static final int A_LONG = 1;

  private static final int AN_INT = 2;

  private static final int BETWEEN = 3;

  private static final int BY_COLOR = 4;

  private static final int FIRST_PAGE = 5;

  private static final int ID = 6;

  private static final int MAYBE = 7;

  private static final int MAYBE_VALUES = 8;

  private static final int MEAN = 9;

  private static final int MIRROR = 10;

  private static final int NAMES = 11;

  private static final int RECORDS = 12;

  private static final int SCALE = 13;

  private static final int SHAPES = 14;

  private static final int SIMPLIFY = 15;

  private static final int TRANSPOSE = 16;

  private static final int WIDE = 17;

  private static final int WORDS = 18;

  private final CallTarget target;

  private final EverythingBinding.I32x2ToI64 aDouble;

  private final EverythingBinding.I32x2ToI64 aLong;

  private final EverythingBinding.I32x2ToI64 anInt;

  private final EverythingBinding.I32x4ToI64 between;

  private final EverythingBinding.I32x2ToI64 byColor;

  private final EverythingBinding.I32x4ToI64 firstPage;

  private final EverythingBinding.I32x2ToI64 id;

  private final EverythingBinding.I32x6ToI64 maybe;

  private final EverythingBinding.I32x2ToI64 maybeValues;

  private final EverythingBinding.I32x2ToF64 mean;

  private final EverythingBinding.I32x2ToI64 mirror;

  private final EverythingBinding.I32x2ToI64 names;

  private final EverythingBinding.VoidToI64 records;

  private final EverythingBinding.I32x2F64ToI64 scale;

  private final EverythingBinding.I32x2ToI64 shapes;

  private final EverythingBinding.I32x2ToI64 simplify;

  private final EverythingBinding.I32x2ToI64 transpose;

  private final EverythingBinding.I32x4ToI64 wide;

  private final EverythingBinding.I32x6ToI64 words;

  EverythingProxy(CallTarget target) {
    this.target = target;
    this.aDouble = target.export(A_DOUBLE, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.aLong = target.export(A_LONG, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.anInt = target.export(AN_INT, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.between = target.export(BETWEEN, EverythingBinding.I32x4ToI64.class,
        EverythingBinding.I32x4ToI64::of);
    this.byColor = target.export(BY_COLOR, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.firstPage = target.export(FIRST_PAGE, EverythingBinding.I32x4ToI64.class,
        EverythingBinding.I32x4ToI64::of);
    this.id = target.export(ID, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.maybe = target.export(MAYBE, EverythingBinding.I32x6ToI64.class,
        EverythingBinding.I32x6ToI64::of);
    this.maybeValues = target.export(MAYBE_VALUES, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.mean = target.export(MEAN, EverythingBinding.I32x2ToF64.class,
        EverythingBinding.I32x2ToF64::of);
    this.mirror = target.export(MIRROR, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.names = target.export(NAMES, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.records = target.export(RECORDS, EverythingBinding.VoidToI64.class,
        EverythingBinding.VoidToI64::of);
    this.scale = target.export(SCALE, EverythingBinding.I32x2F64ToI64.class,
        EverythingBinding.I32x2F64ToI64::of);
    this.shapes = target.export(SHAPES, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.simplify = target.export(SIMPLIFY, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.transpose = target.export(TRANSPOSE, EverythingBinding.I32x2ToI64.class,
        EverythingBinding.I32x2ToI64::of);
    this.wide = target.export(WIDE, EverythingBinding.I32x4ToI64.class,
        EverythingBinding.I32x4ToI64::of);
    this.words = target.export(WORDS, EverythingBinding.I32x6ToI64.class,
        EverythingBinding.I32x6ToI64::of);
  }

  @Override
  public OptionalDouble aDouble(OptionalDouble value) {
    Call call = target.enter(A_DOUBLE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeOptionalDouble(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = aDouble.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(A_LONG);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeOptionalLong(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = aLong.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(AN_INT);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeOptionalInt(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = anInt.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(BETWEEN);
    try {
      BincodeOutput out = call.argument(0).encoder();
      out.writeInstant(from);
      long fromSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      out.writeInstant(to);
      long toSlice = call.argument(1).stage(out);
      long resultSlice = between.call(Slice.address(fromSlice), Slice.length(fromSlice),
          Slice.address(toSlice), Slice.length(toSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(BY_COLOR);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeMapOfStringAndSetOfInteger(out, map);
      long mapSlice = call.argument(0).stage(out);
      long resultSlice = byColor.call(Slice.address(mapSlice), Slice.length(mapSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(FIRST_PAGE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writePageOfOrder(out, orders);
      long ordersSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      EverythingCodecs.writePageOfUnsignedInteger(out, numbers);
      long numbersSlice = call.argument(1).stage(out);
      long resultSlice = firstPage.call(Slice.address(ordersSlice), Slice.length(ordersSlice),
          Slice.address(numbersSlice), Slice.length(numbersSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(ID);
    try {
      BincodeOutput out = call.argument(0).encoder();
      out.writeUuid(id);
      long idSlice = call.argument(0).stage(out);
      long resultSlice = this.id.call(Slice.address(idSlice), Slice.length(idSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(MAYBE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeNullableString(out, text);
      long textSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      EverythingCodecs.writeListOfNullableInteger(out, numbers);
      long numbersSlice = call.argument(1).stage(out);
      out = call.argument(2).encoder();
      EverythingCodecs.writeNullableLong(out, number);
      long numberSlice = call.argument(2).stage(out);
      long resultSlice = maybe.call(Slice.address(textSlice), Slice.length(textSlice),
          Slice.address(numbersSlice), Slice.length(numbersSlice), Slice.address(numberSlice),
          Slice.length(numberSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(MAYBE_VALUES);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeOptionalOfOptionalOfString(out, nested);
      long nestedSlice = call.argument(0).stage(out);
      long resultSlice = maybeValues.call(Slice.address(nestedSlice), Slice.length(nestedSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(MEAN);
    try {
      long valuesSlice = call.argument(0).doubles(values);
      return mean.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Everything.Tree mirror(Everything.Tree tree) {
    Call call = target.enter(MIRROR);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeTree(out, tree);
      long treeSlice = call.argument(0).stage(out);
      long resultSlice = mirror.call(Slice.address(treeSlice), Slice.length(treeSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(NAMES);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeSetOfColor(out, colors);
      long colorsSlice = call.argument(0).stage(out);
      long resultSlice = names.call(Slice.address(colorsSlice), Slice.length(colorsSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(RECORDS);
    try {
      long resultSlice = records.call();
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(SCALE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeShape(out, shape);
      long shapeSlice = call.argument(0).stage(out);
      long resultSlice = scale.call(Slice.address(shapeSlice), Slice.length(shapeSlice), factor);
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(SHAPES);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeListOfAnyShape(out, shapes);
      long shapesSlice = call.argument(0).stage(out);
      long resultSlice = this.shapes.call(Slice.address(shapesSlice), Slice.length(shapesSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(SIMPLIFY);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeExpression(out, expression);
      long expressionSlice = call.argument(0).stage(out);
      long resultSlice = simplify.call(Slice.address(expressionSlice),
          Slice.length(expressionSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(TRANSPOSE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeArrayOfIntArray(out, matrix);
      long matrixSlice = call.argument(0).stage(out);
      long resultSlice = transpose.call(Slice.address(matrixSlice), Slice.length(matrixSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(WIDE);
    try {
      BincodeOutput out = call.argument(0).encoder();
      out.writeI128(signed);
      long signedSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      out.writeU128(unsigned);
      long unsignedSlice = call.argument(1).stage(out);
      long resultSlice = wide.call(Slice.address(signedSlice), Slice.length(signedSlice),
          Slice.address(unsignedSlice), Slice.length(unsignedSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(WORDS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      EverythingCodecs.writeArrayOfArrayOfString(out, lines);
      long linesSlice = call.argument(0).stage(out);
      out = call.argument(1).encoder();
      EverythingCodecs.writeArrayOfOrder(out, orders);
      long ordersSlice = call.argument(1).stage(out);
      out = call.argument(2).encoder();
      EverythingCodecs.writeArrayOfUnsignedIntArray(out, counts);
      long countsSlice = call.argument(2).stage(out);
      long resultSlice = words.call(Slice.address(linesSlice), Slice.length(linesSlice),
          Slice.address(ordersSlice), Slice.length(ordersSlice), Slice.address(countsSlice),
          Slice.length(countsSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      String[] result = EverythingCodecs.readArrayOfString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
