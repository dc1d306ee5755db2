package parents;

import dev.plugwright.annotations.WasmPlugin;

/** Inherits one method from several parents, and overloads one of Object. */
@WasmPlugin
public interface Parents extends Family.Wide, Family.Narrow, Family.Typed<String> {
  boolean equals(Family.Point other);
}
