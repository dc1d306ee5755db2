package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
interface Failing extends RawFailing {}

interface Typed<V, X extends Exception> {
  V get(V key) throws X;
}

@SuppressWarnings("rawtypes")
interface RawFailing extends Typed {}
