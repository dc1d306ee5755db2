import dev.plugwright.annotations.*;

@WasmPlugin
interface Contract {
  ContractBinding get();

  record ContractBinding(int number) {}
}
