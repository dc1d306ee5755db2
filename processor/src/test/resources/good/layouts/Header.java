package layouts;

import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.Length;

@FixedLayout
public record Header(byte i, @Length(3) byte[] magic, long element, float out) {}
