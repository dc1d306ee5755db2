package layouts;

import dev.plugwright.annotations.FixedLayout;

@FixedLayout
public record Cell(int row, short column) {}
