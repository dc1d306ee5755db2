package dev.plugwright.it;

import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.HostFunctions;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** What the host offers to a plugin that knows neither addresses nor dates. */
@HostFunctions
@Convert({Converted.Uris.class, Converted.Dates.class})
public interface Bookmarks {
  URI parent(URI address);

  LocalDate visited(URI address);

  List<LocalDate> later(List<LocalDate> days, LocalDate than);
}
