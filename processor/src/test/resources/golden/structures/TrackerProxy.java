package structures;

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
 * Implements {@link Tracker} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class TrackerProxy implements Tracker {
  private static final int HEADER = 0;

  private static final int LABELS = 1;

  private static final int MOVE = 2;

  private static final int TRACK = 3;

  private static final int TRACKS = 4;

  private final CallTarget target;

  private final TrackerBinding.VoidToI64 header;

  private final TrackerBinding.I32x4ToI64 labels;

  private final TrackerBinding.I32x4F64ToI64 move;

  private final TrackerBinding.I32x2ToI64 track;

  private final TrackerBinding.I32x4ToI64 tracks;

  TrackerProxy(CallTarget target) {
    this.target = target;
    this.header = target.export(HEADER, TrackerBinding.VoidToI64.class,
        TrackerBinding.VoidToI64::of);
    this.labels = target.export(LABELS, TrackerBinding.I32x4ToI64.class,
        TrackerBinding.I32x4ToI64::of);
    this.move = target.export(MOVE, TrackerBinding.I32x4F64ToI64.class,
        TrackerBinding.I32x4F64ToI64::of);
    this.track = target.export(TRACK, TrackerBinding.I32x2ToI64.class,
        TrackerBinding.I32x2ToI64::of);
    this.tracks = target.export(TRACKS, TrackerBinding.I32x4ToI64.class,
        TrackerBinding.I32x4ToI64::of);
  }

  @Override
  public Header header() {
    Call call = target.enter(HEADER);
    try {
      long resultSlice = header.call();
      BincodeInput in = call.result().layout(resultSlice, TrackerCodecs.HEADER_LAYOUT_BYTES);
      return TrackerCodecs.readHeaderLayout(in);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Map<Cell, Label> labels(Optional<Label> first, Cell cell) {
    Call call = target.enter(LABELS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      TrackerCodecs.writeOptionalOfLabel(out, first);
      long firstSlice = call.argument(0).stage(out);
      out = call.argument(1).layout();
      TrackerCodecs.writeCellLayout(out, cell);
      long cellSlice = call.argument(1).stage(out);
      long resultSlice = labels.call(Slice.address(firstSlice), Slice.length(firstSlice),
          Slice.address(cellSlice), Slice.length(cellSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      Map<Cell, Label> result = TrackerCodecs.readMapOfCellAndLabel(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Point move(Point from, Point to, double factor) {
    Call call = target.enter(MOVE);
    try {
      BincodeOutput out = call.argument(0).layout();
      TrackerCodecs.writePointLayout(out, from);
      long fromSlice = call.argument(0).stage(out);
      out = call.argument(1).layout();
      TrackerCodecs.writePointLayout(out, to);
      long toSlice = call.argument(1).stage(out);
      long resultSlice = move.call(Slice.address(fromSlice), Slice.length(fromSlice),
          Slice.address(toSlice), Slice.length(toSlice), factor);
      BincodeInput in = call.result().layout(resultSlice, TrackerCodecs.POINT_LAYOUT_BYTES);
      return TrackerCodecs.readPointLayout(in);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Track track(Track track) throws LostException {
    Call call = target.enter(TRACK);
    try {
      BincodeOutput out = call.argument(0).layout();
      TrackerCodecs.writeTrackLayout(out, track);
      long trackSlice = call.argument(0).stage(out);
      long resultSlice = this.track.call(Slice.address(trackSlice), Slice.length(trackSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      if (in.readVariant(2) == 0) {
        Track result = TrackerCodecs.readTrack(in);
        in.finish();
        return result;
      }
      Point error = TrackerCodecs.readPoint(in);
      in.finish();
      throw new LostException(error);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Track> tracks(Map<String, Point> points, Header header) {
    Call call = target.enter(TRACKS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      TrackerCodecs.writeMapOfStringAndPoint(out, points);
      long pointsSlice = call.argument(0).stage(out);
      out = call.argument(1).layout();
      TrackerCodecs.writeHeaderLayout(out, header);
      long headerSlice = call.argument(1).stage(out);
      long resultSlice = tracks.call(Slice.address(pointsSlice), Slice.length(pointsSlice),
          Slice.address(headerSlice), Slice.length(headerSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      List<Track> result = TrackerCodecs.readListOfTrack(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
