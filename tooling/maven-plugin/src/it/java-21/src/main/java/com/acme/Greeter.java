package com.acme;

import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin
public interface Greeter {
  String greet(String name);
}
