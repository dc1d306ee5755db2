package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  A.Item a();

  B.Item b();

  C.Contract c();

  interface A {
    record Item(int a) {}
  }

  interface B {
    record Item(int b) {}
  }
}

interface C {
  record Contract() {}
}
