package dev.plugwright.it.types;

import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.it.elsewhere.Money;

/** Everything that the other interfaces declare, as one contract. */
@WasmPlugin
public interface Types extends Probe, Direct, Placed, Shaped, Converter<Page<Money>, byte[]> {}
