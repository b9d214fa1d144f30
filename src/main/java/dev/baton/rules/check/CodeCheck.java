package dev.baton.rules.check;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What holds for every method of compiled rules: nothing that could go round, be waited for, caught or thrown. */
abstract class CodeCheck extends MethodVisitor {

    private static final int LONGEST_ARRAY = 1_000;

    private final Set<Label> passed = new HashSet<>();
    /** The number that the instruction before put on the stack; -1 for none. */
    private int number = -1;

    CodeCheck() {
        super(Opcodes.ASM9);
    }

    abstract void refuse(String what);

    abstract boolean mayCall(String owner, String name, String descriptor);

    abstract boolean mayRead(int opcode, String owner, String name);

    abstract boolean mayName(Type type);

    abstract boolean mayHold(String arrayOf);

    abstract boolean mayMake(String type);

    abstract boolean mayJoinTexts();

    boolean mayThrow() {
        return false;
    }

    boolean mayCopyArray() {
        return false;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        number = -1;
        if (!mayCall(owner, name, descriptor)) {
            refuse(in(owner) + (name.equals("<init>") ? "" : "." + name));
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        number = -1;
        if (!mayRead(opcode, owner, name)) {
            refuse(in(owner) + "." + name);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
        number = -1;
        if (!maker.getOwner().equals("java/lang/invoke/StringConcatFactory") || !mayJoinTexts()) {
            refuse("code within code (->, ::)");
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW && !mayMake(type)) {
            refuse(in(type));
        }
        boolean bounded = mayCopyArray() || number >= 0 && number <= LONGEST_ARRAY;
        if (opcode == Opcodes.ANEWARRAY && (!bounded || !mayHold(type))) {
            refuse("an array of " + in(type));
        }
        number = -1;
    }

    @Override
    public void visitLdcInsn(Object value) {
        number = -1;
        if (value instanceof Type type) {
            if (!mayName(type)) {
                refuse("the type " + type.getClassName());
            }
        } else if (!isPlain(value)) {
            refuse(
                    value instanceof String
                            ? "a text of more than " + RuleMeter.LONGEST_TEXT + " characters"
                            : in(value));
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number || value instanceof String text && text.length() <= RuleMeter.LONGEST_TEXT;
    }

    @Override
    public void visitJumpInsn(int opcode, Label to) {
        number = -1;
        forward(to);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        number = -1;
        forward(otherwise);
        forward(labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label... labels) {
        number = -1;
        forward(otherwise);
        forward(labels);
    }

    private void forward(Label... labels) {
        for (Label label : labels) {
            if (passed.contains(label)) {
                refuse("a loop");
            }
        }
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        refuse("try");
    }

    @Override
    public void visitInsn(int opcode) {
        number = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            refuse("synchronized");
        } else if (opcode == Opcodes.ATHROW && !mayThrow()) {
            refuse("throw");
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        number = opcode == Opcodes.NEWARRAY ? -1 : operand;
        if (opcode == Opcodes.NEWARRAY) {
            refuse("an array of numbers");
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        number = -1;
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        number = -1;
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        refuse("an array of arrays");
    }

    /** As it is written in Java. */
    private static String in(Object name) {
        return String.valueOf(name).replace('/', '.');
    }
}
