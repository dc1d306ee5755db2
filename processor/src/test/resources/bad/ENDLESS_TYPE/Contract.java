package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Node first();

  Ping ping(Fine fine);

  record Node(String label, Node next) {}

  record Ping(Pong pong) {}

  record Pong(Ping ping) {}

  Link link();

  sealed interface Link {
    record Both(Link left, Link right) implements Link {}

    record Named(String name, Link next) implements Link {}
  }

  record Fine(Optional<Fine> next, List<Fine> others) {}
}
