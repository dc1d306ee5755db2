package phantom;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Type parameters that no value has, and such that are named like other types. */
@WasmPlugin
public interface Phantoms {
  Id<User> id(Id<User> id);

  Tree<String> tree(Tree<String> tree);

  Ping<Integer> ping(Ping<Integer> ping);

  Both<User, Long> both(Both<User, Long> both);

  Tagged<User> tagged(Tagged<User> tagged);

  Shadowed<Long, Integer, User> shadowed(Shadowed<Long, Integer, User> shadowed);

  Set<Id<User>> ids(Set<Id<User>> ids);

  /** The number of a {@code T}. */
  record Id<T>(UUID value) {}

  record User(String name) {}

  record Tree<T>(List<Tree<T>> children) {}

  record Ping<T>(Optional<Pong<T>> pong) {}

  record Pong<T>(List<Ping<T>> pings) {}

  record Both<A, B>() {}

  /** It has an {@link Id}, which needs no value of its type. */
  record Tagged<T>(Id<T> id, String marker, Map<String, Id<T>> others) {}

  record Shadowed<User, String, Box>(User user, Set<String> string, Box box, java.lang.String name) {}
}
