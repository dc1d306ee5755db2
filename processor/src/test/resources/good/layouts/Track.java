package layouts;

import dev.plugwright.annotations.Capacity;
import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.Length;
import dev.plugwright.annotations.Unsigned;

@FixedLayout
public record Track(
    byte active,
    @Capacity(13) String name,
    @Length(4) int[] samples,
    @Unsigned int symbol,
    @Length(3) Point[] points,
    short last) {
  public Track {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a track has a name");
    }
  }
}
