package dev.plugwright.runtime.binding;

public interface ContractBinding<T> {
  Class<T> contractType();

  String contract();

  T bind(Guest guest);
}
