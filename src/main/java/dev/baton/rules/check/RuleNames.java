package dev.baton.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds which rule the class of a condition or consequence belongs to: each rule has a method that names both. */
final class RuleNames extends ClassVisitor {

    private final Map<String, String> ruleByClass;

    RuleNames(Map<String, String> ruleByClass) {
        super(Opcodes.ASM9);
        this.ruleByClass = ruleByClass;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        return new OneRule();
    }

    /** Whether this call gives the rule its name: the text before it. */
    static boolean namesTheRule(String owner, String name) {
        return name.equals("rule") && owner.equals(FrameCheck.DSL);
    }

    private final class OneRule extends MethodVisitor {

        private final List<String> used = new ArrayList<>();
        private String text;
        private String rule;

        OneRule() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLdcInsn(Object value) {
            text = value instanceof String said ? said : text;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            used.add(owner);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (namesTheRule(owner, name)) {
                rule = text;
            }
        }

        @Override
        public void visitEnd() {
            if (rule != null) {
                used.forEach(each -> ruleByClass.putIfAbsent(each, rule));
            }
        }
    }
}
