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
