package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void library() throws java.io.IOException;

  void isAbstract() throws Abstract;

  void noPayload() throws NoPayload;

  void twoPayloads() throws TwoPayloads;

  void hidden() throws Holder.Hidden;

  void inner() throws Holder.Inner;

  void constructor() throws Constructor;

  class Constructor extends Exception {
    private static final long serialVersionUID = 1;

    public Constructor(int code) throws java.io.IOException {}

    public int code() {
      return 0;
    }
  }

  abstract class Abstract extends Exception {
    private static final long serialVersionUID = 1;

    public Abstract(String message) {
      super(message);
    }
  }

  class NoPayload extends Exception {
    private static final long serialVersionUID = 1;

    public NoPayload() {}
  }

  class TwoPayloads extends Exception {
    private static final long serialVersionUID = 1;

    public TwoPayloads(int code) {}

    public TwoPayloads(long code) {}

    public int code() {
      return 0;
    }

    public long longCode() {
      return 0;
    }
  }
}

class Holder {
  static class Hidden extends Exception {
    private static final long serialVersionUID = 1;

    Hidden(String message) {
      super(message);
    }
  }

  class Inner extends Exception {
    private static final long serialVersionUID = 1;

    public Inner(String message) {
      super(message);
    }
  }
}
