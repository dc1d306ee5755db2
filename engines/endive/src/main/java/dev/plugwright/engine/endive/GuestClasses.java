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
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.compiler.internal.ClassCollector;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;

/**
 * Collects the classes of one module, and defines them in a class loader of their own.
 *
 * <p>Endive's own collector defines many classes twice, because the compiler collects classes in
 * parts, and makes its factory of machines through {@code MethodHandleProxies}, which takes 20 ms
 * in a new JVM.
 *
 * <p>Each module has a copy of a class of Endive with the operations that guests share. The
 * compiler passes it through ASM for its new name, which takes 30 ms in a new JVM; so it gets an
 * empty class for that, and the copy is made here, by another string in the constant pool.
 */
final class GuestClasses implements ClassCollector {
  private static final MethodType FACTORY = MethodType.methodType(Machine.class, Instance.class);

  /** Simple name of the class that each module has a copy of, and the end of the copy's name. */
  private static final String LIBRARY = "Shaded";

  private final Map<String, byte[]> classFiles = new LinkedHashMap<>();
  private @Nullable String mainClass;

  /** What the next copy is made of. */
  private @Nullable Class<?> library;

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
    classFiles.put(name, library != null && isLibrary(name) ? copy(library, name) : classFile);
  }

  /** Returns whether a class has what the guests share. */
  static boolean isLibrary(String name) {
    return name.endsWith(LIBRARY);
  }

  private static byte[] copy(Class<?> original, String name) {
    return new ConstantPool(bytes(original))
        .replaced(Type.getInternalName(original), name, Opcodes.ACC_SUPER | Opcodes.ACC_FINAL);
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
    if (!type.getSimpleName().equals(LIBRARY)) {
      return bytes(type);
    }
    library = type;
    ClassWriter empty = new ClassWriter(0);
    empty.visit(Opcodes.V11, 0, Type.getInternalName(type), null, "java/lang/Object", null);
    return empty.toByteArray();
  }

  private static byte[] bytes(Class<?> type) {
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
