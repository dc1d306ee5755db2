package bad;

import dev.plugwright.annotations.*;
import java.util.*;
import java.math.BigInteger;

@WasmPlugin
interface Nested {
  Map<@I128 BigInteger, List<Optional</*!*/ BigInteger>>> result(Set</*!*/ BigInteger[]> array);
}
