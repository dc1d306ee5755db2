package structures;

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
 * Implements {@link Tracker} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class TrackerProxy implements Tracker {
  private final GuestMethod header;

  private final HeaderExport headerExport;

  private final GuestMethod labels;

  private final LabelsExport labelsExport;

  private final GuestMethod move;

  private final MoveExport moveExport;

  private final GuestMethod track;

  private final TrackExport trackExport;

  private final GuestMethod tracks;

  private final TracksExport tracksExport;

  TrackerProxy(Guest guest) {
    this.header = guest.method("header", "header");
    this.headerExport = guest.export("header", HeaderExport.class);
    this.labels = guest.method("labels", "labels");
    this.labelsExport = guest.export("labels", LabelsExport.class);
    this.move = guest.method("move", "move");
    this.moveExport = guest.export("move", MoveExport.class);
    this.track = guest.method("track", "track");
    this.trackExport = guest.export("track", TrackExport.class);
    this.tracks = guest.method("tracks", "tracks");
    this.tracksExport = guest.export("tracks", TracksExport.class);
  }

  @Override
  public Header header() {
    CallFrame call = header.enter();
    try {
      long resultSlice = headerExport.call();
      BincodeInput in = call.layout(resultSlice, TrackerCodecs.HEADER_LAYOUT_BYTES);
      return TrackerCodecs.readHeaderLayout(in);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Map<Cell, Label> labels(Optional<Label> first, Cell cell) {
    CallFrame call = labels.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TrackerCodecs.writeOptionalOfLabel(out, first);
      long firstSlice = call.stage(out);
      out = call.layout(1);
      TrackerCodecs.writeCellLayout(out, cell);
      long cellSlice = call.stage(out);
      long resultSlice = labelsExport.call(Slice.address(firstSlice), Slice.length(firstSlice),
          Slice.address(cellSlice), Slice.length(cellSlice));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = move.enter();
    try {
      BincodeOutput out = call.layout(0);
      TrackerCodecs.writePointLayout(out, from);
      long fromSlice = call.stage(out);
      out = call.layout(1);
      TrackerCodecs.writePointLayout(out, to);
      long toSlice = call.stage(out);
      long resultSlice = moveExport.call(Slice.address(fromSlice), Slice.length(fromSlice),
          Slice.address(toSlice), Slice.length(toSlice), factor);
      BincodeInput in = call.layout(resultSlice, TrackerCodecs.POINT_LAYOUT_BYTES);
      return TrackerCodecs.readPointLayout(in);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Track track(Track track) throws LostException {
    CallFrame call = this.track.enter();
    try {
      BincodeOutput out = call.layout(0);
      TrackerCodecs.writeTrackLayout(out, track);
      long trackSlice = call.stage(out);
      long resultSlice = trackExport.call(Slice.address(trackSlice), Slice.length(trackSlice));
      BincodeInput in = call.decoder(resultSlice);
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
    CallFrame call = tracks.enter();
    try {
      BincodeOutput out = call.encoder(0);
      TrackerCodecs.writeMapOfStringAndPoint(out, points);
      long pointsSlice = call.stage(out);
      out = call.layout(1);
      TrackerCodecs.writeHeaderLayout(out, header);
      long headerSlice = call.stage(out);
      long resultSlice = tracksExport.call(Slice.address(pointsSlice), Slice.length(pointsSlice),
          Slice.address(headerSlice), Slice.length(headerSlice));
      BincodeInput in = call.decoder(resultSlice);
      List<Track> result = TrackerCodecs.readListOfTrack(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code header}.
   */
  @FunctionalInterface
  public interface HeaderExport {
    /**
     * Calls the export.
     */
    long call();
  }

  /**
   * Wasm signature of export {@code labels}.
   */
  @FunctionalInterface
  public interface LabelsExport {
    /**
     * Calls the export.
     */
    long call(int first, int firstLength, int cell, int cellLength);
  }

  /**
   * Wasm signature of export {@code move}.
   */
  @FunctionalInterface
  public interface MoveExport {
    /**
     * Calls the export.
     */
    long call(int from, int fromLength, int to, int toLength, double factor);
  }

  /**
   * Wasm signature of export {@code track}.
   */
  @FunctionalInterface
  public interface TrackExport {
    /**
     * Calls the export.
     */
    long call(int track, int trackLength);
  }

  /**
   * Wasm signature of export {@code tracks}.
   */
  @FunctionalInterface
  public interface TracksExport {
    /**
     * Calls the export.
     */
    long call(int points, int pointsLength, int header, int headerLength);
  }
}
