package convertedhost;

import java.net.URI;

/** Nothing there. */
public class LostException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient URI address;

  public LostException(URI address) {
    this.address = address;
  }

  public URI address() {
    return address;
  }
}
