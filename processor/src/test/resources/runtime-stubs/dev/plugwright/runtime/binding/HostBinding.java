package dev.plugwright.runtime.binding;

public interface HostBinding<T> {
  Class<T> contractType();

  String contract();

  void bind(T host, HostLinker linker);
}
