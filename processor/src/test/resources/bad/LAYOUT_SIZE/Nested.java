package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional</*!*/ Big>>> result();

  @FixedLayout
  record Big(@Length(65535) long[] one, @Length(65535) long[] two, @Length(65535) long[] three) {}
}
