package layouts;

import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.Unsigned;

/**
 * A place.
 *
 * @param tag what it is marked with
 */
@FixedLayout
public record Point(double x, double y, @Unsigned byte tag) {}
