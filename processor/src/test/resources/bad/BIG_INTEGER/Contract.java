package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  java.math.BigInteger square(@I128 @U128 java.math.BigInteger number);
}
