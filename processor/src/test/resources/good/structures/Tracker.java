package structures;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that lie in memory as they are. */
@WasmPlugin
public interface Tracker {
  Point move(Point from, Point to, double factor);

  Track track(Track track) throws LostException;

  List<Track> tracks(Map<String, Point> points, Header header);

  Header header();

  Map<Cell, Label> labels(Optional<Label> first, Cell cell);
}
