package dev.plugwright.engine.endive;

import dev.plugwright.engine.support.Entrance;
import java.lang.reflect.Method;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/**
 * Writes the class file of a direct call, which in Java would be:
 *
 * <pre>{@code
 * public final class Module1_Direct0 implements I32x2ToI32 {
 *   private final Entrance entrance;
 *
 *   public int call(int p0, int p1) {
 *     Instance instance = entrance.enter();
 *     try {
 *       return Module1_FuncGroup_0.func_7(p0, p1, instance.memory(), instance);
 *     } catch (Throwable e) {
 *       throw entrance.failed(e);
 *     } finally {
 *       entrance.exit();
 *     }
 *   }
 * }
 * }</pre>
 */
final class DirectClass {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type THROWABLE = Type.getType(Throwable.class);
  private static final Type ENTRANCE = Type.getType(Entrance.class);
  private static final Type INSTANCE = Type.getType(Instance.class);
  private static final Type MEMORY = Type.getType(Memory.class);
  private static final String FIELD = "entrance";

  private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
  private final String name;

  private DirectClass(String name) {
    this.name = name.replace('.', '/');
  }

  /** Returns whether a method of an interface has the types of a guest's function. */
  static boolean fits(Method method, GuestMethods.Method callee) {
    String descriptor = Type.getMethodDescriptor(method);
    String added = MEMORY.getDescriptor() + INSTANCE.getDescriptor();
    return callee.descriptor().equals(descriptor.replace(")", added + ")"));
  }

  /**
   * Writes a class.
   *
   * @param name of the class
   * @param signature the interface that it implements
   * @param method the interface's only method
   * @param callee what the method calls
   */
  static byte[] file(String name, Class<?> signature, Method method, GuestMethods.Method callee) {
    DirectClass type = new DirectClass(name);
    type.out.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        type.name,
        null,
        OBJECT.getInternalName(),
        new String[] {Type.getInternalName(signature)});
    type.constructor();
    type.method(method, callee);
    return type.out.toByteArray();
  }

  private void constructor() {
    out.visitField(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, FIELD, ENTRANCE.getDescriptor(), null, null);
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC,
            "<init>",
            Type.getMethodDescriptor(Type.VOID_TYPE, ENTRANCE),
            null,
            null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, name, FIELD, ENTRANCE.getDescriptor());
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
  }

  private void method(Method method, GuestMethods.Method callee) {
    MethodVisitor code =
        out.visitMethod(
            Opcodes.ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
    Label start = new Label();
    Label end = new Label();
    Label thrown = new Label();
    Label failed = new Label();
    code.visitTryCatchBlock(start, end, thrown, THROWABLE.getInternalName());
    code.visitTryCatchBlock(thrown, failed, failed, null);
    Type result = Type.getReturnType(method);
    Type[] parameters = Type.getArgumentTypes(method);
    int local = 1;
    for (Type parameter : parameters) {
      local += parameter.getSize();
    }

    entrance(code, "enter", INSTANCE);
    code.visitVarInsn(Opcodes.ASTORE, local);
    code.visitLabel(start);
    call(code, parameters, local, callee);
    if (result != Type.VOID_TYPE) {
      code.visitVarInsn(result.getOpcode(Opcodes.ISTORE), local);
    }
    code.visitLabel(end);
    entrance(code, "exit", Type.VOID_TYPE);
    if (result != Type.VOID_TYPE) {
      code.visitVarInsn(result.getOpcode(Opcodes.ILOAD), local);
    }
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));

    code.visitLabel(thrown);
    code.visitVarInsn(Opcodes.ASTORE, local);
    entrance(code, local, "failed", Type.getType(RuntimeException.class));
    code.visitInsn(Opcodes.ATHROW);

    code.visitLabel(failed);
    code.visitVarInsn(Opcodes.ASTORE, local);
    entrance(code, "exit", Type.VOID_TYPE);
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(0, 0);
  }

  private void call(
      MethodVisitor code, Type[] parameters, int instance, GuestMethods.Method callee) {
    int parameter = 1;
    for (Type type : parameters) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), parameter);
      parameter += type.getSize();
    }
    code.visitVarInsn(Opcodes.ALOAD, instance);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        INSTANCE.getInternalName(),
        "memory",
        Type.getMethodDescriptor(MEMORY),
        false);
    code.visitVarInsn(Opcodes.ALOAD, instance);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        callee.type().replace('.', '/'),
        callee.name(),
        callee.descriptor(),
        false);
  }

  /** Calls a method of the entrance without parameters. */
  private void entrance(MethodVisitor code, String method, Type result) {
    load(code);
    invoke(code, method, Type.getMethodDescriptor(result));
  }

  /** Calls a method of the entrance with a {@code Throwable} of a local variable. */
  private void entrance(MethodVisitor code, int local, String method, Type result) {
    load(code);
    code.visitVarInsn(Opcodes.ALOAD, local);
    invoke(code, method, Type.getMethodDescriptor(result, THROWABLE));
  }

  private void load(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, name, FIELD, ENTRANCE.getDescriptor());
  }

  private static void invoke(MethodVisitor code, String method, String descriptor) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, ENTRANCE.getInternalName(), method, descriptor, false);
  }
}
