package bad;

import dev.plugwright.annotations.*;
import java.net.URI;

/** A cycle through what a component is converted to. */
@WasmPlugin
@Convert(ToBox.class)
interface NestedWire {
  void use(Wheel wheel);

  record Case<T>(T value) {}

  record Wheel(/*!*/ URI address) {}
}

class ToBox implements WireConverter<URI, NestedWire.Case<NestedWire.Wheel>> {
  public NestedWire.Case<NestedWire.Wheel> toWire(URI value) {
    return null;
  }

  public URI fromWire(NestedWire.Case<NestedWire.Wheel> wire) {
    return null;
  }
}
