package dev.plugwright.engine.endive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import run.endive.compiler.internal.ClassCollector;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/**
 * Collects the classes of one module, and defines them in a class loader of their own.
 *
 * <p>Endive's own collector defines many classes twice, because the compiler collects classes in
 * parts, and makes its factory of machines through {@code MethodHandleProxies}, which takes 20 ms
 * in a new JVM.
 */
final class GuestClasses implements ClassCollector {
  private static final MethodType FACTORY = MethodType.methodType(Machine.class, Instance.class);

  private final Map<String, byte[]> classFiles = new LinkedHashMap<>();
  private @Nullable String mainClass;

  @Override
  public String mainClassName() {
    if (mainClass == null) {
      throw new IllegalStateException("the compiler has made no machine");
    }
    return mainClass;
  }

  @Override
  public void putMainClass(String name, byte[] classFile) {
    mainClass = name;
    put(name, classFile);
  }

  @Override
  public void put(String name, byte[] classFile) {
    classFiles.put(name, classFile);
  }

  @Override
  public void putAll(ClassCollector other) {
    classFiles.putAll(other.classBytes());
  }

  @Override
  public Map<String, byte[]> classBytes() {
    return classFiles;
  }

  @Override
  public byte[] resolve(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks the file of " + type);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Defines the classes, and returns what makes machines.
   *
   * @throws VerifyError if the compiler has made a class that the JVM rejects
   */
  Function<Instance, Machine> machines(GuestLoader loader) {
    try {
      for (String name : classFiles.keySet()) {
        Class.forName(name.replace('/', '.'), true, loader);
      }
      MethodHandle constructor =
          MethodHandles.publicLookup()
              .findConstructor(
                  loader.loadClass(mainClassName().replace('/', '.')),
                  MethodType.methodType(void.class, Instance.class))
              .asType(FACTORY);
      return instance -> machine(constructor, instance);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the compiler has made no machine", e);
    }
  }

  private static Machine machine(MethodHandle constructor, Instance instance) {
    try {
      return (Machine) constructor.invokeExact(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // the constructor declares no exception
    }
  }
}
