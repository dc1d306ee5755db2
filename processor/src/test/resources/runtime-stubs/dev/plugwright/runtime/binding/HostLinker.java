package dev.plugwright.runtime.binding;

public interface HostLinker {
  HostFunction method(String javaName, String importName);

  <F> void function(String importName, Class<F> signature, F implementation);
}
