package dev.plugwright.engine.endive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import run.endive.compiler.internal.ByteClassCollector;
import run.endive.compiler.internal.ClassCollector;
import run.endive.compiler.internal.Compiler;
import run.endive.wasm.Parser;

class GuestClassesTest {
  private static final String CLASS = "dev.plugwright.guest.Module0_";
  private static final String LIBRARY = "dev/plugwright/guest/Module0_Shaded";

  private static byte[] library(Supplier<ClassCollector> collector) {
    byte[] module = new Wasm().function("seven", ":i", new Code().i32(7)).build();
    return Compiler.builder(Parser.parse(module))
        .withClassCollectorFactory(collector)
        .withClassName(CLASS)
        .build()
        .compile()
        .collector()
        .classBytes()
        .get(LIBRARY);
  }

  /** Returns what the methods of a class call, by name and descriptor. */
  private static Map<String, String> methods(byte[] classFile) {
    Map<String, String> methods = new TreeMap<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  String signature,
                  String above,
                  String[] all) {
                methods.put("class", "%d %s %s".formatted(access, name, above));
              }

              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                StringBuilder calls = new StringBuilder().append(access);
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String callee, String type, boolean isInterface) {
                    calls.append(' ').append(owner).append('.').append(callee).append(type);
                  }

                  @Override
                  public void visitEnd() {
                    methods.put(name + descriptor, calls.toString());
                  }
                };
              }
            },
            0);
    return methods;
  }

  /** An Endive that makes the copy in another way would be noticed. */
  @Test
  void theCopyOfTheSharedOperationsIsThatOfEndive() {
    assertThat(methods(library(GuestClasses::new)))
        .hasSizeGreaterThan(100)
        .isEqualTo(methods(library(ByteClassCollector::new)));
  }
}
