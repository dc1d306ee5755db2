package dev.plugwright.internal.load;

import dev.plugwright.PluginListener;
import java.util.List;

/** Tells several listeners, each whatever another one throws. */
record Listeners(List<PluginListener> listeners) implements PluginListener {
  private static final System.Logger LOG = System.getLogger("dev.plugwright");

  @Override
  public void onCall(CallEvent event) {
    for (PluginListener listener : listeners) {
      try {
        listener.onCall(event);
      } catch (Throwable e) { // also an error: the call it is about must end as it should
        LOG.log(System.Logger.Level.WARNING, "a plugin listener failed on " + event, e);
      }
    }
  }
}
