package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Imports have a module of their own, so that only our own names are taken. */
@HostFunctions
interface Host {
  void memory();

  double log(double value);

  void plugwrightPanic();

  void fake();
}
