package dev.baton.rules.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * One condition, value or consequence. Around what people wrote stands what Drools writes, which may do its own few
 * things.
 */
final class LambdaCheck extends ClassVisitor {

    /** The methods that hold what people wrote. */
    static final Set<String> WRITTEN = Set.of("test", "apply", "execute");

    /** What each of the other methods may call; a bridge only calls the method that it leads to. */
    private static final Map<String, Set<String>> AROUND = Map.of(
            "<clinit>", Set.of(),
            "<init>", Set.of("java/lang/Enum.<init>"),
            "values", Set.of("java/lang/System.arraycopy"),
            "valueOf", Set.of("java/lang/Enum.valueOf"),
            "getExpressionHash", Set.of(),
            "predicateInformation",
                    Set.of(
                            "org/drools/model/functions/PredicateInformation.<init>",
                            "org/drools/model/functions/PredicateInformation.addRuleNames"));

    private static final int ODD = Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE;

    /** A consequence is a few lines; each call may take its little while. */
    private static final int MOST_CALLS = 100;

    private final String own;
    private final Allowed allowed;
    private final Consumer<String> refusals;

    LambdaCheck(String own, Allowed allowed, Consumer<String> refusals) {
        super(Opcodes.ASM9);
        this.own = own;
        this.allowed = allowed;
        this.refusals = refusals;
    }

    private void refuse(String what) {
        refusals.accept(what + " is not allowed");
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        for (String each : interfaces) {
            if (!each.startsWith("org/drools/model/functions/")) {
                refuse("a type of one's own");
            }
        }
        if (!superName.equals("java/lang/Enum")) {
            refuse("a type of one's own");
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_STATIC) == 0) {
            refuse("update or modify");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        boolean bridge = (access & Opcodes.ACC_SYNTHETIC) != 0;
        if ((access & ODD) != 0 || !WRITTEN.contains(name) && !AROUND.containsKey(name)) {
            refuse("a function of one's own (" + name + ")");
        }
        return WRITTEN.contains(name) && !bridge ? new Written() : new Around(name, bridge);
    }

    static boolean isWritten(int access, String name) {
        return WRITTEN.contains(name) && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    /** What people wrote. */
    private final class Written extends CodeCheck {

        private int calls;

        @Override
        void refuse(String what) {
            LambdaCheck.this.refuse(what);
        }

        @Override
        boolean mayCall(String owner, String name, String descriptor) {
            count();
            return allowed.call(owner, name, descriptor);
        }

        private void count() {
            if (++calls == MOST_CALLS) {
                refuse("more than " + MOST_CALLS + " calls in one rule");
            }
        }

        @Override
        boolean mayRead(int opcode, String owner, String name) {
            return opcode == Opcodes.GETSTATIC && allowed.constant(owner, name);
        }

        @Override
        boolean mayName(Type type) {
            return false;
        }

        @Override
        boolean mayHold(String arrayOf) {
            return arrayOf.equals("java/lang/Object");
        }

        @Override
        boolean mayMake(String type) {
            return allowed.type(type);
        }

        @Override
        boolean mayJoinTexts() {
            count();
            return true;
        }
    }

    /** What Drools writes around it. */
    private final class Around extends CodeCheck {

        private final String method;
        private final boolean bridge;

        Around(String method, boolean bridge) {
            this.method = method;
            this.bridge = bridge;
        }

        @Override
        void refuse(String what) {
            LambdaCheck.this.refuse(what);
        }

        @Override
        boolean mayCall(String owner, String name, String descriptor) {
            boolean ofItself = owner.equals(own) && (bridge ? name.equals(method) : method.equals("<clinit>"));
            return ofItself || AROUND.getOrDefault(method, Set.of()).contains(owner + "." + name);
        }

        @Override
        boolean mayRead(int opcode, String owner, String name) {
            return owner.equals(own)
                    && (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC && method.equals("<clinit>"));
        }

        @Override
        boolean mayName(Type type) {
            return type.getInternalName().equals(own);
        }

        @Override
        boolean mayHold(String arrayOf) {
            return arrayOf.equals(own) || arrayOf.equals("java/lang/String");
        }

        @Override
        boolean mayMake(String type) {
            return type.equals(own) || type.equals("org/drools/model/functions/PredicateInformation");
        }

        @Override
        boolean mayJoinTexts() {
            return false;
        }

        @Override
        boolean mayCopyArray() {
            return method.equals("values");
        }
    }
}
