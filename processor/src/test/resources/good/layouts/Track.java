package layouts;

import dev.plugwright.annotations.Capacity;
import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.Length;

@FixedLayout
public record Track(
    boolean active,
    @Capacity(13) String name,
    @Length(4) int[] samples,
    char symbol,
    @Length(3) Point[] points,
    short last) {
  public Track {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a track has a name");
    }
  }
}
