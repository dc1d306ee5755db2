package dev.plugwright.engine.graalwasm;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link AdviceTest} runs in JVMs of their own: opens GraalWasm in class loaders of their own,
 * as a server does with applications, and prints how it runs in each.
 */
final class TwoLoaders {
  private TwoLoaders() {}

  /** Opens one engine for each name of a class loader. */
  public static void main(String[] names) throws Exception {
    List<URL> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      URI uri = Path.of(place).toUri();
      places.add(uri.toURL());
    }
    for (String name : names) {
      // Neither is closed: both applications go on.
      URLClassLoader loader =
          new URLClassLoader(
              name, places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      Object provider =
          loader.loadClass(GraalWasm.class.getName()).getDeclaredConstructor().newInstance();
      Object engine = call(provider, "open");
      Object info = call(engine, "info");
      System.out.println(name + ": " + call(provider, "suitability") + " " + call(info, "advice"));
    }
  }

  private static Object call(Object target, String method) throws Exception {
    Method found = target.getClass().getMethod(method);
    found.setAccessible(true); // the class is not public, the method's interface is
    return found.invoke(target);
  }
}
