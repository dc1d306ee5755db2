package convertedhost;

import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.HostFunctions;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Types of libraries in functions of the host. */
@HostFunctions
@Convert({UriConverter.class, LevelConverter.class})
public interface Bookmarks {
  URI home(URI suggestion);

  Level level(Level level);

  Level[] levels(List<Level> levels, Level[] more);

  List<URI> all(List<URI> some);

  Optional<URI> find(String name) throws LostException;
}
