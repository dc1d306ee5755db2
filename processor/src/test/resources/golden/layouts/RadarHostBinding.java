package layouts;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.ArgumentSink;
import dev.plugwright.spi.binding.HostBinding;
import dev.plugwright.spi.binding.HostCall;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.engine.GuestCallable;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Offers the functions of {@link Radar} to plugins, as the Wasm module {@code Radar}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class RadarHostBinding implements HostBinding<Radar> {
  private static final int HEADER = 0;

  private static final int LABELS = 1;

  private static final int MOVE = 2;

  private static final int TRACK = 3;

  private static final int TRACKS = 4;

  /**
   * The only instance.
   */
  public static final RadarHostBinding INSTANCE = new RadarHostBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Radar
      fn header() -> Header
      fn labels(first: option<Label>, cell: Cell) -> map<Cell, Label>
      fn move(from: Point, to: Point, factor: f64) -> Point
      fn track(track: Track) -> Track ! Point
      fn tracks(points: map<string, Point>, header: Header) -> list<Track>
      layout Cell { row: i32, column: i16 } size 8 align 4
      layout Header { i: i8, magic: [u8; 3], element: i64, out: f32 } size 24 align 8
      layout Label { text: text<8>, size: i16 } size 16 align 4
      layout Point { x: f64, y: f64, tag: u8 } size 24 align 8
      layout Track { active: i8, name: text<13>, samples: [i32; 4], symbol: u32, points: [Point; 3], last: i16 } size 128 align 8
      """;

  private static final List<String> METHODS = List.of("header", "labels", "move", "track",
      "tracks");

  private RadarHostBinding() {
  }

  @Override
  public Class<Radar> hostType() {
    return Radar.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public List<String> methodNames() {
    return METHODS;
  }

  @Override
  public void bind(Radar host, HostCalls calls) {
    Functions functions = new Functions(host, calls);
    calls.function(HEADER, I32x2ToI64.class, functions::header, I32x2ToI64::raw);
    calls.function(LABELS, I32x6ToI64.class, functions::labels, I32x6ToI64::raw);
    calls.function(MOVE, I32x4F64I32x2ToI64.class, functions::move, I32x4F64I32x2ToI64::raw);
    calls.function(TRACK, I32x4ToI64.class, functions::track, I32x4ToI64::raw);
    calls.function(TRACKS, I32x6ToI64.class, functions::tracks, I32x6ToI64::raw);
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x2ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, f64, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4F64I32x2ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3, double p4, int p5, int p6);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x4F64I32x2ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3], Double.longBitsToDouble(values[4]), (int) values[5], (int) values[6]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x4ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x6ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3, int p4, int p5);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x6ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3], (int) values[4], (int) values[5]);
    }
  }

  /**
   * The functions as one instance imports them.
   */
  private static final class Functions {
    private final Radar host;

    private final HostCalls calls;

    Functions(Radar host, HostCalls calls) {
      this.host = host;
      this.calls = calls;
    }

    long header(int out, int capacity) {
      HostCall call = calls.enter(HEADER);
      try {
        Header result = host.header();
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.layout();
        RadarCodecs.writeHeaderLayout(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long labels(int first, int firstLength, int cell, int cellLength, int out, int capacity) {
      HostCall call = calls.enter(LABELS);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(first, firstLength));
        Optional<Label> firstValue = RadarCodecs.readOptionalOfLabel(in);
        in.finish();
        in = call.argument(1).layout(Slice.of(cell, cellLength), RadarCodecs.CELL_LAYOUT_BYTES);
        Cell cellValue = RadarCodecs.readCellLayout(in);
        Map<Cell, Label> result = host.labels(firstValue, cellValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        RadarCodecs.writeMapOfCellAndLabel(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long move(int from, int fromLength, int to, int toLength, double factor, int out,
        int capacity) {
      HostCall call = calls.enter(MOVE);
      try {
        BincodeInput in = call.argument(0).layout(Slice.of(from, fromLength), RadarCodecs.POINT_LAYOUT_BYTES);
        Point fromValue = RadarCodecs.readPointLayout(in);
        in = call.argument(1).layout(Slice.of(to, toLength), RadarCodecs.POINT_LAYOUT_BYTES);
        Point toValue = RadarCodecs.readPointLayout(in);
        Point result = host.move(fromValue, toValue, factor);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.layout();
        RadarCodecs.writePointLayout(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long track(int track, int trackLength, int out, int capacity) {
      HostCall call = calls.enter(TRACK);
      try {
        BincodeInput in = call.argument(0).layout(Slice.of(track, trackLength), RadarCodecs.TRACK_LAYOUT_BYTES);
        Track trackValue = RadarCodecs.readTrackLayout(in);
        Track result;
        try {
          result = host.track(trackValue);
        } catch (LostException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          RadarCodecs.writePoint(encoded, declared.last());
          return reply.stage(encoded);
        }
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeVariant(0);
        RadarCodecs.writeTrack(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long tracks(int points, int pointsLength, int header, int headerLength, int out, int capacity) {
      HostCall call = calls.enter(TRACKS);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(points, pointsLength));
        Map<String, Point> pointsValue = RadarCodecs.readMapOfStringAndPoint(in);
        in.finish();
        in = call.argument(1).layout(Slice.of(header, headerLength), RadarCodecs.HEADER_LAYOUT_BYTES);
        Header headerValue = RadarCodecs.readHeaderLayout(in);
        List<Track> result = host.tracks(pointsValue, headerValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        RadarCodecs.writeListOfTrack(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }
  }
}
