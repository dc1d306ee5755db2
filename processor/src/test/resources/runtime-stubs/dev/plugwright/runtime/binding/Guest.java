package dev.plugwright.runtime.binding;

public interface Guest {
  GuestMethod method(String javaName, String exportName);

  <F> F export(String name, Class<F> signature);

  <F> F optionalExport(String name, Class<F> signature);
}
