package parents;

import dev.plugwright.annotations.HostFunctions;

/** The same for a host. */
@HostFunctions
public interface Offers extends Family.Narrow, Family.Wide {
  boolean equals(Family.Point other);

  @Override
  boolean equals(Object other);

  @Override
  int hashCode();
}
