package convertedhost;

import dev.plugwright.annotations.WireConverter;
import java.net.URI;

final class UriConverter implements WireConverter<URI, String> {
  @Override
  public String toWire(URI value) {
    return value.toString();
  }

  @Override
  public URI fromWire(String wire) {
    return URI.create(wire);
  }
}
