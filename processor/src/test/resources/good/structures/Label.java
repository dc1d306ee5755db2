package structures;

import dev.plugwright.annotations.Capacity;
import dev.plugwright.annotations.FixedLayout;

@FixedLayout
public record Label(@Capacity(8) String text, short size) {}
