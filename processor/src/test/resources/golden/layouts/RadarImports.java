package layouts;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Radar} as guests import them, from the Wasm module {@code Radar}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class RadarImports implements HostBinding<Radar> {
  /**
   * The only instance.
   */
  public static final RadarImports INSTANCE = new RadarImports();

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

  private RadarImports() {
  }

  @Override
  public Class<Radar> contractType() {
    return Radar.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Radar host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("header", HeaderImport.class, functions::header);
    linker.function("labels", LabelsImport.class, functions::labels);
    linker.function("move", MoveImport.class, functions::move);
    linker.function("track", TrackImport.class, functions::track);
    linker.function("tracks", TracksImport.class, functions::tracks);
  }

  /**
   * Wasm signature of import {@code header}.
   */
  @FunctionalInterface
  public interface HeaderImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code labels}.
   */
  @FunctionalInterface
  public interface LabelsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int first, int firstLength, int cell, int cellLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code move}.
   */
  @FunctionalInterface
  public interface MoveImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int from, int fromLength, int to, int toLength, double factor, int out,
        int outCapacity);
  }

  /**
   * Wasm signature of import {@code track}.
   */
  @FunctionalInterface
  public interface TrackImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int track, int trackLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code tracks}.
   */
  @FunctionalInterface
  public interface TracksImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int points, int pointsLength, int header, int headerLength, int out, int outCapacity);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Radar host;

    private final HostFunction header;

    private final HostFunction labels;

    private final HostFunction move;

    private final HostFunction track;

    private final HostFunction tracks;

    Functions(Radar host, HostLinker linker) {
      this.host = host;
      this.header = linker.method("header", "header");
      this.labels = linker.method("labels", "labels");
      this.move = linker.method("move", "move");
      this.track = linker.method("track", "track");
      this.tracks = linker.method("tracks", "tracks");
    }

    long header(int out, int outCapacity) {
      HostFrame frame = header.enter();
      try {
        Header result = host.header();
        BincodeOutput reply = frame.layout();
        RadarCodecs.writeHeaderLayout(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long labels(int first, int firstLength, int cell, int cellLength, int out, int outCapacity) {
      HostFrame frame = labels.enter();
      try {
        BincodeInput in = frame.decoder(0, first, firstLength);
        Optional<Label> firstValue = RadarCodecs.readOptionalOfLabel(in);
        in.finish();
        in = frame.layout(1, cell, cellLength, RadarCodecs.CELL_LAYOUT_BYTES);
        Cell cellValue = RadarCodecs.readCellLayout(in);
        Map<Cell, Label> result = host.labels(firstValue, cellValue);
        BincodeOutput reply = frame.reply();
        RadarCodecs.writeMapOfCellAndLabel(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long move(int from, int fromLength, int to, int toLength, double factor, int out,
        int outCapacity) {
      HostFrame frame = move.enter();
      try {
        BincodeInput in = frame.layout(0, from, fromLength, RadarCodecs.POINT_LAYOUT_BYTES);
        Point fromValue = RadarCodecs.readPointLayout(in);
        in = frame.layout(1, to, toLength, RadarCodecs.POINT_LAYOUT_BYTES);
        Point toValue = RadarCodecs.readPointLayout(in);
        Point result = host.move(fromValue, toValue, factor);
        BincodeOutput reply = frame.layout();
        RadarCodecs.writePointLayout(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long track(int track, int trackLength, int out, int outCapacity) {
      HostFrame frame = this.track.enter();
      try {
        BincodeInput in = frame.layout(0, track, trackLength, RadarCodecs.TRACK_LAYOUT_BYTES);
        Track trackValue = RadarCodecs.readTrackLayout(in);
        Track result;
        try {
          result = host.track(trackValue);
        } catch (LostException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          RadarCodecs.writePoint(reply, declared.last());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        RadarCodecs.writeTrack(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long tracks(int points, int pointsLength, int header, int headerLength, int out,
        int outCapacity) {
      HostFrame frame = tracks.enter();
      try {
        BincodeInput in = frame.decoder(0, points, pointsLength);
        Map<String, Point> pointsValue = RadarCodecs.readMapOfStringAndPoint(in);
        in.finish();
        in = frame.layout(1, header, headerLength, RadarCodecs.HEADER_LAYOUT_BYTES);
        Header headerValue = RadarCodecs.readHeaderLayout(in);
        List<Track> result = host.tracks(pointsValue, headerValue);
        BincodeOutput reply = frame.reply();
        RadarCodecs.writeListOfTrack(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
