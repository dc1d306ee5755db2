package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  void unclear() throws Unclear;

  void onlyHash() throws OnlyHash;

  void named() throws Named;

  class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    public Unclear(int code) {}

    public int first() {
      return 0;
    }

    public int second() {
      return 0;
    }
  }

  class OnlyHash extends Exception {
    private static final long serialVersionUID = 1;

    public OnlyHash(int code) {}
  }

  class Named extends Exception {
    private static final long serialVersionUID = 1;

    public Named(String reason) {}

    public String reason() {
      return "";
    }

    public String other() {
      return "";
    }
  }
}
