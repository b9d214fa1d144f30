package dev.baton.rules.check;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a look at the {@link RuleMeter} before what people wrote, at each fact that it adds, and behind each text that it
 * puts together.
 */
final class MeteredCode extends ClassVisitor {

    private static final String METER = Type.getInternalName(RuleMeter.class);

    private MeteredCode(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
    }

    static byte[] of(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new MeteredCode(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        return LambdaCheck.isWritten(access, name) ? new Metered(next, name) : next;
    }

    private static final class Metered extends MethodVisitor {

        private final String look;

        Metered(MethodVisitor next, String method) {
            super(Opcodes.ASM9, next);
            this.look = method.equals("execute") ? "fires" : "asks";
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, look, "()V", false);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(Allowed.ENGINE) && name.equals("insert")) {
                super.visitInsn(Opcodes.DUP);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "adds", "(Ljava/lang/Object;)V", false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
            super.visitInvokeDynamicInsn(name, descriptor, maker, arguments);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, METER, "bounded", "(Ljava/lang/String;)Ljava/lang/String;", false);
        }
    }
}
