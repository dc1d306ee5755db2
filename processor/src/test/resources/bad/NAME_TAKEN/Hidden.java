package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
public interface Hidden extends HiddenParent {
  HiddenCodecs get();
}

interface HiddenParent {
  record HiddenCodecs(int number) {}
}
