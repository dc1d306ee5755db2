package structures;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.ContractBinding;
import dev.plugwright.runtime.binding.Guest;
import javax.annotation.processing.Generated;

/**
 * Binding of {@link Tracker}: what the runtime needs to know to load a plugin for it.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class TrackerBinding implements ContractBinding<Tracker> {
  /**
   * The only instance.
   */
  public static final TrackerBinding INSTANCE = new TrackerBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Tracker
      fn header() -> Header
      fn move(from: Point, to: Point, factor: f64) -> Point
      fn track(track: Track) -> Track ! Point
      fn tracks(points: map<string, Point>, header: Header) -> list<Track>
      layout Header { i: i8, magic: [u8; 3], element: i64, out: f32 } size 24 align 8
      layout Point { x: f64, y: f64, tag: u8 } size 24 align 8
      layout Track { active: bool, name: text<13>, samples: [i32; 4], symbol: char, points: [Point; 3], last: i16 } size 128 align 8
      """;

  private TrackerBinding() {
  }

  @Override
  public Class<Tracker> contractType() {
    return Tracker.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public Tracker bind(Guest guest) {
    return new TrackerProxy(guest);
  }
}
